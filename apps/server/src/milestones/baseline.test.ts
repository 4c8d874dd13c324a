import { makeMandate } from '@tvaers/db/factories/mandate';
import { makeItem, makeMeeting } from '@tvaers/db/factories/meetings';
import { makeForecast, makeMilestone } from '@tvaers/db/factories/milestones';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';

let database: TestDatabase;
let world: World;
beforeEach(async () => {
  database ??= await testDatabase();
  // One change waits at a time, so each test has a taskforce of its own.
  world = await makeWorld(database);
  await makeMandate(database.owner, at());
});
afterAll(() => database.drop());

const at = () => ({ taskforceId: world.taskforceId });
const milestones = (persona: Persona) => as(database, persona).milestones;
const make = (over: object = {}) => makeMilestone(database.owner, { ...at(), ...over });
const stored = (id: string) => database.owner.milestone.findUniqueOrThrow({ where: { id } });
const verbs = async (thingId: string) => (await database.owner.event.findMany({ where: { thingId } })).map(({ verb }) => verb);
const move = (milestoneId: string, baselineOn = '2022-05-31', version = 1) =>
  ({ milestoneId, version, baselineOn, baselinePrecision: 'day' }) as const;
const propose = (persona: Persona, moves: ReturnType<typeof move>[]) =>
  milestones(persona).rebaseline({ ...at(), reason: 'Styregruppen har givet mere tid.', moves });
const approve = (persona: Persona, baselineChangeId: string, version = 1) =>
  milestones(persona).approveBaseline({ ...at(), baselineChangeId, version });
const shown = async (id: string, persona = world.personas.chair) => {
  const { milestones: rows } = await milestones(persona).page(at());
  return rows.find((row) => row.id === id);
};

it('the commissioner decides on a new plan that moves the delivery, with a number in the register, and the first plan is kept', async () => {
  const { secretariat, commissioner, chair, observer } = world.personas;
  const [survey, delivery] = [await make({ title: 'Survey' }), await make({ title: 'Rapport', isDelivery: true })];
  const { id } = await propose(secretariat, [move(survey.id), move(delivery.id, '2022-09-30')]);
  const letters = await database.owner.outbox.findMany({ where: { ...at(), kind: 'milestones.rebaseline' } });
  expect(letters.map(({ seatId, subject }) => [seatId, subject])).toEqual([
    [commissioner.actor.seat.id, 'Ny plan til godkendelse: 2 milepæle'],
  ]);
  for (const [name, persona] of Object.entries(world.personas)) {
    if (name === 'commissioner') continue;
    expect([name, await refusalOf(approve(persona, id))]).toEqual([name, name === 'stranger' ? 'not-found' : 'not-allowed']);
  }
  expect(await stored(survey.id)).toMatchObject({ baselineOn: new Date('2022-03-31') });
  const { year, serial } = await approve(commissioner, id);
  expect(await refusalOf(approve(commissioner, id, 2))).toBe('not-allowed');

  expect(await shown(survey.id)).toMatchObject({
    baselineOn: '2022-05-31',
    heldOn: '2022-05-31',
    slipWorkingDays: 0,
    slipAgainstFirst: 38,
    baselines: [
      { on: '2022-03-31', sinceAt: null, decision: null },
      { on: '2022-05-31', reason: 'Styregruppen har givet mere tid.', decision: { year, serial } },
    ],
  });
  for (const persona of [chair, observer, commissioner]) {
    const decision = await as(database, persona).decisions.page({ ...at(), year, serial });
    expect(decision.text).toBe(
      'Ny plan. Survey: fra 31. marts 2022 til 31. maj 2022. Rapport: fra 31. marts 2022 til 30. september 2022. Begrundelse: Styregruppen har givet mere tid.',
    );
  }
  expect(await verbs(survey.id)).toEqual(['rebaseline', 'approveBaseline']);
});

it('forecasts approved before a new baseline no longer hold, and later ones are measured against it', async () => {
  const { secretariat, commissioner, chair } = world.personas;
  const { id } = await make({ isDelivery: true });
  await makeForecast(database.owner, {
    ...at(),
    milestoneId: id,
    proposedById: secretariat.actor.seat.id,
    decidedById: chair.actor.seat.id,
    forecastOn: new Date('2022-06-30'),
  });
  const { id: change } = await propose(secretariat, [move(id, '2022-08-31')]);
  await approve(commissioner, change);
  expect(await shown(id)).toMatchObject({ heldOn: '2022-08-31', condition: 'onTrack', slipWorkingDays: 0 });
  const late = { ...at(), milestoneId: id, version: 3, forecastOn: '2022-09-14', reason: 'Trykkeriet.' };
  await milestones(secretariat).forecast(late);
  expect(await shown(id)).toMatchObject({ expectedOn: '2022-09-14', condition: 'atRisk' });
});

