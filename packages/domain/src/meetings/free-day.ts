import { addDays, daysBetween, type On, weekdayOf } from '../dates/calendar-day.ts';
import { homeTimeZone, type Local, toInstant } from '../dates/local-time.ts';
import { schoolHoliday } from '../dates/school-holidays.ts';
import { addWorkingDays, holidaysOf, isWorkingDay } from '../dates/working-days.ts';
import type { Words } from '../language.ts';

/** A time that is taken: the same people are in another meeting. `number` is null of one that has none yet. */
export type Taken = { number: number | null; startsLocal: Local; endsLocal: Local };

/** A beginning and an end by the clock, 'HH:MM'. */
export type Hours = { from: string; until: string };

/** What made a day unfit for a meeting. */
export type Dodged = { on: On; why: 'holiday' | 'schoolHoliday'; name: Words } | { on: On; why: 'taken'; number: number | null };

export type Wanted = Hours & {
  weekdays: readonly number[];
  taken: readonly Taken[];
  /** The zone in which the clock is read. */
  timeZone?: string;
};

/** The local beginning and end on a day; a meeting that ends before it begins ends on the day after. */
export function spanOn(on: On, { from, until }: Hours): { startsLocal: Local; endsLocal: Local } {
  return { startsLocal: `${on}T${from}`, endsLocal: `${until <= from ? addDays(on, 1) : on}T${until}` };
}

/**
 * The last day from which so many working days, at least one, pass until a deadline: counted from the last working day by then, because a deadline
 * on a closed day leaves nobody more time.
 */
export function dayBefore(deadlineOn: On, workingDays: number): On {
  const last = isWorkingDay(deadlineOn) ? deadlineOn : addWorkingDays(deadlineOn, -1);
  return addWorkingDays(last, -Math.max(1, workingDays));
}

/** The first taken time that shares a minute with this one; null where there is none. Local times of one zone are compared as they stand. */
export function takenAt(span: { startsLocal: Local; endsLocal: Local }, taken: readonly Taken[]): Taken | null {
  return taken.find((one) => one.startsLocal < span.endsLocal && span.startsLocal < one.endsLocal) ?? null;
}

/** Whether the clock shows both times exactly once that day: not in the hour that is skipped or comes twice. */
export function hasTimes({ startsLocal, endsLocal }: { startsLocal: Local; endsLocal: Local }, timeZone = homeTimeZone): boolean {
  return toInstant(startsLocal, timeZone).ok && toInstant(endsLocal, timeZone).ok;
}

/** Why a weekday is no day to meet: closed, school holiday, the people taken; null where it is one. */
export function unfit(on: On, { taken, ...hours }: Wanted): Dodged | null {
  const holiday = holidaysOf(Number(on.slice(0, 4))).get(on);
  if (holiday) return { on, why: 'holiday', name: holiday };
  const school = schoolHoliday(on);
  if (school) return { on, why: 'schoolHoliday', name: school };
  const other = takenAt(spanOn(on, hours), taken);
  return other ? { on, why: 'taken', number: other.number } : null;
}

/**
 * The last day from `earliestOn` to `latestOn`, both included, on one of the weekdays on which people can meet: a working day outside the
 * school holidays, at a time the clock has and nobody is taken. With what was passed over on the way, nearest first; null where no day is left.
 */
export function lastFreeDay(wanted: Wanted, earliestOn: On, latestOn: On): { on: On; dodged: Dodged[] } | null {
  const dodged: Dodged[] = [];
  for (let left = daysBetween(earliestOn, latestOn), on = latestOn; left >= 0; left -= 1, on = addDays(on, -1)) {
    if (!wanted.weekdays.includes(weekdayOf(on))) continue;
    const why = unfit(on, wanted);
    if (why) dodged.push(why);
    else if (isWorkingDay(on) && hasTimes(spanOn(on, wanted), wanted.timeZone)) return { on, dodged };
  }
  return null;
}
