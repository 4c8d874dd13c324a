import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeItem, makeMeeting } from '@tvaers/db/factories/meetings';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { mostPaperBytes } from '@tvaers/domain/meetings/papers';
import { meetingStates, meetingWorkflow } from '@tvaers/domain/meetings/workflow';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { as, makeWorld, type Persona, type World } from '../doors/test-world.ts';
import { FileStore } from '../files/store.ts';
import { appOn, servicesOn } from '../http/test-app.ts';
import { hashOf, newToken } from '../session/tokens.ts';
import { archiveOf, files, stored } from './test-files.ts';
import { eventsOf } from './test-meeting.ts';

const at = 'https://tvaers.test';
const folder = mkdtempSync(path.join(tmpdir(), 'tvaers-papers-'));
let database: TestDatabase;
let world: World;
let app: ReturnType<typeof appOn>;
let store: FileStore;
beforeAll(async () => {
  database = await testDatabase();
  store = new FileStore(folder);
  app = appOn(servicesOn(database, { files: store }));
});
beforeEach(async () => {
  world = await makeWorld(database);
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

async function cookieOf({ session }: Persona): Promise<string> {
  const token = newToken();
  const soon = new Date(Date.now() + 3_600_000);
  const row = { sessionToken: hashOf(token), userId: session.userId, expires: soon, absoluteUntil: soon, lastSeenAt: new Date() };
  await database.owner.session.create({ data: row });
  return `__Host-tvaers-session=${token}`;
}

type Sent = {
  name?: string;
  replacesId?: string;
  persona?: Persona | null;
  headers?: Record<string, string>;
  taskforceId?: string;
};
async function send(itemId: string, body: BodyInit, given: Sent = {}) {
  const { name = 'Notat.pdf', replacesId, persona = world.personas.secretariat, taskforceId = world.taskforceId } = given;
  const query = new URLSearchParams({ taskforceId, itemId, name, ...(replacesId ? { replacesId } : {}) });
  const headers = {
    ...{ 'content-type': 'application/octet-stream', origin: at, 'sec-fetch-site': 'same-origin' },
    ...(persona ? { cookie: await cookieOf(persona) } : {}),
    ...given.headers,
  };
  const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
  const answer = await app.request(`${at}/api/papers?${query}`, init);
  const json = (await answer.json()) as { id?: string; name?: string; type?: string; refusal?: string; message?: string };
  return { status: answer.status, ...json };
}
async function fetchPaper(paperId: string, persona: Persona) {
  const headers = { cookie: await cookieOf(persona) };
  return app.request(`${at}/api/papers?${new URLSearchParams({ taskforceId: world.taskforceId, paperId })}`, { headers });
}
async function itemIn(state: 'called' | 'materialOut' = 'called', isClosed = false) {
  const meeting = await makeMeeting(database.owner, { taskforceId: world.taskforceId, state });
  const item = await makeItem(database.owner, { taskforceId: world.taskforceId, meetingId: meeting.id, isClosed });
  return { meeting, item };
}
const papersOf = (itemId: string) => database.owner.paper.findMany({ where: { itemId }, orderBy: { serial: 'asc' } });
const onDisk = () => readdirSync(folder).length;

describe('a file is told by its content', () => {
  it.each(Object.entries(files))('%s is taken for what it is', async (type, bytes) => {
    const { item } = await itemIn();
    expect(await send(item.id, bytes, { name: 'bilag' })).toMatchObject({ status: 200, type });
  });

  const { pdf, png, jpeg, docx } = files;
  it.each<[string, Uint8Array<ArrayBuffer>, string]>([
    ['nothing', new Uint8Array(), 'tom.pdf'],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'side.pdf'],
    ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'tegning.png'],
    ['a program', Buffer.from('MZ\x90\x00'.padEnd(4000, '\0'), 'latin1'), 'rapport.pdf'],
    ['a PDF behind a page', Buffer.concat([Buffer.from('<script>1</script>'), pdf]), 'rapport.pdf'],
    ['a PDF cut off', pdf.subarray(0, 20), 'rapport.pdf'],
    ['a picture with an archive at its end', Buffer.concat([jpeg, docx, Buffer.from([0xff, 0xd9])]), 'foto.jpg'],
    ['a picture that is longer than it says', Buffer.concat([png, Buffer.from('<script>')]), 'foto.png'],
    ['an archive behind something else', Buffer.concat([Buffer.from('#!/bin/sh\n'), docx]), 'brev.docx'],
    [
      'an archive with something between',
      Buffer.concat([docx.subarray(0, 60), Buffer.from('x'), docx.subarray(60)]),
      'brev.docx',
    ],
    ['an archive that is no document', archiveOf({ 'a.txt': 'a' }), 'brev.docx'],
    ['a document with macros', archiveOf({ ...stored.docx, 'word/vbaProject.bin': 'x' }), 'brev.docx'],
    ['two documents in one', archiveOf({ ...stored.docx, ...stored.xlsx }), 'brev.docx'],
    ['a template', archiveOf({ mimetype: 'application/vnd.oasis.opendocument.text-template', 'content.xml': '' }), 'brev.odt'],
    ['a picture called a document', png, 'brev.docx'],
    ['a document called another', docx, 'brev.xlsx'],
  ])('%s is refused, and nothing is kept', async (_, bytes, name) => {
    const { meeting, item } = await itemIn();
    const before = onDisk();
    expect(await send(item.id, bytes, { name })).toMatchObject({ status: 415, refusal: 'wrong-file' });
    expect([onDisk(), await papersOf(item.id), await eventsOf(database, meeting.id)]).toEqual([before, [], []]);
  });

  it('an archive that says it holds more than any disk is never unpacked', async () => {
    const { item } = await itemIn();
    const bomb = archiveOf(stored.docx, 0xffff_fff0);
    const began = performance.now();
    expect(await send(item.id, bomb, { name: 'bombe.docx' })).toMatchObject({ status: 200, type: 'docx' });
    expect(performance.now() - began).toBeLessThan(2000);
    const [paper] = await papersOf(item.id);
    expect(paper?.bytes).toBe(bomb.length);
  });

  it('is kept under a name that tells nothing, with its hash, and ends in what it is', async () => {
    const { item } = await itemIn();
    await send(item.id, pdf, { name: '../../../etc/tilbud.exe' });
    expect(await papersOf(item.id)).toMatchObject([
      {
        name: 'tilbud.exe.pdf',
        hash: createHash('sha256').update(pdf).digest('hex'),
        storedAs: expect.stringMatching(/^[0-9a-f]{48}$/) as string,
      },
    ]);
  });
});

