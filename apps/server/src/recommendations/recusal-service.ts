import { runs, votes } from '@tvaers/domain/actor';
import { saySerial } from '@tvaers/domain/numbers/serial';
import { ballAfter } from '@tvaers/domain/recommendations/ball';
import type { RecommendationState } from '@tvaers/domain/recommendations/workflow';
import { Refused } from '@tvaers/domain/refusal';
import { permits } from '@tvaers/domain/workflow';
import type { At } from '../doors/acting.ts';
import { record } from '../doors/event.ts';
import { ballData, canConclude } from './ball-service.ts';
import type { RecommendationTarget } from './rows.ts';

/** Steps aside, or is recorded as having done so: from then on the papers, positions and count are gone for that seat. */
export async function recuse(
  { tx, actor, clock }: At,
  target: Pick<RecommendationTarget, 'id' | 'taskforceId' | 'number' | 'title' | 'recusedSeatIds'>,
  seatId: string | null,
  reason: string,
): Promise<string> {
  const seat = seatId ?? actor.seat.id;
  if (seat !== actor.seat.id && !runs(actor)) throw new Refused('not-allowed');
  if (seat === actor.seat.id && !votes(actor)) throw new Refused('not-allowed');
  const held = await tx.seat.findFirst({
    where: { id: seat, role: { in: ['chair', 'deputyChair', 'member'] } },
    select: { id: true },
  });
  if (!held) throw new Refused('not-found');
  if (target.recusedSeatIds.includes(seat)) throw new Refused('nothing-changed');
  const { taskforceId, id: recommendationId } = target;
  // Held as it is: who asks, decides or lets it go on in another meanwhile knows of it, or came first.
  const [now] = await tx.$queryRaw<{ state: RecommendationState }[]>`
    select r.state::text as state from recommendations r where r.id = ${recommendationId}::uuid for no key update`;
  if (!now || !permits('recommendations.recuse', now.state)) throw new Refused('out-of-step', { state: now?.state });
  const matter = target.number === null ? target.title : `${saySerial('recommendation', target.number)} ${target.title}`;
  await tx.recusal.createMany({
    data: [{ taskforceId, recommendationId, seatId: seat, matter, reason, declaredAt: clock.now() }],
  });
  await takeBallFrom({ tx, actor, clock }, recommendationId, held.id);
  return seat;
}

/** What lies with one who may no longer read it would wait for nobody: the secretariat finds out with whom it goes on. */
export async function takeBallFrom({ tx, actor, clock }: At, recommendationId: string, seatId: string) {
  const to = ballAfter('recuse', seatId);
  const isLeft = !(await canConclude(tx, recommendationId, clock.today()));
  const { count } = await tx.recommendation.updateMany({
    where: { id: recommendationId, OR: [{ ballSeatId: seatId }, ...(isLeft ? [{ ballRole: 'chair' as const }] : [])] },
    data: { ...ballData(to, clock.now()), version: { increment: 1 } },
  });
  if (count > 0) await record(tx, actor, clock, 'recommendations.passBall', { thingId: recommendationId, difference: { to } });
}

/** Takes a recusal back. */
export async function readmit({ tx }: At, target: RecommendationTarget, seatId: string): Promise<void> {
  const { count } = await tx.recusal.deleteMany({
    where: { recommendationId: target.id, seat: { user: { seats: { some: { id: seatId } } } } },
  });
  if (count === 0) throw new Refused('nothing-changed');
}
