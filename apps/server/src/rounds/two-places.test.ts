// One person, two places: two devices, the member and the secretariat, an earlier seat and the one held today.
import { makeRecusal } from '@tvaers/db/factories/recommendations';
import { makeSeat } from '@tvaers/db/factories/seats';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import type { Refused } from '@tvaers/domain/refusal';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';
import { type AskedRound, roundsIn } from './test-round.ts';

let database: TestDatabase;
let world: World;
let rounds: ReturnType<typeof roundsIn>;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  rounds = roundsIn(database, world);
});
afterAll(() => database.drop());

type Given = { stance?: 'supports' | 'reservation' | 'noPosition'; reason?: string; seatId?: string; source?: 'phone' };
const from = (persona: Persona, { roundId, versionId }: AskedRound, after: string | null, given: Given = {}) =>
  as(database, persona).rounds.takePosition({
    ...{ taskforceId: world.taskforceId, roundId, versionId, seatId: null, source: null, howGiven: null },
    ...{ stance: 'supports', reason: '', wouldChange: '', after },
    ...given,
  });
const currentOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'let through',
    (error: { cause?: Refused }) => error.cause?.current,
  );
const own = async (persona: Persona, { id }: AskedRound) => (await rounds.page(persona, id)).standings?.own;

it('a position says which one it replaces: where another counts now, that one is shown and nothing is kept', async () => {
  const { state, secretariat } = world.personas;
  const one = await rounds.asked();
  const { id: phone } = await from(state, one, null, { stance: 'reservation', reason: 'Fristen.' });
  expect(await currentOf(from(state, one, null))).toMatchObject({
    position: { id: phone, stance: 'reservation', reason: 'Fristen.', enteredBy: expect.stringMatching(/./) },
  });
  const entry = { seatId: state.actor.seat.id, source: 'phone' as const };
  expect(await refusalOf(from(secretariat, one, null, entry))).toBe('changed-meanwhile');
  expect(await rounds.positionsOf(one.roundId, state)).toHaveLength(1);
  const { id: second } = await from(state, one, phone);
  expect(await own(state, one)).toMatchObject({ stance: 'supports', position: { id: second } });
});

it('from the row that asks to confirm one says which version it was on: what was said of the new text meanwhile is shown', async () => {
  const { state, regions } = world.personas;
  const one = await rounds.asked();
  const { id: earlier } = await from(state, one, null);
  await from(regions, one, null);
  const { id: versionId } = await rounds.changed(one);
  const fromRow = (persona: Persona) => rounds.take(persona, { ...one, versionId }, { afterVersionId: one.versionId });
  const { id: phone } = await from(state, { ...one, versionId }, earlier, { stance: 'reservation' });
  expect(await currentOf(fromRow(state))).toMatchObject({ position: { id: phone, stance: 'reservation' } });
  await fromRow(regions);
  expect(await own(regions, one)).toMatchObject({ stance: 'supports', toReconfirm: false });
});

it('from two devices at the same moment one is kept, and the other is shown it', async () => {
  const { regions } = world.personas;
  for (let run = 0; run < 4; run += 1) {
    const one = await rounds.asked();
    const both = await Promise.allSettled([
      from(regions, one, null, { stance: 'noPosition' }),
      from(regions, one, null, { stance: 'reservation' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await rounds.positionsOf(one.roundId, regions)).toHaveLength(1);
  }
});

it('an entry that was said not to be right is no longer what one answers after', async () => {
  const { state, secretariat } = world.personas;
  const one = await rounds.asked();
  const { id: entered } = await from(secretariat, one, null, { seatId: state.actor.seat.id, source: 'phone' });
  await as(database, state).rounds.dispute({ taskforceId: world.taskforceId, positionId: entered });
  expect(await refusalOf(from(state, one, entered))).toBe('changed-meanwhile');
  await from(state, one, null, { stance: 'noPosition' });
  expect(await own(state, one)).toMatchObject({ stance: 'noPosition' });
});

it('who was recused from an earlier seat is not asked at the one he holds now, and the preview says so', async () => {
  const { regions, secretariat } = world.personas;
  const { taskforceId } = world;
  const { id: recommendationId, versionId } = await rounds.shared();
  const earlier = await makeSeat(database.owner, {
    ...{ taskforceId, userId: regions.actor.userId, role: 'member', sectorId: world.sectorIds.state },
    ...{ fromOn: new Date('2021-01-01'), untilOn: new Date('2021-03-01'), handedOverAt: new Date('2021-03-02T08:00:00Z') },
  });
  await makeRecusal(database.owner, { taskforceId, recommendationId, seatId: earlier.id });
  const doors = as(database, secretariat).rounds;
  const preview = await doors.preview({ taskforceId, recommendationId });
  expect(preview.recused.map(({ seatId }) => seatId)).toEqual([regions.actor.seat.id]);
  const { id: roundId, asked } = await doors.open({
    ...{ taskforceId, recommendationId, version: 1, versionId, question: 'Kan I tilslutte jer?' },
    ...{ deadlineOn: '2022-03-08', isHiddenUntilAnswer: false },
  });
  expect(asked).toBe(preview.asked.length);
  expect(await database.owner.roundAsked.count({ where: { roundId, seatId: regions.actor.seat.id } })).toBe(0);
});
