import type { Clock } from '../doors/clock.ts';
import { recordRule } from '../doors/event.ts';
import { asSystem, type Job, type JobWorld, type Settle } from '../jobs/job.ts';
import { approveMinutes } from './minutes-service.ts';
import { openObjections } from './objection-service.ts';
import { findMeeting } from './rows.ts';

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
    // The rule reads what the secretariat reads, and is nobody.
    await tx.$executeRaw`select act_as(null::uuid, ${taskforceId}::uuid, null::uuid, null::uuid, 'secretariat', false)`;
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

export const meetingJobs: readonly Job[] = [
  { queue: 'meetings.findSilent', cron: '10 * * * *', movesStory: true, run: findSilent },
  { queue: 'meetings.approveBySilence', run: approveBySilence },
];
