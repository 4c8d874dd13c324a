import { makeConsultation, makeConsultee } from '@tvaers/db/factories/consultations';
import { makeDecision } from '@tvaers/db/factories/decisions';
import { makeItem, makeMeeting } from '@tvaers/db/factories/meetings';
import { makeFinding } from '@tvaers/db/factories/evidence';
import { makeCriterion, makeMilestone } from '@tvaers/db/factories/milestones';
import { makeProcedure } from '@tvaers/db/factories/procedures';
import {
  makeComment,
  makeRecommendation,
  makeRecusal,
  makeSuggestion,
  makeVersion,
  paragraphsOf,
} from '@tvaers/db/factories/recommendations';
import { makePosition, makeRound } from '@tvaers/db/factories/rounds';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import { recommendationStates } from '@tvaers/domain/recommendations/workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';
import { writeText } from './test-writing.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const db = () => database.owner;
const row = (id: string) => db().recommendation.findUniqueOrThrow({ where: { id } });
const page = (persona: Persona, key: string) =>
  as(database, persona).recommendations.page({ taskforceId: world.taskforceId, key });
const mailsTo = async ({ session }: Persona, kind: string) =>
  (await db().outbox.findMany({ where: { recipient: session.email, kind } })).map(({ subject }) => subject);
const deedsOn = async (thingId: string) =>
  (await db().event.findMany({ where: { thingId }, orderBy: { number: 'asc' } })).map(({ noun, verb }) => `${noun}.${verb}`);
const wordsOf = (text: unknown): string => JSON.stringify(text);

type Given = Partial<Parameters<typeof makeRecommendation>[1]>;
async function made(title: string, given: Given = {}) {
  const recommendation = await makeRecommendation(db(), {
    taskforceId: world.taskforceId,
    leadSectorId: world.sectorIds.municipalities,
    proposedById: world.personas.municipalities.actor.seat.id,
    title,
    text: paragraphsOf(`${title} siger et.`, `${title} siger to.`),
    ...given,
  });
  return recommendation.id;
}
const versionOf = (recommendationId: string) =>
  makeVersion(db(), {
    ...{ taskforceId: world.taskforceId, recommendationId },
    namedById: world.personas.municipalities.actor.seat.id,
  });
async function asked(recommendationId: string, ...taken: Persona[]) {
  const { id: versionId } = await versionOf(recommendationId);
  const at = { taskforceId: world.taskforceId, recommendationId, versionId };
  const round = await makeRound(db(), { ...at, openedById: world.personas.secretariat.actor.seat.id });
  for (const { actor } of taken)
    await makePosition(db(), { taskforceId: world.taskforceId, roundId: round.id, seatId: actor.seat.id });
  return round.id;
}

const all = { basis: true, agenda: true, criteria: true, suggestions: true };
type Merging = Parameters<ReturnType<typeof as>['recommendations']['merge']>[0];
const part = async (id: string) => {
  const { version, textVersion } = await row(id);
  return { id, version, textVersion };
};
async function merge(persona: Persona, ids: string[], given: Partial<Merging> = {}) {
  const [own = '', ...others] = ids;
  const { id: recommendationId, ...read } = await part(own);
  return as(database, persona).recommendations.merge({
    ...{ taskforceId: world.taskforceId, recommendationId, ...read, others: await Promise.all(others.map(part)) },
    ...{ intoId: own, title: 'Samlet', leadSectorId: world.sectorIds.municipalities, textOf: 'all' as const },
    ...{ positions: 'ask' as const, carried: all, reason: 'De siger det samme.', ...given },
  });
}

