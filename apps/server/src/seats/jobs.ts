import type { Reader } from '@tvaers/db/prisma-client';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';

/**
 * Hands over what lies with seats of a taskforce that have ended by today, each once (decision 17). Whoever is the first to ask on the
 * day sets it off, before he is answered; a job that tells people what waits for them does so before it reads.
 */
export async function handOver(reader: Reader, clock: Clock, taskforceId: string): Promise<void> {
  await reader.query({
    name: 'hand_over',
    text: 'select hand_over($1, $2, $3)',
    values: [taskforceId, clock.today(), clock.now()],
  });
}

/** As `handOver`, in the transaction that ended a seat: what ended before today hands over at once. */
export async function handOverIn(tx: Transaction, clock: Clock, taskforceId: string): Promise<void> {
  await tx.$executeRaw`select hand_over(${taskforceId}::uuid, ${clock.today()}::date, ${clock.now()}::timestamptz)`;
}
