import { sayMessage } from '@tvaers/domain/inbox/labels';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countStatements } from '../doors/statement-count.ts';
import { type Demo, demoWorld } from '../doors/test-demo.ts';
import { as } from '../doors/test-world.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await demoWorld();
});
afterAll(() => demo.database.drop());

const pageOf = async (name: string) => as(demo.database, await demo.persona(name)).inbox.page({ taskforceId: demo.taskforceId });
const rowsOf = async (name: string) => (await pageOf(name)).groups.flatMap(({ rows }) => rows);

/** What the story says waits for each of its people on 1 March 2022, most urgent first. */
const waiting: Record<string, string[]> = {
  chair: [
    'takePosition R-08 Modtagelsesforløb efter sektorskifte',
    'approveForecast Ny dato for Surveyresultater',
    'approveAgenda Dagsorden 15. marts',
  ],
  'deputy-chair': ['ball R-08 Modtagelsesforløb efter sektorskifte'],
  secretariat: [
    'action Opgave: skrive et notat på to sider om pension og anciennitet ved skift mellem sektorer',
    'answerProposal Forslag til dagsordenen: Hvad kan kun ændres i overenskomsterne?',
    'indstilling Indstilling til punkt 6: R-03 Udlån af ledere i op til to år',
    'indstilling Indstilling til punkt 8: Aftalen med leverandøren af surveyen',
  ],
  'member-state': ['ball S, udkast 4 Karriereveje i staten'],
  'member-municipalities': [
    'takePosition R-08 Modtagelsesforløb efter sektorskifte',
    'ball R-03 Udlån af ledere i op til to år',
    'answerPoll Find dato for møde 6',
    'reply Kommer du tirsdag 15. marts kl. 9.00?',
    'action Opgave: spørge tre borgmestre, om en ret til at kalde lederen hjem kan gøre udlån muligt for en lille kommune (R-03)',
  ],
  'member-civil-society': ['reconfirm R-02 Fælles lederuddannelse på tværs er ændret, siden du tog stilling'],
  adviser: ['ball K, udkast 3 Tilbagekaldsret i overenskomsten'],
  observer: [],
  commissioner: ['approveForecast Ny dato for Rapport afleveret'],
};

it.each(Object.entries(waiting))('what waits for %s, and nothing of anybody else', async (name, expected) => {
  expect((await rowsOf(name)).map(({ kind, what }) => `${kind} ${sayMessage(what, 'da')}`)).toEqual(expected);
});

it('the agenda the chair cannot approve yet says what it waits for and of whom, and can be approved as soon as it is there', async () => {
  const agenda = async (name: string) => {
    const { groups, waiting: others } = await pageOf(name);
    const row = groups.flatMap(({ rows }) => rows).find(({ kind }) => kind === 'approveAgenda');
    return { said: row && sayMessage(row.why, 'da'), doing: row?.doing, waits: others.some(({ kind }) => kind === 'agenda') };
  };
  expect(await agenda('chair')).toMatchObject({
    said: 'Kan godkendes, når sekretariatet har skrevet indstillinger til punkt 6 og 8.',
    doing: null,
  });
  expect((await agenda('secretariat')).waits).toBe(false);
  const written = demo.database.owner.agendaItem;
  const bare = await written.findMany({ where: { type: 'decision', indstilling: '', meeting: { state: 'called' } } });
  const where = { where: { id: { in: bare.map(({ id }) => id) } } };
  await written.updateMany({ ...where, data: { indstilling: 'Det indstilles.' } });
  const ready = await agenda('chair');
  expect([ready.said?.slice(0, 19), ready.doing?.kind]).toEqual(['Klar til udsendelse', 'meeting']);
  expect((await agenda('secretariat')).waits).toBe(true);
  await written.updateMany({ ...where, data: { indstilling: '' } });
});

it('the rows stand in their groups, the most urgent first, and a group without rows is left out', async () => {
  const { groups } = await pageOf('secretariat');
  expect(groups.map(({ group, rows }) => [group, rows.length])).toEqual([
    ['today', 1],
    ['thisWeek', 1],
    ['later', 2],
  ]);
  expect((await pageOf('observer')).groups).toEqual([]);
});

it('what one waits for from others is apart, and is not counted', async () => {
  const { waiting: others } = await pageOf('secretariat');
  expect(others.map(({ kind, what }) => `${kind} ${sayMessage(what, 'da')}`)).toContain('forecast Ny dato for Rapport afleveret');
  const secretariat = await demo.persona('secretariat');
  expect(await as(demo.database, secretariat).inbox.count({ taskforceId: demo.taskforceId })).toEqual({ count: 4 });
});

it('who waits for a text is told with whom the ball lies', async () => {
  const { waiting: others } = await pageOf('member-civil-society');
  expect(others.map(({ whom }) => sayMessage(whom, 'da'))).toContain('Bolden har været hos Anne Krogh siden 14. februar.');
});

it('of a room and of what one is recused from there is no trace', async () => {
  for (const name of ['chair', 'secretariat', 'member-municipalities', 'observer', 'commissioner']) {
    const text = JSON.stringify(await pageOf(name));
    expect([name, text.includes('Hvad en privat leder skal kende til')]).toEqual([name, false]);
  }
  const recusal = await demo.database.owner.recusal.findFirstOrThrow({ include: { seat: { include: { user: true } } } });
  const { persona } = recusal.seat.user;
  if (!persona) throw new Error('The recused member of the demo can be signed in as.');
  expect(JSON.stringify(await pageOf(persona))).not.toContain(recusal.recommendationId);
});

it('the page is read in two statements, and so is the number in the frame', async () => {
  for (const door of ['page', 'count'] as const) {
    const counted = countStatements(demo.database.reader);
    await as(demo.database, await demo.persona('chair'), { reader: counted.reader }).inbox[door]({
      taskforceId: demo.taskforceId,
    });
    expect([door, counted.count()]).toEqual([door, 2]);
  }
});
