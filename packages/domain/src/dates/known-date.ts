import type { Language } from '../language.ts';
import type { On } from './calendar-day.ts';
import { type Precision, sayDate, sayDayInFigures } from './precision.ts';

/** As `sayDate` behind a verb: English says "on 15 March 2022", "in March 2022", "at the end of 2022"; Danish needs no such word. */
export function sayOnDate(on: On, precision: Precision, language: Language): string {
  const said = sayDate(on, precision, language);
  if (language === 'da') return said;
  if (precision === 'day') return `on ${said}`;
  return precision === 'half' && on.slice(5, 7) > '06' ? `at the ${said}` : `in ${said}`;
}

/** As `sayDate` in a table: figures where the date is known to the day. */
export function sayDateInFigures(on: On, precision: Precision, language: Language): string {
  return precision === 'day' ? sayDayInFigures(on, language) : sayDate(on, precision, language);
}
