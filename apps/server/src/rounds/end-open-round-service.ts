import type { Actor } from '@tvaers/domain/actor';
import { can } from '@tvaers/domain/policy';
import { Refused } from '@tvaers/domain/refusal';
import { roundWorkflow } from '@tvaers/domain/rounds/workflow';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { record } from '../doors/event.ts';
import type { RecommendationTarget } from '../recommendations/rows.ts';

/** The round that falls with another step on its recommendation: closed by a decision, recalled by a withdrawal. It is told as its own event. */
export async function endOpenRound(
  { tx, actor, clock }: { tx: Transaction; actor: Actor; clock: Clock },
  recommendation: RecommendationTarget,
  step: 'close' | 'recall',
): Promise<void> {
  const round = await tx.round.findFirst({
    where: { recommendationId: recommendation.id, state: 'open' },
    include: { asked: { select: { seatId: true } } },
  });
  if (!round) return;
  const facts = { state: round.state, recommendation, askedSeatIds: round.asked.map(({ seatId }) => seatId) };
  if (!can(actor, `rounds.${step}`, facts)) throw new Refused('not-allowed');
  await tx.round.updateMany({
    where: { id: round.id },
    data: { state: roundWorkflow[step].to, closedAt: clock.now(), version: { increment: 1 } },
  });
  await record(tx, actor, clock, `rounds.${step}`, { thingId: recommendation.id, difference: { roundId: round.id } });
}
