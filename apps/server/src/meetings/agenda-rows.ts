import { Prisma } from '@tvaers/db/client';
import type { ActionState } from '@tvaers/domain/actions/workflow';
import type { Role } from '@tvaers/domain/actor';
import type { PaperType } from '@tvaers/domain/meetings/papers';
import type { DecisionResult, ItemType, MatterKind, OutcomeKind } from '@tvaers/domain/meetings/kinds';
import type { FrozenPosition } from '@tvaers/domain/rounds/frozen-position';
import { draftNumberOf } from '../numbers/draft-number.ts';
import { wentOnIn } from '../recommendations/trace-rows.ts';

type Drawn = { year: number; serial: number };

export type LineRow = {
  id: string;
  kind: OutcomeKind;
  result: DecisionResult | null;
  text: string;
  bySeatId: string | null;
  by: string | null;
  dueOn: string | null;
  version: number;
  /** Put there by an adoption and frozen with it. */
  isOfDecision: boolean;
  /** `adoptionRule` is null where the decision neither adopted nor rejected a recommendation. */
  decision: (Drawn & { supersededBy: Drawn | null; positions: FrozenPosition[] | null; adoptionRule: string | null }) | null;
  action: {
    id: string;
    state: ActionState;
    ownerSeatId: string | null;
    ownerSectorId: string | null;
    ownerRole: Role | null;
  } | null;
};

export type MatterRow = {
  kind: MatterKind;
  id: string;
  /** Of a recommendation, finding or meeting. */
  number: number | null;
  letter: string | null;
  draftNumber: number | null;
  title: string;
  state: string | null;
  versionLabel: string | null;
  /** Of a recommendation that has ended: the numbers of those it went on in. */
  wentOnIn?: number[];
  /** Of minutes: how many objections wait for an answer. */
  objections?: number;
};

export type PaperRow = {
  id: string;
  firstId: string;
  serial: number;
  name: string;
  type: PaperType;
  bytes: number;
  attachedAt: string;
  attachedBy: string;
  replacedAt: string | null;
};

export type ItemRow = {
  id: string;
  position: number;
  type: ItemType;
  title: string;
  presentation: string;
  indstilling: string;
  minutes: number;
  presenterSeatId: string | null;
  presenter: string | null;
  isClosed: boolean;
  noQuorumReason: string | null;
  quorumLost: boolean;
  changedAt: string;
  treatedAt: string | null;
  heading: string;
  /** A voting member wants it treated by itself. */
  pulledOut: { by: string; reason: string } | null;
  version: number;
  recused: { seatId: string; userId: string; name: string; reason: string }[];
  matter: MatterRow | null;
  /** How many earlier meetings treated it, or what it treats. */
  treated: number;
  papers: PaperRow[];
  /** Of the read-through: the asker's own; whoever runs the taskforce sees all. */
  remarks: { id: string; by: string; text: string; madeAt: string }[];
  outcomes: LineRow[];
};

export const nameOfSeat = (seat: Prisma.Sql) => Prisma.sql`(select s.name from sat s where s.id = ${seat})`;

// What several parts of the page ask for, each read once: to name a table in a statement is to ask its policies again.
export const shared = Prisma.sql`
  sat as materialized (select s.id, s.user_id, u.name from seats s join users u on u.id = s.user_id),
  known as materialized (select k.id, k.number, k.state, k.starts_local from meetings k)`;

// In `line` where each recommendation comes from, and where that came from: what was merged or replaced was treated as this one.
export const onAgenda = (number: number) => Prisma.sql`
  line(id, origin) as (
    select t.to_id, t.from_id from recommendation_traces t
    union select l.id, t.from_id from line l join recommendation_traces t on t.to_id = l.origin),
  elsewhere as materialized (select w.starts_at, w.ends_at from called_elsewhere() w),
  listed as materialized (select i.* from agenda_items i where i.meeting_id = (select k.id from known k where k.number = ${number}::int)),
  hung as materialized (select p.* from papers p where p.removed_at is null and p.item_id in (select i.id from listed i)),
  remarked as materialized (select n.* from draft_remarks n where n.item_id in (select i.id from listed i)),
  settled as materialized (select l.* from outcome_lines l where l.item_id in (select i.id from listed i)),
  treated as materialized (
    select o.id, o.continues_id, o.recommendation_id, o.milestone_id, o.finding_id, o.action_id, o.previous_meeting_id from agenda_items o join known k on k.id = o.meeting_id
    where k.number <> ${number}::int and k.state in ('held', 'minutesOut', 'minutesApproved')),
  drawn as materialized (select d.id, d.year, d.serial, d.outcome_line_id, d.superseded_by_id, d.presence ->> 'adoptionRule' as adoption_rule from decisions d),
  assigned as materialized (select a.id, a.text, a.state, a.outcome_line_id, a.owner_seat_id, a.owner_sector_id, a.owner_role from actions a)`;

