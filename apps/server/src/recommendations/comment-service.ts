import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import { findRecommendation } from './rows.ts';
import type { At } from './service.ts';

/** A comment's recommendation with whose the comment is. */
export async function findWritten(tx: Transaction, commentId: string) {
  const comment = await tx.comment.findUnique({ where: { id: commentId } });
  const recommendation = comment && (await findRecommendation(tx, comment.recommendationId));
  return recommendation && { ...recommendation, comment, authorSeatId: comment.authorId };
}
type Written = NonNullable<Awaited<ReturnType<typeof findWritten>>>;

/**
 * One's own comment is one's own as long as nobody has answered it: the row is locked, and replies to its thread after it are asked for
 * under that lock, which a reply takes as well.
 */
async function requireUnanswered({ tx }: At, { comment }: Written, version: number): Promise<void> {
  await lockThread(tx, comment.parentId ?? comment.id);
  const now = await tx.comment.findUniqueOrThrow({ where: { id: comment.id } });
  if (now.version !== version || now.withdrawnAt)
    throw new Refused('changed-meanwhile', { body: now.body, version: now.version });
  const answers = await tx.comment.count({
    where: {
      parentId: comment.parentId ?? comment.id,
      withdrawnAt: null,
      id: { gt: comment.id },
      authorId: { not: comment.authorId },
    },
  });
  if (answers > 0) throw new Refused('answered-meanwhile');
}

/** Held to the end of the transaction by who answers in a thread and who changes what stands there. */
export async function lockThread(tx: Transaction, threadId: string): Promise<void> {
  await tx.$queryRaw`select c.id from comments c where c.id = ${threadId}::uuid for no key update`;
}

/** Other words in one's own comment. Refuses `answered-meanwhile`, and `changed-meanwhile` with the words that stand. */
export async function rewordComment(at: At, target: Written, given: { version: number; body: string }) {
  await requireUnanswered(at, target, given.version);
  return at.tx.comment.update({
    where: { id: target.comment.id },
    data: { body: given.body, rewordedAt: at.clock.now(), version: { increment: 1 } },
    select: { version: true },
  });
}

/** Takes one's own comment back: it is no longer shown to anybody. Refuses as rewording does. */
export async function withdrawComment(at: At, target: Written, version: number) {
  await requireUnanswered(at, target, version);
  const now = at.clock.now();
  return at.tx.comment.update({
    where: { id: target.comment.id },
    data: { withdrawnAt: now, resolvedAt: now, resolvedById: at.actor.seat.id, version: { increment: 1 } },
    select: { version: true },
  });
}
