import { type Actor, works } from '@tvaers/domain/actor';
import { can } from '@tvaers/domain/policy';
import type { BallHolder } from '@tvaers/domain/recommendations/schema';
import { recommendationWorkflow } from '@tvaers/domain/recommendations/workflow';
import { Refused } from '@tvaers/domain/refusal';
import type { At, Transaction } from '../doors/acting.ts';
import { dateOf } from '../doors/dates.ts';
import { changedRow } from '../doors/stale.ts';
import type { RecommendationTarget } from './rows.ts';

/** The three columns a holder of the ball is stored in, and since when. */
export function ballData(holder: BallHolder | null, since: Date) {
  return {
    ballSeatId: holder?.kind === 'seat' ? holder.seatId : null,
    ballSectorId: holder?.kind === 'sector' ? holder.sectorId : null,
    ballRole: holder?.kind === 'role' ? holder.role : null,
    ballSince: since,
  };
}

/** Refuses with `cannot-read` to give the ball to one who could not read what he is to work on. */
export async function passBall({ tx, clock }: At, target: RecommendationTarget, version: number, to: BallHolder) {
  if (!(await canHold(tx, target, to, clock.today()))) throw new Refused('cannot-read');
  const rows = await tx.recommendation.updateManyAndReturn({
    where: { id: target.id, version, state: { in: [...recommendationWorkflow.passBall.from] } },
    data: { ...ballData(to, clock.now()), version: { increment: 1 } },
    select: { version: true },
  });
  return changedRow(rows, target);
}

export async function canHold(tx: Transaction, target: RecommendationTarget, to: BallHolder, today: string): Promise<boolean> {
  if (to.kind === 'sector') {
    const isOne = await tx.sector.findFirst({ where: { id: to.sectorId }, select: { id: true } });
    return isOne !== null && (target.audience !== 'sector' || to.sectorId === target.leadSectorId);
  }
  // The chair may sit in the room's sector, but as a role the ball would follow him out of it.
  if (to.kind === 'role')
    return target.audience !== 'sector' && (to.role !== 'chair' || (await canConclude(tx, target.id, today)));
  const seat = await tx.seat.findFirst({
    where: { id: to.seatId, fromOn: { lte: dateOf(today) }, OR: [{ untilOn: null }, { untilOn: { gte: dateOf(today) } }] },
    select: { id: true, taskforceId: true, userId: true, role: true, sectorId: true, servesSeatId: true },
  });
  if (!seat) return false;
  const holder: Actor = { userId: seat.userId, seat: { ...seat, actsAsChair: seat.role === 'chair' } };
  return works(holder) && can(holder, 'recommendations.read', target);
}

/**
 * Does anybody act as chair on this day who is not recused from it? The chair, or his deputy in a period; recusal is the person's, also
 * where he declared it from an earlier seat. What is asked of a chair who may not read it would wait for nobody.
 */
export async function canConclude(tx: Transaction, recommendationId: string, today: string): Promise<boolean> {
  const day = dateOf(today);
  const acting = await tx.seat.findFirst({
    where: {
      fromOn: { lte: day },
      AND: [
        { OR: [{ untilOn: null }, { untilOn: { gte: day } }] },
        {
          OR: [
            { role: 'chair' },
            { role: 'deputyChair', deputyPeriods: { some: { fromOn: { lte: day }, untilOn: { gte: day } } } },
          ],
        },
      ],
      user: { seats: { none: { recusals: { some: { recommendationId } } } } },
    },
    select: { id: true },
  });
  return acting !== null;
}
