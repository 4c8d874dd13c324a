import { Prisma } from '@tvaers/db/client';
import type { SectorNames } from '@tvaers/domain/language';
import type { DecisionResult } from '@tvaers/domain/meetings/kinds';
import type { FrozenSeat } from '@tvaers/domain/decisions/frozen-seat';
import type { FrozenMinority } from '@tvaers/domain/minority/frozen-minority';
import type { Presence } from '@tvaers/domain/meetings/quorum';
import type { Consensus } from '@tvaers/domain/rounds/consensus';
import type { FrozenStatement } from '@tvaers/domain/rounds/sector-statement';
import type { FrozenPosition } from '@tvaers/domain/rounds/frozen-position';
import type { Role } from '@tvaers/domain/actor';
import type { Read } from '../doors/acting.ts';
import { draftNumberOf } from '../numbers/draft-number.ts';
import { itemNumber } from '../numbers/item-number.ts';
import { wentOnIn } from '../recommendations/trace-rows.ts';

type Drawn = { year: number; serial: number };

export type DecisionListRow = Drawn & {
  id: string;
  result: DecisionResult;
  text: string;
  madeOn: string;
  isClosed: boolean;
  supersededBy: Drawn | null;
  recommendation: { number: number | null; letter: string; draftNumber: number | null; title: string; wentOnIn: number[] } | null;
  meeting: { number: number; itemPosition: number | null } | null;
  /** Made by written procedure, between meetings; the id is there for who may read it. */
  procedure: { id: string | null } | null;
};

// What the decision is about, where this actor may read it: a join under row security leaves out the rest.
const recommendation = Prisma.sql`(select json_build_object('number', r.number, 'letter', x.letter, 'draftNumber', ${draftNumberOf('r')}, 'title', r.title, 'wentOnIn', ${wentOnIn})
  from recommendations r join sectors x on x.id = r.lead_sector_id where r.id = d.recommendation_id)`;
const meeting = Prisma.sql`(select json_build_object('number', m.number, 'itemPosition', (select ${itemNumber} from agenda_items i where i.id = d.item_id))
  from meetings m where m.id = d.meeting_id)`;
const procedure = Prisma.sql`case when d.procedure_id is not null then
  json_build_object('id', (select p.id from written_procedures p where p.id = d.procedure_id)) end`;
const supersededBy = Prisma.sql`(select json_build_object('year', n.year, 'serial', n.serial) from decisions n where n.id = d.superseded_by_id)`;

export type DecisionFilter = {
  year: number | null;
  result: DecisionResult | null;
  meeting: number | null;
  recommendationId: string | null;
  text: string;
};

/** What fits the filter; the text is looked for where this actor may read it. */
const fits = ({ year, result, meeting: of, recommendationId, text }: DecisionFilter) => Prisma.sql`
  (${year}::int is null or d.year = ${year}::int)
  and (${result}::text is null or d.result::text = ${result}::text)
  and (${of}::int is null or d.meeting_id in (select m.id from meetings m where m.number = ${of}::int))
  and (${recommendationId}::uuid is null or d.recommendation_id in (select r.id from recommendations r where r.id = ${recommendationId}::uuid))
  and (${text} = '' or strpos(lower(concat_ws(' ', d.text, 'B-' || d.year || '-' || lpad(d.serial::text, 2, '0'),
    (select i.title from agenda_items i where i.id = d.item_id), (select r.title from recommendations r where r.id = d.recommendation_id))), lower(${text})) > 0)`;

/** The register, newest number first; years, meetings and matters are all there are, whatever is asked for. */
export async function listDecisions(read: Read, { input }: { input: DecisionFilter }) {
  const decisions = await read.rows<DecisionListRow>(Prisma.sql`
    select d.id, d.year, d.serial, d.result, d.text, d.made_on as "madeOn", d.is_closed as "isClosed",
      ${supersededBy} as "supersededBy", ${recommendation} as recommendation, ${meeting} as meeting, ${procedure} as procedure
    from decisions d
    where ${fits(input)}
    order by d.year desc, d.serial desc`);
  const choices = await read.one<Choices>(Prisma.sql`
    with made as materialized (select d.year, d.meeting_id, d.recommendation_id from decisions d)
    select coalesce((select json_agg(distinct d.year) from made d), '[]') as years,
      coalesce((select json_agg(m.number order by m.number desc) from meetings m where m.id in (select d.meeting_id from made d)), '[]') as meetings,
      coalesce((select json_agg(json_build_object('id', r.id, 'number', r.number, 'title', r.title) order by r.number)
        from recommendations r where r.number is not null and r.id in (select d.recommendation_id from made d)), '[]') as matters`);
  const { years = [], meetings = [], matters = [] } = choices ?? {};
  return { decisions, years: years.toSorted((a, b) => b - a), meetings, matters };
}

type Choices = { years: number[]; meetings: number[]; matters: { id: string; number: number; title: string }[] };

/** Presence as it stood. Register lines of before this installation may hold less. */
export type FrozenPresence = {
  quorate?: boolean;
  present?: number;
  of?: number;
  noQuorumReason?: string | null;
  /** Why the rule of adoption was departed from. */
  departureReason?: string | null;
  seats?: {
    seatId: string;
    name: string;
    role: Role;
    sectorId: string | null;
    presence: Presence | null;
    isThere: boolean;
    isRecused: boolean;
  }[];
};

