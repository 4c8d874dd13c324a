import { makeForecast, makeMilestone } from '@tvaers/db/factories/milestones';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, seatPersona, type World } from '../doors/test-world.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const milestones = (persona: Persona) => as(database, persona).milestones;
const events = (thingId: string) => database.owner.event.findMany({ where: { thingId }, orderBy: { number: 'asc' } });
const storedForecasts = (milestoneId: string) =>
  database.owner.forecast.findMany({ where: { milestoneId }, orderBy: { proposedAt: 'asc' } });

/** Due 31 March 2022; ten working days later is 19 April (Easter lies between). */
const make = (over: object = {}) => makeMilestone(database.owner, { taskforceId: world.taskforceId, ...over });
const propose = (persona: Persona, milestoneId: string, forecastOn: string, version = 1) =>
  milestones(persona).forecast({
    taskforceId: world.taskforceId,
    milestoneId,
    version,
    forecastOn,
    reason: 'Data kom for sent.',
  });
const approve = (persona: Persona, forecastId: string, version = 1) =>
  milestones(persona).approveForecast({ taskforceId: world.taskforceId, forecastId, version });
const decline = (persona: Persona, forecastId: string, version = 1) =>
  milestones(persona).declineForecast({
    taskforceId: world.taskforceId,
    forecastId,
    version,
    reason: 'Det kan gøres hurtigere.',
  });
const shown = async (persona: Persona, id: string) => {
  const { milestones: rows } = await milestones(persona).page({ taskforceId: world.taskforceId });
  const row = rows.find((milestone) => milestone.id === id);
  if (!row) throw new Error('The milestone is not on the page.');
  return row;
};

it('a long slip is proposed by the secretariat, approved by the chair, and moves the date', async () => {
  const { secretariat, chair } = world.personas;
  const { id } = await make();
  const { id: forecastId, state } = await propose(secretariat, id, '2022-05-04');
  expect(state).toBe('proposed');
  expect(await shown(chair, id)).toMatchObject({
    heldOn: '2022-03-31',
    expectedOn: '2022-05-04',
    condition: 'atRisk',
    waiting: { approver: 'chair' },
  });
  await approve(chair, forecastId);
  expect(await shown(chair, id)).toMatchObject({
    heldOn: '2022-05-04',
    condition: 'delayed',
    slipWorkingDays: 21,
    waiting: null,
  });
  expect((await events(id)).map(({ verb, difference }) => [verb, difference])).toEqual([
    ['forecast', { fromOn: '2022-03-31', forecastOn: '2022-05-04', reason: 'Data kom for sent.', isApproved: false }],
    ['approveForecast', { forecastOn: '2022-05-04' }],
  ]);
  const [row] = await storedForecasts(id);
  expect(row).toMatchObject({ state: 'approved', decidedById: chair.actor.seat.id, version: 2 });
});

it('what the secretariat proposes within its own limit holds at once', async () => {
  const { id } = await make();
  expect((await propose(world.personas.secretariat, id, '2022-04-08')).state).toBe('approved');
  expect(await shown(world.personas.secretariat, id)).toMatchObject({ heldOn: '2022-04-08', waiting: null });
  const { id: second } = await propose(world.personas.secretariat, id, '2022-05-20', 2);
  expect((await database.owner.forecast.findUniqueOrThrow({ where: { id: second } })).state).toBe('proposed');
});

describe('who approves, by the composition rule', () => {
  const cases = [
    { what: 'within the limit, by the owner', by: 'regions', on: '2022-04-05', isDelivery: false, may: ['secretariat', 'chair'] },
    { what: 'beyond it, by the secretariat', by: 'secretariat', on: '2022-05-31', isDelivery: false, may: ['chair'] },
    { what: 'beyond it, by the owner', by: 'regions', on: '2022-05-31', isDelivery: false, may: ['chair'] },
    { what: 'beyond it, by the chair', by: 'chair', on: '2022-05-31', isDelivery: false, may: ['commissioner'] },
    { what: 'the delivery, by one day', by: 'secretariat', on: '2022-04-01', isDelivery: true, may: ['commissioner'] },
    { what: 'the delivery, by the chair', by: 'chair', on: '2022-05-31', isDelivery: true, may: ['commissioner'] },
  ] as const;
  it.each(cases)('$what: $may', async ({ by, on, isDelivery, may }) => {
    await database.owner.milestone.updateMany({
      where: { taskforceId: world.taskforceId, isDelivery: true },
      data: { isDelivery: false },
    });
    const { id } = await make({ isDelivery, ownerSeatId: world.personas[by].actor.seat.id });
    const { id: forecastId } = await propose(world.personas[by], id, on);
    const allowed: readonly string[] = may;
    for (const [name, persona] of Object.entries(world.personas)) {
      const offered = name === 'stranger' ? false : (await shown(persona, id)).offers.includes('approveForecast');
      expect([name, offered]).toEqual([name, allowed.includes(name)]);
      if (allowed.includes(name)) continue;
      const expected = name === 'stranger' ? 'not-found' : 'not-allowed';
      expect([name, await refusalOf(approve(persona, forecastId))]).toEqual([name, expected]);
      expect([name, await refusalOf(decline(persona, forecastId))]).toEqual([name, expected]);
    }
    expect(await database.owner.forecast.findUniqueOrThrow({ where: { id: forecastId } })).toMatchObject({
      state: 'proposed',
      version: 1,
    });
    expect(await events(id)).toHaveLength(1);
    await approve(world.personas[may[0]], forecastId);
  });
});

