import { addDays, type At, type On } from '../dates/calendar-day.ts';
import { homeTimeZone, type Local, toInstant, toLocal } from '../dates/local-time.ts';
import { isWorkingDay } from '../dates/working-days.ts';
import type { MailSettings } from './settings.ts';

type Quiet = Pick<MailSettings, 'quietFrom' | 'quietUntil' | 'isWeekendQuiet'>;

const atHour = (on: On, hour: number): Local => `${on}T${String(hour).padStart(2, '0')}:00`;

/** The instant of an hour in Copenhagen. Of the two nights the clocks change: the next hour there is, the later of the two. */
function instantOf(on: On, hour: number): Date {
  const found = toInstant(atHour(on, hour), homeTimeZone);
  return found.ok ? new Date(found.at) : instantOf(on, hour + 1);
}

/**
 * When a person may be told of something found at an instant: that instant, or the first one after it outside his quiet hours and, where
 * he wants it so, his days off (weekends and Danish public holidays). Hours are those of the clock on the wall in Copenhagen.
 */
export function mayBeToldAt(at: At, quiet: Quiet): Date {
  const { quietFrom, quietUntil, isWeekendQuiet } = quiet;
  const local = toLocal(at, homeTimeZone);
  const today = local.slice(0, 10);
  const hour = Number(local.slice(11, 13));
  const isOff = (on: On) => isWeekendQuiet && !isWorkingDay(on);
  const passesMidnight = quietFrom > quietUntil;
  const isQuiet = passesMidnight ? hour >= quietFrom || hour < quietUntil : hour >= quietFrom && hour < quietUntil;
  if (!isOff(today) && !isQuiet) return new Date(at);
  const isOverToday = !isOff(today) && hour < quietUntil;
  let on = isOverToday ? today : addDays(today, 1);
  while (isOff(on)) on = addDays(on, 1);
  // After days off the morning begins where the night's quiet ends; with quiet hours in the day, it begins at midnight, if not in them.
  return passesMidnight || isOverToday ? instantOf(on, quietUntil) : mayBeToldAt(instantOf(on, 0), quiet);
}
