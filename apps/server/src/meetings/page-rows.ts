import { Prisma } from '@tvaers/db/client';
import type { ActionState } from '@tvaers/domain/actions/workflow';
import type { Role } from '@tvaers/domain/actor';
import type { PaperType } from '@tvaers/domain/meetings/papers';
import type { Presence } from '@tvaers/domain/meetings/quorum';
import type { DecisionResult, ItemType, MatterKind, ObjectionState, OutcomeKind, Reply } from '@tvaers/domain/meetings/kinds';
import type { PollAnswer } from '@tvaers/domain/meetings/slot-ranking';
import type { MeetingState } from '@tvaers/domain/meetings/workflow';
import type { FrozenPosition } from '@tvaers/domain/rounds/frozen-position';
import type { Read } from '../doors/acting.ts';

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

export type AnswerRow = { seatId: string; userId: string; answer: PollAnswer; answeredAt: string; enteredBy: string | null };
export type SlotRow = { id: string; startsLocal: string; endsLocal: string; isTaken: boolean; answers: AnswerRow[] };
export type InvitationRow = {
  id: string;
  seatId: string;
  userId: string;
  reply: Reply;
  note: string;
  repliedAt: string | null;
  /** What is out now, the material or the minutes. */
  hasRead: boolean;
  enteredBy: string | null;
  readThrough: { untilOn: string; at: string | null } | null;
  version: number;
};
export type AttendanceRow = {
  seatId: string;
  presence: Presence;
  arrivedAtItem: number | null;
  leftAfterItem: number | null;
  version: number;
};
export type ProposalRow = {
  id: string;
  title: string;
  reason: string;
  state: 'waiting' | 'scheduled' | 'later' | 'declined';
  answer: string;
  by: string;
  isOwn: boolean;
  proposedAt: string;
  meetingNumber: number | null;
  version: number;
};
export type ObjectionRow = {
  id: string;
  itemId: string;
  lineId: string | null;
  by: string;
  byUserId: string;
  madeAt: string;
  before: string;
  proposed: string;
  reason: string;
  state: ObjectionState;
  answer: string;
  settledBy: string | null;
  settledAt: string | null;
  version: number;
};
export type RuleRow = {
  quorumShare: number;
  quorumMinSectors: number;
  quorumNeedsChair: boolean;
  materialWorkingDays: number;
  objectionWorkingDays: number;
};

export type MeetingRow = {
  /** Whether the asker is called elsewhere at the meeting's own time. */
  isTaken: boolean;
  id: string;
  number: number;
  title: string;
  state: MeetingState;
  version: number;
  seriesId: string | null;
  timeZone: string;
  startsLocal: string | null;
  endsLocal: string | null;
  place: string;
  videoUrl: string | null;
  polledAt: string | null;
  pollDeadlineOn: string | null;
  pollRemindedAt: string | null;
  calledAt: string | null;
  agendaApprovedAt: string | null;
  agendaApprovedBy: string | null;
  releasedAt: string | null;
  changesToldAt: string | null;
  openedAt: string | null;
  closedAt: string | null;
  currentItemId: string | null;
  currentItemSince: string | null;
  minutesSentAt: string | null;
  objectionsUntilOn: string | null;
  minutesApprovedAt: string | null;
  minutesHash: string | null;
  publishedAt: string | null;
  cancelReason: string | null;
  items: ItemRow[];
  slots: SlotRow[];
  invitations: InvitationRow[];
  attendance: AttendanceRow[];
  substitutions: { seatId: string; substituteSeatId: string; itemId: string | null; itemPosition: number | null }[];
  corrections: { number: number; text: string; reason: string; madeAt: string; itemId: string | null }[];
  objections: ObjectionRow[];
  proposals: ProposalRow[];
  rule: RuleRow;
  sectors: { id: string; key: string; letter: string; nameDa: string; nameEn: string }[];
};

const nameOfSeat = (seat: Prisma.Sql) => Prisma.sql`(select s.name from sat s where s.id = ${seat})`;

// What several parts of the page ask for, each read once: to name a table in a statement is to ask its policies again.
const shared = Prisma.sql`
  sat as materialized (select s.id, s.user_id, u.name from seats s join users u on u.id = s.user_id),
  known as materialized (select k.id, k.number, k.state, k.starts_local from meetings k)`;

