import type { Prisma } from '@tvaers/db/client';
import type { Transaction } from '../doors/acting.ts';

/** Read along with a recommendation, for `recusedSeatsOf`. */
export const itsRecusals = {
  select: { seat: { select: { user: { select: { seats: { select: { id: true } } } } } } },
} satisfies Prisma.Recommendation$recusalsArgs;
type ItsRecusals = readonly { seat: { user: { seats: readonly { id: string }[] } } }[];

/** All seats of who is recused: it is the person's, so it follows him to the seat he holds after a change of employer. */
export function recusedSeatsOf(recusals: ItsRecusals): string[] {
  return [...new Set(recusals.flatMap(({ seat }) => seat.user.seats.map(({ id }) => id)))];
}

/** The recommendation a change is about, with the facts its rules read; without its text, which may be long. */
export async function findRecommendation(tx: Transaction, id: string) {
  const found = await tx.recommendation.findUnique({
    where: { id },
    omit: { text: true },
    include: { recusals: itsRecusals },
  });
  if (!found) return null;
  const { recusals, ...own } = found;
  return { ...own, recusedSeatIds: recusedSeatsOf(recusals) };
}
export type RecommendationTarget = NonNullable<Awaited<ReturnType<typeof findRecommendation>>>;

/** A comment's recommendation, for whoever may settle its thread. */
export async function findComment(tx: Transaction, commentId: string) {
  const comment = await tx.comment.findUnique({ where: { id: commentId }, select: { recommendationId: true } });
  return comment && findRecommendation(tx, comment.recommendationId);
}
