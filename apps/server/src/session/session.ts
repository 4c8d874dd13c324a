// The one door between a request and who is asking: a request in, the signed-in person with the seats held today out, or null.
import type { Reader } from '@tvaers/db/prisma-client';
import type { Clock } from '../doors/clock.ts';
import type { Session } from '../doors/context.ts';
import { type Cookies, readCookie } from './cookies.ts';
import { hashOf } from './tokens.ts';

export const idleMinutes = 60;
export const absoluteHours = 12;
const secondsBetweenNotes = 60;

type Found = Session & { lastSeenAt: string };

/**
 * Who is asking, in one query; null when nobody is signed in. Seats are those of the clock's today; whether the session is still good
 * is asked of the real clock. Being seen keeps a session from idling out, unless `isQuiet`; it is written at most once a minute.
 */
export async function readSession(
  { reader, clock, cookies }: { reader: Reader; clock: Clock; cookies: Cookies },
  cookieHeader: string | null | undefined,
  { isQuiet = false } = {},
): Promise<Session | null> {
  const token = readCookie(cookieHeader, cookies.session);
  if (token === null) return null;
  const now = new Date();
  const { rows } = await reader.query<{ found: Found | null }>({
    name: 'session_actor',
    text: 'select session_actor($1, $2, $3) as found',
    values: [hashOf(token), now, clock.today()],
  });
  const found = rows[0]?.found;
  if (!found) return null;
  const { lastSeenAt, sessionId, userId, name, email, language, isOperator, seats } = found;
  const idleFor = now.getTime() - new Date(lastSeenAt).getTime();
  if (!isQuiet && idleFor > 1000 * secondsBetweenNotes) noteSeen(reader, sessionId, now);
  return { sessionId, userId, name, email, language, isOperator, seats };
}

/** Nobody waits for this, and a note that fails is made by the next request. */
function noteSeen(reader: Reader, sessionId: string, now: Date): void {
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
