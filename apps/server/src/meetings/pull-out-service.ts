import type { Actor } from '@tvaers/domain/actor';
import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import type { ItemTarget } from './rows.ts';

/**
 * An item about a recommendation is treated by itself and not adopted together with others, because one voting member wants it so.
 * Refuses with `decision-stands` what is decided, with `pulled-out` what is out already, and with `out-of-step` an item that treats none.
 */
export async function pullOutItem(
  { tx, actor, clock, item }: { tx: Transaction; actor: Actor; clock: Clock; item: ItemTarget },
  reason: string,
): Promise<void> {
  if (item.recommendationId === null) throw new Refused('out-of-step', { type: item.type });
  if (item.pulledOutAt) throw new Refused('pulled-out', { itemId: item.id });
  if (await tx.decision.count({ where: { itemId: item.id } })) throw new Refused('decision-stands');
  await tx.agendaItem.update({
    where: { id: item.id },
    data: { pulledOutById: actor.seat.id, pulledOutAt: clock.now(), pullReason: reason },
  });
}
