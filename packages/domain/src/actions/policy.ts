import { type Actor, isOfSector, isSecretariat, runs, votes, works } from '../actor.ts';
import type { Role } from '../actor.ts';

export type ActionFacts = { ownerSeatId: string | null; ownerSectorId: string | null; ownerRole: Role | null };

/** The person, any voting seat of the sector, or the secretariat. */
export function ownsAction(actor: Actor, action: ActionFacts): boolean {
  return (
    (action.ownerSeatId !== null && action.ownerSeatId === actor.seat.id) ||
    (votes(actor) && isOfSector(actor, action.ownerSectorId)) ||
    (action.ownerRole !== null && action.ownerRole === actor.seat.role)
  );
}

export const actionPolicy = {
  'actions.read': (actor: Actor) => works(actor),
  'actions.assign': (actor: Actor) => runs(actor),
  'actions.finish': (actor: Actor, action: ActionFacts) => isSecretariat(actor) || ownsAction(actor, action),
  'actions.snooze': (actor: Actor, action: ActionFacts) => isSecretariat(actor) || ownsAction(actor, action),
  'actions.drop': (actor: Actor, _action: ActionFacts) => runs(actor),
};
