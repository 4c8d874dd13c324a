import { makeMeeting, makePollAnswer, makeSlot } from '@tvaers/db/factories/meetings';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { sayRuleDeed } from '@tvaers/domain/history/rule-deeds';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { standingClock } from '../doors/clock.ts';
import { makeWorld, type World } from '../doors/test-world.ts';
import type { JobWorld, Settle } from '../jobs/job.ts';
import { findUnanswered, remindBeforeDeadline } from './jobs.ts';
import { eventsOf } from './test-meeting.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const settled: Settle = async () => {};
const at = () => ({ taskforceId: world.taskforceId });
const letters = () => database.owner.outbox.findMany({ where: { ...at(), kind: 'meetings.remind' } });

/** A poll to be answered by Wednesday 9 March 2022, with one slot. */
async function makePoll(given: Record<string, unknown> = {}) {
  const meeting = await makeMeeting(database.owner, { ...at(), state: 'pollOpen', ...given });
  return { meeting, slot: await makeSlot(database.owner, { ...at(), meetingId: meeting.id }) };
}

/** Which polls the rule finds on a day, and what comes of them, each tried twice: a job may be run again at any moment. */
async function onDay(on: string): Promise<string[]> {
  const found: string[] = [];
  const { prisma: db, reader } = database;
  const job = { db, reader, clock: standingClock(new Date(`${on}T08:25:00Z`)), origin: 'https://tvaers.test' };
  const send: JobWorld['send'] = async (queue, data) => {
    if (queue === 'meetings.remindUnanswered' && data.taskforceId === world.taskforceId) found.push(data.meetingId ?? '');
  };
  await findUnanswered({ ...job, send });
  for (const meetingId of found)
    for (const _ of [1, 2]) await remindBeforeDeadline(job, { taskforceId: world.taskforceId, meetingId }, settled);
  return found;
}

it('reminds those who have not answered two working days before the last day, once, in nobody’s name', async () => {
  const { meeting, slot } = await makePoll();
  const { municipalities } = world.personas;
  await makePollAnswer(database.owner, { ...at(), slotId: slot.id, seatId: municipalities.actor.seat.id });
  expect(await onDay('2022-03-06')).toEqual([]);
  expect(await onDay('2022-03-07')).toEqual([meeting.id]);
  const seats = (await letters()).map(({ seatId }) => seatId);
  expect(seats).not.toContain(municipalities.actor.seat.id);
  expect(seats).toContain(world.personas.regions.actor.seat.id);
  expect(new Set(seats).size).toBe(seats.length);
  expect(await onDay('2022-03-08')).toEqual([]);
  expect(await onDay('2022-03-09')).toEqual([]);
  expect(await letters()).toHaveLength(seats.length);
  const [event] = (await eventsOf(database, meeting.id)).filter(({ verb }) => verb === 'remind');
  expect(event).toMatchObject({ userId: null, seatId: null, difference: { count: seats.length } });
  expect(sayRuleDeed('meetings', 'remind', 'da')?.who).toBe('Svarfristen');
});

it('the working days are those of the Danish calendar', async () => {
  // Maundy Thursday to Easter Monday 2022 are the 14th to the 18th of April: two working days before the 20th is the 13th.
  await makePoll({ pollDeadlineOn: new Date('2022-04-20') });
  expect(await onDay('2022-04-12')).toEqual([]);
  expect(await onDay('2022-04-13')).toHaveLength(1);
});

it.each([
  ['the secretariat has just reminded them', { pollRemindedAt: new Date('2022-03-07T07:00:00Z') }],
  ['they were asked today', { polledAt: new Date('2022-03-08T06:00:00Z') }],
  ['the last day is over', { pollDeadlineOn: new Date('2022-03-07') }],
  ['the date is found', { state: 'called' }],
])('nobody is reminded where %s', async (_, given) => {
  await makePoll(given);
  expect(await onDay('2022-03-08')).toEqual([]);
  expect(await letters()).toEqual([]);
});

it('a reminder long before does not count, and where all have answered nobody is written to', async () => {
  const { meeting, slot } = await makePoll({ pollRemindedAt: new Date('2022-03-02T07:00:00Z') });
  const voters = await database.owner.seat.findMany({ where: { ...at(), role: { in: ['chair', 'deputyChair', 'member'] } } });
  for (const { id } of voters) await makePollAnswer(database.owner, { ...at(), slotId: slot.id, seatId: id });
  expect(await onDay('2022-03-08')).toEqual([meeting.id]);
  expect(await letters()).toEqual([]);
});
