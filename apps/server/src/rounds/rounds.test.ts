import { makeRecommendation, makeRecusal, makeVersion, paragraphsOf } from '@tvaers/db/factories/recommendations';
import { makePosition, makeRound } from '@tvaers/db/factories/rounds';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import type { PositionSource, Stance } from '@tvaers/domain/rounds/workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standingClock } from '../doors/clock.ts';
import { as, makeWorld, type Persona, refusalOf, testMoment, type World } from '../doors/test-world.ts';
import { writeText } from '../recommendations/test-writing.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const voters = () => {
  const {
    chair,
    state,
    regions,
    regions2,
    municipalities,
    municipalities2,
    deputyChair,
    civilSociety,
    privateSector,
    privateSector2,
  } = world.personas;
  return [
    chair,
    state,
    regions,
    regions2,
    municipalities,
    municipalities2,
    deputyChair,
    civilSociety,
    privateSector,
    privateSector2,
  ];
};
const events = async (thingId: string) => database.owner.event.findMany({ where: { thingId }, orderBy: { number: 'asc' } });
const verbs = async (thingId: string) => (await events(thingId)).map(({ noun, verb }) => `${noun}.${verb}`);
const page = (persona: Persona, key: string) =>
  as(database, persona).recommendations.page({ taskforceId: world.taskforceId, key });
const letters = () => database.owner.outbox.findMany({ orderBy: { createdAt: 'asc' } });

async function shared() {
  const { municipalities } = world.personas;
  const at = { taskforceId: world.taskforceId };
  const { id } = await makeRecommendation(database.owner, {
    ...at,
    leadSectorId: world.sectorIds.municipalities,
    proposedById: municipalities.actor.seat.id,
  });
  const version = await makeVersion(database.owner, { ...at, recommendationId: id, namedById: municipalities.actor.seat.id });
  return { id, versionId: version.id };
}
/** A recommendation in deliberation with its round open. */
async function asked(given: { isHiddenUntilAnswer?: boolean } = {}) {
  const { id, versionId } = await shared();
  const round = await makeRound(database.owner, {
    taskforceId: world.taskforceId,
    recommendationId: id,
    versionId,
    openedById: world.personas.secretariat.actor.seat.id,
    ...given,
  });
  return { id, versionId, roundId: round.id };
}
type Opening = Partial<{ version: number; deadlineOn: string; isHiddenUntilAnswer: boolean; versionId: string }>;
const open = (persona: Persona, { id, versionId }: { id: string; versionId: string }, given: Opening = {}) =>
  as(database, persona).rounds.open({
    taskforceId: world.taskforceId,
    recommendationId: id,
    version: 1,
    versionId,
    question: 'Kan din sektor tilslutte sig?',
    deadlineOn: '2022-03-08',
    isHiddenUntilAnswer: false,
    ...given,
  });
type Given = Partial<{
  stance: Stance;
  reason: string;
  wouldChange: string;
  seatId: string | null;
  source: PositionSource | null;
  howGiven: string | null;
  versionId: string;
}>;
const take = (persona: Persona | null, { roundId, versionId }: { roundId: string; versionId: string }, given: Given = {}) =>
  as(database, persona).rounds.takePosition({
    taskforceId: world.taskforceId,
    roundId,
    versionId,
    seatId: null,
    howGiven: null,
    stance: 'supports',
    reason: '',
    wouldChange: '',
    ...given,
  });

