import { makeInvitation, makeItem, makeMeeting } from '@tvaers/db/factories/meetings';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { as, asOn, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';

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
const doorsOf = (persona: Persona) => as(database, persona);
const keys = async (persona: Persona) =>
  (await doorsOf(persona).inbox.page(at())).groups.flatMap(({ rows }) => rows.map(({ key }) => key));

/** A meeting to which everybody of the world but the commissioner is invited. */
async function meetingIn(state: 'materialOut' | 'minutesOut') {
  const { owner } = database;
  const given =
    state === 'minutesOut' ? { minutesSentAt: new Date('2022-02-25T08:00:00Z'), objectionsUntilOn: new Date('2022-03-04') } : {};
  const meeting = await makeMeeting(owner, { ...at(), state, ...given });
  await makeItem(owner, { ...at(), meetingId: meeting.id });
  const invited = Object.values(world.personas).filter(
    ({ actor: { seat } }) => seat.taskforceId === world.taskforceId && seat.role !== 'commissioner',
  );
  for (const { actor } of invited)
    await makeInvitation(owner, { ...at(), meetingId: meeting.id, seatId: actor.seat.id, reply: 'attending' });
  return meeting.id;
}

it.each([
  ['materialOut', 'readMaterial', 'material'],
  ['minutesOut', 'readMinutes', 'minutes'],
] as const)('%s: those at the table are asked to read, and each says it for himself', async (state, kind, of) => {
  const meetingId = await meetingIn(state);
  const { municipalities, regions, adviser, chair, secretariat, observer, commissioner } = world.personas;
  const key = `${kind}:${meetingId}`;
  for (const reader of [municipalities, regions, adviser, chair]) expect(await keys(reader)).toContain(key);
  for (const other of [secretariat, observer, commissioner]) expect(await keys(other)).not.toContain(key);

  const { count } = await doorsOf(municipalities).inbox.count(at());
  expect(await doorsOf(municipalities).meetings.markRead({ ...at(), meetingId })).toEqual({ of });
  expect(await keys(municipalities)).not.toContain(key);
  expect((await doorsOf(municipalities).inbox.count(at())).count).toBe(count - 1);
  expect(await keys(regions)).toContain(key);
  expect(await refusalOf(doorsOf(municipalities).meetings.markRead({ ...at(), meetingId }))).toBe('nothing-changed');
  const told = await database.owner.event.findMany({ where: { thingId: meetingId, verb: 'markRead' } });
  expect(told).toMatchObject([{ userId: municipalities.actor.userId, difference: { of } }]);
});

it('material that was read is not yet minutes that were read', async () => {
  const meetingId = await meetingIn('materialOut');
  const { municipalities } = world.personas;
  await doorsOf(municipalities).meetings.markRead({ ...at(), meetingId });
  const sent = { minutesSentAt: new Date('2022-02-28T08:00:00Z'), objectionsUntilOn: new Date('2022-03-07') };
  await database.owner.meeting.update({ where: { id: meetingId }, data: { state: 'minutesOut', ...sent } });
  expect(await keys(municipalities)).toContain(`readMinutes:${meetingId}`);
});

it('who changed employer since the meeting is still asked to read its minutes, and may say so', async () => {
  const meetingId = await meetingIn('minutesOut');
  const { municipalities } = world.personas;
  await doorsOf(world.personas.secretariat).seats.change({
    ...at(),
    seatId: municipalities.actor.seat.id,
    version: 1,
    ...{ role: 'member', sectorId: world.sectorIds.municipalities, servesSeatId: null, employer: 'Ny', title: 'Ny' },
    ...{ fromOn: '2022-03-02', reason: '' },
  });
  const doors = await asOn(database, municipalities, '2022-03-02');
  const { groups } = await doors.inbox.page(at());
  expect(groups.flatMap(({ rows }) => rows.map(({ key }) => key))).toEqual([`readMinutes:${meetingId}`]);
  await doors.meetings.markRead({ ...at(), meetingId });
  expect((await doors.inbox.page(at())).groups).toEqual([]);
});

it.each(['observer', 'commissioner', 'stranger'] as const)('%s has nothing to mark as read', async (name) => {
  const meetingId = await meetingIn('minutesOut');
  expect(['not-allowed', 'not-found']).toContain(
    await refusalOf(doorsOf(world.personas[name]).meetings.markRead({ ...at(), meetingId })),
  );
  expect(await database.owner.invitation.count({ where: { meetingId, minutesReadAt: { not: null } } })).toBe(0);
});
