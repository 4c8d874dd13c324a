import { Prisma } from '@tvaers/db/client';
import type { Read, Transaction } from '../doors/acting.ts';

export type WorkCount = {
  work: 'job' | 'letter';
  kind: string;
  waiting: number;
  /** Of those that wait: tried before and failed. */
  again: number;
  failed: number;
  /** Since when the oldest has waited beyond its time; null where none waits. */
  oldestAt: string | null;
};
export type FailedWork = { work: 'job' | 'letter'; id: string; kind: string; reason: string; attempts: number; at: string };

const mostFailed = 50;

/** How much of each kind waits, and how much has failed. */
export function countWork(read: Read): Promise<WorkCount[]> {
  return read.rows(Prisma.sql`
    select 'job' as work, q.name as kind, count(j.id) filter (where j.state < 'completed')::int as waiting,
      count(j.id) filter (where j.state = 'retry')::int as again, count(j.id) filter (where j.state = 'failed')::int as failed,
      min(j.start_after) filter (where j.state < 'active' and j.start_after <= now()) as "oldestAt"
    from jobs.queue q left join jobs.job j on j.name = q.name where q.name not like '\\_\\_pgboss\\_\\_%' group by q.name
    union all select 'letter', l.kind, l.waiting::int, l.again::int, l.failed::int, l.oldest from installation_letter_counts() l
    order by 1, 2`);
}

/** The newest that have failed. What a job failed by is a kind and a number in the log, see jobs/job-failure.ts. */
export function listFailedWork(read: Read): Promise<FailedWork[]> {
  return read.rows(Prisma.sql`
    (select 'job' as work, j.id, j.name as kind, coalesce(j.output ->> 'message', '') as reason, j.retry_count as attempts, j.completed_on as at
      from jobs.job j where j.state = 'failed' and j.name not like '\\_\\_pgboss\\_\\_%' order by j.completed_on desc limit ${mostFailed})
    union all select 'letter', l.id, l.kind, l.reason, l.attempts, l.created_at from installation_failed_letters(${mostFailed}) l
    order by at desc`);
}

type Work = 'job' | 'letter';

/** Puts a failed one back to be tried again; its kind, or null where there is no such one any more. */
export async function retryWork(tx: Transaction, work: Work, id: string): Promise<string | null> {
  const rows =
    work === 'letter'
      ? await tx.$queryRaw<{ kind: string | null }[]>`select installation_retry_letter(${id}::uuid) as kind`
      : // As pg-boss puts one back itself.
        await tx.$queryRaw<
          { kind: string }[]
        >`update jobs.job set state = 'retry', retry_limit = retry_limit + 1, completed_on = null,
          start_after = greatest(start_after, now()) where id = ${id}::uuid and state = 'failed' returning name as kind`;
  return rows[0]?.kind ?? null;
}

/** Lets a failed one go for good; its kind, or null where there is no such one any more. */
export async function discardWork(tx: Transaction, work: Work, id: string): Promise<string | null> {
  const rows =
    work === 'letter'
      ? await tx.$queryRaw<{ kind: string | null }[]>`select installation_discard_letter(${id}::uuid) as kind`
      : await tx.$queryRaw<{ kind: string }[]>`update jobs.job set state = 'cancelled', completed_on = now()
          where id = ${id}::uuid and state = 'failed' returning name as kind`;
  return rows[0]?.kind ?? null;
}
