import { Prisma } from '@tvaers/db/client';
import { type Actor, isVotingRole, type Role } from '@tvaers/domain/actor';
import type { ActionState } from '@tvaers/domain/actions/workflow';
import type { ActionFacts, BallFacts, ItemProposalFacts, MeetingRef, RecommendationRef } from '@tvaers/domain/inbox/facts';
import type { RecommendationState } from '@tvaers/domain/recommendations/workflow';
import type { NamedVersion } from '@tvaers/domain/rounds/standing-position';
import type { RoundState, Stance } from '@tvaers/domain/rounds/workflow';
import type { Read } from '../doors/acting.ts';

type Versioned = { version: number };
type PollSlotRow = { id: string; startsLocal: string; endsLocal: string; answer: 'yes' | 'ifNeedBe' | 'no' | null };

/** Everything of one seat's inbox as it comes out of the database: what `owes` reads, and what the acts in place need. */
export type InboxRows = {
  fromOn: string;
  untilOn: string | null;
  rule: { materialWorkingDays: number; secretariatForecastDays: number };
  polls: { meeting: MeetingRef; deadlineOn: string | null; slots: PollSlotRow[]; others: number; othersDone: number }[];
  invitations: (Versioned & {
    id: string;
    meeting: MeetingRef;
    reply: 'unanswered' | 'attending' | 'maybe' | 'apologies';
    starts: string;
    ends: string;
    place: string;
  })[];
  rounds: {
    roundId: string;
    state: RoundState;
    question: string;
    deadlineOn: string;
    isAsked: boolean;
    isHiddenUntilAnswer: boolean;
    othersMissing: number;
    recommendation: RecommendationRef;
    recommendationState: RecommendationState;
    versions: (NamedVersion & { label: string })[];
    mine: { id: string; versionId: string; stance: Stance; takenAt: string } | null;
  }[];
  balls: Omit<BallFacts, 'isRecused'>[];
  actions: (Versioned & Omit<ActionFacts, 'state'> & { state: ActionState })[];
  forecasts: (Versioned & {
    id: string;
    milestone: { id: string; title: string };
    baselineOn: string;
    isDelivery: boolean;
    heldOn: string;
    on: string;
    reason: string;
    proposedOn: string;
    proposedById: string;
    proposedBy: { userId: string; role: Role };
  })[];
  agendas: (Versioned & {
    meeting: MeetingRef;
    startsOn: string;
    isApproved: boolean;
    items: number;
    minutes: number;
    withoutIndstilling: { itemId: string; position: number; title: string }[];
  })[];
  minutes: (Versioned & { meeting: MeetingRef; isInvited: boolean; sentOn: string; objectionsUntilOn: string | null })[];
  proposals: (Versioned & ItemProposalFacts)[];
};

const home = 'Europe/Copenhagen';
const dayOf = (instant: Prisma.Sql) => Prisma.sql`(${instant} at time zone ${home})::date`;
const list = (rows: Prisma.Sql) => Prisma.sql`coalesce((${rows}), '[]')`;
const meeting = Prisma.sql`json_build_object('id', m.id, 'number', m.number, 'state', m.state)`;
const openTexts = Prisma.sql`r.state in ('idea', 'drafting', 'shared', 'deliberation')`;
const recommendation = Prisma.sql`json_build_object('id', r.id, 'number', r.number, 'letter', x.letter, 'draftNumber', r.draft_number, 'title', r.title)`;

/** All of it in one statement, cut by row security to what the seat may read. Null for a seat that is not there. */
export function findInbox(read: Read, actor: Actor, todayOn: string): Promise<InboxRows | null> {
  const seat = Prisma.sql`${actor.seat.id}::uuid`;
  return read.one<InboxRows>(Prisma.sql`
    select me.from_on as "fromOn", me.until_on as "untilOn",
      json_build_object('materialWorkingDays', coalesce(rule.material_working_days, 5),
        'secretariatForecastDays', coalesce(rule.secretariat_forecast_days, 10)) as rule,
      ${list(polls(seat, actor, todayOn))} as polls, ${list(invitations(seat))} as invitations, ${list(rounds(seat))} as rounds,
      ${list(balls)} as balls, ${list(actions)} as actions, ${list(forecasts)} as forecasts, ${list(agendas)} as agendas,
      ${list(minutes(seat))} as minutes, ${list(proposals)} as proposals
    from seats me left join composition_rules rule on rule.taskforce_id = me.taskforce_id
    where me.id = ${seat}`);
}

