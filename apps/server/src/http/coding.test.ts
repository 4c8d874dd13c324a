import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packedAnswer } from './coding.ts';

const long = JSON.stringify({ words: 'Taskforcen anbefaler æøå. '.repeat(1000) });
const answer = (body: string) => new Response(body, { status: 207, headers: { 'x-kept': 'ja' } });

describe('an answer of the doors', () => {
  it('leaves packed where it is long and the browser takes it so, with its status and headers', async () => {
    for (const [accepted, coding, unpack] of [
      ['gzip, deflate, br', 'br', brotliDecompressSync],
      ['gzip, deflate', 'gzip', gunzipSync],
    ] as const) {
      const packed = await packedAnswer(answer(long), accepted);
      const { status, headers } = packed;
      expect([status, headers.get('x-kept'), headers.get('content-encoding')]).toEqual([207, 'ja', coding]);
      expect(headers.get('vary')).toContain('accept-encoding');
      const body = Buffer.from(await packed.arrayBuffer());
      expect(body.length).toBeLessThan(long.length / 10);
      expect(unpack(body).toString()).toBe(long);
    }
  });

  it('stays as it is where it is short, or the browser takes no other', async () => {
    for (const [body, accepted] of [
      ['{}', 'gzip, br'],
      [long, 'identity'],
      [long, null],
    ] as const) {
      const plain = await packedAnswer(answer(body), accepted);
      expect(plain.headers.get('content-encoding')).toBeNull();
      expect(await plain.text()).toBe(body);
    }
  });
});
