import { createHash } from 'node:crypto';
import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from './acting.ts';
import type { Context } from './context.ts';

/** The key of the call whose answer is to be kept; null where it brought none. */
export type Kept = { userId: string; key: string } | null;

/**
 * The idempotency key a request brings, null where it brings none. Refuses with `malformed-key` what is no UUID (its dashes may be left
 * out), and several at once:
 * a key that is passed over would let the call have its effect twice, which is what its sender wanted to rule out.
 */
export function keyOf(headers: Headers): string | null {
  // Several headers of one name arrive as one, joined by commas.
  const key = headers.get('idempotency-key');
  if (key === null || /^[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}$/i.test(key)) return key;
  throw new Refused('malformed-key');
}

/**
 * Runs a change so that the same idempotency key has one effect. The key is taken first, in the change's own transaction: a twin sent
 * at the same time waits for it, and it or any later repetition gets the answer that was kept, also after the server died between
 * commit and answer. Refuses with `used-key` a key that came with another call before.
 */
export async function once<R>(
  tx: Transaction,
  ctx: Pick<Context, 'session' | 'idempotencyKey'>,
  procedure: string,
  input: unknown,
  change: (kept: Kept) => Promise<R>,
): Promise<R> {
  const { idempotencyKey: key, session } = ctx;
  if (!key || !session) return change(null);
  const at = { userId: session.userId, key };
  const inputHash = createHash('sha256').update(JSON.stringify(input)).digest('base64url');
  const taken = await tx.$executeRaw`insert into idempotency_keys (user_id, key, procedure, input_hash, answer)
    values (${at.userId}::uuid, ${key}::uuid, ${procedure}, ${inputHash}, 'null') on conflict do nothing`;
  if (taken === 0) {
    const earlier = await tx.idempotencyKey.findUniqueOrThrow({ where: { userId_key: at } });
    if (earlier.procedure !== procedure || earlier.inputHash !== inputHash) throw new Refused('used-key');
    return earlier.answer as R;
  }
  return change(at);
}

/** Keeps the answer of a change under its key. Where the change writes an event, `record` does so along with it. */
export async function keep(tx: Transaction, kept: Kept, answer: unknown): Promise<void> {
  if (!kept) return;
  await tx.$executeRaw`update idempotency_keys set answer = ${JSON.stringify(answer ?? null)}::jsonb
    where user_id = ${kept.userId}::uuid and key = ${kept.key}::uuid`;
}
