import { createHash } from 'node:crypto';
import { Refused } from '@tvaers/domain/refusal';
import type { Prisma } from '@tvaers/db/client';
import type { Transaction } from './acting.ts';
import type { Context } from './context.ts';

type Keep = (answer: unknown) => Promise<void>;

/**
 * Runs a change so that the same idempotency key has one effect. The key is taken first, in the change's own transaction: a twin sent
 * at the same time waits for it, and it or any later repetition gets the answer that was kept, also after the server died between
 * commit and answer. Refuses with `used-key` a key that came with another call before.
 */
export async function once<R>(
  tx: Transaction,
  ctx: Context,
  procedure: string,
  input: unknown,
  change: (keep: Keep) => Promise<R>,
): Promise<R> {
  const { idempotencyKey: key, session } = ctx;
  if (!key || !session) return change(async () => {});
  const at = { userId: session.userId, key };
  const inputHash = createHash('sha256').update(JSON.stringify(input)).digest('base64url');
  const taken = await tx.$executeRaw`insert into idempotency_keys (user_id, key, procedure, input_hash, answer)
    values (${at.userId}::uuid, ${key}::uuid, ${procedure}, ${inputHash}, 'null') on conflict do nothing`;
  if (taken === 0) {
    const earlier = await tx.idempotencyKey.findUniqueOrThrow({ where: { userId_key: at } });
    if (earlier.procedure !== procedure || earlier.inputHash !== inputHash) throw new Refused('used-key');
    return earlier.answer as R;
  }
  return change(async (answer) => {
    await tx.idempotencyKey.updateMany({ where: at, data: { answer: (answer ?? null) as Prisma.InputJsonValue } });
  });
}
