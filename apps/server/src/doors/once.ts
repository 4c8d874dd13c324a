import { createHash } from 'node:crypto';
import { Refused } from '@tvaers/domain/refusal';
import { Prisma } from '@tvaers/db/client';
import type { Transaction } from './acting.ts';
import type { Context } from './context.ts';

type BeforeCommit = (tx: Transaction, answer: unknown) => Promise<void>;

/**
 * Runs a change so that the same idempotency key has one effect: its answer is kept in the change's own transaction and given again
 * when the call is repeated, also after the server died between commit and answer. Refuses with `used-key` a key that came with
 * another call before.
 */
export async function once<R>(
  ctx: Context,
  procedure: string,
  input: unknown,
  change: (beforeCommit: BeforeCommit) => Promise<R>,
): Promise<R> {
  const { idempotencyKey: key, session } = ctx;
  if (!key || !session) return change(async () => {});
  const call = {
    userId: session.userId,
    key,
    procedure,
    inputHash: createHash('sha256').update(JSON.stringify(input)).digest('base64url'),
  };
  const earlier = await earlierAnswer(ctx, call);
  if (earlier) return earlier.answer as R;
  try {
    return await change(async (tx, answer) => {
      await tx.idempotencyKey.create({ data: { ...call, answer: (answer ?? null) as Prisma.InputJsonValue } });
    });
  } catch (error) {
    // The same call was sent twice at once and its twin won, or had won just before: its answer is ours.
    const twin = await earlierAnswer(ctx, call);
    if (twin) return twin.answer as R;
    throw error;
  }
}

async function earlierAnswer(ctx: Context, call: { userId: string; key: string; procedure: string; inputHash: string }) {
  const found = await ctx.db.$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('app.user_id', ${call.userId}, true)`;
    return tx.idempotencyKey.findUnique({ where: { userId_key: { userId: call.userId, key: call.key } } });
  });
  if (found && (found.procedure !== call.procedure || found.inputHash !== call.inputHash)) throw new Refused('used-key');
  return found;
}
