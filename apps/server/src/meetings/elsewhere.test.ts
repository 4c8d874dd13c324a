import { makeInvitation, makeMeeting, makeSlot } from '@tvaers/db/factories/meetings';
import { makeSeat } from '@tvaers/db/factories/seats';
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
const pageFor = (persona: Persona, number: number) => as(database, persona).meetings.page({ ...at(), number });

it('who is called to two taskforces at once sees it himself, and nobody else sees anything of it', async () => {
  const { owner } = database;
  const { municipalities, regions, secretariat, chair } = world.personas;
  const of = { taskforceId: world.otherTaskforceId };
  const seat = await makeSeat(owner, { ...of, userId: municipalities.actor.userId, role: 'observer' });
  const called = await makeMeeting(owner, { ...at(), state: 'called' });
  const polled = await makeMeeting(owner, { ...at(), state: 'pollOpen' });
  await makeSlot(owner, { ...at(), meetingId: polled.id, on: '2022-05-03' });
  const taken = async (persona: Persona) => {
    const [{ isTaken }, { poll }] = [await pageFor(persona, called.number), await pageFor(persona, polled.number)];
    return [isTaken, ...(poll?.slots ?? []).map((slot) => slot.isTaken)];
  };
  expect(await taken(municipalities)).toEqual([false, false]);
  const elsewhere = await makeMeeting(owner, { ...of, state: 'called', title: 'Det andet sted', place: 'Et hemmeligt sted' });
  const invitation = await makeInvitation(owner, { ...of, meetingId: elsewhere.id, seatId: seat.id });
  const others = [regions, secretariat, chair];
  const before = await Promise.all(others.map((persona) => pageFor(persona, called.number)));
  expect(await taken(municipalities)).toEqual([true, false]);
  expect(JSON.stringify(await pageFor(municipalities, called.number))).not.toMatch(/andet sted|hemmeligt/);
  for (const persona of others) expect(await taken(persona)).toEqual([false, false]);
  await owner.meeting.update({
    where: { id: elsewhere.id },
    data: {
      startsLocal: '2022-05-03T11:00',
      endsLocal: '2022-05-03T12:00',
      startsAt: new Date('2022-05-03T09:00:00Z'),
      endsAt: new Date('2022-05-03T10:00:00Z'),
    },
  });
  expect(await taken(municipalities)).toEqual([false, true]);
  // Who has sent his apologies there, or whose seat there is over by then, is free.
  await owner.invitation.update({ where: { id: invitation.id }, data: { reply: 'apologies' } });
  expect(await taken(municipalities)).toEqual([false, false]);
  await owner.invitation.update({ where: { id: invitation.id }, data: { reply: 'attending' } });
  await owner.seat.update({ where: { id: seat.id }, data: { untilOn: new Date('2022-05-02') } });
  expect(await taken(municipalities)).toEqual([false, false]);
  const after = await Promise.all(others.map((persona) => pageFor(persona, called.number)));
  expect(after).toEqual(before);
});

it('one ends as the other begins: they do not meet', async () => {
  const { owner } = database;
  const { state } = world.personas;
  const of = { taskforceId: world.otherTaskforceId };
  const seat = await makeSeat(owner, { ...of, userId: state.actor.userId, role: 'observer' });
  const called = await makeMeeting(owner, { ...at(), state: 'called' });
  const after = {
    startsLocal: '2022-03-15T11:30',
    endsLocal: '2022-03-15T12:30',
    startsAt: new Date('2022-03-15T10:30:00Z'),
    endsAt: new Date('2022-03-15T11:30:00Z'),
  };
  const elsewhere = await makeMeeting(owner, { ...of, state: 'called', ...after });
  await makeInvitation(owner, { ...of, meetingId: elsewhere.id, seatId: seat.id });
  expect((await pageFor(state, called.number)).isTaken).toBe(false);
});
