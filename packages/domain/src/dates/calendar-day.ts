import { GregorianCalendar, parseDate } from '@internationalized/date';

/** A calendar day without time or zone, written 'YYYY-MM-DD'. */
export type On = string;
/** A moment on the one line of time: an ISO string with zone, or a Date. */
export type At = string | Date;

const gregorian = new GregorianCalendar();

/** Is the text a day that exists? '2022-02-30' and '2022-3-1' are not. */
export function isOn(text: string): text is On {
  try {
    return parseDate(text).toString() === text;
  } catch {
    return false;
  }
}

/**
 * The day's place in an unbroken count of days, so that differences are whole days whatever the month or year.
 * Throws on a text that is no day: the input schema has refused it long before.
 */
export function dayNumber(on: On): number {
  return gregorian.toJulianDay(parseDate(on));
}

/** The day at a place of that count. */
export function dayAt(number: number): On {
  return gregorian.fromJulianDay(number).toString();
}

/** The day `days` calendar days later; earlier when negative. */
export function addDays(on: On, days: number): On {
  return dayAt(dayNumber(on) + days);
}

/** Calendar days from one day to another; negative when the second is earlier. */
export function daysBetween(fromOn: On, toOn: On): number {
  return dayNumber(toOn) - dayNumber(fromOn);
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekdayOf(on: On): number {
  return (dayNumber(on) % 7) + 1;
}

/** The Sunday that ends the day's week (weeks begin on Monday, ISO 8601). */
export function endOfWeek(on: On): On {
  return addDays(on, 7 - weekdayOf(on));
}
