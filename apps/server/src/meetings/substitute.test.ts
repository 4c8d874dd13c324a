import { makeAttendance, makeItem } from '@tvaers/db/factories/meetings';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, seatPersona, type World } from '../doors/test-world.ts';
import { eventsOf, makeMeetingIn, type MeetingInState, wholeOf } from './test-meeting.ts';

let database: TestDatabase;
let world: World;
let second: Persona;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  const serves = world.personas.municipalities2.actor.seat.id;
  second = await seatPersona(database, world.taskforceId, 'adviser', world.sectorIds.municipalities, serves);
});
afterAll(() => database.drop());

const inTaskforce = () => ({ taskforceId: world.taskforceId });
const doors = (persona: Persona = world.personas.secretariat) => as(database, persona).meetings;
const seatOf = ({ actor }: Persona) => actor.seat.id;
const name = ({ meeting }: MeetingInState, member: Persona, substitute: Persona | null, itemId: string | null = null) =>
  doors().nameSubstitute({
    ...inTaskforce(),
    meetingId: meeting.id,
    itemId,
    seatId: seatOf(member),
    substituteSeatId: substitute && seatOf(substitute),
  });
const presentAt = async ({ meeting }: MeetingInState) => {
  const page = await doors().page({ ...inTaskforce(), number: meeting.number });
  return page.items.map(({ quorum }) => quorum?.present);
};

/** A meeting in session with two items, where the adviser is there and the member of the municipalities is not. */
async function inSession() {
  const at = await makeMeetingIn(database, world, 'inSession');
  const { adviser, regions } = world.personas;
  const of = { ...inTaskforce(), meetingId: at.meeting.id };
  const later = await makeItem(database.owner, of);
  for (const persona of [adviser, regions]) await makeAttendance(database.owner, { ...of, seatId: seatOf(persona) });
  return { ...at, later };
}

it('who stands in for a member counts for his seat, at the whole meeting or at one item, and no longer when it is taken back', async () => {
  const at = await inSession();
  const { municipalities, adviser } = world.personas;
  expect(await presentAt(at)).toEqual([1, 1]);
  await name(at, municipalities, adviser, at.later.id);
  expect(await presentAt(at)).toEqual([1, 2]);
  await name(at, municipalities, null, at.later.id);
  await name(at, municipalities, adviser);
  expect(await presentAt(at)).toEqual([2, 2]);
  expect(await refusalOf(name(at, municipalities, adviser))).toBe('nothing-changed');
  expect((await eventsOf(database, at.meeting.id)).map(({ verb, onBehalfOf }) => [verb, onBehalfOf])).toEqual(
    Array.from({ length: 3 }, () => ['nameSubstitute', seatOf(municipalities)]),
  );
});

it('what is decided says who stood in, and the minutes do too', async () => {
  const at = await inSession();
  const { municipalities, adviser } = world.personas;
  await name(at, municipalities, adviser);
  const decide = {
    ...{ act: 'decide' as const, result: 'approved' as const, text: 'Godkendt.', supersedesLineId: null },
    ...{ noQuorumReason: 'Det haster.', departureReason: null },
  };
  await doors().recordOutcome({ ...inTaskforce(), itemId: at.item.id, line: decide });
  const { presence } = await database.owner.decision.findFirstOrThrow({ where: { meetingId: at.meeting.id } });
  const { seats } = presence as { seats: { seatId: string; isThere: boolean; substitute: string | null }[] };
  expect(seats.find(({ seatId }) => seatId === seatOf(municipalities))).toMatchObject({
    isThere: true,
    substitute: adviser.session.name,
  });
});

it('only an adviser of the member’s sector stands in, and for one member at a time', async () => {
  const at = await inSession();
  const { municipalities, municipalities2, regions, adviser, observer } = world.personas;
  const before = await wholeOf(database, at.meeting.id);
  for (const [member, substitute] of [
    [regions, adviser],
    [municipalities, municipalities2],
    [municipalities, observer],
    [adviser, second],
  ] as const)
    expect(await refusalOf(name(at, member, substitute))).toBe('no-substitute');
  expect(await wholeOf(database, at.meeting.id)).toEqual(before);
  await name(at, municipalities, adviser);
  expect(await refusalOf(name(at, municipalities2, adviser, at.item.id))).toBe('no-substitute');
  await name(at, municipalities2, second, at.item.id);
});

it('of several who name one at the same moment one is the first', async () => {
  const at = await inSession();
  const { municipalities, adviser } = world.personas;
  const answers = await Promise.allSettled([
    name(at, municipalities, adviser),
    name(at, municipalities, second),
    name(at, municipalities, adviser),
  ]);
  expect(answers.some(({ status }) => status === 'fulfilled')).toBe(true);
  expect(await database.owner.substitution.count({ where: { meetingId: at.meeting.id } })).toBe(1);
});

it('a member names his own, and nobody another’s', async () => {
  const at = await inSession();
  const { municipalities, regions, adviser } = world.personas;
  const given = { ...inTaskforce(), meetingId: at.meeting.id, itemId: null, seatId: seatOf(municipalities) };
  expect(await refusalOf(doors(regions).nameSubstitute({ ...given, substituteSeatId: seatOf(adviser) }))).toBe('not-allowed');
  await doors(municipalities).nameSubstitute({ ...given, substituteSeatId: seatOf(adviser) });
});
