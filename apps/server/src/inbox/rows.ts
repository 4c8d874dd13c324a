import { Prisma } from '@tvaers/db/client';
import type { ActionState } from '@tvaers/domain/actions/workflow';
import { type Actor, isSecretariat, type Role } from '@tvaers/domain/actor';
import type {
  ActionFacts,
  ConsultationFacts,
  HeldFacts,
  ItemProposalFacts,
  MandateProposalFacts,
  MeetingPlanFacts,
  MaterialFacts,
  MeetingRef,
  MilestoneFacts,
  MentionFacts,
  SuggestionOutcomeFacts,
  MinutesFacts,
  ProposalAnswerFacts,
  ReadThroughFacts,
  SnoozeFacts,
  ProcedureFacts,
  StatusReportFacts,
} from '@tvaers/domain/inbox/facts';
import type { Read } from '../doors/acting.ts';
import { type ChangeRow, waitingChange } from '../milestones/baseline-rows.ts';
import { draftNumberOf } from '../numbers/draft-number.ts';
import { isChanged, unanswered } from '../procedures/rows.ts';
import { listNow, type RecommendationNow } from '../recommendations/now-rows.ts';
import {
  dayOf,
  list,
  polls,
  invitations,
  agendas,
  material,
  readThroughs,
  answers,
  held,
  minutes,
  proposals,
} from './meeting-rows.ts';

type Versioned = { version: number };
type PollSlotRow = { id: string; startsLocal: string; endsLocal: string; answer: 'yes' | 'ifNeedBe' | 'no' | null };

/** What comes out of the database for one seat's inbox beside the recommendations: what `owes` reads, and what the acts in place need. */
export type InboxRows = {
  isArchived: boolean;
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
  material: MaterialFacts[];
  readThroughs: ReadThroughFacts[];
  proposalAnswers: ProposalAnswerFacts[];
  held: HeldFacts[];
  minutes: (Versioned & MinutesFacts)[];
  proposals: (Versioned & ItemProposalFacts)[];
  mandates: (Versioned & Omit<MandateProposalFacts, 'isOwn'> & { proposedByUserId: string | null })[];
  waitingChange: ChangeRow | null;
  endsOn: string;
  milestones: MilestoneFacts[];
  snoozed: SnoozeFacts[];
  reports: StatusReportFacts[];
  plan: MeetingPlanFacts | null;
  mentions: MentionFacts[];
  suggestionOutcomes: SuggestionOutcomeFacts[];
  minorities: { recommendationId: string; untilOn: string; meetingNumber: number | null; signed: 'no' | 'earlier' | 'yes' }[];
  procedures: ProcedureFacts[];
  consultations: (Pick<ConsultationFacts, 'consultationId' | 'state' | 'deadlineOn' | 'silent' | 'toRespond'> & {
    recommendationId: string;
  })[];
};

/** What one seat's inbox is made of. */
export type InboxParts = { rows: InboxRows; recommendations: readonly RecommendationNow[] };

/** In two statements, and a third where a round keeps its answers from the seat; null for a seat that is not there. */
export async function findParts(read: Read, actor: Actor, todayOn: string): Promise<InboxParts | null> {
  const [rows, recommendations] = await Promise.all([findInbox(read, actor, todayOn), listNow(read, actor)]);
  return rows && { rows, recommendations };
}

/**
 * All of it in one statement, cut by row security to what the seat may read. Null for a seat that is not there. Every table is named
 * once, in a common table where more ask for it: to name one is to ask its policies again.
 */
