import { type Actor, isOfSector, isSecretariat, isVotingRole, type Role, votes } from '../actor.ts';

export type SeatFacts = { userId: string };
export type DeputyFacts = SeatFacts & { role: Role };
export type SpeakerFacts = { role: Role; sectorId: string | null };

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
  /** Who speaks for a sector is one of its own voting members, chosen by the sector or, on its behalf, by the secretariat; decision 32. */
  'seats.nameSpokesperson': (actor: Actor, seat: SpeakerFacts) =>
    isVotingRole(seat.role) &&
    seat.sectorId !== null &&
    (isSecretariat(actor) || (votes(actor) && isOfSector(actor, seat.sectorId))),
  'seats.recall': (actor: Actor, _seat: SeatFacts) => isChair(actor),
};
