import { isVotingRole, type Role } from '@tvaers/domain/actor';
import { balanceOn, type DatedSeat, isHeldOn, type SectorBalance } from '@tvaers/domain/seats/balance';
import type { Roster, RosterSeat } from './roster.ts';

/** What the forms of appointing and changing have in common. Empty texts stand for nothing chosen. */
export type SeatPlace = { role: Role; sectorId: string; servesSeatId: string; employer: string; title: string };

/** The place as the server takes it: sector and member served only where the role has one. */
export function placeToSend({ role, sectorId, servesSeatId, employer, title }: SeatPlace) {
  return {
    role,
    sectorId: isVotingRole(role) && sectorId !== '' ? sectorId : null,
    servesSeatId: role === 'adviser' && servesSeatId !== '' ? servesSeatId : null,
    employer,
    title,
  };
}

/** The members an adviser can serve on a day. */
export function servableOn(seats: readonly RosterSeat[], on: string | null, exceptUserId?: string): RosterSeat[] {
  return seats.filter((seat) => isVotingRole(seat.role) && seat.userId !== exceptUserId && (on === null || isHeldOn(seat, on)));
}

/**
 * The sectors whose number of voting seats becomes different on a day when a seat stands as the form says: in place of `replaces`,
 * or beside the others.
 */
export function effectOf(
  roster: Pick<Roster, 'sectors' | 'seats'>,
  place: SeatPlace,
  fromOn: string,
  replaces: string | null,
): SectorBalance[] {
  const { role, sectorId } = placeToSend(place);
  const planned: DatedSeat = { id: 'planned', role, sectorId, fromOn, untilOn: null };
  const before = balanceOn(roster.sectors, roster.seats, fromOn);
  const after = balanceOn(roster.sectors, [...roster.seats.filter(({ id }) => id !== replaces), planned], fromOn);
  return after.filter(({ held }, index) => held !== before[index]?.held);
}

/** What becomes of a member's advisers when his seat changes: they follow while the sector stays, else their seats end. */
export function advisersOf(seats: readonly RosterSeat[], seat: RosterSeat, fromOn: string): RosterSeat[] {
  return seats.filter(({ servesSeatId, untilOn }) => servesSeatId === seat.id && (untilOn === null || untilOn >= fromOn));
}

/** Where the person goes on, for what lies with his seat. An adviser sits in the sector of the member he serves. */
export function nextOf(seats: readonly RosterSeat[], place: ReturnType<typeof placeToSend>) {
  const served = seats.find(({ id }) => id === place.servesSeatId);
  return { role: place.role, sectorId: place.role === 'adviser' ? (served?.sectorId ?? null) : place.sectorId };
}

/** The seat in which the person goes on the day after this one ends; null when he leaves. */
export function heirOn(seats: readonly RosterSeat[], { userId }: RosterSeat, fromOn: string) {
  const heir = seats.find((seat) => seat.userId === userId && seat.fromOn === fromOn);
  return heir ? { role: heir.role, sectorId: heir.sectorId } : null;
}
