import { isVotingRole, type Role } from '../actor.ts';
import { addDays, type On } from '../dates/calendar-day.ts';
import { quorumAmong, type QuorumRule } from '../meetings/quorum.ts';

/** A seat with its days: from the first to the last, both included; `untilOn` null means no known end. */
export type DatedSeat = { id: string; role: Role; sectorId: string | null; fromOn: On; untilOn: On | null };
export type PlannedSector = { id: string; plannedSeats: number };

/** Voting seats of a sector on a day, beside how many the composition rule plans. */
export type SectorBalance = { sectorId: string; planned: number; held: number };

/** A day on which the voting seats change, with how they stand from then on. */
export type ComingChange = {
  on: On;
  /** Voting seats whose first day it is. */
  begins: string[];
  /** Voting seats whose last day was the day before. */
  ends: string[];
  balance: SectorBalance[];
  /** Sectors whose number of seats differs from the day before. */
  changedSectorIds: string[];
  /** Whether there is a quorum when everyone comes. */
  canBeQuorate: boolean;
};

/** Is the seat held that day? */
export function isHeldOn(seat: { fromOn: On; untilOn: On | null }, on: On): boolean {
  return seat.fromOn <= on && (seat.untilOn === null || seat.untilOn >= on);
}

/** Planned and held voting seats of each sector on a day, in the order of the sectors. */
export function balanceOn(sectors: readonly PlannedSector[], seats: readonly DatedSeat[], on: On): SectorBalance[] {
  const voting = seats.filter((seat) => isVotingRole(seat.role) && isHeldOn(seat, on));
  return sectors.map(({ id, plannedSeats }) => ({
    sectorId: id,
    planned: plannedSeats,
    held: voting.filter(({ sectorId }) => sectorId === id).length,
  }));
}

/** Whether the taskforce is quorate on a day when every voting seat is there. */
export function canBeQuorateOn(seats: readonly DatedSeat[], on: On, rule: QuorumRule): boolean {
  const voting = seats.flatMap(({ id, role, sectorId, ...days }) => {
    if (!isVotingRole(role) || sectorId === null || !isHeldOn(days, on)) return [];
    return [{ seatId: id, sectorId, leads: role === 'chair' || role === 'deputyChair' ? role : null }];
  });
  return quorumAmong(voting, new Set(voting.map(({ seatId }) => seatId)), new Set(), rule).quorate;
}

/** The known changes of the voting seats after a day, earliest first: what each does to the balance of the sectors. */
export function comingChanges(
  sectors: readonly PlannedSector[],
  seats: readonly DatedSeat[],
  afterOn: On,
  rule: QuorumRule,
): ComingChange[] {
  const voting = seats.filter(({ role }) => isVotingRole(role));
  const dayAfter = ({ untilOn }: DatedSeat) => (untilOn === null ? [] : [addDays(untilOn, 1)]);
  const days = new Set(voting.flatMap((seat) => [seat.fromOn, ...dayAfter(seat)]).filter((on) => on > afterOn));
  return [...days].sort().map((on) => {
    const before = balanceOn(sectors, seats, addDays(on, -1));
    const balance = balanceOn(sectors, seats, on);
    return {
      on,
      begins: voting.filter(({ fromOn }) => fromOn === on).map(({ id }) => id),
      ends: voting.filter((seat) => dayAfter(seat)[0] === on).map(({ id }) => id),
      balance,
      changedSectorIds: balance.filter(({ held }, place) => held !== before[place]?.held).map(({ sectorId }) => sectorId),
      canBeQuorate: canBeQuorateOn(seats, on, rule),
    };
  });
}
