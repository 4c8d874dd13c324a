import { addWorkingDays } from '@tvaers/domain/dates/working-days';
import { openAsNobody } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { onOf } from '../doors/dates.ts';
import { recordRule } from '../doors/event.ts';
import { asSystem, type Job, type JobWorld, type Settle } from '../jobs/job.ts';
import { approveMinutes } from './minutes-service.ts';
import { openObjections } from './objection-service.ts';
import { remindUnanswered, unansweredBy } from './asking-service.ts';
import { findMeeting, findMeetingAlone } from './rows.ts';

/** Every meeting whose time for objections is over is a job of its own. */
export async function findSilent({ db, clock, send }: JobWorld): Promise<void> {
  const due = await asSystem(
    db,
    (tx) => tx.$queryRaw<{ taskforceId: string; meetingId: string }[]>`
      select taskforce_id as "taskforceId", meeting_id as "meetingId" from minutes_past_objection(${clock.today()}::date)`,
  );
  for (const { taskforceId, meetingId } of due)
    await send('meetings.approveBySilence', { taskforceId, meetingId }, { key: meetingId });
}

/**
 * Minutes nobody has objected to in time are approved (domain.md, Held → minutes out → approved). It leaves what the chair's approval
 * leaves: the frozen text, its hash and the event `meetings.approveMinutes`. The event names no person and no seat, for nobody did it: the
 * rule did. Whoever approves them first, the chair or the rule, is the only one.
 */
export async function approveBySilence(
  { db, clock }: { db: JobWorld['db']; clock: Clock },
  { taskforceId = '', meetingId = '' }: Record<string, string>,
  settle: Settle,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await openAsNobody(tx, taskforceId);
    await tx.$queryRaw`select id from meetings where id = ${meetingId}::uuid for update`;
    const meeting = await findMeeting(tx, meetingId);
    const isOver = meeting?.objectionsUntilOn && meeting.objectionsUntilOn.toISOString().slice(0, 10) < clock.today();
    // Who objected has not been silent: the minutes wait for the answer.
    if (meeting?.state === 'minutesOut' && isOver && (await openObjections(tx, meetingId)) === 0) {
      const { hash } = await approveMinutes(tx, clock, meeting, { version: meeting.version, reason: null });
      await settle(tx);
      await recordRule(tx, taskforceId, clock, 'meetings.approveMinutes', {
        thingId: meetingId,
        difference: { hash, reason: null },
      });
    } else await settle(tx);
  });
}

/** How many working days before the last day those who have not answered are reminded. */
const remindedWorkingDaysBefore = 2;

type OpenPoll = { taskforceId: string; meetingId: string; polledAt: Date | null; remindedAt: Date | null; deadlineOn: Date };

/** Near its last day, where nobody was reminded since that was near, and not on the day on which it was asked. */
function isToRemind({ polledAt, remindedAt, deadlineOn }: Omit<OpenPoll, 'taskforceId' | 'meetingId'>, clock: Clock): boolean {
  const today = clock.today();
  const untilOn = onOf(deadlineOn);
  const fromOn = addWorkingDays(untilOn, -remindedWorkingDaysBefore);
  const isNear = fromOn <= today && today <= untilOn;
  return isNear && (polledAt === null || onOf(polledAt) < today) && (remindedAt === null || onOf(remindedAt) < fromOn);
}

/** Every poll whose last day is near is a job of its own. */
export async function findUnanswered({ db, clock, send }: JobWorld): Promise<void> {
  const polls = await asSystem(
    db,
    (tx) => tx.$queryRaw<OpenPoll[]>`
      select taskforce_id as "taskforceId", meeting_id as "meetingId", polled_at as "polledAt", reminded_at as "remindedAt",
        deadline_on as "deadlineOn" from polls_with_deadline(${clock.today()}::date)`,
  );
  for (const { taskforceId, meetingId, ...poll } of polls)
    if (isToRemind(poll, clock)) await send('meetings.remindUnanswered', { taskforceId, meetingId }, { key: meetingId });
}

/**
 * Reminds those who have a slot to answer, once for a deadline: whoever reminds, the secretariat or the rule, is the only one. Where all
 * have answered nobody is written to.
 */
export async function remindBeforeDeadline(
  { db, clock, origin }: Pick<JobWorld, 'db' | 'clock' | 'origin'>,
  { taskforceId = '', meetingId = '' }: Record<string, string>,
  settle: Settle,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await openAsNobody(tx, taskforceId);
    const meeting = await findMeetingAlone(tx, meetingId);
    const deadlineOn = meeting?.state === 'pollOpen' ? meeting.pollDeadlineOn : null;
    const isDue = meeting && deadlineOn && isToRemind({ ...meeting, deadlineOn, remindedAt: meeting.pollRemindedAt }, clock);
    const missing = isDue ? await unansweredBy({ tx, clock }, meetingId) : [];
    if (meeting && missing.length > 0) {
      await remindUnanswered({ tx, clock, origin }, meeting);
      await settle(tx);
      await recordRule(tx, taskforceId, clock, 'meetings.remind', { thingId: meetingId, difference: { count: missing.length } });
    } else await settle(tx);
  });
}

export const meetingJobs: readonly Job[] = [
  { queue: 'meetings.findSilent', cron: '10 * * * *', movesStory: true, run: findSilent },
  { queue: 'meetings.approveBySilence', run: approveBySilence },
  // By day, so that no letter comes at night; each hour, for a server that was down in the morning.
  { queue: 'meetings.findUnanswered', cron: '25 8-17 * * *', movesStory: true, run: findUnanswered },
  { queue: 'meetings.remindUnanswered', run: remindBeforeDeadline },
];
