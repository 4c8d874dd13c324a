import { type Actor, isOfSector, isSecretariat, runs, votes, works } from '../actor.ts';
import type { Role } from '../actor.ts';

/** `recusedSeatIds`: every seat of those who are recused from the item the action came from; nobody's where it came from none. */
export type ActionFacts = {
  ownerSeatId: string | null;
  ownerSectorId: string | null;
  ownerRole: Role | null;
  recusedSeatIds: readonly string[];
};

/**
 * Its words are those of the minutes, so who is recused from the item it came from does not read it (decision 9). But for the person who
 * shall do it: he is told what was given to him and nothing else of the item. A sector's or the secretariat's is done by another of them.
 */
function reads(actor: Actor, { ownerSeatId, recusedSeatIds }: ActionFacts): boolean {
  return works(actor) && (ownerSeatId === actor.seat.id || !recusedSeatIds.includes(actor.seat.id));
}

/** The person, any voting seat of the sector, or the secretariat. */
export function ownsAction(actor: Actor, action: ActionFacts): boolean {
  return (
    (action.ownerSeatId !== null && action.ownerSeatId === actor.seat.id) ||
    (votes(actor) && isOfSector(actor, action.ownerSectorId)) ||
    (action.ownerRole !== null && action.ownerRole === actor.seat.role)
  );
}

const doesAction = (actor: Actor, action: ActionFacts) =>
  reads(actor, action) && (isSecretariat(actor) || ownsAction(actor, action));

export const actionPolicy = {
  'actions.read': reads,
  'actions.assign': (actor: Actor) => runs(actor),
  'actions.finish': doesAction,
  'actions.snooze': doesAction,
  'actions.drop': (actor: Actor, action: ActionFacts) => reads(actor, action) && runs(actor),
};