describe('open', () => {
  it('asks the voting seats of today, writes to each, and takes what was shared to deliberation', async () => {
    const one = await shared();
    const { secretariat, regions, state } = world.personas;
    await makeRecusal(database.owner, { taskforceId: world.taskforceId, recommendationId: one.id, seatId: state.actor.seat.id });
    await database.owner.user.update({ where: { id: regions.actor.userId }, data: { language: 'en' } });
    const before = (await letters()).length;
    expect(await open(secretariat, one)).toMatchObject({ asked: 9 });
    const shown = await page(regions, one.id);
    expect(shown).toMatchObject({ state: 'deliberation', ball: { holder: { kind: 'role', role: 'secretariat' } } });
    expect(shown.rounds[0]?.asked).toHaveLength(9);
    expect(shown.rounds[0]).toMatchObject({ state: 'open', deadlineOn: '2022-03-08', positions: [] });
    expect(shown.standings?.consensus).toMatchObject({ met: false, heads: { with: 0, of: 9 } });
    const sent = (await letters()).slice(before);
    expect(sent).toHaveLength(9);
    expect(sent.find(({ seatId }) => seatId === regions.actor.seat.id)?.subject).toMatch(
      /^Your position on R-\d\d Udlån af ledere, by Tuesday 8 March 2022$/,
    );
    expect(sent.find(({ seatId }) => seatId !== regions.actor.seat.id)?.text).toMatch(/\/anbefalinger\/R-\d\d$/);
    expect(await verbs(one.id)).toEqual(['recommendations.deliberate', 'rounds.open']);
  });

  it('is refused without a version, on an old one, twice, late, and stale; nothing is sent', async () => {
    const { secretariat, chair } = world.personas;
    const before = (await letters()).length;
    const one = await shared();
    const newer = await makeVersion(database.owner, {
      taskforceId: world.taskforceId,
      recommendationId: one.id,
      namedById: chair.actor.seat.id,
      text: paragraphsOf('Nyt.'),
    });
    expect(await refusalOf(open(secretariat, one))).toBe('changed-meanwhile');
    expect(await refusalOf(open(secretariat, { id: one.id, versionId: newer.id }, { deadlineOn: '2022-02-28' }))).toBe(
      'in-the-past',
    );
    expect(await refusalOf(open(secretariat, { id: one.id, versionId: newer.id }, { version: 4 }))).toBe('changed-meanwhile');
    const bare = await makeRecommendation(database.owner, {
      taskforceId: world.taskforceId,
      leadSectorId: world.sectorIds.state,
      proposedById: chair.actor.seat.id,
    });
    expect(await refusalOf(open(chair, { id: bare.id, versionId: one.versionId }))).toBe('no-version');
    const going = await asked();
    expect(await refusalOf(open(secretariat, going))).toBe('round-open');
    expect(await refusalOf(open(world.personas.municipalities, await shared()))).toBe('not-allowed');
    const adopted = await makeRecommendation(database.owner, {
      taskforceId: world.taskforceId,
      leadSectorId: world.sectorIds.state,
      proposedById: chair.actor.seat.id,
      state: 'adopted',
    });
    expect(await refusalOf(open(chair, { id: adopted.id, versionId: one.versionId }))).toBe('out-of-step');
    expect((await letters()).length).toBe(before);
    expect(await verbs(one.id)).toEqual([]);
    expect(await database.owner.recommendation.findUniqueOrThrow({ where: { id: one.id } })).toMatchObject({
      state: 'shared',
      version: 1,
    });
  });

  it('by two at once opens one round', async () => {
    const one = await shared();
    const outcomes = await Promise.allSettled([open(world.personas.secretariat, one), open(world.personas.chair, one)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await database.owner.round.count({ where: { recommendationId: one.id } })).toBe(1);
  });
});

describe('takePosition', () => {
  it('is one’s own, on the version shown; the latest counts and all are kept', async () => {
    const one = await asked();
    const { regions } = world.personas;
    await take(regions, one);
    await take(regions, one, { stance: 'reservation', reason: 'Nøglen skal på plads.' });
    const shown = await page(regions, one.id);
    expect(shown.standings?.own).toMatchObject({
      stance: 'reservation',
      toReconfirm: false,
      position: { reason: 'Nøglen skal på plads.' },
    });
    expect(shown.rounds[0]?.positions.map(({ stance }) => stance)).toEqual(['supports', 'reservation']);
    expect((await events(one.id)).map(({ verb, difference }) => [verb, difference])).toEqual([
      ['takePosition', { version: '0.1', stance: 'supports' }],
      ['takePosition', { version: '0.1', stance: 'reservation' }],
    ]);
  });

  it('that blocks needs a reason and what would change it', async () => {
    const one = await asked();
    const { municipalities } = world.personas;
    expect(await refusalOf(take(municipalities, one, { stance: 'cannotSupport', reason: 'Nej.' }))).toBe('reason-needed');
    await take(municipalities, one, {
      stance: 'cannotSupport',
      reason: 'En lille kommune står uden leder.',
      wouldChange: 'En ret til at kalde hjem.',
    });
    const standings = (await page(municipalities, one.id)).standings;
    expect(standings?.consensus?.against).toEqual([world.sectorIds.municipalities]);
  });

  it('on a version that is no longer the latest is refused, with the one that is', async () => {
    const one = await asked();
    const newer = await makeVersion(database.owner, {
      taskforceId: world.taskforceId,
      recommendationId: one.id,
      namedById: world.personas.chair.actor.seat.id,
      text: paragraphsOf('Nyt.'),
    });
    const error = await take(world.personas.regions, one).catch((failure: Error) => failure);
    expect(error).toMatchObject({ message: 'changed-meanwhile', cause: { current: { versionId: newer.id, label: '0.2' } } });
    expect(await database.owner.position.count({ where: { roundId: one.roundId } })).toBe(0);
  });

  it('is for those asked; of those who are not, nothing is kept', async () => {
    const one = await asked();
    const { adviser, observer, commissioner, stranger, secretariat, regions, state } = world.personas;
    for (const persona of [adviser, observer]) expect(await refusalOf(take(persona, one))).toBe('not-allowed');
    for (const persona of [commissioner, stranger]) expect(await refusalOf(take(persona, one))).toBe('not-found');
    expect(await refusalOf(take(null, one))).toBe('not-signed-in');
    expect(await refusalOf(take(secretariat, one))).toBe('not-asked');
    expect(await refusalOf(take(regions, one, { seatId: state.actor.seat.id, howGiven: 'mundtligt' }))).toBe('not-allowed');
    expect(await database.owner.position.count({ where: { roundId: one.roundId } })).toBe(0);
    expect(await verbs(one.id)).toEqual([]);
  });

  it('entered by the secretariat says how it was given, and the member is told', async () => {
    const one = await asked();
    const { secretariat, state } = world.personas;
    const seatId = state.actor.seat.id;
    expect(await refusalOf(take(secretariat, one, { seatId }))).toBe('reason-needed');
    await take(secretariat, one, { seatId, source: 'phone', howGiven: '28. februar' });
    const position = (await page(state, one.id)).standings?.own?.position;
    expect(position).toMatchObject({ enteredBy: secretariat.session.name, source: 'phone', howGiven: '28. februar' });
    const letter = (await letters()).at(-1);
    expect(letter).toMatchObject({ seatId, kind: 'rounds.takePosition', recipient: state.session.email });
    expect(letter?.text).toContain('i telefonen, 28. februar');
    expect((await events(one.id)).at(-1)).toMatchObject({ onBehalfOf: seatId, seatId: secretariat.actor.seat.id });
    await take(state, one, { stance: 'noPosition' });
    expect((await page(state, one.id)).standings?.own).toMatchObject({ stance: 'noPosition', position: { howGiven: null } });
  });

  it('of recusal takes the papers away and the count with it', async () => {
    const one = await asked();
    const { privateSector, secretariat } = world.personas;
    await take(privateSector, one, { stance: 'recused', reason: 'Jeg er i bestyrelsen.' });
    expect(await refusalOf(page(privateSector, one.id))).toBe('not-found');
    expect(await refusalOf(take(privateSector, one))).toBe('not-found');
    expect(await refusalOf(take(secretariat, one, { seatId: privateSector.actor.seat.id, source: 'mail' }))).toBe('recused');
    expect((await page(secretariat, one.id)).standings?.consensus?.heads.of).toBe(9);
    expect(await verbs(one.id)).toEqual(['recommendations.recuse', 'rounds.takePosition']);
  });

  it('after the round is closed is out of step', async () => {
    const one = await asked();
    await as(database, world.personas.secretariat).rounds.close({
      taskforceId: world.taskforceId,
      roundId: one.roundId,
      version: 1,
    });
    expect(await refusalOf(take(world.personas.regions, one))).toBe('out-of-step');
  });

  it('by twenty at once, two from each seat, keeps all in an order of each seat', async () => {
    const one = await asked();
    await Promise.all(
      voters().flatMap((persona) => [take(persona, one), take(persona, one, { stance: 'reservation', reason: 'Ja, men.' })]),
    );
    const positions = await database.owner.position.findMany({ where: { roundId: one.roundId } });
    expect(positions).toHaveLength(20);
    for (const persona of voters())
      expect(
        positions
          .filter(({ seatId }) => seatId === persona.actor.seat.id)
          .map(({ serial }) => serial)
          .toSorted(),
      ).toEqual([1, 2]);
    expect((await page(world.personas.chair, one.id)).standings?.consensus).toMatchObject({
      met: true,
      heads: { with: 10, of: 10 },
      sectorsWith: 5,
    });
    expect(await verbs(one.id)).toHaveLength(20);
  });

  it('silence is not consent', async () => {
    const one = await asked();
    for (const persona of voters().slice(0, 9)) await take(persona, one);
    await as(database, world.personas.chair).rounds.close({ taskforceId: world.taskforceId, roundId: one.roundId, version: 1 });
    expect((await page(world.personas.chair, one.id)).standings?.consensus).toMatchObject({
      met: false,
      missing: [world.sectorIds.private],
      heads: { with: 9, of: 10 },
    });
  });
});

describe('a round hidden until one has answered', () => {
  it('shows others’ positions to who has answered, the secretariat, and all when it is closed', async () => {
    const one = await asked({ isHiddenUntilAnswer: true });
    const { regions, state, secretariat, adviser, observer } = world.personas;
    await take(regions, one);
    const seen = async (persona: Persona) => {
      const { standings, rounds } = await page(persona, one.id);
      return [standings?.isHidden, standings?.consensus?.heads.with ?? null, rounds[0]?.positions.length];
    };
    expect(await seen(state)).toEqual([true, null, 0]);
    expect(await seen(adviser)).toEqual([true, null, 0]);
    expect(await seen(observer)).toEqual([true, null, 0]);
    expect(await seen(regions)).toEqual([false, 1, 1]);
    expect(await seen(secretariat)).toEqual([false, 1, 1]);
    const cells = (await as(database, state).recommendations.list({ taskforceId: world.taskforceId })).recommendations.find(
      ({ id }) => id === one.id,
    )?.cells;
    expect(new Set(cells?.map(({ standing }) => standing))).toEqual(new Set(['hidden']));
    expect(JSON.stringify((await events(one.id)).map(({ difference }) => difference))).not.toContain('supports');
    await as(database, secretariat).rounds.close({ taskforceId: world.taskforceId, roundId: one.roundId, version: 1 });
    expect(await seen(state)).toEqual([false, 1, 1]);
    expect(await seen(observer)).toEqual([false, 1, 1]);
  });
});

describe('reconfirm', () => {
  /** A position of the regions on 0.1, and a version 0.2 that changes the substance. */
  async function changed() {
    const one = await asked();
    await makePosition(database.owner, {
      taskforceId: world.taskforceId,
      roundId: one.roundId,
      seatId: world.personas.regions.actor.seat.id,
      stance: 'reservation',
      reason: 'Nøglen.',
    });
    const { secretariat } = world.personas;
    const at = { taskforceId: world.taskforceId, recommendationId: one.id };
    await writeText(database, secretariat, one.id, {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Nyt indhold.' }] }],
    });
    const version = await as(database, secretariat).recommendations.nameVersion({
      ...at,
      version: 1,
      textVersion: 2,
      note: 'Nøglen er ny.',
      isSubstantial: true,
    });
    return { ...one, newVersionId: version.id };
  }
  const reconfirm = (
    persona: Persona,
    roundId: string,
    versionId: string,
    given: { seatId?: string; source?: PositionSource } = {},
  ) =>
    as(database, persona).rounds.reconfirm({
      taskforceId: world.taskforceId,
      roundId,
      versionId,
      seatId: given.seatId ?? null,
      source: given.source ?? null,
      howGiven: null,
    });

  it('is asked for by a change of substance, with a letter, and takes the position on the new version', async () => {
    const { regions, chair } = world.personas;
    const one = await changed();
    expect((await letters()).at(-1)).toMatchObject({ seatId: regions.actor.seat.id, kind: 'recommendations.nameVersion' });
    expect((await page(regions, one.id)).standings?.own).toMatchObject({ stance: 'reservation', toReconfirm: true });
    expect((await page(chair, one.id)).standings?.consensus?.toReconfirm).toEqual([world.sectorIds.regions]);
    await reconfirm(regions, one.roundId, one.newVersionId);
    expect((await page(regions, one.id)).standings?.own).toMatchObject({
      stance: 'reservation',
      toReconfirm: false,
      position: { reason: 'Nøglen.', versionId: one.newVersionId },
    });
    expect((await verbs(one.id)).at(-1)).toBe('rounds.reconfirm');
    expect(await refusalOf(reconfirm(regions, one.roundId, one.newVersionId))).toBe('nothing-changed');
  });

  it('also after the round is closed, but not on an old version, nor for someone else without a word', async () => {
    const { regions, secretariat, state } = world.personas;
    const one = await changed();
    await as(database, secretariat).rounds.close({ taskforceId: world.taskforceId, roundId: one.roundId, version: 1 });
    expect(await refusalOf(reconfirm(regions, one.roundId, one.versionId))).toBe('changed-meanwhile');
    expect(await refusalOf(reconfirm(state, one.roundId, one.newVersionId))).toBe('nothing-changed');
    expect(await refusalOf(reconfirm(secretariat, one.roundId, one.newVersionId, { seatId: regions.actor.seat.id }))).toBe(
      'reason-needed',
    );
    await reconfirm(secretariat, one.roundId, one.newVersionId, { seatId: regions.actor.seat.id, source: 'mail' });
    await database.owner.recommendation.update({ where: { id: one.id }, data: { state: 'adopted' } });
    expect(await refusalOf(reconfirm(regions, one.roundId, one.newVersionId))).toBe('out-of-step');
  });
});

describe('close and recall', () => {
  it('closing gives the ball to the chair', async () => {
    const one = await asked();
    const close = (persona: Persona, version: number) =>
      as(database, persona).rounds.close({ taskforceId: world.taskforceId, roundId: one.roundId, version });
    expect(await refusalOf(close(world.personas.municipalities, 1))).toBe('not-allowed');
    expect(await refusalOf(close(world.personas.secretariat, 3))).toBe('changed-meanwhile');
    await close(world.personas.secretariat, 1);
    expect(await refusalOf(close(world.personas.secretariat, 2))).toBe('out-of-step');
    expect((await page(world.personas.chair, one.id)).ball).toMatchObject({
      holder: { kind: 'role', role: 'chair' },
      isMine: true,
    });
  });

  it('recalling within ten minutes undoes the opening and tells those asked', async () => {
    const { secretariat, chair, regions } = world.personas;
    const one = await shared();
    const { id: roundId } = await open(secretariat, one);
    await take(regions, { ...one, roundId });
    const recall = (persona: Persona, minutes: number) =>
      as(database, persona, { clock: standingClock(new Date(testMoment.getTime() + minutes * 60_000)) }).rounds.recall({
        taskforceId: world.taskforceId,
        roundId,
        version: 1,
      });
    expect(await refusalOf(recall(chair, 11))).toBe('too-late');
    const before = (await letters()).length;
    await recall(chair, 10);
    expect((await letters()).slice(before).map(({ kind }) => kind)).toEqual(Array.from({ length: 10 }, () => 'rounds.recall'));
    const shown = await page(regions, one.id);
    expect(shown).toMatchObject({ state: 'shared', rounds: [], standings: null });
    expect(await database.owner.position.count({ where: { roundId } })).toBe(1);
    expect(await refusalOf(take(regions, { ...one, roundId }))).toBe('out-of-step');
  });
});
