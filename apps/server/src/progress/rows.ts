import { Prisma } from '@tvaers/db/client';
import type { Role } from '@tvaers/domain/actor';
import type { QuorumRule, VotingSeat } from '@tvaers/domain/meetings/quorum';
import type { ReplyNow } from '@tvaers/domain/progress/readiness';
import type { MeetingState } from '@tvaers/domain/meetings/workflow';
import type { SectorSigns } from '@tvaers/domain/progress/silent-sectors';
import type { Read, Transaction } from '../doors/acting.ts';
import { approvedMoves, type MoveRow } from '../milestones/baseline-rows.ts';
import { type MeetingTick, meetingTicks } from '../milestones/rows.ts';

export type NextMeetingRow = {
  id: string;
  number: number;
  title: string;
  state: MeetingState;
  startsLocal: string;
  endsLocal: string;
  isAgendaApproved: boolean;
  seats: (VotingSeat & { name: string })[];
  replies: { seatId: string; reply: ReplyNow }[];
  items: number;
  lacking: number;
};

/** Somebody who could not support a text, when he last said so. */
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
  /** Moves of baselines that were approved. */
  moves: MoveRow[];
  themes: { id: string; nameDa: string; nameEn: string }[];
  signs: Omit<SectorSigns, 'missing'>[];
  blocks: BlockRow[];
  overdue: OverdueRow[];
  next: NextMeetingRow | null;
};

const voting = Prisma.sql`('chair', 'deputyChair', 'member')`;
const dayOf = (instant: Prisma.Sql) => Prisma.sql`(${instant} at time zone 'Europe/Copenhagen')::date`;
const list = (rows: Prisma.Sql) => Prisma.sql`coalesce((${rows}), '[]')`;

/**
 * What Fremdrift shows beside plan, recommendations and inbox: one statement, cut by row security to what the seat may read. What more
 * than one part asks for is read once: to name a table is to ask its policies again.
 */
export function findProgressAround(read: Read, todayOn: string): Promise<ProgressAround | null> {
  return read.one<ProgressAround>(Prisma.sql`
    with given as materialized (
        select p.id, p.round_id, p.recommendation_id, p.seat_id, p.stance, p.taken_at,
          case when p.stance = 'cannotSupport' then p.reason end as reason, case when p.stance = 'cannotSupport' then p.would_change end as would_change
        from positions p where p.counts),
      sat as materialized (select s.id, s.sector_id, s.user_id from seats s where s.sector_id is not null)
    select json_build_object('quorumShare', coalesce(rule.quorum_share, 0.5), 'quorumMinSectors', coalesce(rule.quorum_min_sectors, 1),
        'quorumNeedsChair', coalesce(rule.quorum_needs_chair, true), 'materialWorkingDays', coalesce(rule.material_working_days, 5),
        'secretariatForecastDays', coalesce(rule.secretariat_forecast_days, 10)) as rule,
      ${meetingTicks} as meetings, ${approvedMoves} as moves,
      ${list(Prisma.sql`select json_agg(json_build_object('id', h.id, 'nameDa', h.name_da, 'nameEn', h.name_en) order by h.position) from themes h`)} as themes,
      ${list(signs)} as signs, ${list(blocks)} as blocks, ${list(overdue(todayOn))} as overdue, (${next(todayOn)}) as next
    from taskforces t left join composition_rules rule on rule.taskforce_id = t.id`);
}

/** The number expected, with what a change of it is asked of. */
export async function findExpected(tx: Transaction, taskforceId: string) {
  const row = await tx.taskforce.findUnique({
    where: { id: taskforceId },
    select: { id: true, expectedRecommendations: true, version: true },
  });
  return row && { id: row.id, expected: row.expectedRecommendations, version: row.version };
}

/**
 * The latest signs of each sector. That somebody has answered a hidden round is a sign too, though not what he answered: it is
 * dated by the round's opening, for the rest is hidden.
 */