export type DecisionRow = DecisionListRow & {
  meetingTitle: string | null;
  itemTitle: string | null;
  indstilling: string | null;
  presence: FrozenPresence;
  positions: FrozenPosition[];
  /** In the chair's own words; `computed` is what the rule gives of the positions. */
  conclusion: string;
  computed: Consensus | null;
  composition: FrozenSeat[];
  minority: FrozenMinority[];
  sectorStatements: FrozenStatement[];
  versionLabel: string | null;
  supersedes: Drawn[];
  actions: { id: string; text: string; state: string; dueOn: string | null; owner: string | null }[];
  isOfApprovedMinutes: boolean;
  /** Made outside a meeting, about new baselines. */
  isOfPlan: boolean;
  isOfProcedure: boolean;
  recusedSeatIds: string[];
};

// Who is recused from the matter learns what was decided, not how each stood.
const isRead = Prisma.sql`(d.recommendation_id is null or d.recommendation_id in (select r.id from recommendations r))`;
// Why the rule was departed from speaks of how they stood.
const presence = Prisma.sql`case when ${isRead} then d.presence else d.presence - 'departureReason' end as presence`;
const positions = Prisma.sql`case when ${isRead} then d.positions else '[]'::jsonb end`;
const concluded = Prisma.sql`case when ${isRead} then d.conclusion else '' end as conclusion, case when ${isRead} then d.computed end as computed,
  case when ${isRead} then d.composition else '[]'::jsonb end as composition, case when ${isRead} then d.minority else '[]'::jsonb end as minority,
  case when ${isRead} then d.sector_statements else '[]'::jsonb end as "sectorStatements"`;

export type DecisionWhole = DecisionListRow &
  Pick<
    DecisionRow,
    | 'meetingTitle'
    | 'itemTitle'
    | 'indstilling'
    | 'presence'
    | 'positions'
    | 'conclusion'
    | 'computed'
    | 'composition'
    | 'minority'
    | 'sectorStatements'
    | 'versionLabel'
    | 'actions'
  >;

const whole = Prisma.sql`
      (select m.title from meetings m where m.id = d.meeting_id) as "meetingTitle",
      (select i.title from agenda_items i where i.id = d.item_id) as "itemTitle",
      (select i.indstilling from agenda_items i where i.id = d.item_id) as indstilling,
      (select v.label from recommendation_versions v where v.id = d.version_id) as "versionLabel",
      coalesce((select json_agg(json_build_object('id', a.id, 'text', a.text, 'state', a.state, 'dueOn', a.due_on,
          'owner', coalesce((select u.name from seats s join users u on u.id = s.user_id where s.id = a.owner_seat_id),
            (select x.name_da from sectors x where x.id = a.owner_sector_id))) order by a.assigned_at, a.id)
        from actions a join agenda_items i on i.id = a.item_id where a.item_id = d.item_id), '[]') as actions`;

/** Every decision that fits, each with its context, for the file of the register. */
export function listWhole(read: Read, input: DecisionFilter): Promise<DecisionWhole[]> {
  return read.rows(Prisma.sql`
    select d.id, d.year, d.serial, d.result, d.text, d.made_on as "madeOn", d.is_closed as "isClosed", ${presence}, ${positions} as positions,
      ${supersededBy} as "supersededBy", ${recommendation} as recommendation, ${meeting} as meeting, ${procedure} as procedure, ${concluded}, ${whole}
    from decisions d where ${fits(input)} order by d.year, d.serial`);
}

/** One decision with its whole context: meeting and item, presence and positions as they stood, what was to be done. */
export function findDecision(read: Read, year: number, serial: number): Promise<DecisionRow | null> {
  return read.one(Prisma.sql`
    select d.id, d.year, d.serial, d.result, d.text, d.made_on as "madeOn", d.is_closed as "isClosed", ${presence}, ${positions} as positions,
      ${supersededBy} as "supersededBy", ${recommendation} as recommendation, ${meeting} as meeting,
      ${procedure} as procedure, ${concluded}, ${whole},
      coalesce((select json_agg(json_build_object('year', o.year, 'serial', o.serial) order by o.year, o.serial)
        from decisions o where o.superseded_by_id = d.id), '[]') as supersedes,
      coalesce((select m.state = 'minutesApproved' from meetings m where m.id = d.meeting_id), false) as "isOfApprovedMinutes",
      d.meeting_id is null and exists (select 1 from baseline_changes c where c.decision_id = d.id) as "isOfPlan",
      d.procedure_id is not null as "isOfProcedure",
      coalesce((select json_agg(r.seat_id) from item_recusals r where r.item_id = d.item_id), '[]') as "recusedSeatIds"
    from decisions d where d.year = ${year}::int and d.serial = ${serial}::int`);
}

/** The names of the taskforce's sectors by their id. */
export async function listSectorNames(read: Read): Promise<SectorNames> {
  const sectors = await read.rows<{ id: string; da: string; en: string }>(
    Prisma.sql`select x.id, x.name_da as da, x.name_en as en from sectors x`,
  );
  return Object.fromEntries(sectors.map(({ id, da, en }) => [id, { da, en }]));
}
