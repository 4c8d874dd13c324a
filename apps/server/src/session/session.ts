// The one door between a request and who is asking: a request in, the signed-in person with the seats held today out, or null.
import type { Reader } from '@tvaers/db/prisma-client';
import type { Clock } from '../doors/clock.ts';
import type { Session } from '../doors/context.ts';
import { handOver } from '../seats/jobs.ts';
import { type Cookies, readCookie } from './cookies.ts';
import { hashOf } from './tokens.ts';

export const idleMinutes = 60;
export const absoluteHours = 12;
export const secondsBetweenNotes = 60;

type Found = Session & { lastSeenAt: string };

/**
 * Who is asking, in one query; null when nobody is signed in. Seats are those of the clock's today, and what lay with seats that have
 * ended is handed over first; whether the session is still good is asked of the real clock. Being seen keeps a session from idling out, unless `isQuiet`; it is written at most once a minute.
 */
export async function readSession(
  { reader, clock, cookies }: { reader: Reader; clock: Clock; cookies: Cookies },
  cookieHeader: string | null | undefined,
  { isQuiet = false } = {},
): Promise<Session | null> {
  const token = readCookie(cookieHeader, cookies.session);
  if (token === null) return null;
  const now = new Date();
  const { rows } = await reader.query<{ found: Found | null; due: string[] }>({
    name: 'session_actor',
    text: 'select found, to_hand_over(found, $3) as due from session_actor($1, $2, $3) found',
    values: [hashOf(token), now, clock.today()],
  });
  const { found, due } = rows[0] ?? { found: null, due: [] };
  if (!found) return null;
  // Nobody is answered from a seat that has ended and still holds what is another's by now.
  for (const taskforceId of due) await handOver(reader, clock, taskforceId);
  const { lastSeenAt, sessionId, userId, name, email, language, isOperator, seats } = found;
  const idleFor = now.getTime() - new Date(lastSeenAt).getTime();
  if (!isQuiet && idleFor > 1000 * secondsBetweenNotes) noteSeen(reader, sessionId, now);
  return { sessionId, userId, name, email, language, isOperator, seats };
}

/** Nobody waits for this, and a note that fails is made by the next request. */
export function noteSeen(reader: Reader, sessionId: string, now: Date): void {
  const values = [sessionId, now, new Date(now.getTime() - 1000 * secondsBetweenNotes), `${idleMinutes} minutes`];
  reader
    .query({
      name: 'note_seen',
      text: `update sessions set last_seen_at = $2::timestamptz, expires = least($2::timestamptz + $4::interval, absolute_until)
        where id = $1 and last_seen_at <= $3 and expires > $2`,
      values,
    })
    .catch(() => {});
}
