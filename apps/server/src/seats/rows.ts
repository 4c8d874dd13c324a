import { Prisma } from '@tvaers/db/client';
import type { Actor, Role } from '@tvaers/domain/actor';
import type { QuorumRule } from '@tvaers/domain/meetings/quorum';
import type { MilestoneState } from '@tvaers/domain/milestones/workflow';
import { can, type Permission } from '@tvaers/domain/policy';
import type { RecommendationState } from '@tvaers/domain/recommendations/workflow';
import type { Read, Transaction } from '../doors/acting.ts';
import { draftNumberOf } from '../numbers/draft-number.ts';

type SeatOnPage = {
  id: string;
  userId: string;
  name: string;
  /** For the secretariat only. */
  email: string | null;
  role: Role;
  sectorId: string | null;
  servesSeatId: string | null;
  employer: string;
  title: string;
  appointedBy: string;
  fromOn: string;
  untilOn: string | null;
  endReason: string | null;
  version: number;
};
export type DeputyPeriodRow = { id: string; seatId: string; fromOn: string; untilOn: string };
export type OfferedSeat = SeatOnPage & { offers: SeatOffer[] };
type SeatOffer = 'change' | 'end' | 'deputize';

export type Roster = {
  on: string;
  sectors: { id: string; plannedSeats: number }[];
  rule: QuorumRule;
  /** Seats held on the day or later; who is still to come is among them. */
  seats: OfferedSeat[];
  deputyPeriods: DeputyPeriodRow[];
  /** Everyone who holds or held a seat here, for a new appointment; only where the asker may appoint. */
  people: { userId: string; name: string }[];
  offers: ('appoint' | 'recall')[];
};

const seatJson = Prisma.sql`json_build_object('id', s.id, 'userId', s.user_id, 'name', u.name,
  'email', case when app_role() = 'secretariat' then u.email end, 'role', s.role, 'sectorId', s.sector_id, 'servesSeatId', s.serves_seat_id,
  'employer', s.employer, 'title', s.title, 'appointedBy', s.appointed_by, 'fromOn', s.from_on, 'untilOn', s.until_on,
  'endReason', s.end_reason, 'version', s.version)`;

/** Who holds which seat on a day and after it, with what the composition rule plans. */
export async function findRoster(read: Read, actor: Actor, on: string): Promise<Roster> {
  const mayAppoint = can(actor, 'seats.appoint', {});
  const row = await read.one<Omit<Roster, 'seats' | 'offers'> & { seats: SeatOnPage[] }>(Prisma.sql`
    select ${on}::text as "on",
      (select json_agg(json_build_object('id', x.id, 'plannedSeats', x.planned_seats) order by x.position) from sectors x) as sectors,
      (select json_build_object('quorumShare', r.quorum_share, 'quorumMinSectors', r.quorum_min_sectors, 'quorumNeedsChair', r.quorum_needs_chair)
        from composition_rules r) as rule,
      coalesce((select json_agg(${seatJson} order by s.from_on, u.name, s.id) from seats s join users u on u.id = s.user_id
        where s.until_on is null or s.until_on >= ${on}::date), '[]') as seats,
      coalesce((select json_agg(json_build_object('id', d.id, 'seatId', d.seat_id, 'fromOn', d.from_on, 'untilOn', d.until_on) order by d.from_on)
        from deputy_periods d where d.until_on >= ${on}::date), '[]') as "deputyPeriods",
      coalesce((select json_agg(json_build_object('userId', p.id, 'name', p.name) order by p.name)
        from (select distinct u.id, u.name from seats s join users u on u.id = s.user_id where ${mayAppoint}::boolean) p), '[]') as people`);
  if (!row) throw new Error('A statement without a from clause gives one row');
  const mayRecall = can(actor, 'seats.recall', { userId: '' });
  return {
    ...row,
    seats: row.seats.map((seat) => ({ ...seat, offers: offersOf(actor, seat) })),
    offers: [...(mayAppoint ? (['appoint'] as const) : []), ...(mayRecall ? (['recall'] as const) : [])],
  };
}

function offersOf(actor: Actor, seat: { userId: string; role: Role }): SeatOffer[] {
  return (['change', 'end', 'deputize'] as const).filter((verb) => can(actor, `seats.${verb}` satisfies Permission, seat));
}

export type PersonPage = {
  userId: string;
  name: string;
  email: string | null;
  /** Newest first. */
  seats: (OfferedSeat & { servesName: string | null })[];
  /** What is the person's, of what the asker may read. */
  milestones: { id: string; title: string; state: MilestoneState; dueOn: string }[];
  recommendations: {
    id: string;
    number: number | null;
    draftNumber: number | null;
    letter: string;
    title: string;
    state: RecommendationState;
    isRoundOpen: boolean;
    isBall: boolean;
  }[];
  actions: { id: string; text: string; dueOn: string | null; state: string }[];
};

/** A person's seats over time and what he leads or owns; null for someone who never held a seat here. */
export async function findPerson(read: Read, actor: Actor, userId: string): Promise<PersonPage | null> {
  const row = await read.one<Omit<PersonPage, 'seats'> & { seats: (SeatOnPage & { servesName: string | null })[] }>(Prisma.sql`
    with own as (select s.id from seats s where s.user_id = ${userId}::uuid)
    select u.id as "userId", u.name, case when app_role() = 'secretariat' then u.email end as email,
      (select json_agg((${seatJson}::jsonb || jsonb_build_object('servesName',
          (select m.name from seats x join users m on m.id = x.user_id where x.id = s.serves_seat_id))) order by s.from_on desc)
        from seats s where s.user_id = u.id) as seats,
      coalesce((select json_agg(json_build_object('id', m.id, 'title', m.title, 'state', m.state,
          'dueOn', coalesce(m.actual_on, f.forecast_on, m.baseline_on)) order by m.position)
        from milestones m
        left join lateral (select x.forecast_on from forecasts x where x.milestone_id = m.id and x.state = 'approved' order by x.decided_at desc limit 1) f on true
        where m.owner_seat_id in (select id from own)), '[]') as milestones,
      coalesce((select json_agg(json_build_object('id', r.id, 'number', r.number, 'draftNumber', ${draftNumberOf('r')}, 'letter', x.letter, 'title', r.title,
          'state', r.state, 'isRoundOpen', exists (select 1 from rounds o where o.recommendation_id = r.id and o.state = 'open'), 'isBall', coalesce(r.ball_seat_id in (select id from own), false)) order by r.number nulls last, r.draft_number)
        from recommendations r join sectors x on x.id = r.lead_sector_id
        where r.ball_seat_id in (select id from own) or r.proposed_by_id in (select id from own)), '[]') as recommendations,
      coalesce((select json_agg(json_build_object('id', a.id, 'text', a.text, 'dueOn', a.due_on, 'state', a.state) order by a.state, a.due_on)
        from actions a where a.owner_seat_id in (select id from own)), '[]') as actions
    from users u where u.id = ${userId}::uuid and exists (select 1 from own)`);
  return row && { ...row, seats: row.seats.map((seat) => ({ ...seat, offers: offersOf(actor, seat) })) };
}

export function findSeat(tx: Transaction, id: string) {
  return tx.seat.findUnique({ where: { id } });
}

export async function findDeputyPeriod(tx: Transaction, id: string) {
  const period = await tx.deputyPeriod.findUnique({ where: { id }, include: { seat: { select: { userId: true } } } });
  return period && { ...period, userId: period.seat.userId };
}
