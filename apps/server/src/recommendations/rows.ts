import type { Transaction } from '../doors/acting.ts';

/** The recommendation a change is about, with the facts its rules read; without its text, which may be long. */
export async function findRecommendation(tx: Transaction, id: string) {
  const found = await tx.recommendation.findUnique({
    where: { id },
    omit: { text: true },
    include: { recusals: { select: { seatId: true } } },
  });
  if (!found) return null;
  const { recusals, ...own } = found;
  return { ...own, recusedSeatIds: recusals.map(({ seatId }) => seatId) };
}
export type RecommendationTarget = NonNullable<Awaited<ReturnType<typeof findRecommendation>>>;

/** A comment's recommendation, for whoever may settle its thread. */
export async function findComment(tx: Transaction, commentId: string) {
  const comment = await tx.comment.findUnique({ where: { id: commentId }, select: { recommendationId: true } });
  return comment && findRecommendation(tx, comment.recommendationId);
}