const signs = Prisma.sql`
  select json_agg(json_build_object('sectorId', x.id, 'positionOn', ${dayOf(Prisma.sql`p.at`)}, 'commentOn', ${dayOf(Prisma.sql`c.at`)},
    'presentOn', a."on") order by x.position)
  from sectors x
  left join (
    select s.sector_id, max(told.at) as at from (
      select g.seat_id, max(g.taken_at) as at from given g group by g.seat_id
      union all
      select k.seat_id, k.opened_at from answers_in_hidden_rounds() k) told
    join sat s on s.id = told.seat_id group by s.sector_id) p on p.sector_id = x.id
  left join (
    select s.sector_id, max(w.at) as at from (select c.author_id, max(c.written_at) as at from comments c group by c.author_id) w
    join sat s on s.id = w.author_id group by s.sector_id) c on c.sector_id = x.id
  left join (
    select s.sector_id, max(w."on") as "on" from (
      select a.seat_id, max(left(m.starts_local, 10)::date) as "on" from attendances a join meetings m on m.id = a.meeting_id
      where a.presence in ('present', 'online') group by a.seat_id) w
    join sat s on s.id = w.seat_id group by s.sector_id) a on a.sector_id = x.id`;

/**
 * The latest position by which each seat has blocked a recommendation; what was said in a recalled round never was. Whether it still
 * stands is known of the recommendation.
 */
const blocks = Prisma.sql`
  select json_agg(json_build_object('recommendationId', b.recommendation_id, 'seatId', b.seat_id, 'sectorId', s.sector_id, 'name', u.name,
    'reason', b.reason, 'wouldChange', b.would_change, 'takenOn', ${dayOf(Prisma.sql`b.taken_at`)}) order by b.taken_at)
  from (select distinct on (g.recommendation_id, g.seat_id) g.* from given g
    where g.stance = 'cannotSupport' and g.round_id = any (array(select o.id from rounds o where o.state <> 'recalled'))
    order by g.recommendation_id, g.seat_id, g.taken_at desc, g.id desc) b
  join sat s on s.id = b.seat_id join users u on u.id = s.user_id`;

const overdue = (todayOn: string) => Prisma.sql`
  select json_agg(json_build_object('id', k.id, 'text', k.text, 'dueOn', k.due_on, 'ownerName', u.name, 'ownerSectorId', k.owner_sector_id,
    'ownerRole', k.owner_role) order by k.due_on, k.id)
  from actions k left join seats s on s.id = k.owner_seat_id left join users u on u.id = s.user_id
  where k.state = 'open' and k.due_on < ${todayOn}::date and (k.snoozed_until is null or k.snoozed_until <= ${todayOn}::date)`;

/** The next meeting people are called to, with who holds a voting seat on its day and what they have answered from whichever seat. */
const next = (todayOn: string) => Prisma.sql`
  select json_build_object('id', m.id, 'number', m.number, 'title', m.title, 'state', m.state, 'startsLocal', m.starts_local,
    'endsLocal', m.ends_local, 'isAgendaApproved', m.agenda_approved_at is not null,
    'seats', ${list(Prisma.sql`select json_agg(json_build_object('seatId', s.id, 'sectorId', s.sector_id,
        'name', u.name, 'leads', case when s.role in ('chair', 'deputyChair') then s.role end) order by x.position, s.id)
      from seats s join sectors x on x.id = s.sector_id join users u on u.id = s.user_id where s.role in ${voting} and s.from_on <= left(m.starts_local, 10)::date
        and (s.until_on is null or s.until_on >= left(m.starts_local, 10)::date)`)},
    'replies', ${list(Prisma.sql`select json_agg(json_build_object('seatId', h.id, 'reply', i.reply))
      from invitations i join seats s on s.id = i.seat_id join seats h on h.user_id = s.user_id
      where i.meeting_id = m.id and h.from_on <= left(m.starts_local, 10)::date and (h.until_on is null or h.until_on >= left(m.starts_local, 10)::date)`)},
    'items', n.items, 'lacking', n.lacking)
  from (select k.* from meetings k where k.state in ('called', 'materialOut', 'inSession') and left(k.starts_local, 10)::date >= ${todayOn}::date
    order by k.starts_local limit 1) m
  cross join lateral (select count(*)::int as items, (count(*) filter (where n.type = 'decision' and n.indstilling = ''))::int as lacking
    from agenda_items n where n.meeting_id = m.id) n`;
