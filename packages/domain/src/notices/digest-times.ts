import { addDays, type At, weekdayOf } from '../dates/calendar-day.ts';
import { homeTimeZone, toInstant, toLocal } from '../dates/local-time.ts';
import { digestHours } from './settings.ts';

/** A weekday (ISO) and hour at which digests are written, with the moment it was last. */
export type DigestSlot = { weekday: number; hour: number; dueAt: string };

const hoursToCatchUp = 12;

/**
 * The weekdays and hours in Copenhagen that have been in the last twelve hours: whose digest is due, also when the server was away at
 * that moment. What is older waits for its next week.
 */
export function slotsJustBeen(now: At): DigestSlot[] {
  const moment = new Date(now).getTime();
  const today = toLocal(now, homeTimeZone).slice(0, 10);
  const slots: DigestSlot[] = [];
  for (const on of [addDays(today, -1), today]) {
    for (let hour = digestHours.first; hour <= digestHours.last; hour += 1) {
      const instant = toInstant(`${on}T${String(hour).padStart(2, '0')}:00`, homeTimeZone);
      if (!instant.ok) continue;
      const age = moment - new Date(instant.at).getTime();
      if (age >= 0 && age < hoursToCatchUp * 3_600_000) slots.push({ weekday: weekdayOf(on), hour, dueAt: instant.at });
    }
  }
  return slots;
}
