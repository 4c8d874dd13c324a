import { makeItemProposal, makeMeeting } from '@tvaers/db/factories/meetings';
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

const at = () => ({ taskforceId: world.taskforceId });
const letters = () => database.owner.outbox.findMany({ where: { ...at(), kind: 'meetings.answerProposal' } });
const rowsOf = async (persona: Persona, kind: string) => {
  const { groups } = await as(database, persona).inbox.page(at());
  return groups.flatMap(({ rows }) => rows).filter((row) => row.kind === kind);
};

async function makeWish() {
  const { regions } = world.personas;
  const meeting = await makeMeeting(database.owner, { ...at(), state: 'called' });
  const wish = await makeItemProposal(database.owner, { ...at(), proposedById: regions.actor.seat.id, title: 'Besøg i Fjordby' });
  return { meeting, wish };
}

it.each([
  ['scheduled', '', 'sat på dagsordenen til møde 1'],
  ['later', '', 'udsat til et senere møde'],
  ['declined', 'Det ligger uden for kommissoriet.', 'Det ligger uden for kommissoriet.'],
] as const)('who proposed an item gets a letter and a row when it is %s, and nobody else does', async (state, answer, said) => {
  const { secretariat, regions, municipalities } = world.personas;
  const { meeting, wish } = await makeWish();
  expect(await rowsOf(secretariat, 'answerProposal')).toHaveLength(1);
  const meetingId = state === 'scheduled' ? meeting.id : null;
  await as(database, secretariat).meetings.answerProposal({ ...at(), proposalId: wish.id, version: 1, state, answer, meetingId });
  expect(await letters()).toMatchObject([{ seatId: regions.actor.seat.id, text: expect.stringContaining(said) as string }]);
  expect((await letters())[0]?.text).toContain('Besøg i Fjordby');
  expect(await rowsOf(secretariat, 'answerProposal')).toEqual([]);
  expect(await rowsOf(municipalities, 'proposalAnswered')).toEqual([]);
  expect(await rowsOf(regions, 'proposalAnswered')).toMatchObject([{ doing: { kind: 'noteAnswer', proposalId: wish.id } }]);
  const note = (persona: Persona) => as(database, persona).meetings.noteAnswer({ ...at(), proposalId: wish.id });
  for (const persona of [municipalities, secretariat]) expect(await refusalOf(note(persona))).toMatch(/^not-(found|allowed)$/);
  await note(regions);
  expect(await rowsOf(regions, 'proposalAnswered')).toEqual([]);
  expect(await refusalOf(note(regions))).toBe('nothing-changed');
});

it('also where it is picked from what is proposed for the agenda', async () => {
  const { secretariat, regions } = world.personas;
  const { meeting, wish } = await makeWish();
  await as(database, secretariat).meetings.addProposed({ ...at(), meetingId: meeting.id, keys: [`wish/${wish.id}`] });
  expect(await letters()).toMatchObject([{ seatId: regions.actor.seat.id }]);
  expect(await rowsOf(regions, 'proposalAnswered')).toHaveLength(1);
});

it('what nobody has answered has no answer to see', async () => {
  const { wish } = await makeWish();
  expect(await refusalOf(as(database, world.personas.regions).meetings.noteAnswer({ ...at(), proposalId: wish.id }))).toBe(
    'not-found',
  );
});
