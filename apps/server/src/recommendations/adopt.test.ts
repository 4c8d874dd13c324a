import { makeRecommendation, makeRecusal, makeVersion, paragraphsOf } from '@tvaers/db/factories/recommendations';
import { makePosition, makeRound } from '@tvaers/db/factories/rounds';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import type { Refused } from '@tvaers/domain/refusal';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeAs } from '../doors/acting.ts';
import { standingClock } from '../doors/clock.ts';
import { makeWorld, type Persona, testMoment, type World } from '../doors/test-world.ts';
import { adoptThroughDecision, decidedAsItStands } from './adopt-service.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const row = (id: string) => database.owner.recommendation.findUniqueOrThrow({ where: { id } });
const verbs = async (thingId: string) =>
  (await database.owner.event.findMany({ where: { thingId }, orderBy: { number: 'asc' } })).map(
    ({ noun, verb }) => `${noun}.${verb}`,
  );
const voters = () =>
  Object.values(world.personas).filter(
    ({ actor }) => ['chair', 'deputyChair', 'member'].includes(actor.seat.role) && actor.seat.taskforceId === world.taskforceId,
  );

/** In deliberation with an open round in which these have said yes. */
async function atTheTable(yes: Persona[], given: { isHiddenUntilAnswer?: boolean } = {}) {
  const at = { taskforceId: world.taskforceId };
  const { secretariat, municipalities } = world.personas;
  const { id } = await makeRecommendation(database.owner, {
    ...at,
    leadSectorId: world.sectorIds.municipalities,
    proposedById: municipalities.actor.seat.id,
  });
  const version = await makeVersion(database.owner, { ...at, recommendationId: id, namedById: municipalities.actor.seat.id });
  const round = await makeRound(database.owner, {
    ...at,
    recommendationId: id,
    versionId: version.id,
    openedById: secretariat.actor.seat.id,
    ...given,
  });
  for (const persona of yes) await makePosition(database.owner, { ...at, roundId: round.id, seatId: persona.actor.seat.id });
  return { id, versionId: version.id, roundId: round.id };
}
const decide = (
  persona: Persona,
  recommendationId: string,
  given: { result?: 'approved' | 'rejected'; departureReason?: string | null } = {},
) =>
  writeAs(database.prisma, persona.actor, (tx) =>
    adoptThroughDecision({
      tx,
      actor: persona.actor,
      clock: standingClock(testMoment),
      recommendationId,
      decisionId: crypto.randomUUID(),
      result: 'approved',
      departureReason: null,
      ...given,
    }),
  );
const refusedWith = async (attempt: Promise<unknown>) => {
  const error = (await attempt.then(
    () => new Error('let through'),
    (failure: unknown) => failure,
  )) as Refused;
  return { refusal: error.message, current: error.current };
};

it('with every sector in support names 1.0, closes the round and freezes the positions', async () => {
  const { chair } = world.personas;
  const { id, roundId, versionId } = await atTheTable(voters());
  const decided = await decide(chair, id);
  const adopted = await database.owner.recommendationVersion.findUniqueOrThrow({ where: { id: decided.versionId } });
  const before = await database.owner.recommendationVersion.findUniqueOrThrow({ where: { id: versionId } });
  expect(adopted).toMatchObject({ label: '1.0', serial: 2, isSubstantial: false, text: before.text, title: before.title });
  expect(await row(id)).toMatchObject({ state: 'adopted', ballSeatId: null, ballRole: null });
  expect(await database.owner.round.findUniqueOrThrow({ where: { id: roundId } })).toMatchObject({ state: 'closed' });
  expect(decided.positions).toHaveLength(10);
  expect(decided.positions[0]).toMatchObject({
    stance: 'supports',
    versionLabel: '0.1',
    takenAt: '2022-02-24T12:00:00.000Z',
    toReconfirm: false,
  });
  expect(await verbs(id)).toEqual(['rounds.close', 'recommendations.adopt']);
});

it('without the rule met is refused with who is against and missing, and nothing is changed', async () => {
  const { chair, municipalities, privateSector, privateSector2 } = world.personas;
  const { id, roundId } = await atTheTable(
    voters().filter((one) => ![municipalities, privateSector, privateSector2].includes(one)),
  );
  await makePosition(database.owner, {
    taskforceId: world.taskforceId,
    roundId,
    seatId: municipalities.actor.seat.id,
    stance: 'cannotSupport',
  });
  expect(await refusedWith(decide(chair, id))).toEqual({
    refusal: 'rule-not-met',
    current: { against: [world.sectorIds.municipalities], missing: [world.sectorIds.private], toReconfirm: [] },
  });
  expect(await row(id)).toMatchObject({ state: 'deliberation' });
  expect(await database.owner.round.findUniqueOrThrow({ where: { id: roundId } })).toMatchObject({ state: 'open' });
  expect(await verbs(id)).toEqual([]);
});

it('may depart from the rule with a reason, which the log keeps', async () => {
  const { secretariat } = world.personas;
  const { id } = await atTheTable([]);
  const { positions } = await decide(secretariat, id, { departureReason: 'Kommunerne tager forbehold i referatet.' });
  expect(positions.map(({ stance }) => stance)).toEqual(Array.from({ length: 10 }, () => 'notStated'));
  const event = await database.owner.event.findFirstOrThrow({ where: { thingId: id, verb: 'adopt' } });
  expect(event.difference).toMatchObject({
    departureReason: 'Kommunerne tager forbehold i referatet.',
    version: '1.0',
    of: '0.1',
  });
});