it('who has changed seat since he proposed does not approve his own proposal from the new one', async () => {
  const { id } = await make();
  const chair = world.personas.chair;
  const former = await seatPersona(database, world.taskforceId, 'secretariat');
  // The chair held another seat when he proposed: the same person, an earlier seat.
  await database.owner.seat.update({
    where: { id: former.actor.seat.id },
    data: { userId: chair.actor.userId, fromOn: new Date('2021-01-01'), untilOn: new Date('2021-02-01') },
  });
  const forecast = await makeForecast(database.owner, {
    taskforceId: world.taskforceId,
    milestoneId: id,
    proposedById: former.actor.seat.id,
  });
  expect((await shown(chair, id)).offers).not.toContain('approveForecast');
  expect(await refusalOf(approve(chair, forecast.id))).toBe('own-proposal');
});

it('a proposal is declined with a reason, the date stays, and another may be proposed', async () => {
  const { secretariat, chair } = world.personas;
  const { id } = await make();
  const { id: forecastId } = await propose(secretariat, id, '2022-05-31');
  await decline(chair, forecastId);
  expect(await shown(secretariat, id)).toMatchObject({
    heldOn: '2022-03-31',
    condition: 'onTrack',
    forecasts: [{ state: 'declined', declineReason: 'Det kan gøres hurtigere.' }],
  });
  await propose(secretariat, id, '2022-04-29', 2);
});

it('a decided forecast is not decided again', async () => {
  const { id } = await make();
  const { id: forecastId } = await propose(world.personas.secretariat, id, '2022-05-31');
  await approve(world.personas.chair, forecastId);
  expect(await refusalOf(approve(world.personas.chair, forecastId, 2))).toBe('out-of-step');
  expect(await refusalOf(decline(world.personas.chair, forecastId, 2))).toBe('out-of-step');
});

it('of an approval and a decline at once, one holds, each time', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { id } = await make();
    const { id: forecastId } = await propose(world.personas.secretariat, id, '2022-05-31');
    const outcomes = await Promise.allSettled([
      approve(world.personas.chair, forecastId),
      decline(world.personas.chair, forecastId),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await events(id)).toHaveLength(2);
  }
});

it('of two proposals at once, one waits and the other is refused, each time', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { id } = await make();
    const outcomes = await Promise.allSettled(
      ['2022-05-30', '2022-05-31'].map((on) => propose(world.personas.secretariat, id, on)),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await storedForecasts(id)).toHaveLength(1);
  }
});

it('a day that has passed, the day that holds, a second proposal, a stale one and a missing reason are refused', async () => {
  const { secretariat } = world.personas;
  const { id } = await make();
  expect(await refusalOf(propose(secretariat, id, '2022-02-28'))).toBe('in-the-past');
  expect(await refusalOf(propose(secretariat, id, '2022-03-31'))).toBe('nothing-changed');
  expect(await refusalOf(propose(secretariat, id, '2022-05-31', 9))).toBe('changed-meanwhile');
  const reasonless = { taskforceId: world.taskforceId, milestoneId: id, version: 1, forecastOn: '2022-05-31', reason: ' ' };
  await expect(milestones(secretariat).forecast(reasonless)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  expect(await storedForecasts(id)).toEqual([]);
  await propose(secretariat, id, '2022-05-31');
  expect(await refusalOf(propose(secretariat, id, '2022-06-30', 2))).toBe('already-proposed');
  expect(await events(id)).toHaveLength(1);
});

it('only the secretariat and the owner propose', async () => {
  const { id } = await make({ ownerSeatId: world.personas.regions.actor.seat.id });
  for (const [name, persona] of Object.entries(world.personas)) {
    if (name === 'secretariat' || name === 'regions') continue;
    expect([name, await refusalOf(propose(persona, id, '2022-05-31'))]).toEqual([
      name,
      name === 'stranger' ? 'not-found' : 'not-allowed',
    ]);
  }
  expect(await storedForecasts(id)).toEqual([]);
  expect((await propose(world.personas.regions, id, '2022-05-31')).state).toBe('proposed');
});

it('a forecast before the date of what it waits for is taken and flagged', async () => {
  const before = await make({ baselineOn: new Date('2022-05-10') });
  const after = await makeMilestone(database.owner, { taskforceId: world.taskforceId, baselineOn: new Date('2022-05-20') }, [
    before,
  ]);
  await propose(world.personas.secretariat, after.id, '2022-05-06');
  expect((await shown(world.personas.chair, after.id)).crossings).toMatchObject([{ predecessorId: before.id }]);
});
