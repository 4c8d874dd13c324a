// The pack as another program reads it, and as each reader gets it: pages, tags, bookmarks, links, text; what a paper may be without failing it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeItem, makeMeeting } from '@tvaers/db/factories/meetings';
import { makeNote } from '@tvaers/db/factories/notes';
import { makeRecommendation, makeVersion } from '@tvaers/db/factories/recommendations';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeWorld, type Persona, type World } from '../doors/test-world.ts';
import { FileStore } from '../files/store.ts';
import { appOn, servicesOn } from '../http/test-app.ts';
import { Packs } from '../paper/packs.ts';
import { hashOf, newToken } from '../session/tokens.ts';
import { files, pdfOf, pngOf } from './test-files.ts';

const at = 'https://tvaers.test';
const folder = mkdtempSync(path.join(tmpdir(), 'tvaers-pack-'));
let database: TestDatabase;
let world: World;
let app: ReturnType<typeof appOn>;
let packs: Packs;
beforeAll(async () => {
  database = await testDatabase();
  packs = new Packs(path.join(folder, 'packs'), folder);
  app = appOn(servicesOn(database, { files: new FileStore(folder), packs }));
});
beforeEach(async () => {
  world = await makeWorld(database);
});
afterAll(async () => {
  packs.stop();
  await database.drop();
  rmSync(folder, { recursive: true });
});

async function headersOf({ session }: Persona) {
  const token = newToken();
  const soon = new Date(Date.now() + 3_600_000);
  const row = { sessionToken: hashOf(token), userId: session.userId, expires: soon, absoluteUntil: soon, lastSeenAt: new Date() };
  await database.owner.session.create({ data: row });
  return { cookie: `__Host-tvaers-session=${token}`, origin: at, 'sec-fetch-site': 'same-origin' };
}

async function attach(itemId: string, name: string, body: Buffer<ArrayBuffer>) {
  const query = new URLSearchParams({ taskforceId: world.taskforceId, itemId, name });
  const headers = { ...(await headersOf(world.personas.secretariat)), 'content-type': 'application/octet-stream' };
  const answer = await app.request(`${at}/api/papers?${query.toString()}`, { method: 'POST', headers, body });
  expect([name, answer.status]).toEqual([name, 200]);
}

async function ask(persona: Persona | null, meetingId: string, given: Record<string, string> = {}, kind = 'pack') {
  const more: Record<string, string> = kind === 'pack' ? { notes: 'without', as: 'file' } : {};
  const query = new URLSearchParams({ taskforceId: world.taskforceId, meetingId, language: 'da', ...more, ...given });
  const headers = persona ? await headersOf(persona) : {};
  return app.request(`${at}/api/papers/${kind}?${query.toString()}`, { headers });
}

type Tag = { role?: string; alt?: string; children?: Tag[] };
function* tagsOf(tag: Tag): Generator<Tag> {
  yield tag;
  for (const child of tag.children ?? []) yield* tagsOf(child);
}
type Mark = { title: string; items: Mark[] };
const titles = (marks: Mark[]): string[] => marks.flatMap(({ title, items }) => [title, ...titles(items)]);

async function read(response: Response) {
  expect(response.status).toBe(200);
  const document = await getDocument({ data: new Uint8Array(await response.arrayBuffer()), verbosity: 0 }).promise;
  const pages: { text: string; links: number; outside: string[]; tags: Tag[] }[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const annotations = (await page.getAnnotations()) as { subtype: string; dest?: unknown; url?: string }[];
    const tree = (await page.getStructTree()) as Tag | null;
    pages.push({
      text: items
        .map((item) => ('str' in item ? `${item.str} ` : ''))
        .join('')
        .replaceAll(/\s+/g, ' '),
      links: annotations.filter(({ subtype, dest }) => subtype === 'Link' && dest).length,
      outside: annotations.flatMap(({ url }) => (url ? [url] : [])),
      tags: tree ? [...tagsOf(tree)] : [],
    });
  }
  const { info } = (await document.getMetadata()) as { info: { Title?: string; Language?: string } };
  const marked = ((await document.getMarkInfo()) as Map<string, boolean> | null)?.get('Marked');
  const attached = [...(((await document.getAttachments()) as Map<string, unknown> | null) ?? new Map()).keys()];
  const answer = {
    pages,
    whole: pages.map(({ text }) => text).join('\n'),
    bookmarks: titles((await document.getOutline()) as Mark[]),
    labels: await document.getPageLabels(),
    ...{ info, marked, attached },
  };
  await document.loadingTask.destroy();
  return answer;
}

