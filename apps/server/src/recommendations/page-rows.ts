import type { DecisionResult } from '@tvaers/domain/meetings/kinds';
import { Prisma } from '@tvaers/db/client';
import type { FrozenMinority } from '@tvaers/domain/minority/frozen-minority';
import { parseSerial } from '@tvaers/domain/numbers/serial';
import type { Anchor } from '@tvaers/domain/recommendations/anchor';
import type { RecommendationFacts } from '@tvaers/domain/recommendations/policy';
import { readersOf, type SeatHeld } from '@tvaers/domain/recommendations/readers';
import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import type { Strength } from '@tvaers/domain/recommendations/schema';
import type { Audience, RecommendationState } from '@tvaers/domain/recommendations/workflow';
import type { Read } from '../doors/acting.ts';
import { itemNumber } from '../numbers/item-number.ts';
import { taskNow, tasksInForce } from '../mandate/rows.ts';
import { draftNumberOf } from '../numbers/draft-number.ts';
import { ballColumns, type BallColumns } from './ball-rows.ts';
import { isChangedSinceVersion } from './text-now-rows.ts';
import { type TraceEnd, tracesOf } from './trace-rows.ts';

export type SeatNow = SeatHeld & { employer: string; title: string; speaksForSector: boolean };

/** The seats held on a day, with the rule for adoption: who reads, who can be asked, who can be given the ball. */
export async function findSeatsNow(read: Read, today: string): Promise<{ adoptionRule: string; seats: SeatNow[] }> {
  const found = await read.one<{ adoptionRule: string; seats: SeatNow[] }>(Prisma.sql`
    select coalesce((select c.adoption_rule from composition_rules c), 'noSectorAgainst') as "adoptionRule", coalesce((
      select json_agg(json_build_object('id', s.id, 'taskforceId', s.taskforce_id, 'userId', s.user_id, 'name', u.name, 'role', s.role, 'sectorId', s.sector_id,
        'servesSeatId', s.serves_seat_id, 'employer', s.employer, 'title', s.title, 'speaksForSector', s.speaks_for_sector, 'actsAsChair', s.role = 'chair' or exists (
          select 1 from deputy_periods d where d.seat_id = s.id and s.role = 'deputyChair' and ${today}::date between d.from_on and d.until_on))
        order by x.position nulls last, u.name)
      from seats s join users u on u.id = s.user_id left join sectors x on x.id = s.sector_id
      where s.from_on <= ${today}::date and (s.until_on is null or s.until_on >= ${today}::date)), '[]') as seats`);
  return found ?? { adoptionRule: 'noSectorAgainst', seats: [] };
}

/** A seat as it is shown. */
export type Person = Pick<SeatNow, 'id' | 'name' | 'role' | 'sectorId' | 'employer' | 'title' | 'actsAsChair'>;

export function personOf({ id, name, role, sectorId, employer, title, actsAsChair }: SeatNow): Person {
  return { id, name, role, sectorId, employer, title, actsAsChair };
}

export type VersionRow = {
  id: string;
  serial: number;
  label: string;
  note: string;
  isSubstantial: boolean;
  namedBy: string;
  namedAt: string;
};
export type FindingRow = {
  id: string;
  number: number | null;
  kind: 'barrier' | 'motive' | 'prerequisite';
  claim: string;
  confidence: 'high' | 'medium' | 'low';
  supports: number;
  contradicts: number;
  withdrawn: number;
};
export type AgendaRow = {
  itemId: string;
  meetingId: string;
  meetingNumber: number;
  meetingState: string;
  startsLocal: string | null;
  position: number;
  type: string;
  title: string;
};
export type DecisionRow = {
  id: string;
  year: number;
  serial: number;
  result: DecisionResult;
  text: string;
  /** In the chair's own words; empty where none are kept. */
  conclusion: string;
  madeOn: string;
  meetingNumber: number | null;
  /** The minority statements as they were frozen by it. */
  minority: FrozenMinority[];
};
export type RecusalRow = { seatId: string; name: string; reason: string; declaredAt: string };

