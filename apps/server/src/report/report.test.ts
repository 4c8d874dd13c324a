import { makeRecommendation, makeVersion, paragraphsOf } from '@tvaers/db/factories/recommendations';
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

const report = (persona: Persona | null) => as(database, persona).report.page({ taskforceId: world.taskforceId });

it('assembles what is adopted by theme in the words decided on, with the decision’s number, and names what is missing', async () => {
  const at = { taskforceId: world.taskforceId };
  const { municipalities, chair, commissioner, observer } = world.personas;
  const proposed = {
    ...at,
    leadSectorId: world.sectorIds.municipalities,
    proposedById: municipalities.actor.seat.id,
    themeId: world.themeId,
  };
  const adopted = await makeRecommendation(database.owner, { ...proposed, title: 'Udlån', state: 'adopted' });
  const version = await makeVersion(database.owner, {
    ...at,
    recommendationId: adopted.id,
    namedById: chair.actor.seat.id,
    label: '1.0',
    title: 'Udlån, som vedtaget',
    text: paragraphsOf('De vedtagne ord.'),
  });
  await database.owner.decision.create({
    data: {
      ...at,
      year: 2022,
      serial: 7,
      result: 'approved',
      text: 'Tiltrådt.',
      madeOn: new Date('2022-02-01'),
      recommendationId: adopted.id,
      versionId: version.id,
    },
  });
  await makeRecommendation(database.owner, { ...proposed, title: 'På vej' });
  await makeRecommendation(database.owner, { ...proposed, title: 'Uden tema', themeId: null, state: 'deliberation' });
  await makeRecommendation(database.owner, { ...proposed, title: 'Kun i rummet', audience: 'sector' });

  const shown = await report(municipalities);
  expect(shown.chapters).toMatchObject([
    {
      nameDa: 'Styrk sektorkendskabet',
      adopted: [
        {
          title: 'Udlån, som vedtaget',
          text: paragraphsOf('De vedtagne ord.'),
          decision: { year: 2022, serial: 7, madeOn: '2022-02-01' },
        },
      ],
      open: [{ title: 'På vej', hasVersion: false }],
    },
    { themeId: null, adopted: [], open: [{ title: 'Uden tema', state: 'deliberation' }] },
  ]);
  expect(JSON.stringify(shown)).not.toContain('Kun i rummet');
  expect(shown.members).toHaveLength(10);
  expect(shown.members[0]?.role).toBe('chair');
  expect((await report(observer)).chapters[0]?.open).toHaveLength(1);
  const commissioned = (await report(commissioner)).chapters;
  expect(commissioned).toMatchObject([{ adopted: [{ number: 1, decision: null }], open: [] }]);
  expect(await refusalOf(report(world.personas.stranger))).toBe('not-found');
  expect(await refusalOf(report(null))).toBe('not-signed-in');
});
