// What is withdrawn is read afterwards by those who read it before: one that was never shared does not open by being given up.
import { makeRecommendation } from '@tvaers/db/factories/recommendations';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { as, makeWorld, type Persona, type World } from '../doors/test-world.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const at = () => ({ taskforceId: world.taskforceId });

async function withdrawn(from: 'drafting' | 'shared', audience: 'sector' | 'taskforce') {
  const { municipalities, secretariat } = world.personas;
  const { id } = await makeRecommendation(database.owner, {
    ...at(),
    ...{ leadSectorId: world.sectorIds.municipalities, proposedById: municipalities.actor.seat.id },
    ...{ audience, state: from, title: 'Opgivet udkast' },
  });
  const by = audience === 'sector' ? municipalities : secretariat;
  await as(database, by).recommendations.withdraw({ ...at(), recommendationId: id, version: 1, reason: 'Ikke nu' });
  return id;
}

/** Through every door that could show it. */
async function sees(persona: Persona, id: string): Promise<boolean[]> {
  const doors = as(database, persona);
  const { number } = await database.owner.recommendation.findUniqueOrThrow({ where: { id }, select: { number: true } });
  const key = number === null ? id : `R-${String(number).padStart(2, '0')}`;
  const [page, list, history, search] = await Promise.all([
    doors.recommendations.page({ ...at(), key }).then(
      () => true,
      () => false,
    ),
    doors.recommendations.list(at()),
    doors.history.list({ ...at(), noun: 'recommendations', thingIds: [id], before: null }).catch(() => ({ events: [] })),
    doors.taskforce.search({ ...at(), query: 'Opgivet' }),
  ]);
  return [page, JSON.stringify(list).includes(id), history.events.length > 0, JSON.stringify(search).includes(id)];
}

it('a draft before the taskforce that was given up before it was shared stays closed to observers, and open to who works there', async () => {
  const id = await withdrawn('drafting', 'taskforce');
  const { observer, commissioner, regions, secretariat } = world.personas;
  for (const persona of [observer, commissioner]) expect(await sees(persona, id)).not.toContain(true);
  for (const persona of [regions, secretariat]) expect((await sees(persona, id))[0]).toBe(true);
});

it('one that was shared is still read by observers when it is withdrawn', async () => {
  const id = await withdrawn('shared', 'taskforce');
  expect((await sees(world.personas.observer, id))[0]).toBe(true);
});

it('one that never left its room stays there', async () => {
  const id = await withdrawn('drafting', 'sector');
  const { observer, chair, secretariat, regions, municipalities } = world.personas;
  for (const persona of [observer, chair, secretariat, regions]) expect(await sees(persona, id)).not.toContain(true);
  expect((await sees(municipalities, id))[0]).toBe(true);
});
