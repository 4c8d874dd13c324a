import { Prisma } from '@tvaers/db/client';
import type { Role } from '@tvaers/domain/actor';
import type { QuorumRule, VotingSeat } from '@tvaers/domain/meetings/quorum';
import type { MeetingState } from '@tvaers/domain/meetings/workflow';
import type { SectorSigns } from '@tvaers/domain/progress/silent-sectors';
import type { Read } from '../doors/acting.ts';
import { type MeetingTick, meetingTicks } from '../milestones/rows.ts';

export type NextMeetingRow = {
  id: string;
  number: number;
  title: string;
  state: MeetingState;
  startsLocal: string;
  endsLocal: string;
  isAgendaApproved: boolean;
  seats: VotingSeat[];
  replies: { seatId: string; reply: 'unanswered' | 'attending' | 'maybe' | 'apologies' }[];
  items: number;
  lacking: number;
};

/** Somebody who cannot support a text as it stands, in his latest position on it. */
export type BlockRow = {
  recommendationId: string;
  seatId: string;
  sectorId: string;
  name: string;
  reason: string;
  wouldChange: string;
  takenOn: string;
};

export type OverdueRow = {
  id: string;
  text: string;
  dueOn: string;
  ownerName: string | null;
  ownerSectorId: string | null;
  ownerRole: Role | null;
};

export type ProgressAround = {
  rule: QuorumRule & { materialWorkingDays: number; secretariatForecastDays: number };
  meetings: MeetingTick[];
  themes: { id: string; nameDa: string; nameEn: string }[];
  signs: Omit<SectorSigns, 'missing'>[];
  blocks: BlockRow[];
  overdue: OverdueRow[];
  next: NextMeetingRow | null;
};

const voting = Prisma.sql`('chair', 'deputyChair', 'member')`;
const dayOf = (instant: Prisma.Sql) => Prisma.sql`(${instant} at time zone 'Europe/Copenhagen')::date`;
const list = (rows: Prisma.Sql) => Prisma.sql`coalesce((${rows}), '[]')`;

/** What Fremdrift shows beside plan, recommendations and inbox: one statement, cut by row security to what the seat may read. */
export function findProgressAround(read: Read, todayOn: string): Promise<ProgressAround | null> {
  return read.one<ProgressAround>(Prisma.sql`
    select json_build_object('quorumShare', coalesce(rule.quorum_share, 0.5), 'quorumMinSectors', coalesce(rule.quorum_min_sectors, 1),
        'quorumNeedsChair', coalesce(rule.quorum_needs_chair, true), 'materialWorkingDays', coalesce(rule.material_working_days, 5),
        'secretariatForecastDays', coalesce(rule.secretariat_forecast_days, 10)) as rule,
      ${meetingTicks} as meetings,
      ${list(Prisma.sql`select json_agg(json_build_object('id', h.id, 'nameDa', h.name_da, 'nameEn', h.name_en) order by h.position) from themes h`)} as themes,
      ${list(signs)} as signs, ${list(blocks)} as blocks, ${list(overdue(todayOn))} as overdue, (${next(todayOn)}) as next
    from taskforces t left join composition_rules rule on rule.taskforce_id = t.id`);
}

/**
 * The latest signs of each sector. That somebody has answered a hidden round is a sign too, though not what he answered: it is
 * dated by the round's opening, for the rest is hidden.
 */
const signs = Prisma.sql`
  select json_agg(json_build_object('sectorId', x.id, 'positionOn', p."on", 'commentOn', c."on", 'presentOn', a."on") order by x.position)
  from sectors x
  left join (
    select given.sector_id, max(given."on") as "on" from (
      select s.sector_id, ${dayOf(Prisma.sql`p.taken_at`)} as "on" from positions p join seats s on s.id = p.seat_id
      union all
      select s.sector_id, ${dayOf(Prisma.sql`o.opened_at`)} from rounds o join round_asked k on k.round_id = o.id join seats s on s.id = k.seat_id
      where o.is_hidden_until_answer and o.state = 'open' and has_answered(o.id, k.seat_id)) given group by 1) p on p.sector_id = x.id
  left join (select s.sector_id, max(${dayOf(Prisma.sql`c.written_at`)}) as "on" from comments c join seats s on s.id = c.author_id group by 1) c
    on c.sector_id = x.id
  left join (
    select s.sector_id, max(left(m.starts_local, 10)::date) as "on" from attendances a
    join seats s on s.id = a.seat_id join meetings m on m.id = a.meeting_id
    where a.presence in ('present', 'online') group by 1) a on a.sector_id = x.id`;

/** The latest position of each seat where it blocks a text still worked on; what was said in a recalled round never was. */
const blocks = Prisma.sql`
  select json_agg(json_build_object('recommendationId', b.recommendation_id, 'seatId', b.seat_id, 'sectorId', s.sector_id, 'name', u.name,
    'reason', b.reason, 'wouldChange', b.would_change, 'takenOn', ${dayOf(Prisma.sql`b.taken_at`)}) order by b.taken_at)
  from (select distinct on (p.recommendation_id, p.seat_id) p.* from positions p join rounds o on o.id = p.round_id
    where o.state <> 'recalled' order by p.recommendation_id, p.seat_id, p.taken_at desc, p.id desc) b
  join recommendations r on r.id = b.recommendation_id and r.state in ('shared', 'deliberation')
  join seats s on s.id = b.seat_id join users u on u.id = s.user_id
  where b.stance = 'cannotSupport'
    and not exists (select 1 from recusals q where q.recommendation_id = b.recommendation_id and q.seat_id = b.seat_id)`;

const overdue = (todayOn: string) => Prisma.sql`
  select json_agg(json_build_object('id', k.id, 'text', k.text, 'dueOn', k.due_on, 'ownerName', u.name, 'ownerSectorId', k.owner_sector_id,
    'ownerRole', k.owner_role) order by k.due_on, k.id)
  from actions k left join seats s on s.id = k.owner_seat_id left join users u on u.id = s.user_id
  where k.state = 'open' and k.due_on < ${todayOn}::date and (k.snoozed_until is null or k.snoozed_until <= ${todayOn}::date)`;

/** The next meeting people are called to, with who holds a voting seat on its day and what they have answered. */
const next = (todayOn: string) => Prisma.sql`
  select json_build_object('id', m.id, 'number', m.number, 'title', m.title, 'state', m.state, 'startsLocal', m.starts_local,
    'endsLocal', m.ends_local, 'isAgendaApproved', m.agenda_approved_at is not null,
    'seats', ${list(Prisma.sql`select json_agg(json_build_object('seatId', s.id, 'sectorId', s.sector_id,
        'leads', case when s.role in ('chair', 'deputyChair') then s.role end) order by x.position, s.id)
      from seats s join sectors x on x.id = s.sector_id where s.role in ${voting} and s.from_on <= left(m.starts_local, 10)::date
        and (s.until_on is null or s.until_on >= left(m.starts_local, 10)::date)`)},
    'replies', ${list(Prisma.sql`select json_agg(json_build_object('seatId', i.seat_id, 'reply', i.reply)) from invitations i where i.meeting_id = m.id`)},
    'items', (select count(*)::int from agenda_items n where n.meeting_id = m.id),
    'lacking', (select count(*)::int from agenda_items n where n.meeting_id = m.id and n.type = 'decision' and n.indstilling = ''))
  from meetings m
  where m.state in ('called', 'materialOut', 'inSession') and left(m.starts_local, 10)::date >= ${todayOn}::date
  order by m.starts_local limit 1`;
