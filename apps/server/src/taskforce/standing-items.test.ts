import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const welcome = { type: 'information' as const, title: 'Velkomst', minutes: 5 };
const agenda = { type: 'decision' as const, title: 'Dagsordenen godkendes', minutes: 0 };
const at = () => ({ taskforceId: world.taskforceId });
const doorsOf = (persona: Persona) => as(database, persona).taskforce;
const set = (items: object[], known: object[], persona = world.personas.secretariat) =>
  doorsOf(persona).setStandingItems({ ...at(), items, known } as never);
const standing = async () => (await doorsOf(world.personas.observer).about(at())).standingItems;

it('the secretariat sets what stands on every agenda, everybody reads it, and the next meeting begins with it', async () => {
  await set([welcome, agenda], []);
  expect(await standing()).toEqual([welcome, agenda]);
  const draft = () =>
    as(database, world.personas.secretariat).meetings.draft({
      ...at(),
      ...{ title: 'Et møde', place: '', videoUrl: null, startsLocal: null, endsLocal: null },
    });
  const first = await draft();
  await set([agenda, { ...welcome, minutes: 10 }], [welcome, agenda]);
  const second = await draft();
  const titles = async ({ id }: { id: string }) =>
    (await database.owner.agendaItem.findMany({ where: { meetingId: id }, orderBy: { position: 'asc' } })).map(
      ({ title, minutes }) => [title, minutes],
    );
  // An agenda that has been begun stays as it is.
  expect(await titles(first)).toEqual([
    ['Velkomst', 5],
    ['Dagsordenen godkendes', 0],
  ]);
  expect(await titles(second)).toEqual([
    ['Dagsordenen godkendes', 0],
    ['Velkomst', 10],
  ]);
});

it('is told in the history of the taskforce, with what stood before', async () => {
  await set([welcome], []);
  const { events } = await as(database, world.personas.chair).history.list({
    ...at(),
    ...{ noun: 'installation', thingIds: [world.taskforceId], before: null },
  });
  expect(events).toMatchObject([
    { noun: 'taskforce', verb: 'setStandingItems', difference: { standingItems: { before: [], after: ['Velkomst'] } } },
  ]);
});

it('a stale save is refused with what stands, two at once leave one, and nothing changed is said', async () => {
  await set([welcome], []);
  expect(await refusalOf(set([agenda], []))).toBe('changed-meanwhile');
  expect(await refusalOf(set([welcome], [welcome]))).toBe('nothing-changed');
  expect(await standing()).toEqual([welcome]);
  const both = await Promise.allSettled([set([agenda], [welcome]), set([welcome, agenda], [welcome])]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

it.each(['chair', 'state', 'adviser', 'observer', 'commissioner', 'stranger'] as const)(
  'is not the %s’s to set',
  async (name) => {
    const before = await database.owner.event.count();
    expect(['not-allowed', 'not-found']).toContain(await refusalOf(set([welcome], [], world.personas[name])));
    expect(await standing()).toEqual([]);
    expect(await database.owner.event.count()).toBe(before);
  },
);

it('the database removes none for whoever is not the secretariat', async () => {
  await set([welcome], []);
  const { writeAs } = await import('../doors/acting.ts');
  const { count } = await writeAs(database.prisma, world.personas.chair.actor, (tx) => tx.standingItem.deleteMany({}));
  expect([count, await standing()]).toEqual([0, [welcome]]);
});

it('an item without a title, or with more minutes than a meeting has, is told at its field', async () => {
  const wrong = [
    { ...welcome, title: ' ' },
    { ...welcome, minutes: 601 },
  ];
  await expect(set(wrong, [])).rejects.toThrow();
  expect(await standing()).toEqual([]);
});
