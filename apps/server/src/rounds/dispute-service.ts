import { Refused } from '@tvaers/domain/refusal';
import type { At, Transaction } from '../doors/acting.ts';
import { dateOf } from '../doors/dates.ts';
import { type DisputedTarget, findCounting, holdTurn } from './rows.ts';

/** Nothing is said of what has been decided on: its positions are frozen with it. Until this transaction ends nobody else speaks of them. */
async function mustBeOpen(tx: Transaction, { recommendationId, position }: DisputedTarget) {
  const state = await holdTurn(tx, recommendationId, position.seatId);
  if (state !== 'shared' && state !== 'deliberation') throw new Refused('out-of-step', { state });
}

/**
 * The member says that what was entered in his name is not right: it does not count from then on. Refuses what he took himself, and with
 * `changed-meanwhile` what a later word has replaced: nobody needs to settle that.
 */
export async function dispute({ tx, actor, clock }: At, target: DisputedTarget): Promise<void> {
  await mustBeOpen(tx, target);
  const { position } = target;
  if (position.seatId !== actor.seat.id) throw new Refused('not-allowed');
  if (position.source === null && position.howGiven === null) throw new Refused('nothing-changed');
  const counting = await findCounting(tx, target.recommendationId, position.seatId);
  if (counting && counting.id !== position.id && position.disputedAt === null) throw new Refused('changed-meanwhile');
  const { count } = await tx.position.updateMany({
    where: { id: position.id, disputedAt: null },
    data: { disputedAt: clock.now(), counts: false },
  });
  if (count === 0) throw new Refused('nothing-changed');
}

/**
 * Settles what a member said was not right: the entry falls, or it stands, and then the reason is on record. Whoever entered it does not
 * let it stand himself. Refuses with `changed-meanwhile` what was settled already, also by a new position of the member.
 */
export async function settle(
  { tx, actor, clock }: At,
  target: DisputedTarget,
  { doesStand, settlement }: { doesStand: boolean; settlement: string },
): Promise<void> {
  await mustBeOpen(tx, target);
  const { position } = target;
  if (position.disputedAt === null) throw new Refused('nothing-changed');
  if (doesStand && position.enteredById === actor.seat.id) throw new Refused('own-proposal');
  if (doesStand && settlement === '') throw new Refused('reason-needed', { fields: ['settlement'] });
  const { count } = await tx.position.updateMany({
    where: { id: position.id, disputedAt: { not: null }, settledAt: null },
    data: { settledAt: clock.now(), settledById: actor.seat.id, doesStand, settlement, counts: doesStand },
  });
  if (count === 0) throw new Refused('changed-meanwhile');
}

/** The seats that settle it: those of the secretariat and the chair held today, without who is recused from the recommendation. */
export async function settlersOf(
  { tx, clock }: At,
  { recommendation }: { recommendation: { recusedSeatIds: readonly string[] } },
): Promise<string[]> {
  const on = dateOf(clock.today());
  const seats = await tx.seat.findMany({
    where: {
      role: { in: ['secretariat', 'chair'] },
      id: { notIn: [...recommendation.recusedSeatIds] },
      fromOn: { lte: on },
      OR: [{ untilOn: null }, { untilOn: { gte: on } }],
    },
    select: { id: true },
  });
  return seats.map(({ id }) => id);
}