describe('merge', () => {
  it('makes one of two, and each tells where it went and where it comes from', async () => {
    const { secretariat, regions } = world.personas;
    const [a, b] = [await made('A'), await made('B')];
    await merge(secretariat, [a, b]);
    const [into, gone] = [await page(regions, a), await page(regions, b)];
    expect([into.state, into.title, gone.state]).toEqual(['shared', 'Samlet', 'merged']);
    expect(into.cameFrom).toMatchObject([{ id: b, kind: 'merge', reason: 'De siger det samme.' }]);
    expect(gone.wentInto).toMatchObject([{ id: a, title: 'Samlet', by: secretariat.session.name }]);
    expect(wordsOf(into.text)).toMatch(/A siger et.*A siger to.*B siger et/);
    expect(into.versions.map(({ note }) => note).at(-1)).toMatch(/^Samlet af R-\d+, R-\d+$/);
    expect(await deedsOn(b)).toEqual(['recommendations.merge']);
    expect(await deedsOn(a)).toEqual(['recommendations.merge']);
    const history = await as(database, regions).history.list({
      ...{ taskforceId: world.taskforceId, noun: 'recommendations', thingIds: [b], before: null },
    });
    expect(history.events[0]?.difference).toEqual({ into: [a], reason: 'De siger det samme.' });
    expect(history.names[a]).toBe('Samlet');
  });

  it('also where one of them points at a finding in a room that who merges them may not read', async () => {
    const { secretariat, municipalities } = world.personas;
    const { taskforceId, sectorIds } = world;
    const found = { foundById: municipalities.actor.seat.id, sectorId: sectorIds.municipalities };
    const finding = await makeFinding(db(), { taskforceId, ...found });
    const pointing = {
      type: 'doc',
      content: [
        { type: 'paragraph', attrs: { id: 'p1' }, content: [{ type: 'reference', attrs: { kind: 'finding', id: finding.id } }] },
      ],
    };
    const [a, b] = [await made('AA'), await made('BB', { text: pointing })];
    await merge(secretariat, [a, b]);
    const { references, text } = await page(secretariat, a);
    expect(wordsOf(text)).toContain(finding.id);
    expect(references).toEqual([]);
    expect((await page(municipalities, a)).references).toMatchObject([{ id: finding.id }]);
  });

  it('into a new one draws a number, and both of the old lead on to it', async () => {
    const { chair, secretariat, regions } = world.personas;
    const [a, b] = [await made('C'), await made('D')];
    const { id, number } = await merge(chair, [a, b], { intoId: null, leadSectorId: world.sectorIds.regions });
    expect(await row(id)).toMatchObject({ state: 'shared', audience: 'taskforce', leadSectorId: world.sectorIds.regions });
    expect((await page(secretariat, id)).cameFrom.map((one) => one.id).toSorted()).toEqual([a, b].toSorted());
    expect([(await row(a)).state, (await row(b)).state]).toEqual(['merged', 'merged']);
    const old = (await row(a)).number;
    const found = await as(database, regions).taskforce.search({
      taskforceId: world.taskforceId,
      query: `R-${String(old).padStart(2, '0')}`,
    });
    expect(found.map((one) => one.number)).toEqual(expect.arrayContaining([old, number]));
    expect(await mailsTo(world.personas.municipalities, 'recommendations.merge')).toEqual(
      expect.arrayContaining([expect.stringContaining('er gået op i')]),
    );
  });

  it('asks again those who took a position when the words change, and closes the round of what ended', async () => {
    const { secretariat, regions, privateSector, state } = world.personas;
    const [a, b] = [await made('E', { state: 'deliberation' }), await made('F', { state: 'deliberation' })];
    await asked(a, regions);
    const roundId = await asked(b, privateSector);
    await merge(secretariat, [a, b]);
    expect((await page(regions, a)).standings?.own).toMatchObject({ stance: 'supports', toReconfirm: true });
    expect((await db().round.findUniqueOrThrow({ where: { id: roundId } })).state).toBe('closed');
    expect(await db().position.count({ where: { roundId, counts: true } })).toBe(1);
    expect((await mailsTo(regions, 'recommendations.nameVersion')).length).toBe(1);
    expect((await mailsTo(state, 'recommendations.merge')).some((subject) => subject.includes('er gået op i'))).toBe(true);
    const refused = as(database, state).rounds.takePosition({
      ...{ taskforceId: world.taskforceId, roundId, versionId: (await page(state, b)).versions[0]?.id ?? '' },
      ...{ stance: 'supports', reason: '', wouldChange: '', seatId: null, source: null, howGiven: null },
    });
    expect(await refusalOf(refused)).toBe('out-of-step');
  });

  it('lets positions stand only where the very same words go on', async () => {
    const { secretariat, regions } = world.personas;
    const [a, b] = [await made('G', { state: 'deliberation' }), await made('H')];
    await asked(a, regions);
    const keep = { positions: 'keep' as const, title: 'G', textOf: a };
    for (const other of [{ textOf: b }, { textOf: 'all' as const }, { title: 'Andet' }, { intoId: null }])
      expect(await refusalOf(merge(secretariat, [a, b], { ...keep, ...other }))).toBe('words-change');
    expect((await row(b)).state).toBe('shared');
    await merge(secretariat, [a, b], keep);
    expect((await page(regions, a)).standings?.own).toMatchObject({ stance: 'supports', toReconfirm: false });
    expect((await page(regions, a)).versions).toHaveLength(1);
  });

  it('carries what was ticked along, and leaves the rest where it was', async () => {
    const { secretariat, regions } = world.personas;
    const at = { taskforceId: world.taskforceId };
    const [a, b, c] = [await made('I'), await made('J'), await made('K')];
    const finding = await makeFinding(db(), { ...at, foundById: regions.actor.seat.id });
    await db().basis.create({ data: { ...at, recommendationId: b, findingId: finding.id } });
    const meeting = await makeMeeting(db(), { ...at, state: 'called' });
    const held = await makeMeeting(db(), { ...at, state: 'held' });
    const item = await makeItem(db(), { ...at, meetingId: meeting.id, recommendationId: b });
    const before = await makeItem(db(), { ...at, meetingId: held.id, recommendationId: b });
    const milestone = await makeMilestone(db(), at);
    const criterion = await makeCriterion(db(), { ...at, milestoneId: milestone.id, recommendationId: b });
    const where = async () => [
      (await db().agendaItem.findUniqueOrThrow({ where: { id: item.id } })).recommendationId,
      (await db().agendaItem.findUniqueOrThrow({ where: { id: before.id } })).recommendationId,
      (await db().criterion.findUniqueOrThrow({ where: { id: criterion.id } })).recommendationId,
    ];
    await merge(secretariat, [c, b], { carried: { basis: false, agenda: false, criteria: false, suggestions: false } });
    expect([await where(), (await page(regions, c)).findings]).toEqual([[b, b, b], []]);

    await db().recommendation.update({ where: { id: b }, data: { state: 'shared', endedFrom: null } });
    await merge(secretariat, [a, b]);
    expect(await where()).toEqual([a, b, a]);
    expect((await page(regions, a)).findings.map(({ id }) => id)).toEqual([finding.id]);
    expect(await deedsOn(meeting.id)).toEqual(['meetings.editItem']);
    const shown = await as(database, secretariat).meetings.page({ ...at, number: meeting.number });
    expect(shown.items.find((one) => one.id === item.id)?.treated).toBe(1);
  });

  const suggested = (recommendationId: string, by: Persona, given: Partial<Parameters<typeof makeSuggestion>[1]> = {}) =>
    makeSuggestion(db(), { taskforceId: world.taskforceId, recommendationId, authorId: by.actor.seat.id, ...given });
  const standsAt = (id: string) =>
    db().suggestion.findUniqueOrThrow({ where: { id }, select: { recommendationId: true, blockId: true, state: true } });

  it('suggestions nobody has settled stand at their paragraph in what it became, and are settled there', async () => {
    const { secretariat, regions } = world.personas;
    const [a, b] = [await made('Sa'), await made('Sb')];
    const [own, other] = [await suggested(a, regions), await suggested(b, regions)];
    const astray = await suggested(b, regions, { blockId: 'p7' });
    const settled = await suggested(b, regions, { state: 'declined' });
    await merge(secretariat, [a, b]);
    expect(await standsAt(own.id)).toMatchObject({ recommendationId: a, blockId: 'p1' });
    // Both texts had a first paragraph of the same id; it is found by its words.
    const stands = await standsAt(other.id);
    const { text } = await page(regions, a);
    const block = text.content.find(({ attrs }) => attrs?.id === stands.blockId);
    expect([stands.recommendationId, JSON.stringify(block)]).toEqual([a, expect.stringContaining('Sb siger et.')]);
    expect(await standsAt(astray.id)).toMatchObject({ recommendationId: a, state: 'open' });
    expect(text.content.map(({ attrs }) => attrs?.id)).not.toContain((await standsAt(astray.id)).blockId);
    expect(await standsAt(settled.id)).toMatchObject({ recommendationId: b });
    await as(database, secretariat).recommendations.settle({
      ...{ taskforceId: world.taskforceId, suggestionId: other.id, version: 2, verdict: 'accepted', reason: 'Klart.' },
      ...{ seen: { type: 'doc', content: [block ?? { type: 'paragraph' }] }, others: 'leave' },
    });
    expect(wordsOf((await page(regions, a)).text)).not.toContain('Sb siger et.');

    const [c, d] = [await made('Sc'), await made('Sd')];
    const left = await suggested(d, regions);
    await merge(secretariat, [c, d], { carried: { ...all, suggestions: false } });
    expect(await standsAt(left.id)).toMatchObject({ recommendationId: d, state: 'open' });
    const { suggestions } = await as(database, regions).recommendations.proposals({
      ...{ taskforceId: world.taskforceId, whose: 'own' },
    });
    const told = (id: string) => suggestions.find((one) => one.id === id);
    expect(told(left.id)).toMatchObject({ isLeft: true, isAstray: false });
    expect(told(astray.id)).toMatchObject({ isLeft: false, isAstray: true });
    expect(told(other.id)).toMatchObject({ state: 'accepted', settledBy: secretariat.session.name, settleReason: 'Klart.' });
    const strangers = await as(database, world.personas.observer).recommendations.proposals({
      ...{ taskforceId: world.taskforceId, whose: 'own' },
    });
    expect(strangers.suggestions).toEqual([]);
  });

  it('is refused while one of them is put to adoption in writing, and possible when it is taken out', async () => {
    const { secretariat, chair } = world.personas;
    const at = { taskforceId: world.taskforceId };
    const [a, b] = [await made('Pa'), await made('Pb', { state: 'deliberation' })];
    const roundId = await asked(b);
    const { versionId } = await db().round.findUniqueOrThrow({ where: { id: roundId } });
    const opened = { ...at, openedById: chair.actor.seat.id };
    const { matters } = await makeProcedure(db(), opened, [{ recommendationId: b, versionId, roundId }]);
    const seen = await as(database, secretariat).recommendations.beforeRearranging({ ...at, recommendationId: a });
    expect(seen.others.find(({ id }) => id === b)?.isInProcedure).toBe(true);
    expect(await refusalOf(merge(secretariat, [a, b]))).toBe('in-procedure');
    expect([(await row(a)).version, (await row(b)).state]).toEqual([1, 'deliberation']);
    await as(database, chair).procedures.pullOut({ ...at, matterId: matters[0]?.id ?? '', reason: 'Den skal drøftes.' });
    await merge(secretariat, [a, b]);
    expect((await row(b)).state).toBe('merged');
  });

  it('an earlier decision, an old agenda and the report lead on to what it became', async () => {
    const { secretariat, regions } = world.personas;
    const at = { taskforceId: world.taskforceId };
    const [a, b] = [await made('Da'), await made('Db')];
    const held = await makeMeeting(db(), { ...at, state: 'held' });
    const item = await makeItem(db(), { ...at, meetingId: held.id, recommendationId: b });
    const decision = await makeDecision(db(), { ...at, recommendationId: b, meetingId: held.id, result: 'deferred' });
    await merge(secretariat, [a, b]);
    const [into, old] = [(await row(a)).number, (await row(b)).number];
    const { decisions } = await as(database, regions).decisions.list({
      ...{ ...at, year: null, result: null, meeting: null, recommendationId: b, text: '' },
    });
    expect(decisions.map(({ id, recommendation }) => [id, recommendation?.wentOnIn])).toEqual([[decision.id, [into]]]);
    const list = await as(database, regions).recommendations.list(at);
    expect(list.recommendations.find(({ id }) => id === b)?.wentOnIn).toEqual([into]);
    const shown = await as(database, secretariat).meetings.page({ ...at, number: held.number });
    expect(shown.items.find(({ id }) => id === item.id)?.matter?.wentOnIn).toEqual([into]);
    await db().recommendation.update({ where: { id: a }, data: { state: 'adopted' } });
    const report = await as(database, regions).report.page(at);
    const adopted = report.chapters.flatMap((chapter) => chapter.adopted);
    expect(adopted.find(({ id }) => id === a)?.replaces).toEqual([old]);
  });

  it('who is recused from a part is recused from the whole, and does not learn what it came from', async () => {
    const { secretariat, privateSector2: recused } = world.personas;
    const [a, b] = [await made('Hemmelig L'), await made('M')];
    await makeRecusal(db(), { taskforceId: world.taskforceId, recommendationId: a, seatId: recused.actor.seat.id });
    expect((await page(recused, b)).id).toBe(b);
    await merge(secretariat, [b, a]);
    expect(await refusalOf(page(recused, b))).toBe('not-found');
    expect(await refusalOf(page(recused, a))).toBe('not-found');
    expect((await mailsTo(recused, 'recommendations.recuse')).some((subject) => subject.includes('Samlet'))).toBe(true);
    const list = await as(database, recused).recommendations.list({ taskforceId: world.taskforceId });
    expect(list.recommendations.map(({ id }) => id)).not.toContain(b);
  });

  it('hides the end of a trace that one is recused from, in the page, the history and the search', async () => {
    const { secretariat, privateSector2: recused } = world.personas;
    const [a, b] = [await made('N'), await made('O')];
    await merge(secretariat, [a, b]);
    await makeRecusal(db(), { taskforceId: world.taskforceId, recommendationId: a, seatId: recused.actor.seat.id });
    expect((await page(recused, b)).wentInto).toEqual([]);
    const history = await as(database, recused).history.list({
      ...{ taskforceId: world.taskforceId, noun: 'recommendations', thingIds: [b], before: null },
    });
    expect(wordsOf(history)).not.toContain(a);
    expect(wordsOf(history)).not.toContain('De siger det samme.');

    const [c, d] = [await made('Nc'), await made('Nd', { state: 'deliberation', proposedById: recused.actor.seat.id })];
    await makeRecusal(db(), { taskforceId: world.taskforceId, recommendationId: c, seatId: recused.actor.seat.id });
    await asked(d);
    await merge(secretariat, [c, d]);
    expect((await mailsTo(recused, 'recommendations.merge')).join()).not.toContain('Nd');
    expect((await mailsTo(world.personas.regions, 'recommendations.merge')).some((subject) => subject.includes('Nd'))).toBe(true);
    const { recommendations } = await as(database, recused).recommendations.proposals({
      ...{ taskforceId: world.taskforceId, whose: 'own' },
    });
    expect(recommendations.find(({ id }) => id === d)).toMatchObject({ state: 'merged', went: [] });
  });

  it('first takes in what was just written: who has not seen it is shown it, and loses none of it', async () => {
    const { secretariat, municipalities } = world.personas;
    const [a, b] = [await made('Set'), await made('Skrevet i')];
    await writeText(database, municipalities, b, paragraphsOf('Lige skrevet.') as RichText);
    // Written and kept, and not yet shown in the row.
    await db().recommendation.update({ where: { id: b }, data: { text: paragraphsOf('Gammelt.'), textSerial: 0 } });
    const refused: unknown = await merge(secretariat, [a, b]).catch((error: unknown) => error);
    expect(refused).toMatchObject({ cause: { refusal: 'changed-meanwhile' } });
    expect(wordsOf((refused as { cause: { current: unknown } }).cause.current)).toContain('Lige skrevet.');
    expect([(await row(a)).state, (await row(b)).state]).toEqual(['shared', 'shared']);
  });

  it('ends a consultation about the one that goes on elsewhere, and outsiders are told that it falls', async () => {
    const { secretariat } = world.personas;
    const [a, b] = [await made('Går videre'), await made('Hørt')];
    const { id: versionId } = await versionOf(b);
    const at = { taskforceId: world.taskforceId, recommendationId: b };
    const { consultation } = await makeConsultation(db(), { ...at, versionId, openedById: secretariat.actor.seat.id });
    const { taskforceId } = at;
    const { email } = await makeConsultee(db(), { taskforceId, consultationId: consultation.id });
    await merge(secretariat, [a, b]);
    expect(await db().consultation.findUniqueOrThrow({ where: { id: consultation.id } })).toMatchObject({ state: 'closed' });
    const letters = await db().outbox.findMany({ where: { recipient: email }, select: { subject: true } });
    expect(letters).toEqual([{ subject: expect.stringMatching(/^Bortfaldet: høring om/) }]);
    expect(await deedsOn(b)).toEqual(['consultations.close', 'recommendations.merge']);
  });

  it('happens in one place: never out of a room, across rooms, or of a draft with what is shared', async () => {
    const { municipalities, adviser, secretariat, regions, chair } = world.personas;
    const [room, room2] = [await made('P', { audience: 'sector' }), await made('Q', { audience: 'sector' })];
    const other = await made('R', { audience: 'sector', leadSectorId: world.sectorIds.regions });
    const [draft, shared] = [await made('S', { state: 'drafting' }), await made('T')];
    expect(await refusalOf(merge(municipalities, [room, other]))).toBe('not-found');
    expect(await refusalOf(merge(municipalities, [room, shared]))).toBe('not-allowed');
    expect(await refusalOf(merge(secretariat, [draft, room]))).toBe('not-found');
    expect(await refusalOf(merge(secretariat, [draft, shared]))).toBe('not-alongside');
    expect(await refusalOf(merge(regions, [room, room2]))).toBe('not-found');
    expect(await refusalOf(merge(chair, [room, room2]))).toBe('not-found');
    const away = { leadSectorId: world.sectorIds.regions };
    expect(await refusalOf(merge(municipalities, [room, room2], { intoId: null, ...away }))).toBe('not-alongside');
    expect(await refusalOf(merge(adviser, [room, room2]))).toBe('not-allowed');
    expect((await row(room2)).state).toBe('drafting');
    // Until it is shared a draft before the taskforce is its lead sector's to end, and the chair's and the secretariat's.
    const [own, own2] = [await made('S2', { state: 'drafting' }), await made('S3', { state: 'drafting' })];
    expect(await refusalOf(merge(regions, [own, own2]))).toBe('not-allowed');
    await merge(municipalities, [own, own2]);
    expect((await row(own2)).state).toBe('merged');
    const { id } = await merge(municipalities, [room, room2], { intoId: null });
    expect(await row(id)).toMatchObject({ audience: 'sector', number: null, state: 'drafting' });
    expect(await refusalOf(page(secretariat, room2))).toBe('not-found');
    // The note goes along when the text is shared, and would tell the others what the room's drafts are called.
    expect((await page(municipalities, id)).versions.map(({ note }) => note)).toEqual(['Samlet af flere udkast']);
    expect(await db().event.count({ where: { thingId: { in: [id, room, room2] }, sectorId: null } })).toBe(0);
  });

  it('does not let observers read a draft because it went on in another', async () => {
    const { secretariat, observer } = world.personas;
    const [a, b] = [await made('U', { state: 'drafting' }), await made('V', { state: 'drafting' })];
    await merge(secretariat, [a, b]);
    const [c, d] = [await made('W'), await made('X')];
    await merge(secretariat, [c, d]);
    expect(await refusalOf(page(observer, b))).toBe('not-found');
    expect((await page(observer, d)).wentInto).toMatchObject([{ id: c }]);
  });

  it('is refused in every state past deliberation, to everybody else, when stale, and twice at once', async () => {
    const { secretariat, municipalities, regions, observer } = world.personas;
    const [a, b] = [await made('Y'), await made('Z')];
    for (const who of [municipalities, regions]) expect(await refusalOf(merge(who, [a, b]))).toBe('not-allowed');
    expect(await refusalOf(merge(observer, [a, b]))).toBe('not-allowed');
    for (const state of recommendationStates.slice(4)) {
      const past = await made('Forbi', { state });
      expect([state, await refusalOf(merge(secretariat, [a, past]))]).toEqual([state, 'out-of-step']);
      expect([state, await refusalOf(merge(secretariat, [past, a], { intoId: a }))]).toEqual([state, 'out-of-step']);
    }
    expect(await refusalOf(merge(secretariat, [a, a]))).toBe('not-found');
    const stale = { others: [{ ...(await part(b)), textVersion: 7 }] };
    expect(await refusalOf(merge(secretariat, [a, b], stale))).toBe('changed-meanwhile');
    expect([(await row(a)).version, (await row(b)).state]).toEqual([1, 'shared']);
    const c = await made('Æ');
    const both = await Promise.allSettled([merge(secretariat, [a, b]), merge(world.personas.chair, [c, b])]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db().recommendationTrace.count({ where: { fromId: b } })).toBe(1);
  });

  it('done twice under one key is done once', async () => {
    const { secretariat } = world.personas;
    const [a, b] = [await made('Ø'), await made('Å')];
    const input = {
      ...{
        taskforceId: world.taskforceId,
        recommendationId: a,
        version: 1,
        textVersion: 1,
        others: [await part(b)],
        intoId: null,
      },
      ...{ title: 'En gang', leadSectorId: world.sectorIds.municipalities, textOf: a, positions: 'ask' as const },
      ...{ carried: all, reason: 'Én.' },
    };
    const given = { idempotencyKey: '01890000-0000-7000-8000-00000000abcd' };
    const first = await as(database, secretariat, given).recommendations.merge(input);
    expect(await as(database, secretariat, given).recommendations.merge(input)).toEqual(first);
  });
});

