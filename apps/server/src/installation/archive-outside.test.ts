// What comes into an archived taskforce by other ways than its commands: files, mails, calendar programs, the save of a text.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Demo, demoWorld } from '../doors/test-demo.ts';
import { as } from '../doors/test-world.ts';
import { FileStore } from '../files/store.ts';
import { hashOf, newToken } from '../session/tokens.ts';
import { appOn, Browser, servicesOn } from '../http/test-app.ts';
import { textOf } from '@tvaers/domain/recommendations/rich-text';
import { writeText } from '../recommendations/test-writing.ts';

let demo: Demo;
let app: ReturnType<typeof appOn>;
let feed: string;
const folder = mkdtempSync(path.join(tmpdir(), 'tvaers-archived-'));
beforeAll(async () => {
  demo = await demoWorld();
  app = appOn(servicesOn(demo.database, { files: new FileStore(folder), isDemo: true, isDemoOpen: true }));
  const member = await demo.persona('member-municipalities');
  feed = (await as(demo.database, member).calendar.renew({})).address;
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await demo.database.drop();
});

const archive = (at: Date | null) =>
  demo.database.owner.taskforce.update({
    where: { id: demo.taskforceId },
    data: { archivedAt: at, archiveReason: at && 'Opgaven er løst' },
  });

async function upload(): Promise<{ status: number; said: string }> {
  const { database, taskforceId } = demo;
  const item = await database.owner.agendaItem.findFirstOrThrow({ where: { taskforceId, meeting: { number: 7 } } });
  const browser = new Browser(app);
  await browser.post('/api/demo/sign-in', { persona: 'secretariat' });
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const query = new URLSearchParams({ taskforceId, itemId: item.id, name: 'notat.pdf' });
  const response = await app.request(`https://tvaers.test/api/papers?${query.toString()}`, {
    method: 'POST',
    headers: {
      ...{ host: 'tvaers.test', 'x-forwarded-for': '198.51.100.1', origin: 'https://tvaers.test', cookie },
      ...{ 'sec-fetch-site': 'same-origin', 'content-type': 'application/octet-stream' },
      'idempotency-key': crypto.randomUUID(),
    },
    body: Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
  });
  return { status: response.status, said: await response.text() };
}

const feedText = async () =>
  (await app.request(feed, { headers: { host: 'tvaers.test', 'x-forwarded-for': '203.0.113.7' } })).text();

it('a file is refused with a sentence of its own, and no byte of it is kept', async () => {
  expect(await upload()).toMatchObject({ status: 200 });
  const before = readdirSync(folder).length;
  await archive(new Date());
  const refused = await upload();
  expect([refused.status, refused.said]).toEqual([409, expect.stringContaining('archived')]);
  expect(readdirSync(folder).length).toBe(before);
});

it('a calendar goes on showing when meetings are, and nothing that is owed', async () => {
  await archive(null);
  const open = await feedText();
  await archive(new Date());
  const archived = await feedText();
  expect(open).toMatch(/UID:(answerpoll|takeposition)-/);
  expect(archived).not.toMatch(/UID:(answerpoll|takeposition|reconfirm|action)-/);
  expect(archived).toMatch(/UID:meeting-/);
});

it('a text that is being written is not kept any more, whatever act changes it', async () => {
  const secretariat = await demo.persona('secretariat');
  const { database, taskforceId } = demo;
  const recommendation = await database.owner.recommendation.findFirstOrThrow({ where: { taskforceId, state: 'shared' } });
  const text = textOf([{ id: 'p1', kind: 'paragraph', text: 'Ny.' }]);
  const save = () => writeText(database, secretariat, recommendation.id, text);
  await expect(save()).rejects.toThrow(/read-only transaction/);
  // Before that it was taken: what is refused is refused because of the archive alone.
  await archive(null);
  await save();
  await archive(new Date());
  const after = await database.owner.recommendation.findUniqueOrThrow({ where: { id: recommendation.id } });
  expect(after.textVersion).toBe(recommendation.textVersion + 1);
});

it('the link of a notice says of itself that the taskforce is archived, before anybody has written an answer', async () => {
  const { database, taskforceId } = demo;
  const token = newToken();
  const { id: invitationId } = await database.owner.invitation.findFirstOrThrow({
    where: { taskforceId, meeting: { number: 5 }, seat: { role: 'member' } },
  });
  await database.owner.replyLink.create({ data: { tokenHash: hashOf(token), taskforceId, invitationId, sequence: 0 } });
  const browser = new Browser(app);
  await archive(null);
  expect((await browser.post('/api/reply/show', { token })).status).toBe(200);
  await archive(new Date());
  for (const [path, given] of [
    ['show', {}],
    ['give', { reply: 'apologies', note: '' }],
  ] as const) {
    const answer = await browser.post(`/api/reply/${path}`, { token, ...given });
    expect([answer.status, answer.body]).toMatchObject([409, { refusal: 'archived' }]);
  }
});