export type PageRow = BallColumns & {
  id: string;
  number: number | null;
  draftNumber: number | null;
  title: string;
  state: RecommendationState;
  audience: Audience;
  leadSectorId: string;
  theme: { id: string; nameDa: string; nameEn: string } | null;
  mandateTask: { id: string; number: number; text: string; isGone: boolean } | null;
  addressee: string;
  strength: Strength;
  need: string;
  effect: string;
  cost: string;
  uncertainty: string;
  /** Whether every sector writes in it. */
  isOpenToAll: boolean;
  withdrawReason: string | null;
  endedFrom: RecommendationState | null;
  /** What became of it, and where it comes from. */
  wentInto: TraceEnd[];
  cameFrom: TraceEnd[];
  text: RichText;
  textVersion: number;
  textChangedAt: string;
  proposedBy: string;
  version: number;
  isChangedSinceVersion: boolean;
  /** What the actor read before: when, and whether the text has changed since he last read it. Null where there is nothing to compare. */
  reading: { at: string | null; isNew: boolean } | null;
  versions: VersionRow[];
  recusals: RecusalRow[];
  /** All seats of theirs; for the rules, not for the page. */
  recusedSeatIds: string[];
  findings: FindingRow[];
  agenda: AgendaRow[];
  decisions: DecisionRow[];
};

/** One recommendation by its number ('R-07') or id, with all that hangs on it but comments and rounds; null when there is none to read. */
export async function findPageRow(read: Read, key: string): Promise<PageRow | null> {
  const serial = parseSerial(key);
  const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(key);
  if (!isId && serial?.kind !== 'recommendation') return null;
  return read.one<PageRow>(Prisma.sql`
    select r.id, r.number, ${draftNumberOf('r')} as "draftNumber", r.title, r.state, r.audience, r.lead_sector_id as "leadSectorId",
      (select json_build_object('id', t.id, 'nameDa', t.name_da, 'nameEn', t.name_en) from themes t where t.id = r.theme_id) as theme,
      ${taskNow(Prisma.sql`r.mandate_task_id`)} as "mandateTask",
      r.addressee, r.strength, r.need, r.effect, r.cost, r.uncertainty, r.is_open_to_all as "isOpenToAll",
      r.withdraw_reason as "withdrawReason", r.ended_from as "endedFrom",
      ${tracesOf('to')} as "wentInto", ${tracesOf('from')} as "cameFrom", ${ballColumns},
      (select json_build_object('isNew', t.text is distinct from r.text,
          'at', case when t.text is distinct from r.text then t.read_at else t.before_read_at end)
        from text_readings t where t.recommendation_id = r.id) as reading,
      r.text, r.text_version as "textVersion", r.text_changed_at as "textChangedAt", r.version,
      (select u.name from seats s join users u on u.id = s.user_id where s.id = r.proposed_by_id) as "proposedBy",
      ${isChangedSinceVersion} as "isChangedSinceVersion",
      coalesce((select json_agg(json_build_object('id', v.id, 'serial', v.serial, 'label', v.label, 'note', v.note, 'isSubstantial', v.is_substantial,
          'namedBy', u.name, 'namedAt', v.named_at) order by v.serial)
        from recommendation_versions v join seats s on s.id = v.named_by_id join users u on u.id = s.user_id where v.recommendation_id = r.id), '[]') as versions,
      coalesce((select json_agg(json_build_object('seatId', q.seat_id, 'name', u.name, 'reason', q.reason, 'declaredAt', q.declared_at) order by q.declared_at)
        from recusals q join seats s on s.id = q.seat_id join users u on u.id = s.user_id where q.recommendation_id = r.id), '[]') as recusals,
      array(select k.id from recusals q join seats s on s.id = q.seat_id join seats k on k.user_id = s.user_id where q.recommendation_id = r.id) as "recusedSeatIds",
      coalesce((select json_agg(json_build_object('id', f.id, 'number', f.number, 'kind', f.kind, 'claim', f.claim, 'confidence', f.confidence,
          'supports', (select count(*) from finding_sources x where x.finding_id = f.id and not x.contradicts),
          'contradicts', (select count(*) from finding_sources x where x.finding_id = f.id and x.contradicts),
          'withdrawn', (select count(*) from finding_sources x join sources y on y.id = x.source_id where x.finding_id = f.id and y.state = 'withdrawn'))
          order by f.number nulls last, f.claim)
        from basis b join findings f on f.id = b.finding_id where b.recommendation_id = r.id), '[]') as findings,
      coalesce((select json_agg(json_build_object('itemId', i.id, 'meetingId', m.id, 'meetingNumber', m.number, 'meetingState', m.state,
          'startsLocal', m.starts_local, 'position', ${itemNumber}, 'type', i.type, 'title', i.title) order by m.number)
        from agenda_items i join meetings m on m.id = i.meeting_id where i.recommendation_id = r.id and m.state <> 'cancelled'), '[]') as agenda,
      coalesce((select json_agg(json_build_object('id', d.id, 'year', d.year, 'serial', d.serial, 'result', d.result, 'text', d.text, 'conclusion', d.conclusion, 'madeOn', d.made_on, 'minority', d.minority,
          'meetingNumber', (select m.number from meetings m where m.id = d.meeting_id)) order by d.year, d.serial)
        from decisions d where d.recommendation_id = r.id), '[]') as decisions
    from recommendations r where ${serial && !isId ? Prisma.sql`r.number = ${serial.number}::int` : Prisma.sql`r.id = ${key}::uuid`}`);
}

