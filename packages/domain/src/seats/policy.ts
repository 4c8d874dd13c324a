import { type Actor, isSecretariat } from '../actor.ts';

export type SeatFacts = { userId: string };

export const seatPolicy = {
  /** The roster is read by every seat; e-mail addresses only by the secretariat (the row decides, not the rule). */
  'seats.read': (_actor: Actor) => true,
  'seats.appoint': (actor: Actor) => isSecretariat(actor),
  /** Nobody changes his own role; access.md. */
  'seats.change': (actor: Actor, seat: SeatFacts) => isSecretariat(actor) && seat.userId !== actor.userId,
  'seats.end': (actor: Actor, seat: SeatFacts) => isSecretariat(actor) && seat.userId !== actor.userId,
  /** The chair lends his rights to the deputy chair for dated periods. */
  'seats.deputize': (actor: Actor, seat: SeatFacts) => actor.seat.role === 'chair' && seat.userId !== actor.userId,
};
