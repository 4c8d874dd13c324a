import type { PrismaClient } from '@tvaers/db/client';
import { asSystem, type Job } from './job.ts';

const day = 24 * 3600 * 1000;

/** Sweeps away what has served its time: ended sessions, spent links, new addresses nobody confirmed, counted tries, answered keys, old ways out of the digest. */
export const housekeeping: Job = {
  queue: 'session.sweep',
  cron: '*/10 * * * *',
  run: ({ db }) => sweep(db),
};

/** The real clock counts. A key is kept for three days: longer than anybody sends the same call again. */
export async function sweep(db: PrismaClient, now = new Date()): Promise<void> {
  await asSystem(db, async (tx) => {
    await tx.session.deleteMany({ where: { OR: [{ expires: { lt: now } }, { absoluteUntil: { lt: now } }] } });
    await tx.verificationToken.deleteMany({ where: { expires: { lt: now } } });
    await tx.addressChange.deleteMany({ where: { expires: { lt: now } } });
    await tx.attempt.deleteMany({ where: { windowStart: { lt: new Date(now.getTime() - day) } } });
    await tx.idempotencyKey.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - 3 * day) } } });
    // A letter is kept longer than it is read, and its way out works as long as anybody looks for it.
    await tx.unsubscribeToken.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - 400 * day) } } });
  });
}
