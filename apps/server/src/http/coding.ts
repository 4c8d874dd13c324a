// How what is sent is packed, where the browser takes it so.
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Coding = 'br' | 'gzip';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
/** What is packed once and kept is worth some time; what is packed for one answer must cost less than it saves. */
const efforts = { kept: { br: 7, gzip: 8 }, once: { br: 2, gzip: 1 } } as const;
/** What fits in the first packets of a connection comes no sooner for being smaller. */
const worthPacking = 10_000;

export function codingFor(accepted: string): Coding | null {
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : null;
}

export function pack(body: Uint8Array, coding: Coding, effort: keyof typeof efforts): Promise<Buffer<ArrayBuffer>> {
  if (coding === 'gzip') return gzipped(body, { level: efforts[effort].gzip });
  return brotli(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: efforts[effort].br, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
}

/**
 * An answer of the doors, packed where it is long: a text of thirty pages with its comments is hundreds of kilobytes. No other site can make a
 * browser ask for one, so that nobody learns from its length what it holds.
 */
export async function packedAnswer(answer: Response, accepted: string | null): Promise<Response> {
  const coding = codingFor(accepted ?? '');
  answer.headers.append('vary', 'accept-encoding');
  if (coding === null || answer.body === null) return answer;
  const body = new Uint8Array(await answer.arrayBuffer());
  const { status, headers } = answer;
  if (body.length < worthPacking) return new Response(body, { status, headers });
  headers.set('content-encoding', coding);
  headers.delete('content-length');
  return new Response(await pack(body, coding, 'once'), { status, headers });
}
