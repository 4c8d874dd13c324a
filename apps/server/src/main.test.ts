import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { as, makeWorld, testMoment, type World } from './doors/test-world.ts';
import { type RunningServer, startServer } from './main.ts';

let database: TestDatabase;
let world: World;
const dataDir = mkdtempSync(path.join(tmpdir(), 'tvaers-main-'));

beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  await database.owner.installation.upsert({
    where: { id: 1 },
    create: { id: 1, isDemo: true, standsAt: testMoment },
    update: { isDemo: true, standsAt: testMoment },
  });
  await database.owner.user.update({ where: { id: world.personas.chair.actor.userId }, data: { persona: 'chair' } });
});
afterAll(async () => {
  rmSync(dataDir, { recursive: true });
  await database.drop();
});

const start = () => startServer({ appUrl: database.appUrl, dataDir, host: '127.0.0.1', port: 0, webRoot: null });

async function cookieOn({ origin }: RunningServer): Promise<string> {
  const answer = await fetch(`${origin}/api/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona: 'chair' }),
  });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

function listenOn({ origin }: RunningServer, cookie: string) {
  const input = encodeURIComponent(JSON.stringify({ taskforceId: world.taskforceId }));
  return fetch(`${origin}/trpc/live.changes?input=${input}`, { headers: { cookie, accept: 'text/event-stream' } });
}

/** What a raw connection is answered. */
function said({ origin }: RunningServer, words: string): Promise<string> {
  const { port } = new URL(origin);
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(words));
    socket.on('data', (part) => (answer += part.toString('latin1')));
    socket.on('close', () => resolve(answer));
    socket.on('error', () => {});
    socket.setTimeout(3000, () => socket.destroy());
  });
}

it('one process says what changed, the page of another hears it, and a stop ends both in order', async () => {
  const [one, two] = [await start(), await start()];
  const cookie = await cookieOn(one);
  const stream = await listenOn(two, cookie);
  expect(stream.headers.get('content-type')).toBe('text/event-stream');
  expect(stream.headers.get('cache-control')).toMatch(/no-cache|no-store/);
  let heard = '';
  const reading = (async () => {
    for await (const part of stream.body as unknown as AsyncIterable<Uint8Array>) heard += new TextDecoder().decode(part);
  })().catch(() => {});
  await vi.waitFor(() => expect(heard).toContain('event: connected'));
  await as(database, world.personas.chair).mandate.propose({
    taskforceId: world.taskforceId,
    text: {
      type: 'doc',
      content: [{ type: 'paragraph', attrs: { id: 'aaaaaaaa' }, content: [{ type: 'text', text: 'x' }] }],
    } as never,
    source: null,
    ...{ startsOn: '2021-06-17', deliveryOn: '2022-06-30', deliveryPrecision: 'half', fromMandateId: null },
    tasks: [{ text: 'Opgave.', continuesId: null }],
  });
  await vi.waitFor(() => expect(heard).toMatch(/data: \{"noun":"mandate","id":null\}/));
  const since = Date.now();
  await Promise.all([one.stop(), two.stop()]);
  expect(Date.now() - since).toBeLessThan(2000);
  await reading;
  expect(heard).toMatch(/event: serialized-error\ndata: .*SERVICE_UNAVAILABLE/);
  await expect(fetch(`${two.origin}/healthz`)).rejects.toThrow();
});

it('a stop lets a request that has begun come to its end', async () => {
  const server = await start();
  const { port } = new URL(server.origin);
  const body = '{"persona":"chair"}';
  const socket = connect(Number(port), '127.0.0.1');
  const answer = new Promise<string>((resolve) => {
    let text = '';
    socket.on('data', (part) => (text += part.toString()));
    socket.on('close', () => resolve(text));
  });
  socket.write(
    `POST /api/demo/sign-in HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 5)}`,
  );
  await vi.waitFor(async () => expect((await fetch(`${server.origin}/healthz`)).status).toBe(200));
  const stopped = server.stop();
  socket.write(body.slice(5));
  expect(await answer).toMatch(/^HTTP\/1\.1 200 /);
  await stopped;
});

it('half frames, noise and headers without end are answered or cut, and the server goes on', async () => {
  const server = await start();
  const host = `Host: ${new URL(server.origin).host}\r\n`;
  const [noise, headers, length, smuggled] = await Promise.all([
    said(server, '\x16\x03\x01\x00\xa5 not http at all\r\n\r\n'),
    said(server, `GET / HTTP/1.1\r\n${host}X: ${'a'.repeat(40_000)}\r\n\r\n`),
    said(server, `POST /api/sign-in/request HTTP/1.1\r\n${host}Content-Length: -5\r\n\r\n`),
    said(server, `POST /api/sign-in/request HTTP/1.1\r\n${host}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`),
  ]);
  expect([noise, headers, length, smuggled].map((text) => text.slice(9, 12))).toEqual(['400', '431', '400', '400']);
  expect((await fetch(`${server.origin}/readyz`)).status).toBe(200);
  await server.stop();
});

it('a port that is taken is said so, and nothing is left open', async () => {
  const server = await start();
  const { port } = new URL(server.origin);
  const second = startServer({ appUrl: database.appUrl, dataDir, host: '127.0.0.1', port: Number(port), webRoot: null });
  await expect(second).rejects.toThrow('EADDRINUSE');
  await server.stop();
});
