import { makeMandate } from '@tvaers/db/factories/mandate';
import { makeMilestone } from '@tvaers/db/factories/milestones';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countStatements } from '../doors/statement-count.ts';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const planned = (over: object = {}) => ({
  taskforceId: world.taskforceId,
  title: 'Surveyresultater',
  description: '',
  criteria: 'Notatet er sendt ud.',
  ownerSeatId: null,
  mandateTaskId: null,
  baselineOn: '2022-03-15',
  baselinePrecision: 'day' as const,
  isDelivery: false,
  predecessorIds: [] as string[],
  ...over,
});
const milestones = (persona: Persona) => as(database, persona).milestones;
const stored = (id: string) => database.owner.milestone.findUniqueOrThrow({ where: { id } });
const events = (thingId: string) => database.owner.event.findMany({ where: { thingId }, orderBy: { number: 'asc' } });

it('the secretariat plans a milestone after another, and every seat sees it', async () => {
  const { secretariat, observer, commissioner, adviser } = world.personas;
  const before = await makeMilestone(database.owner, { taskforceId: world.taskforceId });
  const { id } = await milestones(secretariat).plan(
    planned({ predecessorIds: [before.id, before.id], ownerSeatId: adviser.actor.seat.id }),
  );
  for (const persona of [observer, commissioner, adviser]) {
    const { milestones: rows } = await milestones(persona).page({ taskforceId: world.taskforceId });
    expect(rows.find((row) => row.id === id)).toMatchObject({
      baselineOn: '2022-03-15',
      predecessorIds: [before.id],
      condition: 'atRisk',
    });
  }
  expect((await events(id)).map(({ noun, verb }) => `${noun}.${verb}`)).toEqual(['milestones.plan']);
});

it('a date known to the half-year is kept as its last day', async () => {
  const { id } = await milestones(world.personas.secretariat).plan(
    planned({ baselineOn: '2022-05-02', baselinePrecision: 'half' }),
  );
  expect((await stored(id)).baselineOn).toEqual(new Date('2022-06-30'));
});

it('nobody but the secretariat plans or edits; nothing is written', async () => {
  const milestone = await makeMilestone(database.owner, { taskforceId: world.taskforceId });
  const [before, count] = [await stored(milestone.id), await database.owner.milestone.count()];
  for (const [name, persona] of Object.entries(world.personas)) {
    if (name === 'secretariat') continue;
    const expected = [name, name === 'stranger' ? 'not-found' : 'not-allowed'];
    expect([name, await refusalOf(milestones(persona).plan(planned()))]).toEqual(expected);
    expect([name, await refusalOf(milestones(persona).edit({ milestoneId: milestone.id, version: 1, ...planned() }))]).toEqual(
      expected,
    );
  }
  expect(await stored(milestone.id)).toEqual(before);
  expect(await database.owner.milestone.count()).toBe(count);
  expect(await events(milestone.id)).toEqual([]);
});

it('an edit changes what is planned and tells only what became different', async () => {
  const milestone = await makeMilestone(database.owner, {
    taskforceId: world.taskforceId,
    title: 'Survey',
    baselineOn: new Date('2022-03-15'),
  });
  const edit = { milestoneId: milestone.id, version: 1, ...planned({ title: 'Survey i felten', criteria: '' }) };
  expect(await milestones(world.personas.secretariat).edit(edit)).toEqual({ id: milestone.id, version: 2 });
  const [event] = await events(milestone.id);
  expect(event?.difference).toEqual({ title: { before: 'Survey', after: 'Survey i felten' } });
});

it('an edit of what someone else changed meanwhile is refused, with what stands now', async () => {
  const milestone = await makeMilestone(database.owner, { taskforceId: world.taskforceId, baselineOn: new Date('2022-03-15') });
  const edit = (title: string) =>
    milestones(world.personas.secretariat).edit({ milestoneId: milestone.id, version: 1, ...planned({ title }) });
  await edit('Først');
  const refused = await edit('Sidst').catch((error: { cause?: { current?: unknown } }) => error.cause);
  expect(refused).toMatchObject({ refusal: 'changed-meanwhile', current: { title: 'Først', version: 2 } });
  expect(await stored(milestone.id)).toMatchObject({ title: 'Først', version: 2 });
});

it('a milestone that is reached or dropped is not edited', async () => {
  const taskforceId = world.taskforceId;
  const reached = await makeMilestone(database.owner, { taskforceId, state: 'reached', actualOn: new Date('2022-02-01') });
  const dropped = await makeMilestone(database.owner, { taskforceId, state: 'dropped', dropReason: 'Udgår.' });
  for (const { id } of [reached, dropped]) {
    expect(await refusalOf(milestones(world.personas.secretariat).edit({ milestoneId: id, version: 1, ...planned() }))).toBe(
      'out-of-step',
    );
  }
});

