import { makeForecast, makeMilestone } from '@tvaers/db/factories/milestones';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const make = (over: object = {}) => makeMilestone(database.owner, { taskforceId: world.taskforceId, ...over });
const stored = (id: string) => database.owner.milestone.findUniqueOrThrow({ where: { id } });
const events = (thingId: string) => database.owner.event.findMany({ where: { thingId }, orderBy: { number: 'asc' } });
const reach = (persona: Persona, milestoneId: string, actualOn = '2022-02-28', version = 1) =>
  as(database, persona).milestones.reach({ taskforceId: world.taskforceId, milestoneId, version, actualOn });
const drop = (persona: Persona, milestoneId: string, version = 1) =>
  as(database, persona).milestones.drop({
    taskforceId: world.taskforceId,
    milestoneId,
    version,
    reason: 'Kommissoriet er ændret.',
  });

it('the chair marks a milestone reached on a day that has come', async () => {
  const { id } = await make();
  await reach(world.personas.chair, id);
  expect(await stored(id)).toMatchObject({ state: 'reached', actualOn: new Date('2022-02-28'), version: 2 });
  expect((await events(id)).map(({ verb, difference }) => [verb, difference])).toEqual([['reach', { actualOn: '2022-02-28' }]]);
});

it('nothing is reached tomorrow, twice, or from a version that was not read', async () => {
  const { id } = await make();
  expect(await refusalOf(reach(world.personas.chair, id, '2022-03-02'))).toBe('in-the-future');
  expect(await refusalOf(reach(world.personas.chair, id, '2022-03-01', 4))).toBe('changed-meanwhile');
  await reach(world.personas.chair, id, '2022-03-01');
  expect(await refusalOf(reach(world.personas.chair, id, '2022-03-01', 2))).toBe('out-of-step');
  expect(await refusalOf(drop(world.personas.chair, id, 2))).toBe('out-of-step');
  expect(await events(id)).toHaveLength(1);
});

it('a milestone is dropped with a reason, from the version that was read', async () => {
  const { id } = await make();
  expect(await refusalOf(drop(world.personas.chair, id, 3))).toBe('changed-meanwhile');
  await drop(world.personas.chair, id);
  expect(await stored(id)).toMatchObject({ state: 'dropped', dropReason: 'Kommissoriet er ændret.' });
  expect(await refusalOf(reach(world.personas.chair, id, '2022-03-01', 2))).toBe('out-of-step');
});

it.each([
  ['a milestone', false, { reach: ['chair', 'secretariat'], drop: ['chair'] }],
  ['the delivery', true, { reach: ['chair', 'commissioner'], drop: ['commissioner'] }],
] as const)('who concludes %s', async (_, isDelivery, may) => {
  for (const [act, allowed] of [
    ['reach', may.reach],
    ['drop', may.drop],
  ] as const) {
    for (const [name, persona] of Object.entries(world.personas)) {
      await database.owner.milestone.updateMany({ where: { taskforceId: world.taskforceId }, data: { isDelivery: false } });
      const { id } = await make({ isDelivery });
      const before = await stored(id);
      const attempt = act === 'reach' ? reach(persona, id) : drop(persona, id);
      if ((allowed as readonly string[]).includes(name)) {
        await attempt;
        continue;
      }
      expect([act, name, await refusalOf(attempt)]).toEqual([act, name, name === 'stranger' ? 'not-found' : 'not-allowed']);
      expect(await stored(id)).toEqual(before);
      expect(await events(id)).toEqual([]);
    }
  }
});

it('a proposal that waited lapses when its milestone is reached: nobody is asked to approve it any more', async () => {
  const { id } = await make();
  const { secretariat, chair } = world.personas;
  const forecast = await makeForecast(database.owner, {
    taskforceId: world.taskforceId,
    milestoneId: id,
    proposedById: secretariat.actor.seat.id,
  });
  await reach(chair, id);
  const { milestones } = await as(database, chair).milestones.page({ taskforceId: world.taskforceId });
  expect(milestones.find((row) => row.id === id)).toMatchObject({ waiting: null, offers: [] });
  const approve = as(database, chair).milestones.approveForecast({
    taskforceId: world.taskforceId,
    forecastId: forecast.id,
    version: 1,
  });
  expect(await refusalOf(approve)).toBe('out-of-step');
});
