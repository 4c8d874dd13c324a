import { parseDateTime } from '@internationalized/date';
import type { Local } from '../dates/local-time.ts';

/** When an item begins and ends by the clock on the wall; `isOver` when it ends after the meeting does. */
export type ItemTime = { id: string; starts: Local; ends: Local; isOver: boolean };

export type AgendaTimes = {
  items: ItemTime[];
  totalMinutes: number;
  /** Minutes by which the items exceed the meeting, and minutes to spare; one of them is 0. */
  overrunMinutes: number;
  spareMinutes: number;
};

const later = (local: Local, minutes: number): Local => parseDateTime(local).add({ minutes }).toString().slice(0, 16);

const minutesBetween = (starts: Local, ends: Local) =>
  (parseDateTime(ends).toDate('UTC').getTime() - parseDateTime(starts).toDate('UTC').getTime()) / 60_000;

/**
 * The start of each item, which follows from the durations before it, and what exceeds the meeting (domain.md, agenda).
 * Items come in the order of the agenda with the minutes allotted, 0 or more. Times are those on the wall: no meeting of a
 * taskforce is held in the hour the clocks change.
 */
export function agendaTimes(starts: Local, ends: Local, items: ReadonlyArray<{ id: string; minutes: number }>): AgendaTimes {
  let passed = 0;
  const times = items.map(({ id, minutes }) => {
    const itemStarts = later(starts, passed);
    passed += minutes;
    const itemEnds = later(starts, passed);
    return { id, starts: itemStarts, ends: itemEnds, isOver: itemEnds > ends };
  });
  const spare = minutesBetween(starts, ends) - passed;
  return { items: times, totalMinutes: passed, overrunMinutes: Math.max(0, -spare), spareMinutes: Math.max(0, spare) };
}
