import { addDays } from '@tvaers/domain/dates/calendar-day';
import { openAsNobody } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { recordRule } from '../doors/event.ts';
import { asSystem, type Job, type JobWorld, type Settle } from '../jobs/job.ts';
import { aboutOf, askConsultees } from './letters.ts';
import { findConsultation, listAsked } from './rows.ts';
import { stepDue } from './service.ts';

/** No reminder is sent earlier than this many days before a deadline: three working days and the longest run of holidays. */
const daysAhead = 14;

/** Every consultation whose deadline is near is a job of its own. */
export async function findConsultationsNearDeadline({ db, clock, send }: JobWorld): Promise<void> {
  const until = addDays(clock.today(), daysAhead);
  const near = await asSystem(
    db,
    (tx) => tx.$queryRaw<{ taskforceId: string; consultationId: string }[]>`
      select taskforce_id as "taskforceId", consultation_id as "consultationId"
      from consultations_near_deadline(${clock.today()}::date, ${until}::date)`,
  );
  for (const { taskforceId, consultationId } of near)
    await send('consultations.remind', { taskforceId, consultationId }, { key: consultationId });
}

/**
 * Reminds those outsiders who have answered nothing, once before the deadline. That it was done is kept on the consultation in the transaction
 * that puts the letters into the box, so that whoever runs it again sends nothing again.
 */
export async function remindSilent(
  { db, clock, origin }: { db: JobWorld['db']; clock: Clock; origin: string },
  { taskforceId = '', consultationId = '' }: Record<string, string>,
  settle: Settle,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await openAsNobody(tx, taskforceId);
    await tx.$queryRaw`select id from consultations where id = ${consultationId}::uuid for update`;
    const target = await findConsultation(tx, consultationId);
    const step = target?.state === 'open' ? stepDue(target, clock.today()) : null;
    const silent = target && step !== null ? (await listAsked(tx, target)).filter(({ hasAnswered }) => !hasAnswered) : [];
    if (target && step !== null) {
      const remindedAt = silent.length > 0 ? clock.now() : target.remindedAt;
      await tx.consultation.update({ where: { id: consultationId }, data: { remindedStep: step, remindedAt } });
    }
    if (target && silent.length > 0) await askConsultees(tx, origin, aboutOf(target), silent, true);
    await settle(tx);
    if (target && silent.length > 0)
      await recordRule(tx, taskforceId, clock, 'consultations.remind', {
        thingId: target.recommendationId,
        difference: { asked: silent.length },
      });
  });
}

export const consultationJobs: readonly Job[] = [
  { queue: 'consultations.findNearDeadline', cron: '25 7-16 * * *', movesStory: true, run: findConsultationsNearDeadline },
  { queue: 'consultations.remind', run: remindSilent },
];