/** Polled are the voting seats held today; done is who has answered every slot. */
function polls(seat: Prisma.Sql, actor: Actor, todayOn: string): Prisma.Sql {
  const others = Prisma.sql`from seats s where s.id <> ${seat} and s.role in ('chair', 'deputyChair', 'member')
    and s.from_on <= ${todayOn}::date and (s.until_on is null or s.until_on >= ${todayOn}::date)`;
  const mine = isVotingRole(actor.seat.role) ? seat : Prisma.sql`null::uuid`;
  return Prisma.sql`select json_agg(json_build_object('meeting', ${meeting}, 'deadlineOn', m.poll_deadline_on,
      'slots', ${list(Prisma.sql`select json_agg(json_build_object('id', p.id, 'startsLocal', p.starts_local, 'endsLocal', p.ends_local,
          'answer', a.answer) order by p.starts_local)
        from poll_slots p left join poll_answers a on a.slot_id = p.id and a.seat_id = ${mine} where p.meeting_id = m.id`)},
      'others', (select count(*)::int ${others}),
      'othersDone', (select count(*)::int ${others} and not exists (select 1 from poll_slots p where p.meeting_id = m.id
        and not exists (select 1 from poll_answers a where a.slot_id = p.id and a.seat_id = s.id)))) order by m.number)
    from meetings m where m.state = 'pollOpen'`;
}

const invitations = (seat: Prisma.Sql) => Prisma.sql`
  select json_agg(json_build_object('id', i.id, 'version', i.version, 'meeting', ${meeting}, 'reply', i.reply, 'starts', m.starts_local,
    'ends', m.ends_local, 'place', m.place) order by m.starts_local)
  from invitations i join meetings m on m.id = i.meeting_id
  where i.seat_id = ${seat} and m.state in ('called', 'materialOut') and m.starts_local is not null`;

/** The latest round of each text still worked on; a recalled round never was, nor were the positions in it. */
const rounds = (seat: Prisma.Sql) => Prisma.sql`
  select json_agg(json_build_object('roundId', o.id, 'state', o.state, 'question', o.question, 'deadlineOn', o.deadline_on,
    'isHiddenUntilAnswer', o.is_hidden_until_answer, 'isAsked', exists (select 1 from round_asked a where a.round_id = o.id and a.seat_id = ${seat}),
    'othersMissing', (select count(*)::int from round_asked a where a.round_id = o.id and a.seat_id <> ${seat} and not has_answered(o.id, a.seat_id)
      and not exists (select 1 from recusals q where q.recommendation_id = r.id and q.seat_id = a.seat_id)
      and not exists (select 1 from positions p join rounds e on e.id = p.round_id
        where p.recommendation_id = r.id and p.seat_id = a.seat_id and e.state <> 'recalled')),
    'recommendation', ${recommendation}, 'recommendationState', r.state,
    'versions', ${list(Prisma.sql`select json_agg(json_build_object('id', v.id, 'serial', v.serial, 'isSubstantial', v.is_substantial,
      'label', v.label) order by v.serial) from recommendation_versions v where v.recommendation_id = r.id`)},
    'mine', (select json_build_object('id', p.id, 'versionId', p.version_id, 'stance', p.stance, 'takenAt', p.taken_at)
      from positions p join rounds e on e.id = p.round_id
      where p.recommendation_id = r.id and p.seat_id = ${seat} and e.state <> 'recalled' order by p.taken_at desc, p.id desc limit 1)))
  from (select distinct on (e.recommendation_id) e.* from rounds e where e.state <> 'recalled'
    order by e.recommendation_id, e.opened_at desc, e.id desc) o
  join recommendations r on r.id = o.recommendation_id join sectors x on x.id = r.lead_sector_id
  where ${openTexts}`;