export function findInbox(read: Read, actor: Actor, todayOn: string): Promise<InboxRows | null> {
  const seat = Prisma.sql`${actor.seat.id}::uuid`;
  return read.one<InboxRows>(Prisma.sql`
    with known as materialized (
        select m.id, m.number, m.state, m.version, m.starts_local, m.ends_local, m.place, m.poll_deadline_on, m.agenda_approved_at,
          m.released_at, m.minutes_sent_at, m.objections_until_on, m.laid_from_on, m.laid_days from meetings m),
      listed as materialized (
        select n.id, n.meeting_id, n.position, n.title, n.minutes, n.type = 'decision' and n.indstilling = '' as is_lacking,
          case when n.type = 'decision' then n.recommendation_id end as decides_id from agenda_items n),
      invited as materialized (
        select i.id, i.version, i.meeting_id, i.reply, i.material_read_at, i.minutes_read_at, i.read_through_asked_at,
          i.read_through_until_on, i.read_through_at from invitations i where i.seat_id in (select s.id from seats s where s.user_id = ${actor.userId}::uuid)),
      voters as materialized (
        select s.id from seats s where s.id <> ${seat} and s.role in ('chair', 'deputyChair', 'member')
          and s.from_on <= ${todayOn}::date and (s.until_on is null or s.until_on >= ${todayOn}::date)),
      ballots as materialized (
        select p.meeting_id, p.id, p.starts_local, p.ends_local, a.seat_id, a.answer from poll_slots p left join poll_answers a on a.slot_id = p.id
        where p.meeting_id in (select m.id from known m where m.state = 'pollOpen')),
      minority_days as materialized (select e.recommendation_id, e.until_on from minority_deadlines e),
      plan as materialized (
        select k.id, k.title, k.state, k.baseline_on, k.baseline_since, k.is_delivery, k.owner_seat_id from milestones k
        where k.state = 'planned'),
      dated as materialized (
        select f.id, f.version, f.milestone_id, f.state, f.forecast_on, f.reason, f.proposed_by_id, f.proposed_at, f.decided_at from forecasts f
        where f.state in ('proposed', 'approved'))
    select me.from_on as "fromOn", me.until_on as "untilOn",
      t.archived_at is not null as "isArchived", t.delivery_on as "endsOn",
      json_build_object('materialWorkingDays', coalesce(rule.material_working_days, 5),
        'secretariatForecastDays', coalesce(rule.secretariat_forecast_days, 10)) as rule,
      ${list(polls(seat, actor))} as polls, ${list(invitations)} as invitations, ${list(actions(seat, actor))} as actions,
      ${list(forecasts)} as forecasts, ${list(agendas)} as agendas, ${list(material)} as material,
      ${list(readThroughs)} as "readThroughs", ${list(answers(actor.userId))} as "proposalAnswers",
      ${list(held)} as held, ${list(minutes(actor.userId))} as minutes, ${list(proposals)} as proposals, ${list(mandates)} as mandates,
      ${waitingChange} as "waitingChange",
      ${list(milestones(seat, actor))} as milestones, ${list(snoozed(todayOn))} as snoozed,
      ${list(reports)} as reports, (${plan(actor)}) as plan, ${list(mentions(seat))} as mentions,
      ${list(outcomes(seat))} as "suggestionOutcomes",
      ${list(minorities(seat))} as minorities, ${list(procedures)} as procedures,
      ${list(consultations)} as consultations
    from seats me join taskforces t on t.id = me.taskforce_id left join composition_rules rule on rule.taskforce_id = me.taskforce_id
    where me.id = ${seat}`);
}

/** Those that may be the seat's own: its sector's and its role's too. */
const actions = (seat: Prisma.Sql, actor: Actor) => Prisma.sql`
  select json_agg(json_build_object('actionId', t.id, 'version', t.version, 'text', t.text, 'state', t.state,
    'owner', json_build_object('seatId', t.owner_seat_id, 'sectorId', t.owner_sector_id, 'role', t.owner_role),
    'dueOn', t.due_on, 'snoozedUntilOn', t.snoozed_until,
    'from', case when i.id is null then null else json_build_object('meetingNumber', m.number, 'itemPosition', i.position) end) order by t.due_on)
  from actions t left join listed i on i.id = t.item_id left join known m on m.id = i.meeting_id
  where t.state = 'open' and (t.owner_seat_id = ${seat} or t.owner_sector_id = ${actor.seat.sectorId}::uuid or t.owner_role is not null)`;

const dateThatHolds = Prisma.sql`coalesce((select h.forecast_on from dated h where h.milestone_id = k.id and h.state = 'approved'
      and (k.baseline_since is null or h.decided_at > k.baseline_since)
      order by h.decided_at desc, h.id desc limit 1), k.baseline_on)`;

