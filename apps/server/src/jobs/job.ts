import type { PrismaClient } from '@tvaers/db/client';
import type { Reader } from '@tvaers/db/prisma-client';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';

/** Puts a job into its queue. One with the same `key` that still waits there is enough; `startAt` is of the real clock. */
export type Send = (
  queue: string,
  data: Record<string, string>,
  given: { key: string; startAt?: Date; tx?: Transaction },
) => Promise<void>;

/** What a job works with. `clock` tells the taskforces' today; when a job runs, and quiet hours, follow the real clock. */
export type JobWorld = {
  db: PrismaClient;
  reader: Reader;
  clock: Clock;
  origin: string;
  send: Send;
};

/** Ends the job within the transaction of what it did: the two are there together or not at all. */
export type Settle = (tx: Transaction) => Promise<void>;

/**
 * A kind of job. It may be run again at any moment, by any process, after it has died halfway: what it does twice has one effect. Where
 * all it does is in the database, `settle` ends it in the same transaction.
 */
export type Job = {
  /** noun.verb */
  queue: string;
  /** When it is put into its queue by itself: five fields, by the clock on the wall in Copenhagen. */
  cron?: string;
  /** It would go on with the story of the taskforces by itself, or write of it: never in a demo, whose clock stands. */
  movesStory?: boolean;
  run: (world: JobWorld, data: Record<string, string>, settle: Settle) => Promise<void>;
};

/** Works as nobody: row security lets jobs at the tables that are theirs, and at those of the taskforce that is named. */
export function asSystem<R>(
  db: PrismaClient,
  work: (tx: Transaction) => Promise<R>,
  taskforceId: string | null = null,
): Promise<R> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`select set_config('app.role', 'system', true), set_config('app.taskforce_id', ${taskforceId ?? ''}, true)`;
      return work(tx);
    },
    { maxWait: 10_000, timeout: 20_000 },
  );
}
