import { parseAbsolute, parseDateTime, toCalendarDateTime, toTimeZone, toZoned } from '@internationalized/date';
import type { At, On } from './calendar-day.ts';

/** The zone of a taskforce unless it says otherwise. */
export const homeTimeZone = 'Europe/Copenhagen';

/** What the clock on the wall shows, to the minute and without a zone: 'YYYY-MM-DDTHH:MM'. */
export type Local = string;

export type LocalTimeRefusal = 'time-does-not-exist' | 'time-exists-twice';
export type Instant = { ok: true; at: string } | { ok: false; refusal: LocalTimeRefusal };

const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** Is the text a local time to the minute, on a day that exists? Whether the zone has that time is another question. */
export function isLocal(text: string): text is Local {
  if (!shape.test(text)) return false;
  try {
    return parseDateTime(text).toString().slice(0, 16) === text;
  } catch {
    return false;
  }
}

/** Does the IANA name a time zone this machine knows? */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/**
 * The instant (ISO, UTC) of a local time in a zone. In the nights the clocks change a time that is skipped is refused
 * with 'time-does-not-exist' and a time that comes twice with 'time-exists-twice': the person is asked, never guessed for.
 * Throws on a text that is no local time or an unknown zone: the input schema has refused them.
 */
export function toInstant(local: Local, timeZone: string): Instant {
  const wall = parseDateTime(local);
  const earlier = toZoned(wall, timeZone, 'earlier');
  const later = toZoned(wall, timeZone, 'later');
  if (earlier.compare(later) === 0) return { ok: true, at: earlier.toDate().toISOString() };
  const exists = toCalendarDateTime(earlier).compare(wall) === 0;
  return { ok: false, refusal: exists ? 'time-exists-twice' : 'time-does-not-exist' };
}

/** What the clock on the wall of the zone shows at an instant; seconds are cut off. */
export function toLocal(at: At, timeZone: string): Local {
  const iso = typeof at === 'string' ? new Date(at).toISOString() : at.toISOString();
  return toCalendarDateTime(toTimeZone(parseAbsolute(iso, 'UTC'), timeZone))
    .toString()
    .slice(0, 16);
}

/** The calendar day it is in the zone at an instant. */
export function todayIn(timeZone: string, at: At): On {
  return toLocal(at, timeZone).slice(0, 10);
}
