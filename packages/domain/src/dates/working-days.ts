import type { Language, Words } from '../language.ts';
import { addDays, dayAt, dayNumber, weekdayOf, type On } from './calendar-day.ts';

/*
 * Working days of the Danish public administration. Three days are no public holidays by law, but ministries, regions
 * and municipalities are closed on them: Constitution Day (5 June), Christmas Eve and New Year's Eve. We count them as
 * non-working, because a deadline that falls on a day when nobody is at work gives people one day less than promised.
 */

const fixed: ReadonlyArray<readonly [monthDay: string, name: Words]> = [
  ['01-01', { da: 'nytårsdag', en: 'New Year’s Day' }],
  ['06-05', { da: 'grundlovsdag', en: 'Constitution Day' }],
  ['12-24', { da: 'juleaftensdag', en: 'Christmas Eve' }],
  ['12-25', { da: 'juledag', en: 'Christmas Day' }],
  ['12-26', { da: '2. juledag', en: 'Boxing Day' }],
  ['12-31', { da: 'nytårsaftensdag', en: 'New Year’s Eve' }],
];

const byEaster: ReadonlyArray<readonly [daysAfterEaster: number, name: Words]> = [
  [-3, { da: 'skærtorsdag', en: 'Maundy Thursday' }],
  [-2, { da: 'langfredag', en: 'Good Friday' }],
  [0, { da: 'påskedag', en: 'Easter Sunday' }],
  [1, { da: '2. påskedag', en: 'Easter Monday' }],
  [39, { da: 'Kristi himmelfartsdag', en: 'Ascension Day' }],
  [49, { da: 'pinsedag', en: 'Whit Sunday' }],
  [50, { da: '2. pinsedag', en: 'Whit Monday' }],
];

const storeBededag: Words = { da: 'store bededag', en: 'Great Prayer Day' };
/**
 * The last year of store bededag (the fourth Friday after Easter): L 13, lov om konsekvenser ved afskaffelsen af store
 * bededag som helligdag, adopted on 28 February 2023, made it an ordinary working day from 2024.
 */
const lastYearOfStoreBededag = 2023;

/** Easter Sunday of a year, by the Gregorian computus (Meeus/Jones/Butcher). */
export function easterSunday(year: number): On {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const marchDay = h + l - 7 * m + 22;
  return addDays(`${String(year).padStart(4, '0')}-03-01`, marchDay - 1);
}

const holidaysByYear = new Map<number, ReadonlyMap<On, Words>>();

/** Every day of the year on which the public administration is closed, weekends apart, with its name. */
export function holidaysOf(year: number): ReadonlyMap<On, Words> {
  const known = holidaysByYear.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  // Days by Easter come last: where 5 June is also Whitsun, the church's day is the one by law.
  const holidays = new Map<On, Words>(fixed.map(([monthDay, name]) => [`${String(year).padStart(4, '0')}-${monthDay}`, name]));
  for (const [days, name] of byEaster) holidays.set(addDays(easter, days), name);
  if (year <= lastYearOfStoreBededag) holidays.set(addDays(easter, 26), storeBededag);
  holidaysByYear.set(year, holidays);
  return holidays;
}

const yearOf = (on: On) => Number(on.slice(0, 4));

/** The name of the holiday on that day, in lower case as Danish writes it; null on a day that is none. */
export function holidayName(on: On, language: Language): string | null {
  return holidaysOf(yearOf(on)).get(on)?.[language] ?? null;
}

/** Is the Danish public administration at work that day: Monday to Friday and no holiday? */
export function isWorkingDay(on: On): boolean {
  return weekdayOf(on) <= 5 && !holidaysOf(yearOf(on)).has(on);
}

/** How many Mondays to Fridays lie in the count of days up to and including the day. */
function weekdaysUpTo(day: number): number {
  return Math.floor((day + 1) / 7) * 5 + Math.min((day + 1) % 7, 5);
}

/**
 * Working days from one day to another: those after the earlier day, up to and including the later one, with a minus
 * when `toOn` is the earlier. The same day gives 0, and distances add up: a to b and b to c make a to c.
 */
export function workingDaysBetween(fromOn: On, toOn: On): number {
  if (toOn < fromOn) return 0 - workingDaysBetween(toOn, fromOn) || 0;
  let count = weekdaysUpTo(dayNumber(toOn)) - weekdaysUpTo(dayNumber(fromOn));
  for (let year = yearOf(fromOn); year <= yearOf(toOn); year += 1) {
    for (const on of holidaysOf(year).keys()) if (on > fromOn && on <= toOn && weekdayOf(on) <= 5) count -= 1;
  }
  return count;
}

/**
 * The n-th working day after a day, or before it when n is negative: "material five working days before the meeting"
 * is `addWorkingDays(meetingOn, -5)`. The day itself is never counted; n = 0 gives the day itself, working or not.
 */
export function addWorkingDays(on: On, n: number): On {
  const step = n < 0 ? -1 : 1;
  let day = dayNumber(on);
  for (let left = Math.abs(n); left > 0;) {
    day += step;
    if (isWorkingDay(dayAt(day))) left -= 1;
  }
  return dayAt(day);
}
