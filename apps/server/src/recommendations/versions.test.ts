import { makeDecision } from '@tvaers/db/factories/decisions';
import { makeFinding, makeSource } from '@tvaers/db/factories/evidence';
import { makeRecommendation, makeVersion, paragraphsOf } from '@tvaers/db/factories/recommendations';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { plainText, type RichText } from '@tvaers/domain/recommendations/rich-text';
import type { Reference } from '@tvaers/domain/recommendations/rich-text-schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standingClock } from '../doors/clock.ts';
import { as, makeWorld, type Persona, refusalOf, testMoment, type World } from '../doors/test-world.ts';
import { writeText } from './test-writing.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const text = (...paragraphs: string[]) => paragraphsOf(...paragraphs) as RichText;
const row = (id: string) => database.owner.recommendation.findUniqueOrThrow({ where: { id } });
const words = async (id: string) => plainText((await row(id)).text as unknown as RichText);
const events = async (thingId: string) =>
  (await database.owner.event.findMany({ where: { thingId }, orderBy: { number: 'asc' } })).map(({ verb, difference }) => ({
    verb,
    difference,
  }));
const versions = (recommendationId: string) =>
  database.owner.recommendationVersion.findMany({ where: { recommendationId }, orderBy: { serial: 'asc' } });

function made(given: Partial<Parameters<typeof makeRecommendation>[1]> = {}) {
  return makeRecommendation(database.owner, {
    taskforceId: world.taskforceId,
    leadSectorId: world.sectorIds.municipalities,
    proposedById: world.personas.municipalities.actor.seat.id,
    text: text('Første ord.', 'Andre ord.') as never,
    ...given,
  });
}
const named = (recommendationId: string) =>
  makeVersion(database.owner, {
    taskforceId: world.taskforceId,
    recommendationId,
    namedById: world.personas.municipalities.actor.seat.id,
  });
const at = (persona: Persona, minutes = 0) =>
  as(database, persona, { clock: standingClock(new Date(testMoment.getTime() + minutes * 60_000)) }).recommendations;
const write = (id: string, written: RichText, persona = world.personas.municipalities) =>
  writeText(database, persona, id, written);
const compare = (persona: Persona, recommendationId: string, from: string, to = 'current') =>
  at(persona).compare({ taskforceId: world.taskforceId, recommendationId, from, to } as never);

describe('restore', () => {
  const restore = (persona: Persona, recommendationId: string, versionId: string, given: object = {}) =>
    at(persona).restore({
      taskforceId: world.taskforceId,
      recommendationId,
      versionId,
      version: 1,
      textVersion: 1,
      isSubstantial: false,
      ...given,
    });

  it('makes an earlier version the draft, and names the draft first where no version holds its words', async () => {
    const { id } = await made();
    const first = await named(id);
    await write(id, text('Helt andre ord.'));
    expect(await restore(world.personas.adviser, id, first.id, { textVersion: 2 })).toEqual({
      textVersion: 3,
      label: '0.1',
      kept: '0.2',
    });
    expect(await words(id)).toBe('Første ord.\n\nAndre ord.');
    expect(
      (await versions(id)).map(({ label, note, text: kept }) => [label, note, plainText(kept as unknown as RichText)]),
    ).toEqual([
      ['0.1', '', 'Første ord.\n\nAndre ord.'],
      ['0.2', 'Gemt, før version 0.1 blev gendannet som kladde', 'Helt andre ord.'],
    ]);
    expect((await events(id)).at(-1)).toEqual({
      verb: 'restore',
      difference: { label: '0.1', kept: '0.2', isSubstantial: false },
    });
  });

  it('names nothing where the draft is the latest version', async () => {
    const { id } = await made();
    const first = await named(id);
    await write(id, text('Nyt.'));
    await named(id);
    expect(await restore(world.personas.municipalities, id, first.id, { textVersion: 2 })).toMatchObject({ kept: null });
    expect(await versions(id)).toHaveLength(2);
  });

  it('is refused where it already is the draft, where the version is another’s, and where the draft is not what was on the screen', async () => {
    const { id } = await made();
    const first = await named(id);
    const other = await named((await made()).id);
    expect(await refusalOf(restore(world.personas.municipalities, id, first.id))).toBe('nothing-changed');
    expect(await refusalOf(restore(world.personas.municipalities, id, other.id))).toBe('not-found');
    await write(id, text('Skrevet imens.'));
    expect(await refusalOf(restore(world.personas.municipalities, id, first.id))).toBe('changed-meanwhile');
    expect([await words(id), (await versions(id)).length]).toEqual(['Skrevet imens.', 1]);
  });

  it('is refused to who only reads, and of what is adopted to everybody', async () => {
    const { id } = await made();
    const first = await named(id);
    await write(id, text('Nyt.'));
    expect(await refusalOf(restore(world.personas.regions, id, first.id, { textVersion: 2 }))).toBe('not-allowed');
    const adopted = await made({ state: 'adopted' });
    expect(await refusalOf(restore(world.personas.chair, adopted.id, (await named(adopted.id)).id))).toBe('out-of-step');
    expect(await words(id)).toBe('Nyt.');
  });

  it('by two at once keeps the draft once', async () => {
    const { id } = await made();
    const first = await named(id);
    await write(id, text('Kladden.'));
    const { municipalities, secretariat } = world.personas;
    const tried = await Promise.allSettled(
      [municipalities, secretariat].map((one) => restore(one, id, first.id, { textVersion: 2 })),
    );
    expect(tried.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await versions(id)).map(({ label }) => label)).toEqual(['0.1', '0.2']);
  });
});