const lines = Prisma.sql`
  select json_agg(json_build_object('id', l.id, 'kind', l.kind, 'result', l.result, 'text', l.text, 'bySeatId', l.owner_seat_id,
      'by', ${nameOfSeat(Prisma.sql`l.owner_seat_id`)}, 'dueOn', l.due_on, 'version', l.version, 'isOfDecision', l.is_of_decision,
      'decision', case when d.id is not null then json_build_object('year', d.year, 'serial', d.serial,
        'positions', case when d.adoption_rule is not null then (select n.positions from decisions n where n.id = d.id) end, 'adoptionRule', d.adoption_rule, 'supersededBy', (select json_build_object('year', n.year, 'serial', n.serial) from drawn n where n.id = d.superseded_by_id)) end,
      'action', case when a.id is not null then json_build_object('id', a.id, 'state', a.state, 'ownerSeatId', a.owner_seat_id,
        'ownerSectorId', a.owner_sector_id, 'ownerRole', a.owner_role) end) order by l.position, l.id)
  from settled l left join drawn d on d.outcome_line_id = l.id left join assigned a on a.outcome_line_id = l.id
  where l.item_id = i.id`;

// A matter one may not read is none: neither its title nor that there is one.
const matter = Prisma.sql`
  case
    when i.recommendation_id is not null then (select json_build_object('kind', 'recommendation', 'id', r.id, 'number', r.number,
        'letter', x.letter, 'draftNumber', ${draftNumberOf('r')}, 'title', r.title, 'state', r.state, 'wentOnIn', ${wentOnIn},
        'versionLabel', (select v.label from recommendation_versions v where v.recommendation_id = r.id order by v.serial desc limit 1))
      from recommendations r join sectors x on x.id = r.lead_sector_id where r.id = i.recommendation_id)
    when i.milestone_id is not null then (select json_build_object('kind', 'milestone', 'id', k.id, 'title', k.title, 'state', k.state)
      from milestones k where k.id = i.milestone_id)
    when i.finding_id is not null then (select json_build_object('kind', 'finding', 'id', f.id, 'number', f.number, 'title', f.claim)
      from findings f where f.id = i.finding_id)
    when i.action_id is not null then (select json_build_object('kind', 'action', 'id', a.id, 'title', a.text, 'state', a.state)
      from assigned a where a.id = i.action_id)
    when i.previous_meeting_id is not null then (select json_build_object('kind', 'minutes', 'id', p.id, 'number', p.number,
        'title', coalesce(p.starts_local, ''), 'state', p.state,
        'objections', (select count(*)::int from objections o where o.meeting_id = p.id and o.state = 'open'))
      from known p where p.id = i.previous_meeting_id)
  end`;

const treated = Prisma.sql`
  (select count(*)::int from treated o
    where o.recommendation_id = i.recommendation_id or (i.recommendation_id, o.recommendation_id) in (select l.id, l.origin from line l)
      or o.milestone_id = i.milestone_id or o.finding_id = i.finding_id
      or o.action_id = i.action_id or o.previous_meeting_id = i.previous_meeting_id or o.id = i.continues_id or o.continues_id = i.continues_id)`;

const papers = Prisma.sql`
  select json_agg(json_build_object('id', p.id, 'firstId', coalesce(p.first_id, p.id), 'serial', p.serial, 'name', p.name, 'type', p.type, 'bytes', p.bytes,
      'attachedAt', p.attached_at, 'attachedBy', ${nameOfSeat(Prisma.sql`p.attached_by_id`)}, 'replacedAt', p.replaced_at) order by coalesce(p.first_id, p.id), p.serial desc)
  from hung p where p.item_id = i.id`;

export const items = Prisma.sql`
  select json_agg(json_build_object('id', i.id, 'position', i.position, 'type', i.type, 'title', i.title, 'presentation', i.presentation,
      'indstilling', i.indstilling, 'minutes', i.minutes, 'presenterSeatId', i.presenter_seat_id,
      'presenter', ${nameOfSeat(Prisma.sql`i.presenter_seat_id`)}, 'isClosed', i.is_closed, 'noQuorumReason', i.no_quorum_reason,
      'quorumLost', i.quorum_lost, 'changedAt', i.changed_at, 'treatedAt', i.treated_at, 'heading', i.heading, 'version', i.version,
      'pulledOut', case when i.pulled_out_at is not null then json_build_object('by', ${nameOfSeat(Prisma.sql`i.pulled_out_by_id`)}, 'reason', i.pull_reason) end,
      'recused', coalesce((select json_agg(json_build_object('seatId', r.seat_id, 'userId', s.user_id, 'name', s.name, 'reason', r.reason)
          order by s.name) from item_recusals r join sat s on s.id = r.seat_id where r.item_id = i.id), '[]'),
      'matter', ${matter}, 'treated', ${treated}, 'papers', coalesce((${papers}), '[]'),
      'remarks', coalesce((select json_agg(json_build_object('id', n.id, 'by', ${nameOfSeat(Prisma.sql`n.by_id`)}, 'text', n.text, 'madeAt', n.made_at) order by n.made_at, n.id)
        from remarked n where n.item_id = i.id), '[]'), 'outcomes', coalesce((${lines}), '[]')) order by i.position, i.id)
  from listed i where i.meeting_id = m.id`;