describe('limits', () => {
  const padded = (bytes: number) =>
    Buffer.concat([files.pdf.subarray(0, 9), Buffer.alloc(bytes - files.pdf.length, 0x20), files.pdf.subarray(9)]);

  it('takes exactly as much as it says and not a byte more, whatever the length is said to be', async () => {
    const { item } = await itemIn();
    expect(await send(item.id, padded(mostPaperBytes))).toMatchObject({ status: 200 });
    const before = onDisk();
    expect(await send(item.id, padded(mostPaperBytes + 1))).toMatchObject({ status: 413, refusal: 'too-large' });
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1_048_576));
      },
    });
    expect(await send(item.id, endless)).toMatchObject({ status: 413 });
    expect([onDisk(), sent < 30]).toEqual([before, true]);
  });

  it('twenty hang under an item, a new version of one more among them', async () => {
    const { item } = await itemIn();
    const sent = [];
    for (let count = 0; count < 20; count += 1) sent.push(await send(item.id, files.png, { name: `${count}.png` }));
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await send(item.id, files.png, { name: 'x.png' })).toMatchObject({ refusal: 'too-many' });
    expect(await send(item.id, files.png, { name: 'y.png', replacesId: sent[0]?.id ?? '' })).toMatchObject({ status: 200 });
  });
});

