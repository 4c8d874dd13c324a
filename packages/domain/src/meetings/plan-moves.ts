import { addDays, daysBetween, type On, weekdayOf } from '../dates/calendar-day.ts';
import type { Local } from '../dates/local-time.ts';
import { dayBefore, lastFreeDay, spanOn, type Taken } from './free-day.ts';
import type { MeetingState } from './workflow.ts';
import { meetingWorkflow } from './workflow.ts';

/** A meeting as the plan knows it. Times are null while none is known; of an open poll they are its first slot's. */
export type PlacedMeeting = {
  id: string;
  number: number;
  state: MeetingState;
  startsLocal: Local | null;
  endsLocal: Local | null;
  /** The delivery it was last laid from, and how many working days before it; null of one that follows no plan. */
  laidFromOn: On | null;
  laidDays: number | null;
};

type Span = { startsLocal: Local; endsLocal: Local };
/** `to` null: no day is left between now and the delivery, so a person must choose. */
export type PlanMove = { meetingId: string; number: number; state: MeetingState; laidFromOn: On; from: Span; to: Span | null };

const movable: readonly MeetingState[] = meetingWorkflow.followDelivery.from;
const takes = ({ state }: PlacedMeeting) => state !== 'cancelled';

/** The times of other meetings, as far as they are known. */
export function takenTimes(meetings: readonly PlacedMeeting[]): Taken[] {
  return meetings.flatMap((meeting) => {
    const { number, startsLocal, endsLocal } = meeting;
    return takes(meeting) && startsLocal && endsLocal ? [{ number, startsLocal, endsLocal }] : [];
  });
}

/**
 * Where the meetings that were laid from the delivery would lie now that it has moved: the same number of working days before it, on the same
 * weekday and time of day, and again no holiday, no school holiday, not two at once and in the same order. Only meetings that are still to
 * come, and only where the day becomes another. It proposes; nothing is moved before somebody says so.
 */
export function planMoves(given: {
  deliveryOn: On;
  todayOn: On;
  meetings: readonly PlacedMeeting[];
  timeZone?: string;
}): PlanMove[] {
  const { deliveryOn, todayOn, meetings, timeZone } = given;
  const follows = meetings.filter(
    ({ state, startsLocal, laidFromOn }) =>
      movable.includes(state) &&
      startsLocal !== null &&
      startsLocal.slice(0, 10) > todayOn &&
      laidFromOn !== null &&
      laidFromOn !== deliveryOn,
  );
  let taken = takenTimes(meetings.filter((one) => !follows.includes(one)));
  let beforeOn = deliveryOn;
  const moves: PlanMove[] = [];
  for (const meeting of follows.toSorted((a, b) => ((a.startsLocal ?? '') < (b.startsLocal ?? '') ? 1 : -1))) {
    const { id: meetingId, number, state, startsLocal, endsLocal, laidFromOn, laidDays } = meeting;
    if (!startsLocal || !endsLocal || !laidFromOn || laidDays === null) continue;
    const from = { startsLocal, endsLocal };
    const on = startsLocal.slice(0, 10);
    const latest = dayBefore(deliveryOn, laidDays);
    const hours = { from: startsLocal.slice(11), until: endsLocal.slice(11) };
    const wanted = { ...hours, weekdays: [weekdayOf(on)], taken, ...(timeZone ? { timeZone } : {}) };
    const found = lastFreeDay(wanted, addDays(todayOn, 1), latest < beforeOn ? latest : addDays(beforeOn, -1));
    const to = found ? spanOn(found.on, hours) : null;
    if (found) beforeOn = found.on;
    if (to) taken = [...taken, { number, ...to }];
    if (to?.startsLocal !== from.startsLocal) moves.unshift({ meetingId, number, state, laidFromOn, from, to });
  }
  return moves;
}

/** A span so many days later, at the same time of day. */
export function shiftedBy({ startsLocal, endsLocal }: Span, days: number): Span {
  const shift = (local: Local) => `${addDays(local.slice(0, 10), days)}${local.slice(10)}`;
  return { startsLocal: shift(startsLocal), endsLocal: shift(endsLocal) };
}

/** Calendar days from one local time to another. */
export const daysApart = (from: Local, to: Local): number => daysBetween(from.slice(0, 10), to.slice(0, 10));