describe('importDraft', () => {
  const bring = (persona: Persona, recommendationId: string, given: object = {}) =>
    at(persona).importDraft({
      taskforceId: world.taskforceId,
      recommendationId,
      version: 1,
      textVersion: 1,
      isSubstantial: false,
      audience: 'taskforce',
      text: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Andre ord, rettet.' }] }] },
      fileName: 'Udkast.docx',
      changes: 'accepted',
      ...given,
    } as never);

  it('makes the document the draft, keeps the draft as a version, and keeps the ids of paragraphs that are the same', async () => {
    const { id } = await made();
    expect(await bring(world.personas.municipalities, id)).toEqual({ textVersion: 2, kept: '0.1', suggestions: 0 });
    expect((await row(id)).text).toMatchObject({ content: [{ attrs: { id: 'p2' }, content: [{ text: 'Andre ord, rettet.' }] }] });
    expect((await versions(id)).map(({ note }) => note)).toEqual(['Gemt, før teksten blev hentet fra Udkast.docx']);
    expect((await events(id)).at(-1)).toEqual({
      verb: 'importDraft',
      difference: { fileName: 'Udkast.docx', changes: 'accepted', kept: '0.1', isSubstantial: false },
    });
  });

  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const docOf = (...texts: string[]) => ({ type: 'doc', content: texts.map(paragraph) });
  const shown = (text: object, ...suggestions: object[]) => ({ text, changes: 'shown', suggestions });
  const put = { at: 1, kind: 'replace', proposed: docOf('Andre og bedre ord.'), name: 'Ane Holm', on: '2022-02-20' };

  it('shows tracked changes as suggestions in the names the document gives, and no suggestion of who brought them in', async () => {
    const { id } = await made();
    const { municipalities, secretariat } = world.personas;
    const gone = { at: 0, kind: 'remove', proposed: null, name: '', on: null };
    const given = shown(docOf('Tredje ord.', 'Andre ord.'), put, gone);
    expect(await bring(municipalities, id, given)).toEqual({ textVersion: 2, kept: '0.1', suggestions: 2 });
    expect(await words(id)).toBe('Tredje ord.\n\nAndre ord.');
    expect((await events(id)).at(-1)?.difference).toMatchObject({ changes: 'shown', suggestions: 2 });
    const { suggestions, collisions } = await at(municipalities).suggestions({
      taskforceId: world.taskforceId,
      recommendationId: id,
    });
    const brought = { file: 'Udkast.docx', broughtInBy: municipalities.session.name };
    expect(
      suggestions.map(({ kind, blockId, name, source, sectorId, reason }) => [kind, blockId, name, source, sectorId, reason]),
    ).toEqual(
      expect.arrayContaining([
        ['replace', 'p2', 'Ane Holm', { ...brought, on: '2022-02-20' }, null, ''],
        ['remove', expect.stringMatching(/.+/), '', { ...brought, on: null }, null, ''],
      ]),
    );
    expect(collisions).toEqual([]);
    // Somebody's own beside it: who brought the other in is no party between the two.
    const own = {
      ...{ taskforceId: world.taskforceId, recommendationId: id, audience: 'taskforce', kind: 'replace', blockId: 'p2' },
      ...{
        before: { type: 'doc', content: [{ ...paragraph('Andre ord.'), attrs: { id: 'p2' } }] },
        proposed: docOf('Helt andre ord.'),
      },
      ...{ reason: 'Kortere.', inSectorsName: false },
    };
    await at(secretariat).suggest(own as never);
    const { id: suggestionId, version } = suggestions.find(({ kind }) => kind === 'replace') as (typeof suggestions)[number];
    const chosen = {
      taskforceId: world.taskforceId,
      suggestionId,
      version,
      verdict: 'accepted',
      reason: 'Bedst.',
      others: 'decline',
    };
    await at(municipalities).settle({ ...chosen, seen: own.before } as never);
    expect(await words(id)).toBe('Tredje ord.\n\nAndre og bedre ord.');
  });

  it.each(['accepted', 'original', null])('brings in no suggestion where the changes are not shown: %s', async (changes) => {
    const { id } = await made();
    const given = { ...shown(docOf('Tredje ord.', 'Andre ord.'), put), changes };
    expect(await bring(world.personas.municipalities, id, given)).toEqual({ textVersion: 2, kept: '0.1', suggestions: 0 });
    expect(await database.owner.suggestion.count({ where: { recommendationId: id } })).toBe(0);
  });

  it('of a document that went out from here brings in the suggestions alone, and keeps no version', async () => {
    const { id } = await made();
    const given = shown(docOf('Første ord.', 'Andre ord.'), put);
    const { municipalities } = world.personas;
    expect(await refusalOf(bring(municipalities, id, { ...given, textVersion: 9 }))).toBe('changed-meanwhile');
    expect(await bring(municipalities, id, given)).toEqual({ textVersion: 1, kept: null, suggestions: 1 });
    expect([await words(id), (await versions(id)).length]).toEqual(['Første ord.\n\nAndre ord.', 0]);
    expect(
      await database.owner.suggestion.findMany({ where: { recommendationId: id }, select: { blockId: true, before: true } }),
    ).toEqual([{ blockId: 'p2', before: expect.objectContaining({ attrs: { id: 'p2' } }) }]);
  });

  it('takes in nothing when a suggestion is to a paragraph that is not there, or says nothing', async () => {
    const { id } = await made();
    const { municipalities } = world.personas;
    const text = docOf('Tredje ord.', 'Andre ord.');
    expect(await refusalOf(bring(municipalities, id, shown(text, { ...put, at: 2 })))).toBe('paragraph-gone');
    expect(await refusalOf(bring(municipalities, id, shown(text, { ...put, proposed: null })))).toBe('empty-text');
    expect([
      await words(id),
      (await versions(id)).length,
      await database.owner.suggestion.count({ where: { recommendationId: id } }),
    ]).toEqual(['Første ord.\n\nAndre ord.', 0, 0]);
  });

  it('makes an idea a draft', async () => {
    const { id } = await made({ state: 'idea', text: paragraphsOf() as never });
    expect(await bring(world.personas.municipalities, id)).toMatchObject({ kept: null });
    expect((await row(id)).state).toBe('drafting');
  });

  it('is refused when empty, when the text has left its room, when stale, and to who only reads', async () => {
    const { id } = await made();
    const { municipalities, regions } = world.personas;
    expect(await refusalOf(bring(municipalities, id, { text: { type: 'doc', content: [{ type: 'paragraph' }] } }))).toBe(
      'empty-text',
    );
    expect(await refusalOf(bring(municipalities, id, { audience: 'sector' }))).toBe('changed-meanwhile');
    expect(await refusalOf(bring(municipalities, id, { textVersion: 9 }))).toBe('changed-meanwhile');
    expect(await refusalOf(bring(regions, id))).toBe('not-allowed');
    expect([await words(id), (await versions(id)).length, await events(id)]).toEqual(['Første ord.\n\nAndre ord.', 0, []]);
  });
});