describe('who and when', () => {
  it('only the secretariat, from our own page, with bytes; and not a byte of others is kept', async () => {
    const { item } = await itemIn('materialOut');
    const before = onDisk();
    const statusFor = async (given: Sent) => (await send(item.id, files.pdf, given)).status;
    const { secretariat, stranger, ...others } = world.personas;
    for (const [name, persona] of Object.entries(others))
      expect([name, [403, 404].includes(await statusFor({ persona }))]).toEqual([name, true]);
    expect(await statusFor({ persona: stranger })).toBe(404);
    expect(await statusFor({ persona: stranger, taskforceId: world.otherTaskforceId })).toBe(404);
    expect(await statusFor({ persona: null })).toBe(401);
    expect(await statusFor({ headers: { origin: 'https://evil.example' } })).toBe(403);
    expect(await statusFor({ headers: { 'sec-fetch-site': 'cross-site' } })).toBe(403);
    for (const type of ['text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded', 'application/pdf'])
      expect([type, await statusFor({ headers: { 'content-type': type } })]).toEqual([type, 415]);
    expect(await statusFor({ headers: { 'idempotency-key': 'x' } })).toBe(400);
    expect([onDisk(), await papersOf(item.id)]).toEqual([before, []]);
    // No other address takes bytes.
    const headers = { 'content-type': 'application/octet-stream', cookie: await cookieOf(secretariat) };
    expect((await app.request(`${at}/trpc/meetings.addItem`, { method: 'POST', headers, body: '{}' })).status).toBe(415);
  });

  it('is a step of the states it is a step of', async () => {
    for (const state of meetingStates) {
      const meeting = await makeMeeting(database.owner, { taskforceId: world.taskforceId, state });
      const item = await makeItem(database.owner, { taskforceId: world.taskforceId, meetingId: meeting.id });
      const { status, refusal = '' } = await send(item.id, files.pdf);
      const may = (meetingWorkflow.attachPaper.from as readonly string[]).includes(state);
      expect([state, status, refusal]).toEqual([state, may ? 200 : 409, may ? '' : 'out-of-step']);
    }
  });

  it('the same key has one effect, and another file under it none', async () => {
    const { item } = await itemIn();
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const first = await send(item.id, files.pdf, { headers });
    const before = onDisk();
    expect(await send(item.id, files.pdf, { headers })).toEqual(first);
    expect(await send(item.id, files.png, { headers, name: 'a.png' })).toMatchObject({ refusal: 'used-key' });
    expect([onDisk(), (await papersOf(item.id)).length]).toEqual([before, 1]);
  });

  it('takes the chair’s approval back before it goes out, and stands as new afterwards', async () => {
    const { meeting, item } = await itemIn();
    await database.owner.meeting.update({ where: { id: meeting.id }, data: { agendaApprovedAt: new Date() } });
    await send(item.id, files.pdf);
    expect(await database.owner.meeting.findUnique({ where: { id: meeting.id } })).toMatchObject({ agendaApprovedAt: null });
    const out = await itemIn('materialOut');
    await send(out.item.id, files.pdf);
    const page = await as(database, world.personas.state).meetings.page({
      taskforceId: world.taskforceId,
      number: out.meeting.number,
    });
    expect(page.items[0]).toMatchObject({ isNew: true, papers: [{ name: 'Notat.pdf', isNew: true, serial: 1 }] });
    expect((await eventsOf(database, out.meeting.id)).map(({ verb, itemId }) => [verb, itemId])).toEqual([
      ['attachPaper', out.item.id],
    ]);
  });
});

