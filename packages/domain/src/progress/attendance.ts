import type { On } from '../dates/calendar-day.ts';
import type { Presence } from '../meetings/quorum.ts';

/** A voting seat; one person may have held several, one after the other. `untilOn` is its last day. */
export type AttendingSeat = {
  seatId: string;
  userId: string;
  name: string;
  sectorId: string;
  fromOn: On;
  untilOn: On | null;
};

export type AttendanceFacts = {
  /** The meetings that are held, oldest first. */
  meetings: readonly { id: string; on: On }[];
  seats: readonly AttendingSeat[];
  presences: readonly { meetingId: string; seatId: string; presence: Presence }[];
};

export type Attendance = {
  userId: string;
  name: string;
  /** Of the seat held now, or held last. */
  sectorId: string;
  holdsSeat: boolean;
  /** One for each meeting: null when the person held no seat that day, or nothing was recorded of it. */
  marks: (Presence | null)[];
  present: number;
  of: number;
};

export type SectorAttendance = { sectorId: string; present: number; of: number };

const came = (presence: Presence | null) => presence === 'present' || presence === 'online';

/**
 * Who came to the meetings held, person by person: of those at which the person held a voting seat and presence was recorded. Seats
 * that begin after `todayOn` do not count yet. People come in the order of the seats given. Counts and no shares: of four meetings a percentage says too much.
 */
export function attendanceOf({ meetings, seats, presences: recorded }: AttendanceFacts, todayOn: On): Attendance[] {
  const known = new Map(recorded.map(({ meetingId, seatId, presence }) => [`${meetingId} ${seatId}`, presence]));
  const people = new Map<string, AttendingSeat[]>();
  for (const seat of seats) {
    if (seat.fromOn <= todayOn) people.set(seat.userId, [...(people.get(seat.userId) ?? []), seat]);
  }
  return [...people.values()].map((unordered) => {
    const held = [...unordered].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
    const last = held.at(-1) as AttendingSeat;
    const marks = meetings.map(({ id, on }) => {
      const seat = held.find(({ fromOn, untilOn }) => fromOn <= on && (untilOn === null || untilOn >= on));
      return (seat && known.get(`${id} ${seat.seatId}`)) ?? null;
    });
    return {
      userId: last.userId,
      name: last.name,
      sectorId: last.sectorId,
      holdsSeat: last.untilOn === null || last.untilOn >= todayOn,
      marks,
      present: marks.filter(came).length,
      of: marks.filter((mark) => mark !== null).length,
    };
  });
}

/** At how many of the meetings somebody of each sector was there. A person counts for the sector of the seat held that day. */
export function sectorAttendance({ meetings, seats, presences: recorded }: AttendanceFacts): SectorAttendance[] {
  const sectorOf = new Map(seats.map(({ seatId, sectorId }) => [seatId, sectorId]));
  const sectorIds = [...new Set(seats.map(({ sectorId }) => sectorId))];
  return sectorIds.map((sectorId) => {
    const of = meetings.filter(({ id }) => recorded.some((one) => one.meetingId === id && sectorOf.get(one.seatId) === sectorId));
    const present = of.filter(({ id }) =>
      recorded.some((one) => one.meetingId === id && sectorOf.get(one.seatId) === sectorId && came(one.presence)),
    );
    return { sectorId, present: present.length, of: of.length };
  });
}
