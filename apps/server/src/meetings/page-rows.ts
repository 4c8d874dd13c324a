import { Prisma } from '@tvaers/db/client';
import type { Presence } from '@tvaers/domain/meetings/quorum';
import type { ObjectionState, Reply } from '@tvaers/domain/meetings/kinds';
import type { PollAnswer } from '@tvaers/domain/meetings/slot-ranking';
import type { MeetingState } from '@tvaers/domain/meetings/workflow';
import type { Read } from '../doors/acting.ts';
import { type ItemRow, items, nameOfSeat, onAgenda, shared } from './agenda-rows.ts';

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
  /** How long the items take that the asker is recused from: the others begin when they do for everybody. */
  recusedFrom: { position: number; minutes: number }[];
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
    with recursive ${shared}, ${onAgenda(number)}
    select m.id, m.number, m.title, m.state, m.version, m.series_id as "seriesId", m.time_zone as "timeZone", m.starts_local as "startsLocal", m.ends_local as "endsLocal",
      m.place, m.video_url as "videoUrl", m.polled_at as "polledAt", m.poll_deadline_on as "pollDeadlineOn", m.poll_reminded_at as "pollRemindedAt", m.called_at as "calledAt",
      m.agenda_approved_at as "agendaApprovedAt", ${nameOfSeat(Prisma.sql`m.agenda_approved_by`)} as "agendaApprovedBy",
      m.released_at as "releasedAt", m.changes_told_at as "changesToldAt", m.opened_at as "openedAt", m.closed_at as "closedAt", m.current_item_id as "currentItemId",
      m.current_item_since as "currentItemSince", m.minutes_sent_at as "minutesSentAt", m.objections_until_on as "objectionsUntilOn",
      m.minutes_approved_at as "minutesApprovedAt", m.minutes_hash as "minutesHash", m.published_at as "publishedAt", ${taken(Prisma.sql`m`)} as "isTaken", m.cancel_reason as "cancelReason",
      coalesce((select json_agg(json_build_object('position', r.place, 'minutes', r.minutes)) from minutes_recused_from(m.id) r), '[]') as "recusedFrom",
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