it('rejects what the rule would not adopt without a reason, and names no version', async () => {
  const { municipalities } = world.personas;
  const { id, versionId } = await atTheTable(voters().filter((one) => one !== municipalities));
  expect((await decide(world.personas.chair, id, { result: 'rejected' })).versionId).toBe(versionId);
  expect(await row(id)).toMatchObject({ state: 'rejected', ballSeatId: null, ballSectorId: null, ballRole: null });
  expect(await verbs(id)).toEqual(['rounds.close', 'recommendations.reject']);
});

it('rejects what the rule would adopt only with a reason, which stands in the history', async () => {
  const { chair } = world.personas;
  const { id } = await atTheTable(voters());
  expect(await refusedWith(decide(chair, id, { result: 'rejected' }))).toEqual({
    refusal: 'reason-needed',
    current: { fields: ['departureReason'] },
  });
  expect(await row(id)).toMatchObject({ state: 'deliberation' });
  const departureReason = 'Ministeren har trukket bevillingen.';
  expect((await decide(chair, id, { result: 'rejected', departureReason })).departure).toBe(departureReason);
  const event = await database.owner.event.findFirstOrThrow({ where: { thingId: id, verb: 'reject' } });
  expect(event.difference).toMatchObject({ departureReason });
});

it('of a text that was changed after the last version is refused', async () => {
  const { id } = await atTheTable(voters());
  await database.owner.recommendation.update({ where: { id }, data: { text: paragraphsOf('Skrevet om bagefter.') } });
  expect(await refusedWith(decide(world.personas.chair, id))).toEqual({ refusal: 'unnamed-changes', current: { label: '0.1' } });
});

it('while a round is hidden tells nobody how it stands: the same answer whether the rule is met or not', async () => {
  const { chair, secretariat, municipalities } = world.personas;
  const split = await atTheTable(
    voters().filter((one) => one !== municipalities),
    { isHiddenUntilAnswer: true },
  );
  const agreed = await atTheTable(voters(), { isHiddenUntilAnswer: true });
  for (const { id, roundId } of [split, agreed]) {
    for (const persona of [chair, secretariat])
      for (const result of ['approved', 'rejected'] as const)
        for (const departureReason of [null, 'Det haster.'])
          expect(await refusedWith(decide(persona, id, { result, departureReason }))).toEqual({
            refusal: 'round-open',
            current: null,
          });
    expect(await row(id)).toMatchObject({ state: 'deliberation' });
    expect(await database.owner.round.findUniqueOrThrow({ where: { id: roundId } })).toMatchObject({ state: 'open' });
    expect(await verbs(id)).toEqual([]);
  }
  await database.owner.round.update({
    where: { id: split.roundId },
    data: { state: 'closed', closedAt: new Date(testMoment) },
  });
  expect(await refusedWith(decide(chair, split.id))).toEqual({
    refusal: 'rule-not-met',
    current: { against: [], missing: [world.sectorIds.municipalities], toReconfirm: [] },
  });
});

it('leaves those who stepped aside out, with nothing of what they said before', async () => {
  const { regions } = world.personas;
  const { id } = await atTheTable(voters());
  await makeRecusal(database.owner, { taskforceId: world.taskforceId, recommendationId: id, seatId: regions.actor.seat.id });
  const { positions } = await decide(world.personas.chair, id);
  expect(positions.find(({ seatId }) => seatId === regions.actor.seat.id)).toMatchObject({
    stance: 'recused',
    versionLabel: null,
    takenAt: null,
  });
  const other = await atTheTable(voters());
  await makeRecusal(database.owner, {
    taskforceId: world.taskforceId,
    recommendationId: other.id,
    seatId: world.personas.chair.actor.seat.id,
  });
  expect((await refusedWith(decide(world.personas.chair, other.id))).refusal).toBe('not-found');
});

it('is for the chair and the secretariat, in deliberation, once', async () => {
  const { id } = await atTheTable(voters());
  expect((await refusedWith(decide(world.personas.municipalities, id))).refusal).toBe('not-allowed');
  expect((await refusedWith(decide(world.personas.stranger, id))).refusal).toBe('not-found');
  const outcomes = await Promise.allSettled([decide(world.personas.chair, id), decide(world.personas.secretariat, id)]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect((await refusedWith(decide(world.personas.chair, id))).refusal).toBe('out-of-step');
  expect(await verbs(id)).toEqual(['rounds.close', 'recommendations.adopt']);
});

it('a decision that settles nothing keeps the positions, but not those of a round that is still hidden', async () => {
  const { chair } = world.personas;
  const asItStands = (recommendationId: string) =>
    writeAs(database.prisma, chair.actor, (tx) =>
      decidedAsItStands({ tx, actor: chair.actor, clock: standingClock(testMoment), recommendationId }),
    );
  const open = await atTheTable(voters());
  expect(await asItStands(open.id)).toMatchObject({ versionId: open.versionId });
  expect((await asItStands(open.id)).positions).toHaveLength(10);
  const hidden = await atTheTable(voters(), { isHiddenUntilAnswer: true });
  expect((await asItStands(hidden.id)).positions).toEqual([]);
});