describe('handing out', () => {
  it('as something to keep: its own type, no sniffing, no scripts, no origin, its name', async () => {
    const { item } = await itemIn('materialOut');
    const { id = '' } = await send(item.id, files.pdf, { name: 'Årets "tal".pdf' });
    const answer = await fetchPaper(id, world.personas.state);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="_rets_tal.pdf"; filename*=UTF-8''%C3%85rets%20tal.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/^default-src 'none'.*; sandbox$/) as string,
      'cache-control': 'no-store',
      'content-length': String(files.pdf.length),
    });
    expect(Buffer.from(await answer.arrayBuffer()).equals(files.pdf)).toBe(true);
  });

  it('to who reads the item, and to nobody else', async () => {
    const [open, closed, early] = [await itemIn('materialOut'), await itemIn('materialOut', true), await itemIn('called')];
    const ids = await Promise.all([open, closed, early].map(async ({ item }) => (await send(item.id, files.pdf)).id ?? ''));
    const { regions } = world.personas;
    await database.owner.itemRecusal.create({
      data: { taskforceId: world.taskforceId, itemId: open.item.id, seatId: regions.actor.seat.id },
    });
    const statuses = async (persona: Persona) => Promise.all(ids.map(async (id) => (await fetchPaper(id, persona)).status));
    expect(await statuses(world.personas.secretariat)).toEqual([200, 200, 200]);
    expect(await statuses(world.personas.state)).toEqual([200, 200, 404]);
    expect(await statuses(world.personas.adviser)).toEqual([200, 200, 404]);
    expect(await statuses(world.personas.observer)).toEqual([200, 404, 404]);
    expect(await statuses(world.personas.commissioner)).toEqual([404, 404, 404]);
    expect(await statuses(regions)).toEqual([404, 200, 404]);
    expect(await statuses(world.personas.stranger)).toEqual([404, 404, 404]);
  });

  it('the version before stays for who read it; a paper that is removed is gone with all of them', async () => {
    const { meeting, item } = await itemIn('materialOut');
    const first = await send(item.id, files.pdf, { name: 'Notat.pdf' });
    const second = await send(item.id, files.docx, { name: 'Notat.docx', replacesId: first.id ?? '' });
    expect(await send(item.id, files.docx, { name: 'Notat.docx', replacesId: first.id ?? '' })).toMatchObject({
      refusal: 'changed-meanwhile',
    });
    const { state, secretariat } = world.personas;
    const pageFor = async () =>
      (await as(database, state).meetings.page({ taskforceId: world.taskforceId, number: meeting.number })).items[0]?.papers;
    expect(await pageFor()).toMatchObject([
      { id: second.id, serial: 2, name: 'Notat.docx', earlier: [{ id: first.id, serial: 1 }] },
    ]);
    expect((await fetchPaper(first.id ?? '', state)).status).toBe(200);
    await as(database, secretariat).meetings.removePaper({ taskforceId: world.taskforceId, paperId: second.id ?? '' });
    expect(await pageFor()).toEqual([]);
    for (const { id = '' } of [first, second]) expect((await fetchPaper(id, state)).status).toBe(404);
  });
});

it('what nobody claims is swept away after an hour, and nothing else', async () => {
  const { item } = await itemIn();
  const { id = '' } = await send(item.id, files.pdf);
  const names = ['f'.repeat(48), 'e'.repeat(48), `${'d'.repeat(48)}.part`];
  for (const name of names) writeFileSync(path.join(folder, name), 'x');
  const old = new Date(Date.now() - 7_200_000);
  for (const name of [names[0], names[2]]) utimesSync(path.join(folder, name ?? ''), old, old);
  const kept = await database.owner.paper.findUniqueOrThrow({ where: { id } });
  utimesSync(path.join(folder, kept.storedAs), old, old);
  expect(await store.sweep(database.prisma, new Date())).toBe(2);
  expect((await fetchPaper(id, world.personas.secretariat)).status).toBe(200);
  expect(readdirSync(folder)).toContain(names[1]);
});