const rich = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 3, id: 'h' }, content: [{ type: 'text', text: 'Overskriften' }] },
    {
      type: 'paragraph',
      attrs: { id: 'p' },
      content: [{ type: 'text', text: 'Første afsnit #strong[er tekst].', marks: [{ type: 'bold' }] }],
    },
    {
      type: 'bulletList',
      attrs: { id: 'l' },
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Listens punkt' }] }] }],
    },
    { type: 'blockquote', attrs: { id: 'q' }, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Citatet' }] }] },
  ],
};

/** A meeting whose material is out: an open item with papers and a recommendation, a closed one, and one a member is recused from. */
async function makePack() {
  const { taskforceId, personas, sectorIds } = world;
  const own = { taskforceId };
  const { municipalities, secretariat } = personas;
  const meeting = await makeMeeting(database.owner, { ...own, state: 'called', title: 'Prøvemødet' });
  const lead = { ...own, leadSectorId: sectorIds.municipalities, proposedById: secretariat.actor.seat.id };
  const recommendation = await makeRecommendation(database.owner, { ...lead, title: 'Udlån', text: rich });
  await makeVersion(database.owner, { ...own, recommendationId: recommendation.id, namedById: secretariat.actor.seat.id });
  const inMeeting = { ...own, meetingId: meeting.id };
  const open = await makeItem(database.owner, {
    ...inMeeting,
    position: 1,
    type: 'decision',
    title: 'Åbent punkt',
    indstilling: 'Det indstilles.',
    presentation: 'Sagen er den.',
    recommendationId: recommendation.id,
  });
  const closed = await makeItem(database.owner, { ...inMeeting, position: 2, title: 'LUKKETPUNKT', isClosed: true });
  const out = await makeItem(database.owner, { ...inMeeting, position: 3, title: 'INHABILPUNKT' });
  await database.owner.itemRecusal.create({ data: { ...own, itemId: out.id, seatId: municipalities.actor.seat.id } });
  await attach(open.id, 'Notat.pdf', pdfOf(['Side et af notatet', 'Side to af notatet', 'Side tre af notatet']));
  await attach(closed.id, 'Lukket.pdf', pdfOf(['LUKKETBILAG', 'LUKKETBILAG']));
  await attach(out.id, 'Inhabil.pdf', pdfOf(['INHABILBILAG'], { isWide: true }));
  await database.owner.meeting.update({ where: { id: meeting.id }, data: { state: 'materialOut', releasedAt: new Date() } });
  return { meeting, open, closed, out };
}

