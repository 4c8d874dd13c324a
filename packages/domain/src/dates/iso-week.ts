import { addDays, dayNumber, type On, weekdayOf } from './calendar-day.ts';

/** A week as Danish calendars count it (ISO 8601): from Monday, the first holding the year's first Thursday. */
export type Week = { year: number; week: number };

/** The week a day lies in. The days around New Year may belong to the other year's last or first week. */
export function isoWeekOf(on: On): Week {
  const thursday = addDays(on, 4 - weekdayOf(on));
  const year = Number(thursday.slice(0, 4));
  return { year, week: Math.floor((dayNumber(thursday) - dayNumber(`${thursday.slice(0, 4)}-01-01`)) / 7) + 1 };
}

/** The Monday of a week; null where the year has no such week: most have 52, some 53. */
export function mondayOf({ year, week }: Week): On | null {
  const fourth = `${String(year).padStart(4, '0')}-01-04`;
  const monday = addDays(fourth, 1 - weekdayOf(fourth) + 7 * (week - 1));
  const found = isoWeekOf(monday);
  return week >= 1 && found.year === year && found.week === week ? monday : null;
}
