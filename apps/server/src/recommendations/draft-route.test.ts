import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeRecommendation } from '@tvaers/db/factories/recommendations';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { type ImportedDraft, mostDraftBytes } from '@tvaers/domain/recommendations/imported-draft';
import { plainText } from '@tvaers/domain/recommendations/rich-text';
import type { RecommendationState } from '@tvaers/domain/recommendations/workflow';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeWorld, type Persona, type World } from '../doors/test-world.ts';
import { FileStore } from '../files/store.ts';
import { appOn, servicesOn } from '../http/test-app.ts';
import { docxOf } from '../paper/test-docx.ts';
import { hashOf, newToken } from '../session/tokens.ts';

const at = 'https://tvaers.test';
const folder = mkdtempSync(path.join(tmpdir(), 'tvaers-drafts-'));
const document = docxOf('<w:p><w:r><w:t>Taskforcen anbefaler.</w:t></w:r></w:p>');
let database: TestDatabase;
let world: World;
let app: ReturnType<typeof appOn>;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  app = appOn(servicesOn(database, { files: new FileStore(folder) }));
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
const made = (given: { audience?: 'sector'; state?: RecommendationState } = {}) =>
  makeRecommendation(database.owner, {
    taskforceId: world.taskforceId,
    leadSectorId: world.sectorIds.municipalities,
    proposedById: world.personas.municipalities.actor.seat.id,
    ...given,
  });

async function send(
  recommendationId: string,
  persona: Persona | null,
  body: BodyInit = new Uint8Array(document),
  given: Record<string, string> = {},
) {
  const query = new URLSearchParams({ taskforceId: world.taskforceId, recommendationId });
  const headers = {
    ...{ 'content-type': 'application/octet-stream', origin: at, 'sec-fetch-site': 'same-origin' },
    ...(persona ? { cookie: await cookieOf(persona) } : {}),
    ...given,
  };
  const answer = await app.request(`${at}/api/papers/recommendation?${query}`, {
    method: 'POST',
    headers,
    body,
    duplex: 'half',
  } as RequestInit);
  return { status: answer.status, body: (await answer.json()) as ImportedDraft & { message?: string } };
}

it('answers with the text of the document, and keeps neither the file nor the text', async () => {
  const { id } = await made();
  const before = await database.owner.recommendation.findUniqueOrThrow({ where: { id } });
  const { status, body } = await send(id, world.personas.municipalities);
  expect([status, plainText(body.accepted), body.original, body.losses]).toEqual([200, 'Taskforcen anbefaler.', null, []]);
  expect(await database.owner.recommendation.findUniqueOrThrow({ where: { id } })).toEqual(before);
  expect(await database.owner.event.count({ where: { thingId: id } })).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
});

it.each([
  ['nobody', null, {}, 'not-signed-in'],
  ['who only reads', 'regions', {}, 'not-allowed'],
  ['another sector’s room', 'regions', { audience: 'sector' }, 'not-found'],
  ['the secretariat, in a room', 'secretariat', { audience: 'sector' }, 'not-found'],
  ['a text that is adopted', 'municipalities', { state: 'adopted' }, 'out-of-step'],
] as const)('of %s is refused before a byte is read', async (_, persona, given, refusal) => {
  const { id } = await made(given);
  expect((await send(id, persona && world.personas[persona])).body.message).toBe(refusal);
  expect(readdirSync(folder)).toEqual([]);
});

it.each([
  ['a text file', Buffer.from('Kære alle'), {}, 'wrong-file'],
  ['a picture with the name of a document', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), {}, 'wrong-file'],
  ['a broken document', docxOf('<w:p>'), {}, 'wrong-file'],
  ['a document that says it is 100 MB', document, { 'content-length': '104857600' }, 'too-large'],
  ['more than 10 MB', Buffer.alloc(mostDraftBytes + 1), {}, 'wrong-file'],
] as const)('%s is refused, and nothing is left of it', async (_, bytes, headers, refusal) => {
  const { id } = await made();
  expect((await send(id, world.personas.municipalities, new Uint8Array(bytes), headers)).body.message).toBe(refusal);
  expect(readdirSync(folder)).toEqual([]);
});