describe('what one has read', () => {
  const mark = (persona: Persona, recommendationId: string, textVersion: number, minutes = 0) =>
    at(persona, minutes).markRead({ taskforceId: world.taskforceId, recommendationId, textVersion });
  const readingOf = async (persona: Persona, id: string) =>
    (await at(persona).page({ taskforceId: world.taskforceId, key: id })).reading;

  it('is compared with what has come since, and after it has been read, with what was read before', async () => {
    const { id } = await made();
    const { regions } = world.personas;
    expect(await readingOf(regions, id)).toBeNull();
    expect(await refusalOf(compare(regions, id, 'read'))).toBe('not-found');
    await mark(regions, id, 1);
    expect(await readingOf(regions, id)).toEqual({ isNew: false, at: null });
    await write(id, text('Første ord, ændret.', 'Andre ord.'));
    const firstRead = testMoment.toISOString().slice(0, 16);
    expect(await readingOf(regions, id)).toMatchObject({ isNew: true, at: expect.stringContaining(firstRead) as string });
    expect(plainText((await compare(regions, id, 'read')).from.text)).toBe('Første ord.\n\nAndre ord.');
    await mark(regions, id, 2, 5);
    expect(await readingOf(regions, id)).toMatchObject({ isNew: false, at: expect.stringContaining(firstRead) as string });
    expect(plainText((await compare(regions, id, 'read')).from.text)).toBe('Første ord.\n\nAndre ord.');
    expect(plainText((await compare(regions, id, 'read')).to.text)).toBe('Første ord, ændret.\n\nAndre ord.');
  });

  it('is nobody else’s to see: no event, no row of another’s, no comparison', async () => {
    const { id } = await made();
    const { regions, municipalities, secretariat } = world.personas;
    await mark(regions, id, 1);
    expect(await events(id)).toEqual([]);
    await write(id, text('Nyt.'));
    for (const other of [municipalities, secretariat]) {
      expect(await readingOf(other, id)).toBeNull();
      expect(await refusalOf(compare(other, id, 'read'))).toBe('not-found');
    }
  });

  it('is the text that was on the screen, not one that came meanwhile', async () => {
    const { id } = await made();
    await write(id, text('Nyt.'));
    expect(await refusalOf(mark(world.personas.regions, id, 1))).toBe('changed-meanwhile');
    expect(await readingOf(world.personas.regions, id)).toBeNull();
  });

  it('cannot be said of what one may not read', async () => {
    const { id } = await made({ audience: 'sector' });
    for (const name of ['regions', 'secretariat', 'chair'] as const)
      expect(await refusalOf(mark(world.personas[name], id, 1))).toBe('not-found');
  });
});

