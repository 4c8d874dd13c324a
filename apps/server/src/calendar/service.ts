import { createHash } from 'node:crypto';
import type { Reader } from '@tvaers/db/prisma-client';
import { entryTitles } from '@tvaers/domain/calendar/labels';
import { sayMessage } from '@tvaers/domain/inbox/labels';
import type { OwedKind } from '@tvaers/domain/inbox/owed';
import { Refused } from '@tvaers/domain/refusal';
import { readAs } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import type { Context, Session } from '../doors/context.ts';
import { findParts } from '../inbox/rows.ts';
import { inboxOf } from '../inbox/service.ts';
import { type FeedEntry, feedText } from '../mail/calendar.ts';
import { countTry } from '../session/limits.ts';
import { hashOf, newToken } from '../session/tokens.ts';
import { findCalendar } from './rows.ts';

/** Since when a person's feed has its address; null when he has none. */
export async function feedSince({ db }: Context, userId: string): Promise<string | null> {
  const feed = await db.calendarFeed.findUnique({ where: { userId }, select: { createdAt: true } });
  return feed?.createdAt.toISOString() ?? null;
}

/** A new secret address; the one before it leads nowhere from now on. The address is shown this once: a hash is kept. */
export async function renewFeed({ db, origin }: Context, userId: string): Promise<string> {
  const token = newToken();
  const feed = { tokenHash: hashOf(token), createdAt: new Date() };
  await db.calendarFeed.upsert({ where: { userId }, create: { userId, ...feed }, update: feed });
  return `${origin}/kalender/${token}.ics`;
}

/** The address leads nowhere from now on. */
export async function endFeed({ db }: Context, userId: string): Promise<void> {
  await db.calendarFeed.deleteMany({ where: { userId } });
}

type Serving = { reader: Reader; clock: Clock; origin: string };
type Found = { person: Session; createdAt: string };
export type Feed = { text: string; etag: string };

/**
 * What a calendar program fetches at a secret address: made anew each time of the seats held now, so that with a seat its part is gone.
 * Refuses with `not-found` an address that leads nowhere and one whose person holds no seat, and with `too-many`.
 */
export async function readFeed(at: Serving, token: string, source: string): Promise<Feed> {
  if (!/^[\w-]{43}$/.test(token)) throw new Refused('not-found');
  await countTry(at.reader, [
    { what: 'feed', key: token, most: 60 },
    { what: 'feed-source', key: source, most: 600 },
  ]);
  const { rows } = await at.reader.query<{ found: Found | null }>({
    name: 'feed_person',
    text: 'select feed_person($1, $2) as found',
    values: [hashOf(token), at.clock.today()],
  });
  const found = rows[0]?.found;
  if (!found || found.person.seats.length === 0) throw new Refused('not-found');
  const entries: FeedEntry[] = [];
  for (const seat of found.person.seats) entries.push(...(await entriesIn(at, found.person, seat)));
  const text = feedText({ name: 'Tværs', stampedAt: new Date(found.createdAt), entries });
  return { text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` };
}

/** What is owed by a day: only what is still to be done, so a deadline goes when the thing is done. */
const dated: readonly OwedKind[] = ['answerPoll', 'takePosition', 'reconfirm', 'action'];

async function entriesIn(
  { reader, clock, origin }: Serving,
  person: Session,
  seat: Session['seats'][number],
): Promise<FeedEntry[]> {
  const actor = { userId: person.userId, seat };
  const today = clock.today();
  const [calendar, parts] = await readAs(reader, actor, (read) =>
    Promise.all([findCalendar(read, actor), findParts(read, actor, today)]),
  );
  if (!calendar || !parts) return [];
  const { language } = person;
  const taskforce = language === 'da' ? calendar.nameDa : calendar.nameEn;
  const place = `${origin}/${seat.slug}`;
  const owed = inboxOf(parts, actor, today).groups.flatMap(({ rows }) => rows);
  const timed = (row: (typeof calendar.slots)[number]) => {
    const url = `${place}/moeder/${row.number}`;
    return {
      kind: 'timed' as const,
      url,
      place: [row.place, row.videoUrl].filter(Boolean).join(' · '),
      description: [row.videoUrl, url].filter(Boolean).join('\n'),
      startsAt: row.startsAt,
      endsAt: row.endsAt,
      timeZone: row.timeZone,
      sequence: row.sequence,
    };
  };
  const due = (id: string, on: string, title: string, url: string): FeedEntry => ({
    kind: 'day',
    id: id.toLowerCase(),
    on,
    title,
    description: url,
    url,
  });
  return [
    ...calendar.meetings.map((row): FeedEntry => ({
      ...timed(row),
      id: `meeting-${row.id}`,
      title: entryTitles.meeting[language](taskforce, row),
      status: row.state === 'cancelled' ? 'CANCELLED' : row.reply === 'attending' ? 'CONFIRMED' : 'TENTATIVE',
    })),
    ...calendar.slots.map((row): FeedEntry => ({
      ...timed(row),
      id: `slot-${row.id}`,
      title: entryTitles.slot[language](taskforce, row),
      status: 'TENTATIVE',
    })),
    ...calendar.objections.map((row) =>
      due(`objections-${row.id}`, row.untilOn, entryTitles.objections[language](taskforce, row), `${place}/moeder/${row.number}`),
    ),
    ...calendar.milestones.map(({ id, on, title }) =>
      due(`milestone-${id}`, on, entryTitles.milestone[language](taskforce, title), `${place}/plan`),
    ),
    ...owed.flatMap(({ kind, thing, what, untilOn }) =>
      untilOn !== null && dated.includes(kind)
        ? [
            due(
              `${kind}-${thing.id}`,
              untilOn,
              entryTitles.owed[language](taskforce, sayMessage(what, language)),
              `${place}/venter`,
            ),
          ]
        : [],
    ),
  ];
}
