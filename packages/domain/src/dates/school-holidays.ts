import type { Words } from '../language.ts';
import { addDays, type On, weekdayOf } from './calendar-day.ts';
import { isoWeekOf } from './iso-week.ts';
import { easterSunday } from './working-days.ts';

/*
 * When the schools are closed. By law only the beginning of the summer holiday is fixed for the whole country: the last Saturday of June
 * (folkeskoleloven § 14 a, 2). All else each municipality decides for itself; these are the weeks most of them choose, as they stood in 2026.
 * So a day is marked, never refused, and both usual winter weeks are marked.
 */

const winter = {
  7: { da: 'vinterferie de fleste steder', en: 'winter holiday in most places' },
  8: { da: 'vinterferie nogle steder', en: 'winter holiday in some places' },
} as const satisfies Record<number, Words>;
const words = {
  easter: { da: 'påskeferie', en: 'Easter holiday' },
  summer: { da: 'sommerferie', en: 'summer holiday' },
  autumn: { da: 'efterårsferie', en: 'autumn holiday' },
  christmas: { da: 'juleferie', en: 'Christmas holiday' },
} as const satisfies Record<string, Words>;

function lastSaturdayOfJune(year: string): On {
  const last = `${year}-06-30`;
  return addDays(last, -((weekdayOf(last) + 1) % 7));
}

/** Most schools begin again on the second Monday of August. */
function secondMondayOfAugust(year: string): On {
  const first = `${year}-08-01`;
  return addDays(first, ((8 - weekdayOf(first)) % 7) + 7);
}

/**
 * The school holiday a day lies in, most places in Denmark; null on a school day. Of the holidays of one week the working
 * days, of the longer ones the weekends within as well. Municipalities differ, so this marks and never refuses.
 */
export function schoolHoliday(on: On): Words | null {
  const year = on.slice(0, 4);
  const { week } = isoWeekOf(on);
  if (week === 7 || week === 8) return weekdayOf(on) <= 5 ? winter[week] : null;
  if (week === 42) return weekdayOf(on) <= 5 ? words.autumn : null;
  const easter = easterSunday(Number(year));
  if (on >= addDays(easter, -8) && on <= addDays(easter, 1)) return words.easter;
  if (on >= lastSaturdayOfJune(year) && on < secondMondayOfAugust(year)) return words.summer;
  const monthDay = on.slice(5);
  if (monthDay >= '12-22' || monthDay <= '01-02') return words.christmas;
  return null;
}

/** What stands beside marked days: nobody else decides for a municipality. */
export const schoolHolidayNote: Words = {
  da: 'Skoleferier er de uger, de fleste kommuner vælger. Kommunerne er forskellige.',
  en: 'School holidays are the weeks most municipalities choose. Municipalities differ.',
};