const balls = Prisma.sql`
  select json_agg(json_build_object('recommendation', ${recommendation}, 'state', r.state, 'leadSectorId', r.lead_sector_id,
    'holder', json_build_object('seatId', r.ball_seat_id, 'sectorId', r.ball_sector_id, 'role', r.ball_role),
    'holderName', u.name, 'sinceOn', ${dayOf(Prisma.sql`r.ball_since`)}) order by r.ball_since)
  from recommendations r join sectors x on x.id = r.lead_sector_id
  left join seats b on b.id = r.ball_seat_id left join users u on u.id = b.user_id where ${openTexts}`;

const actions = Prisma.sql`
  select json_agg(json_build_object('actionId', t.id, 'version', t.version, 'text', t.text, 'state', t.state,
    'owner', json_build_object('seatId', t.owner_seat_id, 'sectorId', t.owner_sector_id, 'role', t.owner_role),
    'dueOn', t.due_on, 'snoozedUntilOn', t.snoozed_until,
    'from', case when i.id is null then null else json_build_object('meetingNumber', m.number, 'itemPosition', i.position) end) order by t.due_on)
  from actions t left join agenda_items i on i.id = t.item_id left join meetings m on m.id = i.meeting_id where t.state = 'open'`;

const forecasts = Prisma.sql`
  select json_agg(json_build_object('id', f.id, 'version', f.version, 'milestone', json_build_object('id', k.id, 'title', k.title),
    'baselineOn', k.baseline_on, 'isDelivery', k.is_delivery, 'on', f.forecast_on, 'reason', f.reason, 'proposedById', f.proposed_by_id,
    'proposedBy', json_build_object('userId', s.user_id, 'role', s.role), 'proposedOn', ${dayOf(Prisma.sql`f.proposed_at`)},
    'heldOn', coalesce((select h.forecast_on from forecasts h where h.milestone_id = k.id and h.state = 'approved'
      order by h.decided_at desc, h.id desc limit 1), k.baseline_on)) order by k.baseline_on)
  from forecasts f join milestones k on k.id = f.milestone_id join seats s on s.id = f.proposed_by_id
  where f.state = 'proposed' and k.state = 'planned'`;

/** Cut by row security to those who build and approve agendas before they are released. */
const agendas = Prisma.sql`
  select json_agg(json_build_object('meeting', ${meeting}, 'version', m.version, 'startsOn', left(m.starts_local, 10),
    'isApproved', m.agenda_approved_at is not null, 'items', i.items, 'minutes', i.minutes, 'withoutIndstilling', i.lacking) order by m.starts_local)
  from meetings m join lateral (
    select count(*)::int as items, coalesce(sum(n.minutes), 0)::int as minutes,
      coalesce(json_agg(json_build_object('itemId', n.id, 'position', n.position, 'title', n.title) order by n.position)
        filter (where n.type = 'decision' and n.indstilling = ''), '[]') as lacking
    from agenda_items n where n.meeting_id = m.id) i on true
  where m.state = 'called' and m.starts_local is not null`;

const minutes = (seat: Prisma.Sql) => Prisma.sql`
  select json_agg(json_build_object('meeting', ${meeting}, 'version', m.version, 'objectionsUntilOn', m.objections_until_on,
    'sentOn', ${dayOf(Prisma.sql`m.minutes_sent_at`)},
    'isInvited', exists (select 1 from invitations i where i.meeting_id = m.id and i.seat_id = ${seat})) order by m.number)
  from meetings m where m.state = 'minutesOut' and m.minutes_sent_at is not null`;

const proposals = Prisma.sql`
  select json_agg(json_build_object('proposalId', w.id, 'version', w.version, 'title', w.title, 'state', w.state,
    'proposedBySeatId', w.proposed_by_id, 'proposedByName', u.name, 'proposedOn', ${dayOf(Prisma.sql`w.proposed_at`)}) order by w.proposed_at)
  from item_proposals w join seats s on s.id = w.proposed_by_id join users u on u.id = s.user_id where w.state = 'waiting'`;
