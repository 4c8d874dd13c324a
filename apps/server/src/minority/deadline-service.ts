import type { Actor } from '@tvaers/domain/actor';
import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { dateOf, onOf } from '../doors/dates.ts';

/**
 * Until when a minority may write on a recommendation that goes to adoption; a later word replaces the earlier. Once set it is only moved
 * to a later day: what people were promised is not taken back. Refuses with `not-later`.
 */
export async function setDeadline(
  { tx, actor, clock }: { tx: Transaction; actor: Actor; clock: Clock },
  recommendationId: string,
  untilOn: string,
): Promise<{ before: string | null }> {
  const own = { taskforceId: actor.seat.taskforceId, recommendationId };
  const known = await tx.minorityDeadline.findUnique({ where: { taskforceId_recommendationId: own }, select: { untilOn: true } });
  const before = known ? onOf(known.untilOn) : null;
  if (before !== null && before >= clock.today() && untilOn < before) throw new Refused('not-later', { untilOn: before });
  const set = { untilOn: dateOf(untilOn), setById: actor.seat.id, setAt: clock.now() };
  await tx.minorityDeadline.upsert({
    where: { taskforceId_recommendationId: own },
    create: { ...own, ...set },
    update: set,
  });
  return { before };
}
