import { addDays, type On, weekdayOf } from '../dates/calendar-day.ts';
import type { Local } from '../dates/local-time.ts';
import { isWorkingDay } from '../dates/working-days.ts';
import { type Hours, spanOn, unfit, type Wanted } from './free-day.ts';

/** The most other days a poll about a planned meeting asks about. */
export const mostOthers = 4;

/**
 * The other days of the same week on which the same people could meet at the same hours, for a poll about a planned meeting: working days
 * outside school holidays, not taken, after today and before the delivery.
 */
export function slotsAround(
  on: On,
  hours: Hours,
  given: { todayOn: On; deliveryOn: On; taken: Wanted['taken'] },
): { startsLocal: Local; endsLocal: Local }[] {
  const monday = addDays(on, 1 - weekdayOf(on));
  return [0, 1, 2, 3, 4]
    .map((days) => addDays(monday, days))
    .filter((day) => day !== on && day > given.todayOn && day < given.deliveryOn && isWorkingDay(day))
    .filter((day) => !unfit(day, { ...hours, weekdays: [], taken: given.taken }))
    .slice(0, mostOthers)
    .map((day) => spanOn(day, hours));
}
