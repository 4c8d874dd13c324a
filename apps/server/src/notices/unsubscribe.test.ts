import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { standingClock } from '../doors/clock.ts';
import { as, makeWorld, testMoment, type World } from '../doors/test-world.ts';
import { appOn, Browser, servicesOn } from '../http/test-app.ts';
import { deliveryTo } from '../mail/delivery.ts';
import { Sender } from '../mail/sender.ts';
import { writeDigest } from './jobs.ts';

let database: TestDatabase;
let world: World;
let app: ReturnType<typeof appOn>;
const origin = 'https://tvaers.test';
const clock = standingClock(testMoment);
const dataDir = mkdtempSync(path.join(tmpdir(), 'tvaers-digest-'));
beforeAll(async () => {
  database = await testDatabase();
  app = appOn(servicesOn(database));
});
afterAll(async () => {
  rmSync(dataDir, { recursive: true });
  await database.drop();
});

/** A digest as it leaves by SMTP: what stands in its head and its links. */
async function letterSent() {
  world = await makeWorld(database);
  const { secretariat, state } = world.personas;
  const owner = { of: 'seat', id: state.actor.seat.id } as const;
  await as(database, secretariat).actions.assign({ taskforceId: world.taskforceId, text: 'Ring til KL', owner, dueOn: null });
  const { prisma: db, reader } = database;
  const at = { userId: state.actor.userId, dueAt: '2026-11-30T06:00:00.000Z' };
  await writeDigest({ db, reader, clock, origin, send: async () => {} }, at, async () => {});
  let text = '';
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _, done) {
      stream.on('data', (part: Buffer) => (text += part.toString()));
      stream.on('end', () => done());
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const delivery = deliveryTo({ smtpUrl: `smtp://127.0.0.1:${port}`, dataDir, origin });
  await new Sender(db, null, clock, delivery).sendWaiting();
  delivery.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  const head = text.slice(0, text.indexOf('\r\n\r\n')).replaceAll(/\r\n\s+/g, ' ');
  const address = /^List-Unsubscribe: <(.+)>$/m.exec(head)?.[1] ?? '';
  return { text, head, address: new URL(address).pathname };
}

const hasDigest = async () => (await as(database, world.personas.state).notices.settings()).hasDigest;
/** As a mail program posts it: a form, from nowhere, with no cookie. */
const oneClick = (address: string, body = 'List-Unsubscribe=One-Click', type = 'application/x-www-form-urlencoded') =>
  app.request(origin + address, { method: 'POST', headers: { 'content-type': type }, body });

it('a digest carries the two lines of RFC 8058, and the mail program’s button stops it', async () => {
  const { head, text, address } = await letterSent();
  expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
  expect(text).toMatch(/^Content-Type: text\/html/m);
  expect(address).toMatch(/^\/afmeld\/[\w-]{43}$/);
  expect((await oneClick(address)).status).toBe(200);
  expect(await hasDigest()).toBe(false);
});

it('opening the link changes nothing, nor does a post that is no such click, nor another’s token', async () => {
  const { address } = await letterSent();
  await app.request(origin + address);
  expect((await oneClick(address, 'x=1')).status).toBe(400);
  expect((await oneClick('/afmeld/short')).status).toBe(400);
  expect((await oneClick(`/afmeld/${'A'.repeat(43)}`)).status).toBe(404);
  expect(await hasDigest()).toBe(true);
});

it('the page of the link posts JSON from our own origin, and signs nobody in', async () => {
  const { address } = await letterSent();
  const token = address.split('/').at(-1) ?? '';
  const browser = new Browser(app);
  expect((await browser.post('/api/unsubscribe', { token: 'A'.repeat(43) })).status).toBe(404);
  expect((await browser.post('/api/unsubscribe', { token }, { origin: 'https://evil.example' })).status).toBe(403);
  expect(await hasDigest()).toBe(true);
  expect((await browser.post('/api/unsubscribe', { token })).status).toBe(200);
  expect([await hasDigest(), browser.cookies.size]).toEqual([false, 0]);
});
