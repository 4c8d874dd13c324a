import { type Actor, isOfSector, runs, votes } from '../actor.ts';
import { isBallWith } from './ball.ts';
import type { BallHolder } from './schema.ts';

export const turns = ['mine', 'waiting'] as const;
/** `mine`: they wait for me. `waiting`: I wait for others. */
export type Turn = (typeof turns)[number];

type Turned = { leadSectorId: string; holder: BallHolder | null; isRoundOpen: boolean; owes: boolean };

/**
 * Whose turn it is with a recommendation, as seen by one actor. It is his where the ball is with him or he owes a position; he waits where
 * his own sector's text lies with others, and, who runs the taskforce, where positions are asked for. Otherwise null: it is others' business.
 * The inbox says the same of each in its own words (`owes`, `waitsForOthers`).
 */
export function turnOf(actor: Actor, { leadSectorId, holder, isRoundOpen, owes }: Turned): Turn | null {
  if (owes || (isBallWith(actor, holder) && !isRoundOpen)) return 'mine';
  if (isRoundOpen && runs(actor)) return 'waiting';
  if (isBallWith(actor, holder)) return 'mine';
  const isOwnSectors = isOfSector(actor, leadSectorId) && (votes(actor) || actor.seat.role === 'adviser');
  return holder !== null && isOwnSectors ? 'waiting' : null;
}
