import { addDays } from '@tvaers/domain/dates/calendar-day';
import { todayIn } from '@tvaers/domain/dates/local-time';
import { reminderDue } from '@tvaers/domain/rounds/reminder';
import { openAsNobody } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { onOf } from '../doors/dates.ts';
import { recordRule } from '../doors/event.ts';
import { asSystem, type Job, type JobWorld, type Settle } from '../jobs/job.ts';
import { remindOfPosition } from './letters.ts';
import { findRound, listOwing } from './rows.ts';

/** No reminder is sent earlier than this many days before a deadline: three working days and the longest run of holidays. */
const daysAhead = 14;

/** Every round whose deadline is near is a job of its own. */
export async function findNearDeadline({ db, clock, send }: JobWorld): Promise<void> {
  const until = addDays(clock.today(), daysAhead);
  const near = await asSystem(
    db,
    (tx) => tx.$queryRaw<{ taskforceId: string; roundId: string }[]>`
      select taskforce_id as "taskforceId", round_id as "roundId" from rounds_near_deadline(${clock.today()}::date, ${until}::date)`,
  );
  for (const { taskforceId, roundId } of near) await send('rounds.remind', { taskforceId, roundId }, { key: roundId });
}

/**
 * Reminds those who owe a position, and nobody else, when a step before the deadline is reached. The step is kept on the round in the
 * transaction that puts the letters into the box, so that whoever runs it again sends nothing again.
 */
export async function remindNear(
  { db, clock, origin }: { db: JobWorld['db']; clock: Clock; origin: string },
  { taskforceId = '', roundId = '' }: Record<string, string>,
  settle: Settle,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await openAsNobody(tx, taskforceId);
    await tx.$queryRaw`select id from rounds where id = ${roundId}::uuid for update`;
    const round = await findRound(tx, roundId);
    const today = clock.today();
    const deadlineOn = round ? onOf(round.deadlineOn) : '';
    const step =
      round?.state === 'open'
        ? reminderDue({ openedOn: todayIn('Europe/Copenhagen', round.openedAt), deadlineOn, lastStep: round.remindedStep }, today)
        : null;
    const owing = round && step !== null ? await listOwing(tx, roundId, today) : [];
    if (round && step !== null) await tx.round.update({ where: { id: roundId }, data: { remindedStep: step } });
    if (round && owing.length > 0)
      await remindOfPosition(tx, { seat: { taskforceId } }, origin, round.recommendation, owing, { deadlineOn });
    await settle(tx);
    if (round && owing.length > 0)
      await recordRule(tx, taskforceId, clock, 'rounds.remind', {
        thingId: round.recommendationId,
        difference: { reminded: owing.length },
      });
  });
}

export const roundJobs: readonly Job[] = [
  { queue: 'rounds.findNearDeadline', cron: '20 7-16 * * *', movesStory: true, run: findNearDeadline },
  { queue: 'rounds.remind', run: remindNear },
];