describe('split', () => {
  type Splitting = Parameters<ReturnType<typeof as>['recommendations']['split']>[0];
  const split = async (persona: Persona, id: string, given: Partial<Splitting> = {}) => {
    const { id: recommendationId, ...read } = await part(id);
    const lead = { leadSectorId: world.sectorIds.municipalities };
    const parts = [
      { title: 'Første del', ...lead, blockIds: ['p1'] },
      { title: 'Anden del', leadSectorId: world.sectorIds.regions, blockIds: ['p2'] },
    ];
    return as(database, persona).recommendations.split({
      ...{ taskforceId: world.taskforceId, recommendationId, ...read, parts, goesOn: false },
      ...{ carried: all, reason: 'To ting.', ...given },
    });
  };

  it('makes several of one, each with its own words, and the one ends', async () => {
    const { secretariat, regions, privateSector } = world.personas;
    const a = await made('AA', { state: 'deliberation' });
    const roundId = await asked(a, regions);
    await makeRecusal(db(), { taskforceId: world.taskforceId, recommendationId: a, seatId: privateSector.actor.seat.id });
    await split(secretariat, a);
    const gone = await page(regions, a);
    expect([gone.state, gone.wentInto.map(({ title }) => title)]).toEqual(['merged', ['Første del', 'Anden del']]);
    const parts = await Promise.all(gone.wentInto.map(({ id }) => page(regions, id)));
    expect(parts.map(({ state, cameFrom }) => [state, cameFrom[0]?.id])).toEqual([
      ['shared', a],
      ['shared', a],
    ]);
    expect(parts.map(({ text }) => wordsOf(text).includes('AA siger to'))).toEqual([false, true]);
    expect((await db().round.findUniqueOrThrow({ where: { id: roundId } })).state).toBe('closed');
    for (const { id } of parts) expect(await refusalOf(page(privateSector, id))).toBe('not-found');
  });

  it('takes each suggestion to the part that has its paragraph', async () => {
    const { secretariat, regions } = world.personas;
    const a = await made('SS');
    const suggested = (blockId: string) =>
      makeSuggestion(db(), {
        ...{ taskforceId: world.taskforceId, recommendationId: a, authorId: regions.actor.seat.id, blockId },
      });
    const [first, second] = [await suggested('p1'), await suggested('p2')];
    await split(secretariat, a, { goesOn: true });
    const { wentInto } = await page(regions, a);
    const stands = async ({ id }: { id: string }) =>
      (await db().suggestion.findUniqueOrThrow({ where: { id } })).recommendationId;
    expect([await stands(first), await stands(second)]).toEqual([a, wentInto[0]?.id]);
  });

  it('lets the one go on as the first part, and asks again', async () => {
    const { secretariat, regions } = world.personas;
    const a = await made('BB', { state: 'deliberation' });
    await asked(a, regions);
    await split(secretariat, a, { goesOn: true });
    const on = await page(regions, a);
    expect([on.state, on.title, on.wentInto.map(({ title }) => title)]).toEqual(['deliberation', 'Første del', ['Anden del']]);
    expect(wordsOf(on.text)).not.toContain('siger to');
    expect(on.standings?.own).toMatchObject({ toReconfirm: true });
  });

  it('leaves no words behind, makes no empty part, and stays in its room', async () => {
    const { secretariat, municipalities } = world.personas;
    const a = await made('CC');
    const lead = { leadSectorId: world.sectorIds.municipalities };
    const parts = (one: string, two: string) => [
      { title: 'Et', ...lead, blockIds: [one] },
      { title: 'To', ...lead, blockIds: [two] },
    ];
    expect(await refusalOf(split(secretariat, a, { parts: parts('p1', 'p1') }))).toBe('text-left-out');
    const whole = [...parts('p1', 'p2'), { title: 'Tre', ...lead, blockIds: ['p9'] }];
    expect(await refusalOf(split(secretariat, a, { parts: whole }))).toBe('empty-text');
    expect(await refusalOf(split(municipalities, a))).toBe('not-allowed');
    const room = await made('DD', { audience: 'sector' });
    expect(await refusalOf(split(municipalities, room))).toBe('not-alongside');
    await split(municipalities, room, { parts: parts('p1', 'p2') });
    const gone = await page(municipalities, room);
    expect(gone.wentInto.map(({ number }) => number)).toEqual([null, null]);
    expect((await row(a)).version).toBe(1);
  });
});

