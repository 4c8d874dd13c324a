/** A calendar day without time or zone, written 'YYYY-MM-DD'. */
export type On = string;
/** A moment on the one line of time: an ISO string with zone, or a Date. */
export type At = string | Date;

// Plain arithmetic in UTC, where every day has 24 hours: the browser needs this before its first page, a calendar library would weigh 9 kB.
const millisecondsPerDay = 86_400_000;
/** The Julian day number of 1970-01-01; day 0 of that count was a Monday. */
const epoch = 2_440_588;

/** Is the text a day that exists? '2022-02-30' and '2022-3-1' are not. */
export function isOn(text: string): text is On {
  if (!/^(?!0000)\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/**
 * The day's place in an unbroken count of days, so that differences are whole days whatever the month or year.
 * Throws on a text that is no day: the input schema has refused it long before.
 */
export function dayNumber(on: On): number {
  if (!isOn(on)) throw new RangeError(`${String(on)} is no day`);
  return Date.parse(`${on}T00:00:00Z`) / millisecondsPerDay + epoch;
}

/** The day at a place of that count. */
export function dayAt(number: number): On {
  return new Date((number - epoch) * millisecondsPerDay).toISOString().slice(0, 10);
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