it.each([
  ['approved', '2022-05-31', ['rebaseline', 'approveBaseline']],
  ['rejected', '2022-03-31', ['rebaseline', 'declineBaseline']],
] as const)('what the chair decides is decided under an item of a meeting: %s', async (result, baselineOn, told) => {
  const { secretariat, chair, commissioner } = world.personas;
  const { id } = await make();
  const { id: change } = await propose(secretariat, [move(id)]);
  expect(await refusalOf(approve(chair, change))).toBe('not-allowed');
  expect(await refusalOf(approve(commissioner, change))).toBe('not-allowed');
  const meeting = await makeMeeting(database.owner, { ...at(), state: 'inSession' });
  const item = await makeItem(database.owner, {
    ...at(),
    meetingId: meeting.id,
    type: 'decision',
    indstilling: 'Ny plan',
    milestoneId: id,
  });
  const { decision } = await as(database, secretariat).meetings.recordOutcome({
    ...at(),
    itemId: item.id,
    line: {
      act: 'decide',
      result,
      text: 'Den nye plan.',
      supersedesLineId: null,
      noQuorumReason: 'Alle har sagt ja skriftligt.',
      departureReason: null,
    },
  });
  expect(decision).not.toBeNull();
  expect(await stored(id)).toMatchObject({ baselineOn: new Date(baselineOn) });
  const settled = await database.owner.baselineChange.findUniqueOrThrow({ where: { id: change }, include: { decision: true } });
  expect(settled).toMatchObject({ state: result === 'approved' ? 'approved' : 'declined', decidedById: chair.actor.seat.id });
  expect(settled.decision?.serial ?? null).toBe(result === 'approved' ? decision?.serial : null);
  expect(await verbs(id)).toEqual(told);
});

it('what the chair proposes is not the chair’s to decide, and a change is declined with a reason', async () => {
  const { chair, commissioner, secretariat } = world.personas;
  const { id } = await make();
  const { id: change } = await propose(chair, [move(id)]);
  const decline = (persona: Persona) =>
    milestones(persona).declineBaseline({ ...at(), baselineChangeId: change, version: 1, reason: 'Fristen står fast.' });
  expect(await refusalOf(decline(chair))).toBe('not-allowed');
  expect(await refusalOf(decline(secretariat))).toBe('not-allowed');
  await decline(commissioner);
  expect(await stored(id)).toMatchObject({ baselineOn: new Date('2022-03-31') });
  await propose(secretariat, [move(id, '2022-05-31', 2)]);
});

it('of an approval and a decline at once one holds', async () => {
  const { secretariat, commissioner } = world.personas;
  const { id } = await make({ isDelivery: true });
  const { id: change } = await propose(secretariat, [move(id)]);
  const outcomes = await Promise.allSettled([
    approve(commissioner, change),
    milestones(commissioner).declineBaseline({ ...at(), baselineChangeId: change, version: 1, reason: 'Nej.' }),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await database.owner.decision.count({ where: at() })).toBeLessThanOrEqual(1);
});

it('a date that has passed or stands already, a stale row, a waiting date and a second change are refused', async () => {
  const { secretariat, regions, chair } = world.personas;
  const { id } = await make();
  expect(await refusalOf(propose(secretariat, [move(id, '2022-02-28')]))).toBe('in-the-past');
  expect(await refusalOf(propose(secretariat, [move(id, '2022-03-31')]))).toBe('nothing-changed');
  expect(await refusalOf(propose(secretariat, [move(id, '2022-05-31', 4)]))).toBe('changed-meanwhile');
  expect(await refusalOf(propose(regions, [move(id)]))).toBe('not-allowed');
  await makeForecast(database.owner, { ...at(), milestoneId: id, proposedById: chair.actor.seat.id });
  expect(await refusalOf(propose(secretariat, [move(id)]))).toBe('already-proposed');
  const other = await make();
  await propose(secretariat, [move(other.id)]);
  const third = await make();
  expect(await refusalOf(propose(secretariat, [move(third.id)]))).toBe('already-proposed');
  const forecast = { ...at(), milestoneId: other.id, version: 2, forecastOn: '2022-05-10', reason: 'Data.' };
  expect(await refusalOf(milestones(secretariat).forecast(forecast))).toBe('already-proposed');
  expect(await stored(third.id)).toMatchObject({ version: 1 });
});

it('while no mandate is approved the dates are edited and no new plan is proposed', async () => {
  await database.owner.mandate.updateMany({ where: at(), data: { state: 'proposed', approvedOn: null } });
  const { id } = await make();
  for (const persona of [world.personas.secretariat, world.personas.chair])
    expect(await refusalOf(propose(persona, [move(id)]))).toBe('baseline-open');
  expect(await database.owner.baselineChange.count({ where: at() })).toBe(0);
});