describe('replace', () => {
  type Replacing = Parameters<ReturnType<typeof as>['recommendations']['replace']>[0];
  const replace = async (persona: Persona, id: string, by: Replacing['by']) => {
    const { id: recommendationId, ...read } = await part(id);
    return as(database, persona).recommendations.replace({
      ...{ taskforceId: world.taskforceId, recommendationId, ...read, by, carried: all, reason: 'Forældet.' },
    });
  };

  it('puts a new one in its place, or one that is there and keeps its positions', async () => {
    const { secretariat, regions } = world.personas;
    const lead = { leadSectorId: world.sectorIds.state };
    const [a, b, c] = [await made('EE'), await made('FF'), await made('GG', { state: 'deliberation' })];
    await asked(c, regions);
    const { id } = await replace(secretariat, a, { kind: 'new', title: 'Ny', ...lead, beginsWith: 'oldText' });
    const fresh = await page(regions, id);
    expect([fresh.title, fresh.cameFrom[0]?.kind, wordsOf(fresh.text).includes('EE siger et')]).toEqual(['Ny', 'replace', true]);
    await replace(secretariat, b, { kind: 'existing', ...(await part(c)) });
    expect((await page(regions, b)).wentInto).toMatchObject([{ id: c, kind: 'replace' }]);
    expect((await page(regions, c)).standings?.own).toMatchObject({ stance: 'supports', toReconfirm: false });
  });

  it('of what is adopted takes a decision, and is refused here', async () => {
    const { chair } = world.personas;
    const adopted = await made('HH', { state: 'adopted' });
    const lead = { leadSectorId: world.sectorIds.state };
    expect(await refusalOf(replace(chair, adopted, { kind: 'new', title: 'Ny', ...lead, beginsWith: 'nothing' }))).toBe(
      'out-of-step',
    );
  });
});