it('is the agenda, then each item with its papers: tagged, numbered through, with bookmarks and links', async () => {
  const { meeting } = await makePack();
  const { pages, whole, bookmarks, labels, info, marked } = await read(await ask(world.personas.secretariat, meeting.id));
  expect(info).toMatchObject({ Language: 'da', Title: expect.stringMatching(/^Dagsorden, møde \d+, /) as string });
  expect(marked).toBe(true);
  expect(bookmarks).toEqual([
    expect.stringMatching(/^Dagsorden, møde \d+: Prøvemødet$/),
    '1. Åbent punkt',
    expect.stringMatching(/^R-\d+ Udlån · version 0\.1$/),
    'Bilag 1.1: Notat.pdf',
    '2. LUKKETPUNKT',
    'Bilag 2.1: Lukket.pdf',
    '3. INHABILPUNKT',
    'Bilag 3.1: Inhabil.pdf',
  ]);
  // Agenda, item, three pages, item, two pages, item, one page.
  expect(pages).toHaveLength(10);
  for (const [index, { text }] of pages.entries()) expect(text).toContain(`side ${index + 1} af 10`);
  expect(labels).toEqual(pages.map((_, index) => String(index + 1)));
  const order = ['DAGSORDEN MED BILAG', 'Det indstilles.', 'Sagen er den.', 'Overskriften', 'Første afsnit #strong[er tekst].'];
  const places = [...order, 'Listens punkt', 'Citatet', 'Side et af notatet', 'Side tre af notatet', 'LUKKETBILAG'].map((text) =>
    whole.indexOf(text),
  );
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThanOrEqual(0);
  // From the agenda to three items and three papers; from each item back.
  expect(pages[0]?.links).toBe(6);
  expect(pages[1]?.links).toBe(1);
  const roles = new Set(pages.flatMap(({ tags }) => tags.map(({ role }) => role)));
  for (const role of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'L', 'LI', 'P', 'Figure', 'Link', 'BlockQuote'])
    expect(roles).toContain(role);
  const alts = pages.flatMap(({ tags }) => tags.flatMap(({ alt }) => (alt ? [alt] : [])));
  expect(alts[1]).toBe('Bilag 1.1: Notat.pdf, side 2 af 3. Side to af notatet');
});

describe('what each reader gets', () => {
  it('a recused member gets nothing of the item: no title, no paper, no page', async () => {
    const { meeting } = await makePack();
    const { pages, whole, bookmarks } = await read(await ask(world.personas.municipalities, meeting.id));
    expect(whole).not.toMatch(/INHABIL/i);
    expect(bookmarks.join()).not.toMatch(/INHABIL/i);
    expect(pages).toHaveLength(8);
    expect(pages[0]?.text).toContain('side 1 af 8');
    expect(whole).toContain('LUKKETBILAG');
  });

  it('an observer gets the open items', async () => {
    const { meeting } = await makePack();
    const { pages, whole } = await read(await ask(world.personas.observer, meeting.id));
    expect(whole).not.toMatch(/LUKKET/i);
    expect(pages).toHaveLength(7);
  });

  it('nobody, a stranger, who reads nothing yet, and whoever asks for what is not there', async () => {
    const { meeting } = await makePack();
    const draft = await makeMeeting(database.owner, { taskforceId: world.taskforceId, state: 'draft' });
    expect((await ask(null, meeting.id)).status).toBe(401);
    expect((await ask(world.personas.stranger, meeting.id)).status).toBe(404);
    expect((await ask(world.personas.regions, draft.id)).status).toBe(404);
    expect((await ask(world.personas.regions, crypto.randomUUID())).status).toBe(404);
    expect((await ask(world.personas.regions, meeting.id, { as: 'x' })).status).toBe(400);
    expect((await ask(world.personas.regions, meeting.id, { more: 'x' })).status).toBe(400);
  });

  it('who is recused after his pack was made does not get that one again', async () => {
    const { meeting, closed } = await makePack();
    const { regions } = world.personas;
    expect((await read(await ask(regions, meeting.id))).whole).toContain('LUKKETBILAG');
    const seatId = regions.actor.seat.id;
    await database.owner.itemRecusal.create({ data: { taskforceId: world.taskforceId, itemId: closed.id, seatId } });
    expect((await read(await ask(regions, meeting.id))).whole).not.toMatch(/LUKKET/i);
  });
});

it('has one’s own notes along when one asks for them, and nobody else’s', async () => {
  const { taskforceId, personas } = world;
  const { meeting, open } = await makePack();
  const on = { taskforceId, meetingId: meeting.id, itemId: open.id };
  await makeNote(database.owner, { ...on, authorId: personas.regions.actor.userId, body: 'REGIONERNES NOTE' });
  const quoted = { on: 'presentation', quote: 'Sagen er den', body: 'MIN EGEN NOTE' } as const;
  await makeNote(database.owner, { ...on, ...quoted, authorId: personas.chair.actor.userId });
  const { whole } = await read(await ask(personas.chair, meeting.id, { notes: 'with' }));
  expect(whole).toContain('Mine noter “Sagen er den” MIN EGEN NOTE');
  expect(whole).not.toContain('REGIONERNES');
  expect((await read(await ask(personas.chair, meeting.id))).whole).not.toContain('MIN EGEN');
});