const forecasts = Prisma.sql`
  select json_agg(json_build_object('id', f.id, 'version', f.version, 'milestone', json_build_object('id', k.id, 'title', k.title),
    'baselineOn', k.baseline_on, 'isDelivery', k.is_delivery, 'on', f.forecast_on, 'reason', f.reason, 'proposedById', f.proposed_by_id,
    'proposedBy', json_build_object('userId', s.user_id, 'role', s.role), 'proposedOn', ${dayOf(Prisma.sql`f.proposed_at`)},
    'heldOn', ${dateThatHolds}) order by k.baseline_on)
  from dated f join plan k on k.id = f.milestone_id join seats s on s.id = f.proposed_by_id
  where f.state = 'proposed'`;

/** Those that are the seat's own: nobody's are the secretariat's. */
const milestones = (seat: Prisma.Sql, actor: Actor) => Prisma.sql`
  select json_agg(json_build_object('milestone', json_build_object('id', k.id, 'title', k.title), 'state', k.state, 'ownerSeatId', k.owner_seat_id,
    'dueOn', ${dateThatHolds}, 'hasProposal', exists (select 1 from dated f where f.milestone_id = k.id and f.state = 'proposed')) order by k.baseline_on)
  from plan k where k.owner_seat_id = ${seat} or (k.owner_seat_id is null and ${isSecretariat(actor)}::boolean)`;

const mandates = Prisma.sql`
  select json_agg(json_build_object('mandateId', w.id, 'version', w.version, 'number', w.number, 'state', w.state, 'proposedByUserId', s.user_id,
    'proposedByName', coalesce(u.name, ''), 'proposedOn', ${dayOf(Prisma.sql`w.proposed_at`)}))
  from mandates w left join seats s on s.id = w.proposed_by_id left join users u on u.id = s.user_id
  where w.state = 'proposed' and w.proposed_at is not null`;

/** Row security leaves only the seat's own. */
const snoozed = (todayOn: string) => Prisma.sql`
  select json_agg(json_build_object('key', z.key, 'untilOn', z.until_on)) from inbox_snoozes z where z.until_on > ${todayOn}::date`;

/** Status reports that wait for the commissioner's word, or for an answer to his question. */
const reports = Prisma.sql`
  select json_agg(json_build_object('reportId', r.id, 'number', r.number, 'state', r.state,
    'question', (select json_build_object('name', u.name, 'text', q.text) from status_questions q join seats s on s.id = q.asked_by_id
      join users u on u.id = s.user_id where q.report_id = r.id and q.answered_at is null)) order by r.number)
  from status_reports r where r.state in ('sent', 'asked')`;

/** Where the meetings lie and what the delivery is, for those who lay them: an open poll stands at its first slot. */
const plan = (actor: Actor) => Prisma.sql`
  select json_build_object('delivery', json_build_object('id', k.id, 'on', ${dateThatHolds}), 'meetings',
    ${list(Prisma.sql`select json_agg(json_build_object('id', m.id, 'number', m.number, 'state', m.state,
        'startsLocal', coalesce(m.starts_local, b.starts_local), 'endsLocal', coalesce(m.ends_local, b.ends_local),
        'laidFromOn', m.laid_from_on, 'laidDays', m.laid_days))
      from known m left join (select distinct on (o.meeting_id) o.meeting_id, o.starts_local, o.ends_local from ballots o
        order by o.meeting_id, o.starts_local) b on b.meeting_id = m.id`)})
  from plan k where k.is_delivery and ${isSecretariat(actor)}::boolean`;

/** Comments that ask this seat for an answer; answered is a later word of the seat's own in the thread. */
const mentions = (seat: Prisma.Sql) => Prisma.sql`
  select json_agg(json_build_object('commentId', c.id, 'state', r.state, 'byName', u.name, 'askedOn', ${dayOf(Prisma.sql`c.written_at`)}, 'body', c.body,
    'recommendation', json_build_object('id', r.id, 'number', r.number, 'letter', x.letter, 'draftNumber', ${draftNumberOf('r')}, 'title', r.title),
    'isSettled', c.withdrawn_at is not null or h.resolved_at is not null,
    'isAnswered', exists (select 1 from comments a where a.parent_id = h.id and a.author_id = ${seat} and a.id > c.id and a.withdrawn_at is null))
    order by c.written_at, c.id)
  from comment_mentions n join comments c on c.id = n.comment_id join comments h on h.id = coalesce(c.parent_id, c.id)
    join recommendations r on r.id = c.recommendation_id join sectors x on x.id = r.lead_sector_id
    join seats s on s.id = c.author_id join users u on u.id = s.user_id
  where n.seat_id = ${seat} and h.resolved_at is null`;