describe('references', () => {
  const pointing = (...references: Reference['attrs'][]): RichText => ({
    type: 'doc',
    content: [{ type: 'paragraph', attrs: { id: 'p1' }, content: references.map((attrs) => ({ type: 'reference', attrs })) }],
  });
  const finding = (given: object = {}) =>
    makeFinding(database.owner, {
      taskforceId: world.taskforceId,
      foundById: world.personas.municipalities.actor.seat.id,
      claim: 'Løn bremser',
      ...given,
    });
  const inRoom = () =>
    finding({ audience: 'sector', sectorId: world.sectorIds.municipalities, number: null, claim: 'Kun vores' });

  it('to a finding, a source and a decision are kept, and named to who reads', async () => {
    const { taskforceId } = world;
    const seatId = world.personas.municipalities.actor.seat.id;
    const { id } = await made();
    const [found, source, decision] = [
      await finding(),
      await makeSource(database.owner, { taskforceId, registeredById: seatId, title: 'Rapport' }),
      await makeDecision(database.owner, { taskforceId, text: 'Vi holder fast' }),
    ];
    const to = [
      { kind: 'finding' as const, id: found.id },
      { kind: 'source' as const, id: source.id },
      { kind: 'decision' as const, id: decision.id },
    ];
    await write(id, pointing(...to));
    const { references } = await at(world.personas.regions).page({ taskforceId, key: id });
    expect(references.map(({ kind, title }) => [kind, title]).toSorted()).toEqual([
      ['decision', 'Vi holder fast'],
      ['finding', 'Løn bremser'],
      ['source', 'Rapport'],
    ]);
    expect(await at(world.personas.regions).referable({ taskforceId })).toEqual(expect.arrayContaining(references));
    await database.owner.finding.update({ where: { id: found.id }, data: { claim: 'Løn bremser ikke' } });
    expect((await at(world.personas.regions).page({ taskforceId, key: id })).references).toContainEqual(
      expect.objectContaining({ title: 'Løn bremser ikke' }),
    );
  });

  it('to what the writer may not read, to another taskforce’s and to nothing get the same no, and the text stays', async () => {
    const { id } = await made();
    const room = await inRoom();
    const elsewhere = await database.owner.seat.findFirst({ where: { taskforceId: world.otherTaskforceId } });
    const foreign =
      elsewhere && (await makeFinding(database.owner, { taskforceId: world.otherTaskforceId, foundById: elsewhere.id }));
    const wrongKind = { kind: 'source' as const, id: (await finding()).id };
    for (const to of [
      { kind: 'finding' as const, id: room.id },
      { kind: 'finding' as const, id: foreign?.id ?? '018f0000-0000-7000-8000-000000000009' },
      { kind: 'finding' as const, id: '018f0000-0000-7000-8000-000000000001' },
      wrongKind,
    ])
      expect(await refusalOf(write(id, pointing(to), world.personas.secretariat))).toBe('not-found');
    expect((await row(id)).textVersion).toBe(1);
  });

  it('into a room are seen there and nowhere else, not even that they have a name; others write around them', async () => {
    const { taskforceId } = world;
    const { id } = await made();
    const room = await inRoom();
    const to = { kind: 'finding' as const, id: room.id };
    await write(id, pointing(to));
    expect((await at(world.personas.municipalities).page({ taskforceId, key: id })).references).toHaveLength(1);
    const seen = await at(world.personas.secretariat).page({ taskforceId, key: id });
    expect(seen.references).toEqual([]);
    expect(JSON.stringify(seen)).not.toContain('Kun vores');
    expect(JSON.stringify(await at(world.personas.secretariat).referable({ taskforceId }))).not.toContain(room.id);
    const around = pointing(to);
    around.content.push({ type: 'paragraph', attrs: { id: 'p2' }, content: [{ type: 'text', text: 'Mere.' }] });
    expect(await write(id, around, world.personas.secretariat)).toMatchObject({ textVersion: 3 });
  });
});