const onAgenda = (number: number) => Prisma.sql`
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
      'by', ${nameOfSeat(Prisma.sql`l.owner_seat_id`)}, 'dueOn', l.due_on, 'version', l.version,
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
        'letter', x.letter, 'draftNumber', r.draft_number, 'title', r.title, 'state', r.state,
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
    where o.recommendation_id = i.recommendation_id or o.milestone_id = i.milestone_id or o.finding_id = i.finding_id
      or o.action_id = i.action_id or o.previous_meeting_id = i.previous_meeting_id or o.id = i.continues_id or o.continues_id = i.continues_id)`;

const papers = Prisma.sql`
  select json_agg(json_build_object('id', p.id, 'firstId', coalesce(p.first_id, p.id), 'serial', p.serial, 'name', p.name, 'type', p.type, 'bytes', p.bytes,
      'attachedAt', p.attached_at, 'attachedBy', ${nameOfSeat(Prisma.sql`p.attached_by_id`)}, 'replacedAt', p.replaced_at) order by coalesce(p.first_id, p.id), p.serial desc)
  from hung p where p.item_id = i.id`;

const items = Prisma.sql`
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

// Only that he is called elsewhere, and only of himself: another taskforce is known to its own people.
const taken = (of: Prisma.Sql) =>
  Prisma.sql`exists (select 1 from elsewhere w where w.starts_at < ${of}.ends_at and ${of}.starts_at < w.ends_at)`;

const slots = Prisma.sql`
  select json_agg(json_build_object('id', p.id, 'startsLocal', p.starts_local, 'endsLocal', p.ends_local, 'isTaken', ${taken(Prisma.sql`p`)},
      'answers', coalesce((select json_agg(json_build_object('seatId', a.seat_id, 'userId', s.user_id, 'answer', a.answer,
          'answeredAt', a.answered_at, 'enteredBy', case when a.entered_by_id <> a.seat_id then ${nameOfSeat(Prisma.sql`a.entered_by_id`)} end)
          order by a.answered_at) from poll_answers a join sat s on s.id = a.seat_id where a.slot_id = p.id), '[]')) order by p.starts_at, p.id)
  from poll_slots p where p.meeting_id = m.id`;

const invitations = Prisma.sql`
  select json_agg(json_build_object('id', v.id, 'seatId', v.seat_id, 'userId', s.user_id, 'reply', v.reply, 'note', v.note,
      'repliedAt', v.replied_at, 'enteredBy', case when v.entered_by_id <> v.seat_id then ${nameOfSeat(Prisma.sql`v.entered_by_id`)} end,
      'hasRead', case when m.state = 'minutesOut' then v.minutes_read_at is not null else v.material_read_at is not null end, 'readThrough', case when v.read_through_asked_at is not null then json_build_object('untilOn', v.read_through_until_on, 'at', v.read_through_at) end, 'version', v.version))
  from invitations v join sat s on s.id = v.seat_id where v.meeting_id = m.id`;

const objections = Prisma.sql`
  select json_agg(json_build_object('id', o.id, 'itemId', o.item_id, 'lineId', o.line_id, 'by', s.name, 'byUserId', s.user_id,
      'madeAt', o.made_at, 'before', o.before, 'proposed', o.proposed, 'reason', o.reason, 'state', o.state, 'answer', o.answer,
      'settledBy', ${nameOfSeat(Prisma.sql`o.settled_by_id`)}, 'settledAt', o.settled_at, 'version', o.version) order by o.made_at, o.id)
  from objections o join sat s on s.id = o.by_id where o.meeting_id = m.id`;

const proposals = (seatId: string) => Prisma.sql`
  select json_agg(json_build_object('id', p.id, 'title', p.title, 'reason', p.reason, 'state', p.state, 'answer', p.answer, 'by', s.name,
      'isOwn', p.proposed_by_id = ${seatId}::uuid, 'proposedAt', p.proposed_at,
      'meetingNumber', (select o.number from known o where o.id = p.meeting_id), 'version', p.version) order by p.proposed_at, p.id)
  from item_proposals p join sat s on s.id = p.proposed_by_id`;

/** The proposals this actor may read: his own, and every one for those who run the taskforce. */
export async function listProposals(read: Read, seatId: string): Promise<ProposalRow[]> {
  const row = await read.one<{ proposals: ProposalRow[] }>(
    Prisma.sql`with ${shared} select coalesce((${proposals(seatId)}), '[]') as proposals`,
  );
  return row?.proposals ?? [];
}

/** Everything of one meeting but its people, as this actor may read it. */
export function findMeetingRow(read: Read, number: number, seatId: string): Promise<MeetingRow | null> {
  return read.one(Prisma.sql`
    with ${shared}, ${onAgenda(number)}
    select m.id, m.number, m.title, m.state, m.version, m.series_id as "seriesId", m.time_zone as "timeZone", m.starts_local as "startsLocal", m.ends_local as "endsLocal",
      m.place, m.video_url as "videoUrl", m.polled_at as "polledAt", m.poll_deadline_on as "pollDeadlineOn", m.poll_reminded_at as "pollRemindedAt", m.called_at as "calledAt",
      m.agenda_approved_at as "agendaApprovedAt", ${nameOfSeat(Prisma.sql`m.agenda_approved_by`)} as "agendaApprovedBy",
      m.released_at as "releasedAt", m.changes_told_at as "changesToldAt", m.opened_at as "openedAt", m.closed_at as "closedAt", m.current_item_id as "currentItemId",
      m.current_item_since as "currentItemSince", m.minutes_sent_at as "minutesSentAt", m.objections_until_on as "objectionsUntilOn",
      m.minutes_approved_at as "minutesApprovedAt", m.minutes_hash as "minutesHash", m.published_at as "publishedAt", ${taken(Prisma.sql`m`)} as "isTaken", m.cancel_reason as "cancelReason",
      coalesce((${items}), '[]') as items, coalesce((${slots}), '[]') as slots, coalesce((${invitations}), '[]') as invitations,
      coalesce((select json_agg(json_build_object('seatId', a.seat_id, 'presence', a.presence, 'arrivedAtItem', a.arrived_at_item,
          'leftAfterItem', a.left_after_item, 'version', a.version)) from attendances a where a.meeting_id = m.id), '[]') as attendance,
      coalesce((select json_agg(json_build_object('number', c.number, 'text', c.text, 'reason', c.reason, 'madeAt', c.made_at, 'itemId', c.item_id)
          order by c.number) from minutes_corrections c where c.meeting_id = m.id), '[]') as corrections,
      coalesce((${objections}), '[]') as objections,
      coalesce((select json_agg(json_build_object('seatId', b.seat_id, 'substituteSeatId', b.substitute_seat_id, 'itemId', b.item_id,
          'itemPosition', i.position) order by i.position nulls first) from substitutions b left join listed i on i.id = b.item_id
        where b.meeting_id = m.id), '[]') as substitutions,
      coalesce((${proposals(seatId)} where p.state in ('waiting', 'later') or p.meeting_id = m.id), '[]') as proposals,
      (select json_build_object('quorumShare', c.quorum_share, 'quorumMinSectors', c.quorum_min_sectors, 'quorumNeedsChair', c.quorum_needs_chair,
          'materialWorkingDays', c.material_working_days, 'objectionWorkingDays', c.objection_working_days) from composition_rules c) as rule,
      (select json_agg(json_build_object('id', x.id, 'key', x.key, 'letter', x.letter, 'nameDa', x.name_da, 'nameEn', x.name_en) order by x.position)
        from sectors x) as sectors
    from meetings m where m.number = ${number}::int`);
}

export type PersonRow = {
  seatId: string;
  userId: string;
  name: string;
  role: Role;
  sectorId: string | null;
  servesSeatId: string | null;
  employer: string;
  title: string;
  fromOn: string;
  untilOn: string | null;
};

/** Every seat held on some day of a span, chair first, then by sector. */
export function listPeople(read: Read, fromOn: string, untilOn: string): Promise<PersonRow[]> {
  return read.rows(Prisma.sql`
    select s.id as "seatId", s.user_id as "userId", u.name, s.role, s.sector_id as "sectorId", s.serves_seat_id as "servesSeatId",
      s.employer, s.title, s.from_on as "fromOn", s.until_on as "untilOn"
    from seats s join users u on u.id = s.user_id left join sectors x on x.id = s.sector_id
    where s.from_on <= ${untilOn}::date and (s.until_on is null or s.until_on >= ${fromOn}::date)
    order by s.role, x.position, u.name, s.id`);
}
