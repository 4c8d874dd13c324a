import { type Actor, actsAsChair, isOfSector, isSecretariat, votes } from '../actor.ts';
import type { BallHolder } from './schema.ts';

/**
 * With whom the ball lies after a step; null when nothing is left to do. A new draft lies with who began it; what is shared waits for
 * the secretariat to bring it to the table; while positions are asked for the secretariat follows up; when they are in, or the
 * recommendation goes to deliberation, the chair concludes (domain.md: every draft has exactly one holder, and every step sets it). While
 * every sector writes in it the secretariat follows up too. From one who is recused it goes to the secretariat, and so does what the chair
 * would conclude where nobody acts as chair who may read it (`canConclude`).
 */
export function ballAfter(
  step: 'propose' | 'share' | 'letWrite' | 'deliberate' | 'openRound' | 'closeRound' | 'recallRound' | 'recuse' | 'end',
  seatId: string,
  canConclude = true,
): BallHolder | null {
  switch (step) {
    case 'propose':
      return { kind: 'seat', seatId };
    case 'share':
    case 'letWrite':
    case 'openRound':
    case 'recallRound':
    case 'recuse':
      return { kind: 'role', role: 'secretariat' };
    case 'deliberate':
    case 'closeRound':
      return { kind: 'role', role: canConclude ? 'chair' : 'secretariat' };
    case 'end':
      return null;
  }
}

/**
 * Is it this actor's turn? A sector's ball lies with its voting seats: an adviser helps but does not owe. The chair's lies with whoever
 * acts as chair today.
 */
export function isBallWith(actor: Actor, holder: BallHolder | null): boolean {
  switch (holder?.kind) {
    case 'seat':
      return holder.seatId === actor.seat.id;
    case 'sector':
      return votes(actor) && isOfSector(actor, holder.sectorId);
    case 'role':
      return holder.role === 'chair' ? actsAsChair(actor) : isSecretariat(actor);
    default:
      return false;
  }
}

/** The three columns a holder is stored in, of which one is set, or none. */
export type StoredHolder = { seatId: string | null; sectorId: string | null; role: string | null };

/** The holder out of its columns. */
export function holderOf({ seatId, sectorId, role }: StoredHolder): BallHolder | null {
  if (seatId !== null) return { kind: 'seat', seatId };
  if (sectorId !== null) return { kind: 'sector', sectorId };
  return role === 'chair' || role === 'secretariat' ? { kind: 'role', role } : null;
}
