import { addDays, type On } from '../dates/calendar-day.ts';
import { mondayOf, type Week } from '../dates/iso-week.ts';
import type { Local } from '../dates/local-time.ts';
import { isWorkingDay } from '../dates/working-days.ts';

/** "Tuesdays and Thursdays, 9 to 11.30, weeks 10 to 13": `weekdays` are ISO (1 Monday), the times 'HH:MM'. */
export type SlotSeries = { weekdays: readonly number[]; from: string; until: string; first: Week; last: Week };

export type SeriesDay = { on: On; startsLocal: Local; endsLocal: Local };

/**
 * The days of a series in their order. Days on which the administration is closed are told apart, so that they are seen to be left out;
 * those before `todayOn` are not in either. Null where a week does not exist or the last lies before the first or more than a year ahead.
 */
export function slotsOfSeries(series: SlotSeries, todayOn: On): { slots: SeriesDay[]; closed: On[] } | null {
  const [first, last] = [mondayOf(series.first), mondayOf(series.last)];
  if (first === null || last === null || last < first || last > addDays(first, 7 * 53)) return null;
  const weekdays = [...new Set(series.weekdays)].toSorted((a, b) => a - b);
  const days: On[] = [];
  for (let monday = first; monday <= last; monday = addDays(monday, 7))
    for (const weekday of weekdays) days.push(addDays(monday, weekday - 1));
  const coming = days.filter((on) => on > todayOn);
  return {
    slots: coming
      .filter(isWorkingDay)
      .map((on) => ({ on, startsLocal: `${on}T${series.from}`, endsLocal: `${on}T${series.until}` })),
    closed: coming.filter((on) => !isWorkingDay(on)),
  };
}
