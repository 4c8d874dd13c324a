import type { Language } from '../language.ts';
import { addDays, daysBetween, weekdayOf, type On } from './calendar-day.ts';
import type { Local } from './local-time.ts';
import { monthNames, shortMonthNames, weekdayNames } from './names.ts';

/** How exactly a date is known. The date itself is kept as the last day the words allow, see `lastDayOf`. */
export const precisions = ['day', 'month', 'quarter', 'half'] as const;
export type Precision = (typeof precisions)[number];

const yearOf = (on: On) => Number(on.slice(0, 4));
const monthOf = (on: On) => Number(on.slice(5, 7));
const dayOf = (on: On) => Number(on.slice(8, 10));
const monthsIn: Readonly<Record<Precision, number>> = { day: 0, month: 1, quarter: 3, half: 6 };

/**
 * The last day of the day's month, quarter or half-year; the day itself when it is known to the day. Dates of a plan are
 * deadlines, so "medio 2022" is kept as 30 June 2022 and is late only after that day (domain.md, dates and instants).
 */
export function lastDayOf(on: On, precision: Precision): On {
  const months = monthsIn[precision];
  if (months === 0) return on;
  const lastMonth = Math.ceil(monthOf(on) / months) * months;
  const [year, month] = lastMonth === 12 ? [yearOf(on) + 1, 1] : [yearOf(on), lastMonth + 1];
  return addDays(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`, -1);
}

/**
 * A date as exactly as it is known: "15. marts 2022", "marts 2022", "1. kvartal 2022", "medio 2022". The first half-year
 * is "medio" and the second "ultimo", the words Danish plans use for a deadline in the middle and at the end of a year.
 */
export function sayDate(on: On, precision: Precision, language: Language): string {
  const year = yearOf(on);
  if (precision === 'day') return sayDay(on, language, { weekday: false });
  if (precision === 'month') return `${monthNames[language][monthOf(on) - 1]} ${year}`;
  const quarter = Math.ceil(monthOf(on) / 3);
  if (precision === 'quarter') return language === 'da' ? `${quarter}. kvartal ${year}` : `Q${quarter} ${year}`;
  if (language === 'da') return quarter <= 2 ? `medio ${year}` : `ultimo ${year}`;
  return quarter <= 2 ? `mid-${year}` : `end of ${year}`;
}

/** Which parts of a day are said; all of them unless switched off, the month in full unless `short`. */
export type DayForm = { weekday?: boolean; year?: boolean; short?: boolean };

/** A day as people say it: "tirsdag 15. marts 2022", "Tuesday 15 March 2022"; short: "15. mar 2022". */
export function sayDay(on: On, language: Language, form: DayForm = {}): string {
  const { weekday = true, year = true, short = false } = form;
  const month = (short ? shortMonthNames : monthNames)[language][monthOf(on) - 1];
  return [
    weekday ? weekdayNames[language][weekdayOf(on) - 1] : '',
    language === 'da' ? `${dayOf(on)}.` : `${dayOf(on)}`,
    month,
    year ? `${yearOf(on)}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** A day in figures for a table: "15.3.2022"; English keeps the month as a word, for nobody agrees on its figures. */
export function sayDayInFigures(on: On, language: Language): string {
  return language === 'da' ? `${dayOf(on)}.${monthOf(on)}.${yearOf(on)}` : sayDay(on, 'en', { weekday: false, short: true });
}

/** The time of day of a local time: "9.00" in Danish, "9:00" in English; always the 24-hour clock. */
export function sayTime(local: Local, language: Language): string {
  const [hour, minute] = local.slice(11, 16).split(':');
  return `${Number(hour)}${language === 'da' ? '.' : ':'}${minute}`;
}

/** A moment by the local clock: "15. marts 2022 kl. 9.00", "15 March 2022 at 9:00". */
export function sayMoment(local: Local, language: Language, form: DayForm = { weekday: false }): string {
  return `${sayDay(local.slice(0, 10), language, form)} ${language === 'da' ? 'kl.' : 'at'} ${sayTime(local, language)}`;
}

/**
 * When a meeting is: "tirsdag 15. marts 2022, 9.00–11.30". Over midnight both days are said:
 * "tirsdag 15. marts 2022, 22.00 – onsdag 16. marts 2022, 1.00".
 */
export function sayPeriod(starts: Local, ends: Local, language: Language, form: DayForm = {}): string {
  const [startsOn, endsOn] = [starts.slice(0, 10), ends.slice(0, 10)];
  const opening = `${sayDay(startsOn, language, form)}, ${sayTime(starts, language)}`;
  if (startsOn === endsOn) return `${opening}–${sayTime(ends, language)}`;
  return `${opening} – ${sayDay(endsOn, language, form)}, ${sayTime(ends, language)}`;
}

/** A period of months: "juni 2021 – medio 2022". */
export function sayMonths(
  from: { on: On; precision: Precision },
  until: { on: On; precision: Precision },
  language: Language,
): string {
  return `${sayDate(from.on, from.precision, language)} – ${sayDate(until.on, until.precision, language)}`;
}

/** A length of time in minutes: "45 min", "2 t", "2 t 15 min"; English writes h for hours. */
export function sayMinutes(minutes: number, language: Language): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [hours > 0 ? `${hours} ${language === 'da' ? 't' : 'h'}` : '', rest > 0 || hours === 0 ? `${rest} min` : ''];
  return parts.filter(Boolean).join(' ');
}

const near: Readonly<Record<Language, Readonly<Record<number, string>>>> = {
  da: { [-2]: 'i forgårs', [-1]: 'i går', 0: 'i dag', 1: 'i morgen', 2: 'i overmorgen' },
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
};

/** How far a day is from today in calendar days: "om 14 dage", "i går", "for 5 dage siden". The exact day stands behind it. */
export function sayRelativeDay(on: On, todayOn: On, language: Language): string {
  const days = daysBetween(todayOn, on);
  const word = near[language][days];
  if (word) return word;
  if (language === 'da') return days > 0 ? `om ${days} dage` : `for ${-days} dage siden`;
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/**
 * A deadline as it is said beside a task: "senest i dag", "senest fredag" within the next six days, "senest 20. april",
 * with the year when it is not this year's. A deadline that has passed says since when: "siden 22. februar".
 */
export function sayDeadline(untilOn: On, todayOn: On, language: Language): string {
  const days = daysBetween(todayOn, untilOn);
  const [by, since] = language === 'da' ? ['senest', 'siden'] : ['by', 'since'];
  const day = sayDay(untilOn, language, { weekday: false, year: untilOn.slice(0, 4) !== todayOn.slice(0, 4) });
  if (days < 0) return `${since} ${day}`;
  if (days <= 1) return `${by} ${near[language][days]}`;
  if (days <= 6) return `${by} ${weekdayNames[language][weekdayOf(untilOn) - 1]}`;
  return `${by} ${day}`;
}