describe('before it is done', () => {
  it('shows what lies alongside, and nothing else', async () => {
    const { municipalities, secretariat, regions } = world.personas;
    const [own, alike] = [await made('II', { audience: 'sector' }), await made('JJ', { audience: 'sector' })];
    const shared = await made('KK');
    const before = (persona: Persona, recommendationId: string) =>
      as(database, persona).recommendations.beforeRearranging({ taskforceId: world.taskforceId, recommendationId });
    const seen = await before(municipalities, own);
    expect(seen.others.map(({ id }) => id)).toContain(alike);
    expect(seen.others.map(({ id }) => id)).not.toContain(shared);
    expect((await before(secretariat, shared)).others.every(({ number }) => number !== null)).toBe(true);
    expect(await refusalOf(before(regions, shared))).toBe('not-found');
    expect(await refusalOf(before(secretariat, own))).toBe('not-found');
  });
});

describe('what became of my proposal', () => {
  it('is told of one’s own and of the sector’s, and to nobody else', async () => {
    const { secretariat, municipalities, municipalities2, regions } = world.personas;
    const [a, b] = [await made('LL'), await made('MM')];
    const inRoom = await made('NN', { audience: 'sector' });
    await as(database, municipalities).recommendations.comment({
      ...{
        taskforceId: world.taskforceId,
        recommendationId: a,
        audience: 'taskforce',
        parentId: null,
        paragraphId: null,
        body: 'Hvad med små?',
      },
    });
    const { id: parentId } = await db().comment.findFirstOrThrow({ where: { recommendationId: a } });
    const { actor } = regions;
    await makeComment(db(), {
      taskforceId: world.taskforceId,
      recommendationId: a,
      authorId: actor.seat.id,
      parentId,
      body: 'Ja, dem.',
    });
    const { id: commentId } = await makeComment(db(), {
      ...{ taskforceId: world.taskforceId, recommendationId: a, authorId: actor.seat.id, parentId, body: 'Taget tilbage.' },
    });
    await as(database, regions).recommendations.withdrawComment({ taskforceId: world.taskforceId, commentId, version: 1 });
    await merge(secretariat, [a, b]);
    const told = (persona: Persona, whose: 'own' | 'sector') =>
      as(database, persona).recommendations.proposals({ taskforceId: world.taskforceId, whose });
    const own = await told(municipalities, 'own');
    expect(own.recommendations.find(({ id }) => id === b)).toMatchObject({
      state: 'merged',
      went: [{ id: a, reason: 'De siger det samme.', by: secretariat.session.name }],
      last: { verb: 'merge', by: secretariat.session.name },
    });
    expect(own.comments).toMatchObject([{ body: 'Hvad med små?', reply: { body: 'Ja, dem.' } }]);
    const sectors = await told(municipalities2, 'sector');
    expect(sectors.recommendations.map(({ id }) => id)).toEqual(expect.arrayContaining([b, inRoom]));
    expect((await told(municipalities2, 'own')).recommendations).toEqual([]);
    const others = [await told(regions, 'own'), await told(regions, 'sector'), await told(secretariat, 'sector')];
    expect(wordsOf(others)).not.toMatch(/NN|LL|MM/);
  });
});
