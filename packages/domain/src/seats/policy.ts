import { type Actor, isSecretariat, type Role } from '../actor.ts';

export type SeatFacts = { userId: string };
export type DeputyFacts = SeatFacts & { role: Role };

const isChair = (actor: Actor) => actor.seat.role === 'chair';

export const seatPolicy = {
  /** The roster is read by every seat; e-mail addresses only by the secretariat (the row decides, not the rule). */
  'seats.read': (_actor: Actor) => true,
  'seats.appoint': (actor: Actor) => isSecretariat(actor),
  /** Nobody changes his own role; access.md. */
  'seats.change': (actor: Actor, seat: SeatFacts) => isSecretariat(actor) && seat.userId !== actor.userId,
  'seats.end': (actor: Actor, seat: SeatFacts) => isSecretariat(actor) && seat.userId !== actor.userId,
  /** The chair lends his rights to the deputy chair for dated periods, and takes them back. */
  'seats.deputize': (actor: Actor, seat: DeputyFacts) =>
    isChair(actor) && seat.role === 'deputyChair' && seat.userId !== actor.userId,
  'seats.recall': (actor: Actor, _seat: SeatFacts) => isChair(actor),
};