it('says how far it is, and a pack asked for while papers come has those that were there', async () => {
  const { meeting, open } = await makePack();
  const { secretariat } = world.personas;
  const state = await ask(secretariat, meeting.id, { as: 'state' });
  expect(await state.json()).toMatchObject({ of: 4 });
  const [before] = await Promise.all([ask(secretariat, meeting.id), attach(open.id, 'Sent.pdf', pdfOf(['For sent']))]);
  const { bookmarks } = await read(before);
  expect(bookmarks).toContain('Bilag 1.1: Notat.pdf');
  expect((await read(await ask(secretariat, meeting.id))).bookmarks).toContain('Bilag 1.2: Sent.pdf');
  expect(await (await ask(secretariat, meeting.id, { as: 'state' })).json()).toEqual({ done: 5, of: 5, isMade: true });
});

it('a paper that is broken, locked or no picture, and one of Office, get a notice each, and the rest is there', async () => {
  const { taskforceId, personas } = world;
  const meeting = await makeMeeting(database.owner, { taskforceId, state: 'called' });
  const item = await makeItem(database.owner, { taskforceId, meetingId: meeting.id, position: 1 });
  await attach(item.id, 'Beskadiget.pdf', files.pdf);
  await attach(item.id, 'Afbrudt.pdf', Buffer.concat([pdfOf(['x']).subarray(0, 300), files.pdf.subarray(9)]));
  await attach(item.id, 'Låst.pdf', pdfOf(['x'], { isLocked: true }));
  await attach(item.id, 'Intet billede.png', files.png);
  await attach(item.id, 'Billede.png', pngOf());
  await attach(item.id, 'Tal.xlsx', files.xlsx);
  await attach(item.id, 'Godt.pdf', pdfOf(['Det gode bilag']));
  const { whole, pages, attached, bookmarks } = await read(await ask(personas.secretariat, meeting.id));
  expect(whole).toContain('Det gode bilag');
  expect(whole.match(/Filen er beskadiget/g)).toHaveLength(3);
  expect(whole.match(/låst med en adgangskode/g)).toHaveLength(1);
  expect(whole).toContain('vedhæftet denne PDF');
  expect(attached).toEqual(['1.6 Tal.xlsx']);
  expect(bookmarks.filter((title) => title.startsWith('Bilag'))).toHaveLength(7);
  const outside = pages.flatMap((page) => page.outside);
  expect(outside).toHaveLength(5);
  for (const address of outside) expect(address).toMatch(/^https:\/\/tvaers\.test\/api\/papers\?taskforceId=.+&paperId=.+/);
});

it('an empty agenda is a sheet that says so, as pack and as agenda', async () => {
  const { taskforceId, personas } = world;
  const meeting = await makeMeeting(database.owner, { taskforceId, state: 'draft' });
  for (const kind of ['pack', 'agenda']) {
    const { whole, pages } = await read(await ask(personas.secretariat, meeting.id, {}, kind));
    expect(pages).toHaveLength(1);
    expect(whole).toContain('ingen punkter');
  }
});

it('the agenda alone names the papers and has none of them, and cannot be taken for minutes', async () => {
  const { meeting } = await makePack();
  const { whole, bookmarks, info } = await read(await ask(world.personas.municipalities, meeting.id, {}, 'agenda'));
  expect(info.Title).toMatch(/^Dagsorden/);
  expect(whole).toContain('DAGSORDEN');
  expect(whole).not.toMatch(/referat/i);
  expect(whole).toContain('Notat.pdf');
  expect(whole).not.toContain('Side et af notatet');
  expect(whole).not.toMatch(/INHABIL/i);
  expect(bookmarks).toHaveLength(3);
});
