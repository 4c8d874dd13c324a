import { Prisma } from '@tvaers/db/client';
import type { Role } from '@tvaers/domain/actor';
import { idsIn } from '@tvaers/domain/history/difference';
import type { TellingNoun } from '@tvaers/domain/history/schema';
import type { Read } from '../doors/acting.ts';

export type HistoryEvent = {
  number: number;
  at: string;
  noun: string;
  verb: string;
  /** Who did it, and from which seat; null where a rule did, such as minutes approved by silence. */
  by: { userId: string; name: string; role: Role | null; title: string | null; sectorId: string | null } | null;
  /** The person it was done for by someone else. */
  onBehalfOf: string | null;
  difference: Record<string, unknown>;
};
export type History = {
  events: HistoryEvent[];
  /** The number to go on from; null when these were the last. */
  before: number | null;
  /** Names of the people and things the differences mention by id, of those the asker may read. */
  names: Record<string, string>;
};

const pageSize = 30;

/**
 * The thing itself, under its own row security: whoever may not read it reads nothing of its history either. What of a thing's events
 * a reader is kept from beyond that (a room's, an item's he is recused from) the row security of events knows.
 */
const readable: Readonly<Record<TellingNoun, Prisma.Sql>> = {
  seats: Prisma.sql`exists (select 1 from seats x where x.id = e.thing_id)`,
  mandate: Prisma.sql`exists (select 1 from mandates x where x.id = e.thing_id)`,
  milestones: Prisma.sql`exists (select 1 from milestones x where x.id = e.thing_id)`,
  meetings: Prisma.sql`exists (select 1 from meetings x where x.id = e.thing_id)`,
  recommendations: Prisma.sql`exists (select 1 from recommendations x where x.id = e.thing_id)`,
  decisions: Prisma.sql`exists (select 1 from decisions x where x.id = e.thing_id)`,
  actions: Prisma.sql`exists (select 1 from actions x where x.id = e.thing_id)`,
  installation: Prisma.sql`exists (select 1 from taskforces x where x.id = e.thing_id)`,
  evidence: Prisma.sql`(exists (select 1 from sources x where x.id = e.thing_id) or exists (select 1 from findings x where x.id = e.thing_id))`,
};

/** A position in a round where others' are hidden until one has answered is told when it may be read; it follows the person to his next seat. */
const positionReadable = Prisma.sql`(e.noun <> 'rounds' or e.verb not in ('takePosition', 'reconfirm', 'recuse') or exists (
    select 1 from positions p join rounds r on r.id = p.round_id
    where p.recommendation_id = e.thing_id and p.seat_id in (
        select h.id from seats g join seats h on h.user_id = g.user_id where g.id = coalesce(e.on_behalf_of, e.seat_id))
      and r.opened_at <= e.at and (r.closed_at is null or r.closed_at >= e.at)))`;

/** As both together, for events of any kind of thing at once; of a thing without a history of its own nothing is told. */
export const eventReadable = Prisma.sql`case e.noun
    when 'seats' then ${readable.seats} when 'mandate' then ${readable.mandate} when 'milestones' then ${readable.milestones}
    when 'meetings' then ${readable.meetings} when 'recommendations' then ${readable.recommendations} when 'rounds' then ${readable.recommendations}
    when 'consultations' then ${readable.recommendations} when 'procedures' then ${readable.recommendations}
    when 'decisions' then ${readable.decisions} when 'actions' then ${readable.actions} when 'evidence' then ${readable.evidence}
    else false end and ${positionReadable}`;

/** What is told as one: rounds and consultations with their recommendation, what the operator did to a taskforce with what its secretariat did to it. */
const toldWith: Partial<Record<TellingNoun, string[]>> = {
  recommendations: ['recommendations', 'rounds', 'consultations', 'procedures', 'minority'],
  installation: ['installation', 'taskforce'],
};

/** A minority statement is told with its recommendation, to whoever row security lets read it. */
function ofThings(noun: TellingNoun, thingIds: string[]): Prisma.Sql {
  const own = Prisma.sql`e.thing_id = any (${thingIds}::uuid[])`;
  if (noun !== 'recommendations') return own;
  return Prisma.sql`(${own} or (e.noun = 'minority' and e.thing_id in (
    select m.id from minority_statements m where m.recommendation_id = any (${thingIds}::uuid[]))))`;
}