it('predecessors may not close a circle, not wait for the milestone itself, and not lie in another taskforce', async () => {
  const taskforceId = world.taskforceId;
  const first = await makeMilestone(database.owner, { taskforceId });
  const second = await makeMilestone(database.owner, { taskforceId }, [first]);
  const third = await makeMilestone(database.owner, { taskforceId }, [second]);
  const elsewhere = await makeMilestone(database.owner, { taskforceId: world.otherTaskforceId });
  const link = (predecessorId: string) =>
    refusalOf(
      milestones(world.personas.secretariat).edit({
        milestoneId: first.id,
        version: 1,
        ...planned({ baselineOn: '2022-03-31', predecessorIds: [predecessorId] }),
      }),
    );
  expect(await link(third.id)).toBe('circle');
  expect(await link(first.id)).toBe('circle');
  expect(await link(elsewhere.id)).toBe('not-found');
  expect(await database.owner.predecessor.count({ where: { milestoneId: first.id } })).toBe(0);
});

it('two links that only together close a circle: one of them is refused, each time', async () => {
  const { secretariat } = world.personas;
  for (let round = 0; round < 8; round += 1) {
    const [a, b] = [
      await makeMilestone(database.owner, { taskforceId: world.taskforceId }),
      await makeMilestone(database.owner, { taskforceId: world.taskforceId }),
    ];
    const link = (of: string, to: string) =>
      milestones(secretariat).edit({
        milestoneId: of,
        version: 1,
        ...planned({ baselineOn: '2022-03-31', predecessorIds: [to] }),
      });
    const outcomes = await Promise.allSettled([link(a.id, b.id), link(b.id, a.id)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await database.owner.predecessor.count({ where: { milestoneId: { in: [a.id, b.id] } } })).toBe(1);
  }
});

it('a plan has one delivery, also when two are planned at once; a dropped one makes room', async () => {
  const { taskforce, secretariat } = await freshPlan();
  const plan = () => milestones(secretariat).plan(planned({ taskforceId: taskforce, isDelivery: true }));
  const outcomes = await Promise.allSettled([plan(), plan(), plan()]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await refusalOf(plan())).toBe('second-delivery');
  await database.owner.milestone.updateMany({
    where: { taskforceId: taskforce },
    data: { state: 'dropped', dropReason: 'Udgår.' },
  });
  await plan();
});

it('the baseline moves until the mandate is approved, and not afterwards', async () => {
  const { taskforce, secretariat } = await freshPlan();
  const { id } = await milestones(secretariat).plan(planned({ taskforceId: taskforce }));
  const edit = (version: number, baselineOn: string) =>
    milestones(secretariat).edit({ milestoneId: id, version, ...planned({ taskforceId: taskforce, baselineOn }) });
  await edit(1, '2022-03-16');
  await makeMandate(database.owner, { taskforceId: taskforce });
  expect(await refusalOf(edit(2, '2022-03-17'))).toBe('baseline-fixed');
  await edit(2, '2022-03-16');
  expect((await milestones(secretariat).page({ taskforceId: taskforce })).isBaselineFixed).toBe(true);
});

it('a title too short, a day that does not exist and a key nobody knows are refused', async () => {
  const plan = (over: object) => milestones(world.personas.secretariat).plan(planned(over));
  const isBadInput = { code: 'BAD_REQUEST' };
  await expect(plan({ title: '  ' })).rejects.toMatchObject(isBadInput);
  await expect(plan({ baselineOn: '2022-02-30' })).rejects.toMatchObject(isBadInput);
  await expect(plan({ state: 'reached' })).rejects.toMatchObject(isBadInput);
  expect(await refusalOf(plan({ ownerSeatId: crypto.randomUUID() }))).toBe('not-found');
});

it('the page is read in two statements, however many milestones there are', async () => {
  const count = async () => {
    const counted = countStatements(database.reader);
    await as(database, world.personas.chair, { reader: counted.reader }).milestones.page({ taskforceId: world.taskforceId });
    return counted.count();
  };
  expect(await count()).toBe(2);
  for (let more = 0; more < 20; more += 1) await makeMilestone(database.owner, { taskforceId: world.taskforceId });
  expect(await count()).toBe(2);
});

async function freshPlan() {
  const fresh = await makeWorld(database);
  return { taskforce: fresh.taskforceId, secretariat: fresh.personas.secretariat };
}
