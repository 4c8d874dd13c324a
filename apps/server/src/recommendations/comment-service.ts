import type { Anchor } from '@tvaers/domain/recommendations/anchor';
import type { Audience } from '@tvaers/domain/recommendations/workflow';
import { Refused } from '@tvaers/domain/refusal';
import type { At, Transaction } from '../doors/acting.ts';
import { changedRow } from '../doors/stale.ts';
import { canHold } from './ball-service.ts';
import { findRecommendation, type RecommendationTarget } from './rows.ts';

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

type NewComment = {
  parentId: string | null;
  paragraphId: string | null;
  anchor: Anchor | null;
  body: string;
  mentionIds: string[];
  audience: Audience;
};

/**
 * A comment or a reply. What was written for the room stays unsent when the text has been shared meanwhile. A reply opens its thread again.
 * Refuses `cannot-read` to ask somebody who could not read what he is asked about.
 */
export async function comment(
  { tx, actor, clock }: At,
  target: RecommendationTarget,
  { parentId, paragraphId, anchor, body, mentionIds, audience }: NewComment,
) {
  if (target.audience !== audience) throw new Refused('changed-meanwhile', { audience: target.audience });
  for (const seatId of mentionIds)
    if (!(await canHold(tx, target, { kind: 'seat', seatId }, clock.today()))) throw new Refused('cannot-read');
  if (parentId) await lockThread(tx, parentId);
  const parent =
    parentId &&
    (await tx.comment.findFirst({ where: { id: parentId, recommendationId: target.id, parentId: null, withdrawnAt: null } }));
  if (parentId && !parent) throw new Refused('not-found');
  if (parent && parent.resolvedAt) {
    await tx.comment.updateMany({
      where: { id: parent.id },
      data: { resolvedAt: null, resolvedById: null, version: { increment: 1 } },
    });
  }
  const quoted = !parent && paragraphId !== null && anchor ? anchor : null;
  const { taskforceId } = target;
  const made = await tx.comment.create({
    data: {
      taskforceId,
      recommendationId: target.id,
      parentId,
      paragraphId: parent ? parent.paragraphId : paragraphId,
      ...(quoted && { quote: quoted.quote, quotePrefix: quoted.prefix, quoteSuffix: quoted.suffix, quoteStart: quoted.start }),
      body,
      authorId: actor.seat.id,
      writtenAt: clock.now(),
    },
    select: { id: true },
  });
  const asked = new Set(mentionIds.filter((seatId) => seatId !== actor.seat.id));
  await tx.commentMention.createMany({ data: [...asked].map((seatId) => ({ taskforceId, commentId: made.id, seatId })) });
  return made;
}

/** Closes a thread, or opens it again. */
export async function resolve({ tx, actor, clock }: At, commentId: string, version: number, isResolved: boolean) {
  const rows = await tx.comment.updateManyAndReturn({
    where: { id: commentId, version, parentId: null, withdrawnAt: null },
    data: {
      resolvedAt: isResolved ? clock.now() : null,
      resolvedById: isResolved ? actor.seat.id : null,
      version: { increment: 1 },
    },
    select: { version: true },
  });
  return changedRow(rows, await tx.comment.findUnique({ where: { id: commentId }, select: { version: true, resolvedAt: true } }));
}
