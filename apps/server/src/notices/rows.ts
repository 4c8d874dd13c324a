import { Prisma } from '@tvaers/db/client';
import type { Actor } from '@tvaers/domain/actor';
import type { Language } from '@tvaers/domain/language';
import type { Deed } from '@tvaers/domain/notices/gained';
import type { NewsEvent } from '@tvaers/domain/notices/news';
import { mailDefaults, type MailSettings } from '@tvaers/domain/notices/settings';
import type { NewsThing } from '@tvaers/domain/notices/things';
import type { Read, Transaction } from '../doors/acting.ts';
import { eventReadable } from '../history/rows.ts';
import { draftNumberOf } from '../numbers/draft-number.ts';

/** A seat held on a day, with its person and how he wants mail. */
export type Holder = {
  actor: Actor;
  email: string;
  language: Language;
  slug: string;
  taskforce: Record<Language, string>;
  settings: MailSettings;
};

type HolderRow = Omit<Holder, 'actor' | 'settings'> & { actor: Actor; settings: MailSettings | null };

const settingsOf = Prisma.sql`case when m.user_id is null then null else json_build_object('hasDigest', m.has_digest,
  'digestWeekday', m.digest_weekday, 'digestHour', m.digest_hour, 'mutedKinds', m.muted_kinds, 'quietFrom', m.quiet_from,
  'quietUntil', m.quiet_until, 'isWeekendQuiet', m.is_weekend_quiet) end`;

/** The seats held in the taskforce a job acts in, or the one that is named. */
export async function listHolders(tx: Transaction, today: string, seatId: string | null = null): Promise<Holder[]> {
  const rows = await tx.$queryRaw<HolderRow[]>(Prisma.sql`
    select json_build_object('userId', u.id, 'seat', json_build_object('id', s.id, 'taskforceId', s.taskforce_id, 'role', s.role,
        'sectorId', s.sector_id, 'servesSeatId', s.serves_seat_id,
        'actsAsChair', s.role = 'chair' or exists (select 1 from deputy_periods d where d.seat_id = s.id and s.role = 'deputyChair'
          and ${today}::date between d.from_on and d.until_on))) as actor,
      u.email, case u.language when 'en' then 'en' else 'da' end as language, t.slug,
      json_build_object('da', t.name_da, 'en', t.name_en) as taskforce, ${settingsOf} as settings
    from seats s join users u on u.id = s.user_id join taskforces t on t.id = s.taskforce_id left join mail_settings m on m.user_id = u.id
    where s.from_on <= ${today}::date and (s.until_on is null or s.until_on >= ${today}::date)
      and (${seatId}::uuid is null or s.id = ${seatId}::uuid)
    order by s.id`);
  return rows.map(({ settings, ...row }) => ({ ...row, settings: settings ?? mailDefaults }));
}

/** What has happened in a taskforce since an event, and the number of the last one. */
export async function listDeeds(tx: Transaction, taskforceId: string, since: number): Promise<{ deeds: Deed[]; last: number }> {
  const rows = await tx.$queryRaw<{ number: bigint; userId: string | null; thingId: string }[]>`
    select number, user_id as "userId", thing_id as "thingId" from events_since(${taskforceId}::uuid, ${since}) order by number`;
  return { deeds: rows.map(({ userId, thingId }) => ({ userId, thingId })), last: Number(rows.at(-1)?.number ?? since) };
}

/** The number of the last event of a taskforce; the one given where none came after it. */
export async function lastEvent(tx: Transaction, taskforceId: string, since: number): Promise<number> {
  const [row] = await tx.$queryRaw<
    { last: bigint | null }[]
  >`select max(number) as last from events_since(${taskforceId}::uuid, ${since})`;
  return Number(row?.last ?? since);
}

/** Which kinds of letters have gone to each seat of the taskforce since a moment. */
export async function letterKindsSince(tx: Transaction, taskforceId: string, since: Date): Promise<Map<string, Set<string>>> {
  const rows = await tx.outbox.findMany({
    where: { taskforceId, createdAt: { gte: since }, seatId: { not: null } },
    select: { seatId: true, kind: true },
    distinct: ['seatId', 'kind'],
  });
  const kinds = new Map<string, Set<string>>();
  for (const { seatId, kind } of rows) kinds.set(seatId ?? '', (kinds.get(seatId ?? '') ?? new Set()).add(kind));
  return kinds;
}

/** Where a digest goes on from: an event's number where there was one before, else a moment. */
export type Since = { number: number } | { at: string };
const mostEvents = 400;

/** What others did since then, up to an event, of which this actor may read each; his own deeds are no news to him. */
export function listNews(read: Read, actor: Actor, since: Since, upTo: number | null): Promise<NewsEvent[]> {
  const from = 'number' in since ? Prisma.sql`e.number > ${since.number}` : Prisma.sql`e.at >= ${since.at}::timestamptz`;
  return read.rows<NewsEvent>(Prisma.sql`
    select e.noun, e.verb, e.thing_id as "thingId", u.name as who, e.at
    from events e left join users u on u.id = e.user_id
    where ${from} and (${upTo}::bigint is null or e.number <= ${upTo}) and e.user_id is distinct from ${actor.userId}::uuid and ${eventReadable}
    order by e.number desc limit ${mostEvents}`);
}

/** The things themselves as they stand now, those the actor may read. */
export async function listThings(read: Read, ids: readonly string[]): Promise<NewsThing[]> {
  const these = Prisma.sql`any (${ids}::uuid[])`;
  const rows = await read.rows<{ thing: NewsThing }>(Prisma.sql`
    select json_build_object('noun', 'recommendations', 'id', r.id, 'number', r.number, 'letter', s.letter, 'draftNumber', ${draftNumberOf('r')},
      'title', r.title, 'state', r.state,
      'isRoundOpen', exists (select 1 from rounds o where o.recommendation_id = r.id and o.state = 'open')) as thing from recommendations r join sectors s on s.id = r.lead_sector_id where r.id = ${these}
    union all select json_build_object('noun', 'meetings', 'id', m.id, 'number', m.number, 'title', m.title, 'state', m.state)
      from meetings m where m.id = ${these}
    union all select json_build_object('noun', 'milestones', 'id', k.id, 'title', k.title, 'state', k.state) from milestones k where k.id = ${these}
    union all select json_build_object('noun', 'actions', 'id', a.id, 'title', a.text, 'state', a.state) from actions a where a.id = ${these}
    union all select json_build_object('noun', 'mandate', 'id', d.id, 'number', d.number, 'state', d.state) from mandates d where d.id = ${these}
    union all select json_build_object('noun', 'seats', 'id', p.id, 'title', u.name, 'userId', u.id)
      from seats p join users u on u.id = p.user_id where p.id = ${these}
    union all select json_build_object('noun', 'evidence', 'id', e.id, 'kind', 'source', 'number', e.number, 'title', e.title, 'state', e.state)
      from sources e where e.id = ${these}
    union all select json_build_object('noun', 'evidence', 'id', f.id, 'kind', 'finding', 'number', f.number, 'title', f.claim, 'state', '')
      from findings f where f.id = ${these}`);
  return rows.map(({ thing }) => thing);
}

/** Up to which event the actor's seat has had its digest; null before the first. */
export async function findMark(read: Read, actor: Actor): Promise<number | null> {
  const mark = await read.one<{ number: number }>(
    Prisma.sql`select number from digest_marks where seat_id = ${actor.seat.id}::uuid`,
  );
  return mark?.number ?? null;
}