/** The newest events of these things, or those before a number, of which the asker may read each. */
export async function listHistory(read: Read, noun: TellingNoun, thingIds: string[], before: number | null): Promise<History> {
  const nouns = toldWith[noun] ?? [noun];
  const rows = await read.rows<HistoryEvent>(Prisma.sql`
    select e.number::int, e.at, e.noun, e.verb, e.difference,
      case when u.id is not null then json_build_object('userId', u.id, 'name', u.name, 'role', s.role, 'title', s.title, 'sectorId', s.sector_id)
        end as by,
      (select o.name from seats b join users o on o.id = b.user_id where b.id = e.on_behalf_of and b.user_id <> e.user_id) as "onBehalfOf"
    from events e left join users u on u.id = e.user_id left join seats s on s.id = e.seat_id
    where e.noun = any (${nouns}::text[]) and ${ofThings(noun, thingIds)} and (${before}::bigint is null or e.number < ${before})
      and (${readable[noun]} or e.noun = 'minority') and ${positionReadable}
    order by e.number desc limit ${pageSize + 1}`);
  const events = rows.slice(0, pageSize);
  const names = await namesOf(read, events);
  return {
    events: events.map((event) => ({ ...event, difference: withoutHidden(event.difference, names) })),
    before: rows.length > pageSize ? (events.at(-1)?.number ?? null) : null,
    names,
  };
}

/**
 * What a shared recommendation rests on may lie in a sector's room, and what it went into may be something one is recused from: to
 * whoever cannot name it, it is not there.
 */
function withoutHidden(
  { findings, into, outOf, reason, ...told }: Record<string, unknown>,
  names: Record<string, string>,
): Record<string, unknown> {
  const readable = (ids: unknown) => (Array.isArray(ids) ? ids.filter((id: string) => id in names) : []);
  const [went, came] = [readable(into), readable(outOf)];
  // Why they are one tells of the other as well.
  const isOfHidden = (into ?? outOf) !== undefined && went.length + came.length === 0;
  const others = reason === undefined || isOfHidden ? told : { ...told, reason };
  const rest = { ...others, ...(went.length > 0 ? { into: went } : {}), ...(came.length > 0 ? { outOf: came } : {}) };
  if (findings === undefined) return rest;
  const { added, removed } = findings as { added: string[]; removed: string[] };
  const known = (ids: string[]) => ids.filter((id) => id in names);
  const shown = { added: known(added), removed: known(removed) };
  return shown.added.length + shown.removed.length === 0 ? rest : { ...rest, findings: shown };
}

/** One more statement where a difference mentions ids at all. */
async function namesOf(read: Read, events: readonly HistoryEvent[]): Promise<Record<string, string>> {
  const ids = [...new Set(events.flatMap(({ difference }) => idsIn(difference)))];
  if (ids.length === 0) return {};
  const rows = await read.rows<{ id: string; name: string }>(Prisma.sql`
    select s.id, u.name from seats s join users u on u.id = s.user_id where s.id = any (${ids}::uuid[])
    union all select e.id, case when e.number is null then e.title else 'E-' || lpad(e.number::text, greatest(3, length(e.number::text)), '0') end
      from sources e where e.id = any (${ids}::uuid[])
    union all select f.id, case when f.number is null then f.claim else 'F-' || lpad(f.number::text, greatest(2, length(f.number::text)), '0') end
      from findings f where f.id = any (${ids}::uuid[])
    union all select r.id, r.title from recommendations r where r.id = any (${ids}::uuid[])
    union all select d.id, 'B-' || d.year || '-' || lpad(d.serial::text, greatest(2, length(d.serial::text)), '0') from decisions d where d.id = any (${ids}::uuid[])
    union all select m.id, m.title from milestones m where m.id = any (${ids}::uuid[])
    union all select i.id, i.title from agenda_items i where i.id = any (${ids}::uuid[])
    union all select k.id, k.text from mandate_tasks k where k.id = any (${ids}::uuid[])`);
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
