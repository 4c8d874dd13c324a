import { makeRecusal } from '@tvaers/db/factories/recommendations';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countStatements } from '../doors/statement-count.ts';
import { as, makeWorld, type Persona, type World } from '../doors/test-world.ts';
import { roundsIn } from './test-round.ts';

let database: TestDatabase;
let world: World;
let rounds: ReturnType<typeof roundsIn>;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  rounds = roundsIn(database, world);
});
afterAll(() => database.drop());

const matrix = (persona: Persona) => as(database, persona).rounds.matrix({ taskforceId: world.taskforceId });
const rowOf = async (persona: Persona, id: string) => (await matrix(persona)).rows.find((row) => row.id === id);

it('says of each recommendation what its own page says, with each member by name beneath his sector', async () => {
  const { chair, state, regions, secretariat } = world.personas;
  const one = await rounds.asked();
  await rounds.take(state, one);
  await rounds.take(regions, one, { stance: 'cannotSupport', reason: 'Nej.', wouldChange: 'Et ja.' });
  const shown = await rowOf(chair, one.id);
  const { standings } = await rounds.page(chair, one.id);
  expect(shown?.consensus).toEqual(standings?.consensus);
  expect(shown?.members?.find(({ seatId }) => seatId === regions.actor.seat.id)).toMatchObject({
    name: regions.session.name,
    stance: 'cannotSupport',
    sectorId: world.sectorIds.regions,
  });
  expect(JSON.stringify(shown)).not.toContain('Nej.');
  await makeRecusal(database.owner, { taskforceId: world.taskforceId, recommendationId: one.id, seatId: state.actor.seat.id });
  expect(await rowOf(state, one.id)).toBeUndefined();
  expect((await rowOf(secretariat, one.id))?.consensus?.heads.of).toBe(9);
});

it('of a hidden round says nothing to who has not answered, to an observer while it runs, and to a commissioner ever', async () => {
  const { regions, state, observer, commissioner, secretariat } = world.personas;
  const one = await rounds.asked({ isHiddenUntilAnswer: true });
  await rounds.take(regions, one);
  for (const persona of [state, observer]) expect(await rowOf(persona, one.id)).toMatchObject({ consensus: null, members: null });
  for (const persona of [regions, secretariat]) expect((await rowOf(persona, one.id))?.consensus?.heads.with).toBe(1);
  expect((await matrix(commissioner)).rows).toEqual([]);
});

it('costs the same few statements however many there are', async () => {
  const counted = countStatements(database.reader);
  await as(database, world.personas.chair, { reader: counted.reader }).rounds.matrix({ taskforceId: world.taskforceId });
  expect(counted.count()).toBeLessThanOrEqual(3);
});