export type CommentRow = {
  id: string;
  parentId: string | null;
  paragraphId: string | null;
  /** The words it is about; null: the whole paragraph, or the whole text. */
  anchor: Anchor | null;
  body: string;
  seatId: string;
  name: string;
  sectorId: string | null;
  writtenAt: string;
  resolvedAt: string | null;
  resolvedBy: string | null;
  rewordedAt: string | null;
  /** Seats asked for an answer. */
  mentionIds: string[];
  version: number;
};

/** All comments, oldest first; none for who may not read them. */
export function listComments(read: Read, recommendationId: string): Promise<CommentRow[]> {
  return read.rows(Prisma.sql`
    select c.id, c.parent_id as "parentId", c.paragraph_id as "paragraphId", c.body, c.author_id as "seatId", u.name, s.sector_id as "sectorId",
      c.written_at as "writtenAt", c.resolved_at as "resolvedAt", c.reworded_at as "rewordedAt", c.version,
      case when c.quote is not null then json_build_object('quote', c.quote, 'prefix', c.quote_prefix, 'suffix', c.quote_suffix, 'start', c.quote_start) end as anchor,
      coalesce((select json_agg(n.seat_id) from comment_mentions n where n.comment_id = c.id), '[]') as "mentionIds",
      (select w.name from seats z join users w on w.id = z.user_id where z.id = c.resolved_by_id) as "resolvedBy"
    from comments c join seats s on s.id = c.author_id join users u on u.id = s.user_id
    where c.recommendation_id = ${recommendationId}::uuid and c.withdrawn_at is null order by c.written_at, c.id`);
}

/** What sharing lets out, and to whom: asked by the dialog before the act. */
export async function findReadersAfterShare(read: Read, id: string, today: string) {
  const row = await read.one<RecommendationFacts & { comments: number; suggestions: number; versions: number }>(Prisma.sql`
    select r.audience, r.lead_sector_id as "leadSectorId", r.state, r.ended_from as "endedFrom",
      array(select k.id from recusals q join seats s on s.id = q.seat_id join seats k on k.user_id = s.user_id where q.recommendation_id = r.id) as "recusedSeatIds",
      (select count(*)::int from comments c where c.recommendation_id = r.id and c.withdrawn_at is null) as comments,
      (select count(*)::int from suggestions g where g.recommendation_id = r.id) as suggestions,
      (select count(*)::int from recommendation_versions v where v.recommendation_id = r.id) as versions
    from recommendations r where r.id = ${id}::uuid`);
  if (!row) return null;
  const { comments, suggestions, versions, ...facts } = row;
  const { seats } = await findSeatsNow(read, today);
  const { seats: readers, ...counts } = readersOf(seats, { ...facts, audience: 'taskforce', state: 'shared' });
  const readNow = new Set(readersOf(seats, facts).seats.map((seat) => seat.id));
  return {
    facts,
    answer: {
      ...{ ...counts, comments, suggestions, versions },
      newReaders: readers.filter((seat) => !readNow.has(seat.id)).map(personOf),
    },
  };
}

export type Options = {
  themes: { id: string; nameDa: string; nameEn: string }[];
  mandateTasks: { id: string; number: number; text: string }[];
  findings: { id: string; number: number | null; kind: FindingRow['kind']; claim: string }[];
};

/** What a recommendation's details are chosen from: the themes, the tasks of the mandate in force, the findings one can read. */
export async function listOptions(read: Read): Promise<Options> {
  const found = await read.one<Options>(Prisma.sql`
    select coalesce((select json_agg(json_build_object('id', t.id, 'nameDa', t.name_da, 'nameEn', t.name_en) order by t.position) from themes t), '[]') as themes,
      ${tasksInForce} as "mandateTasks",
      coalesce((select json_agg(json_build_object('id', f.id, 'number', f.number, 'kind', f.kind, 'claim', f.claim) order by f.number nulls last, f.claim)
        from findings f), '[]') as findings`);
  return found ?? { themes: [], mandateTasks: [], findings: [] };
}
