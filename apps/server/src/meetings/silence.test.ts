import { verifyChain } from '@tvaers/db/audit';
import { makeObjection } from '@tvaers/db/factories/meetings';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { sayRuleDeed } from '@tvaers/domain/history/rule-deeds';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { standingClock } from '../doors/clock.ts';
import { as, makeWorld, refusalOf, testMoment, type World } from '../doors/test-world.ts';
import { Jobs } from '../jobs/boss.ts';
import type { Settle } from '../jobs/job.ts';
import { approveBySilence, findSilent, meetingJobs } from './jobs.ts';
import { eventsOf, makeMeetingIn } from './test-meeting.ts';

let database: TestDatabase;
let world: World;
let jobs: Jobs;
const clock = standingClock(testMoment);
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  const { prisma: db, reader, appUrl } = database;
  jobs = new Jobs(appUrl, meetingJobs, { db, reader, clock, origin: 'https://tvaers.test' });
  await jobs.open();
});
afterAll(async () => {
  await jobs.stop();
  await database.drop();
});

const settled: Settle = async () => {};
const over = { objectionsUntilOn: new Date('2022-02-28') };
const minutesIn = (given: Record<string, unknown>) => makeMeetingIn(database, world, 'minutesOut', given);
const approve = (meetingId: string, settle = settled) =>
  approveBySilence(jobs.world, { taskforceId: world.taskforceId, meetingId }, settle);
const keysQueued = async () => {
  const queued = await database.owner.$queryRaw<{ key: string }[]>`
    select singleton_key as key from jobs.job where name = 'meetings.approveBySilence' and state = 'created'`;
  return queued.map(({ key }) => key);
};
const row = (id: string) => database.owner.meeting.findUniqueOrThrow({ where: { id } });
const ofChair = (meetingId: string) =>
  as(database, world.personas.chair).meetings.approveMinutes({
    taskforceId: world.taskforceId,
    meetingId,
    version: 1,
    reason: null,
  });

it('minutes nobody objected to in time leave the same record as by the chair, but for who', async () => {
  const [bySilence, byChair] = [await minutesIn(over), await minutesIn(over)];
  await approve(bySilence.meeting.id);
  await ofChair(byChair.meeting.id);
  const of = async (id: string) => {
    const { state, minutesApprovedAt, minutesHash, version } = await row(id);
    const [event] = await eventsOf(database, id);
    const frozen = await database.owner.frozenMinutes.findFirstOrThrow({ where: { meetingId: id } });
    expect([minutesHash, event?.difference]).toEqual([frozen.hash, { hash: frozen.hash, reason: null }]);
    return { state, minutesApprovedAt, version, deed: `${event?.noun}.${event?.verb}`, at: event?.at, frozenAt: frozen.frozenAt };
  };
  expect(await of(bySilence.meeting.id)).toEqual(await of(byChair.meeting.id));
  expect((await eventsOf(database, bySilence.meeting.id))[0]).toMatchObject({ userId: null, seatId: null, onBehalfOf: null });
  expect((await verifyChain(database.ownerUrl)).broken).toEqual([]);
});

it('the history tells that a rule did it, and the commissioner may read the minutes from then on', async () => {
  const { meeting } = await minutesIn(over);
  await approve(meeting.id);
  const { state } = world.personas;
  const { events } = await as(database, state).history.list({
    taskforceId: world.taskforceId,
    noun: 'meetings',
    thingIds: [meeting.id],
    before: null,
  });
  expect(events).toMatchObject([{ verb: 'approveMinutes', by: null }]);
  expect(sayRuleDeed('meetings', 'approveMinutes', 'da')).not.toBeNull();
});

it('not on the last day for objections, not twice, and not after the chair', async () => {
  const today = await minutesIn({ objectionsUntilOn: new Date('2022-03-01') });
  await approve(today.meeting.id);
  expect((await row(today.meeting.id)).state).toBe('minutesOut');
  const { meeting } = await minutesIn(over);
  await Promise.all([approve(meeting.id), approve(meeting.id)]);
  await approve(meeting.id);
  expect(await eventsOf(database, meeting.id)).toHaveLength(1);
  expect(await refusalOf(ofChair(meeting.id))).toBe('out-of-step');
});

it('an objection that waits stops it, and once it is answered the rule goes on', async () => {
  const { meeting, item } = await minutesIn(over);
  const byId = world.personas.municipalities.actor.seat.id;
  const at = { taskforceId: world.taskforceId, meetingId: meeting.id };
  const objection = await makeObjection(database.owner, { ...at, itemId: item.id, byId });
  await findSilent(jobs.world);
  await approve(meeting.id);
  expect([(await row(meeting.id)).state, await keysQueued()]).toEqual(['minutesOut', expect.not.arrayContaining([meeting.id])]);
  await as(database, world.personas.chair).meetings.settleObjection({
    taskforceId: world.taskforceId,
    objectionId: objection.id,
    version: 1,
    settlement: { as: 'declined', answer: 'Det blev ikke sagt.' },
  });
  await approve(meeting.id);
  expect((await row(meeting.id)).state).toBe('minutesApproved');
});

it('a job that dies before it has ended leaves nothing, and does it all when it is run again', async () => {
  const { meeting } = await minutesIn(over);
  await expect(approve(meeting.id, () => Promise.reject(new Error('killed')))).rejects.toThrow('killed');
  expect([(await row(meeting.id)).state, await eventsOf(database, meeting.id)]).toEqual(['minutesOut', []]);
  await approve(meeting.id);
  expect((await row(meeting.id)).state).toBe('minutesApproved');
});

it('every meeting whose time is over is found, in every taskforce', async () => {
  const [due, notYet] = [await minutesIn(over), await minutesIn({ objectionsUntilOn: new Date('2022-03-02') })];
  await findSilent(jobs.world);
  await findSilent(jobs.world);
  const keys = await keysQueued();
  expect(keys.filter((key) => key === due.meeting.id)).toHaveLength(1);
  expect(keys).not.toContain(notYet.meeting.id);
});
