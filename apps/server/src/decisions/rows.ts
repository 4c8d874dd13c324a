import { Prisma } from '@tvaers/db/client';
import type { DecisionResult } from '@tvaers/domain/meetings/kinds';
import type { Presence } from '@tvaers/domain/meetings/quorum';
import type { FrozenPosition } from '@tvaers/domain/rounds/frozen-position';
import type { Role } from '@tvaers/domain/actor';
import type { Read } from '../doors/acting.ts';

type Drawn = { year: number; serial: number };

export type DecisionListRow = Drawn & {
  id: string;
  result: DecisionResult;
  text: string;
  madeOn: string;
  isClosed: boolean;
  supersededBy: Drawn | null;
  recommendation: { number: number | null; letter: string; draftNumber: number; title: string } | null;
  meeting: { number: number; itemPosition: number | null } | null;
};

// What the decision is about, where this actor may read it: a join under row security leaves out the rest.
const recommendation = Prisma.sql`(select json_build_object('number', r.number, 'letter', x.letter, 'draftNumber', r.draft_number, 'title', r.title)
  from recommendations r join sectors x on x.id = r.lead_sector_id where r.id = d.recommendation_id)`;
const meeting = Prisma.sql`(select json_build_object('number', m.number, 'itemPosition', (select i.position from agenda_items i where i.id = d.item_id))
  from meetings m where m.id = d.meeting_id)`;
const supersededBy = Prisma.sql`(select json_build_object('year', n.year, 'serial', n.serial) from decisions n where n.id = d.superseded_by_id)`;

/** The register, newest number first; the years are all there are, whatever is asked for. */
export async function listDecisions(read: Read, { input }: { input: { year: number | null; result: DecisionResult | null } }) {
  const decisions = await read.rows<DecisionListRow>(Prisma.sql`
    select d.id, d.year, d.serial, d.result, d.text, d.made_on as "madeOn", d.is_closed as "isClosed",
      ${supersededBy} as "supersededBy", ${recommendation} as recommendation, ${meeting} as meeting
    from decisions d
    where (${input.year}::int is null or d.year = ${input.year}::int)
      and (${input.result}::text is null or d.result::text = ${input.result}::text)
    order by d.year desc, d.serial desc`);
  const years = await read.rows<{ year: number }>(Prisma.sql`select distinct d.year from decisions d order by d.year desc`);
  return { decisions, years: years.map(({ year }) => year) };
}

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
  versionLabel: string | null;
  supersedes: Drawn[];
  actions: { id: string; text: string; state: string; dueOn: string | null; owner: string | null }[];
  isOfApprovedMinutes: boolean;
  /** Made outside a meeting, about new baselines. */
  isOfPlan: boolean;
  recusedSeatIds: string[];
};

/** One decision with its whole context: meeting and item, presence and positions as they stood, what was to be done. */
export function findDecision(read: Read, year: number, serial: number): Promise<DecisionRow | null> {
  return read.one(Prisma.sql`
    select d.id, d.year, d.serial, d.result, d.text, d.made_on as "madeOn", d.is_closed as "isClosed", d.presence, d.positions,
      ${supersededBy} as "supersededBy", ${recommendation} as recommendation, ${meeting} as meeting,
      (select m.title from meetings m where m.id = d.meeting_id) as "meetingTitle",
      (select i.title from agenda_items i where i.id = d.item_id) as "itemTitle",
      (select i.indstilling from agenda_items i where i.id = d.item_id) as indstilling,
      (select v.label from recommendation_versions v where v.id = d.version_id) as "versionLabel",
      coalesce((select json_agg(json_build_object('year', o.year, 'serial', o.serial) order by o.year, o.serial)
        from decisions o where o.superseded_by_id = d.id), '[]') as supersedes,
      coalesce((select json_agg(json_build_object('id', a.id, 'text', a.text, 'state', a.state, 'dueOn', a.due_on,
          'owner', coalesce((select u.name from seats s join users u on u.id = s.user_id where s.id = a.owner_seat_id),
            (select x.name_da from sectors x where x.id = a.owner_sector_id))) order by a.assigned_at, a.id)
        from actions a join agenda_items i on i.id = a.item_id where a.item_id = d.item_id), '[]') as actions,
      coalesce((select m.state = 'minutesApproved' from meetings m where m.id = d.meeting_id), false) as "isOfApprovedMinutes",
      d.meeting_id is null and exists (select 1 from baseline_changes c where c.decision_id = d.id) as "isOfPlan",
      coalesce((select json_agg(r.seat_id) from item_recusals r where r.item_id = d.item_id), '[]') as "recusedSeatIds"
    from decisions d where d.year = ${year}::int and d.serial = ${serial}::int`);
}