/** The seat's own suggestions that somebody else has chosen or declined. Tracked changes it brought in were not its own. */
const outcomes = (seat: Prisma.Sql) => Prisma.sql`
  select json_agg(json_build_object('suggestionId', g.id, 'state', g.state, 'byName', u.name, 'settledOn', ${dayOf(Prisma.sql`g.settled_at`)},
    'reason', g.settle_reason,
    'recommendation', json_build_object('id', r.id, 'number', r.number, 'letter', x.letter, 'draftNumber', ${draftNumberOf('r')}, 'title', r.title))
    order by g.settled_at, g.id)
  from suggestions g join recommendations r on r.id = g.recommendation_id join sectors x on x.id = r.lead_sector_id
    join seats s on s.id = g.settled_by_id join users u on u.id = s.user_id
  where g.author_id = ${seat} and g.settled_by_id <> ${seat} and g.state in ('accepted', 'declined') and g.outcome_seen_at is null
    and g.source_file is null`;

/**
 * Where a minority may write, and whether the seat has signed: the text as it stands, or an earlier one. Where no day is set, the next
 * meeting that has the recommendation up for decision and whose agenda the seat can read.
 */
const minorities = (seat: Prisma.Sql) => Prisma.sql`
  select json_agg(json_build_object('recommendationId', d.recommendation_id, 'untilOn', d.until_on, 'meetingNumber', d.meeting_number, 'signed', (
    select case when count(*) = 0 then 'no' when bool_or(g.signed_serial = (select max(v.serial) from minority_versions v where v.statement_id = g.statement_id)) then 'yes' else 'earlier' end
    from minority_signatures g join minority_statements m on m.id = g.statement_id
    where m.recommendation_id = d.recommendation_id and g.seat_id = ${seat} and g.left_at is null)))
  from (
    select e.recommendation_id, e.until_on, null::int as meeting_number from minority_days e
    union all
    select * from (select distinct on (n.decides_id) n.decides_id, left(m.starts_local, 10)::date, m.number from listed n join known m on m.id = n.meeting_id
      where n.decides_id is not null and m.state in ('called', 'materialOut', 'inSession') and n.decides_id not in (select e.recommendation_id from minority_days e)
      order by n.decides_id, m.starts_local) next) d`;

/** Consultations that are to be ended, or have an answer without one that is of its latest words. */
const consultations = Prisma.sql`
  select json_agg(json_build_object('consultationId', c.id, 'recommendationId', c.recommendation_id, 'state', c.state, 'deadlineOn', c.deadline_on,
    'silent', k.silent, 'toRespond', k.to_respond) order by c.deadline_on, c.id)
  from consultations c join lateral (
    select count(*) filter (where w.dropped_at is null and coalesce(a.given, 0) = 0)::int as silent, coalesce(sum(a.open), 0)::int as to_respond
    from consultees w left join lateral (
      select count(*) as given, count(*) filter (where s.responded_version is null or s.responded_version < s.version) as open
      from consultation_answers s where s.consultee_id = w.id) a on true
    where w.consultation_id = c.id) k on true
  where c.state = 'open' or k.to_respond > 0`;

/** Written procedures with something left to conclude. */
const procedures = Prisma.sql`
  select json_agg(json_build_object('procedureId', p.id, 'deadlineOn', p.deadline_on, 'open', o.open, 'changed', o.changed, 'owing', o.owing) order by p.deadline_on, p.id)
  from written_procedures p join lateral (
    select count(*)::int as open, count(*) filter (where ${isChanged})::int as changed, coalesce(sum(${unanswered}) filter (where not ${isChanged}), 0)::int as owing
    from procedure_matters m join recommendations r on r.id = m.recommendation_id join recommendation_versions v on v.id = m.version_id
    where m.procedure_id = p.id and m.state = 'open' and r.state = 'deliberation') o on o.open > 0`;
