import { Prisma } from '@tvaers/db/client';
import type { Actor, Role } from '@tvaers/domain/actor';
import type { Precision } from '@tvaers/domain/dates/precision';
import { whoApproves } from '@tvaers/domain/milestones/forecast-approval';
import type { Approver } from '@tvaers/domain/milestones/policy';
import type { Linked } from '@tvaers/domain/milestones/predecessors';
import type { Forecast } from '@tvaers/domain/milestones/slip';
import { type Standing, standings } from '@tvaers/domain/milestones/standing';
import type { MilestoneState } from '@tvaers/domain/milestones/workflow';
import { can } from '@tvaers/domain/policy';
import { Refused } from '@tvaers/domain/refusal';
import { offers } from '@tvaers/domain/workflow';
import type { Read, Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { onOf } from '../doors/dates.ts';
import { taskNow, tasksInForce } from '../mandate/rows.ts';
import { approvedMoves, withBaselines, changeShown, type ChangeRow, type MoveRow, waitingChange } from './baseline-rows.ts';
import { criteriaRows, type CriterionRow, shownCriteria } from './criteria-rows.ts';

export type ForecastRow = Forecast & {
  precision: Precision;
  reason: string;
  version: number;
  proposedById: string;
  proposedByUserId: string;
  proposedByName: string;
  proposedByRole: Role;
  decidedByName: string | null;
  declineReason: string | null;
};

export type MilestoneRow = {
  id: string;
  position: number;
  title: string;
  description: string;
  criteria: string;
  ownerSeatId: string | null;
  ownerName: string | null;
  mandateTaskId: string | null;
  baselineOn: string;
  baselinePrecision: Precision;
  /** When the baseline that counts now began to count; null while it is the first. */
  baselineSince: string | null;
  /** Who has ticked the sentence of the criteria, and when; null while nobody has. */
  tickedAt: string | null;
  tickedByName: string | null;
  unmetReason: string | null;
  state: MilestoneState;
  actualOn: string | null;
  dropReason: string | null;
  isDelivery: boolean;
  version: number;
  predecessorIds: string[];
  /** Oldest first. */
  forecasts: ForecastRow[];
};

/** A meeting as a tick on the time line: its day, or the first day asked about while a date is being found. */
export type MeetingTick = { id: string; number: number; title: string; on: string; isTentative: boolean; isHeld: boolean };

export type PlanAround = {
  secretariatForecastDays: number;
  /** A mandate is approved: baselines no longer move. */
  isBaselineFixed: boolean;
  startsOn: string;
  /** The last day of the mandate's period, which is the day of the delivery. */
  endsOn: string;
  tasks: { id: string; number: number; text: string }[];
  /** Tasks of earlier versions that milestones still point at. */
  goneTasks: { id: string; number: number; text: string }[];
  seats: { id: string; name: string; role: Role }[];
  meetings: MeetingTick[];
  criteria: CriterionRow[];
  /** Moves of baselines that were approved: the history of each milestone's baseline. */
  moves: MoveRow[];
  waitingChange: ChangeRow | null;
};

/** The plan: every milestone with its forecasts, in the order of the baseline. */
export function listMilestones(read: Read): Promise<MilestoneRow[]> {
  return read.rows(Prisma.sql`
    select m.id, m.position, m.title, m.description, m.criteria, m.owner_seat_id as "ownerSeatId", u.name as "ownerName",
      m.mandate_task_id as "mandateTaskId", m.baseline_on as "baselineOn", m.baseline_precision as "baselinePrecision",
      m.baseline_since as "baselineSince", m.criteria_ticked_at as "tickedAt", m.unmet_reason as "unmetReason",
      (select w.name from seats k join users w on w.id = k.user_id where k.id = m.criteria_ticked_by_id) as "tickedByName", m.state,
      m.actual_on as "actualOn", m.drop_reason as "dropReason", m.is_delivery as "isDelivery", m.version,
      coalesce(before.ids, '[]') as "predecessorIds", coalesce(history.rows, '[]') as forecasts
    from milestones m
    left join seats s on s.id = m.owner_seat_id left join users u on u.id = s.user_id
    left join (select p.milestone_id, json_agg(p.predecessor_id order by p.predecessor_id) as ids from predecessors p group by 1) before
      on before.milestone_id = m.id
    left join (
      select f.milestone_id, json_agg(json_build_object('id', f.id, 'on', f.forecast_on, 'precision', f.forecast_precision, 'state', f.state, 'reason', f.reason,
          'version', f.version, 'proposedAt', f.proposed_at, 'decidedAt', f.decided_at, 'declineReason', f.decline_reason,
          'proposedById', f.proposed_by_id, 'proposedByUserId', p.user_id, 'proposedByRole', p.role,
          'proposedByName', proposer.name, 'decidedByName', decider.name) order by f.proposed_at, f.id) as rows
      from forecasts f
      join seats p on p.id = f.proposed_by_id join users proposer on proposer.id = p.user_id
      left join seats d on d.id = f.decided_by_id left join users decider on decider.id = d.user_id
      group by 1) history on history.milestone_id = m.id
    order by m.baseline_on, m.position, m.id`);
}

/** The meetings as ticks, those whose date is still being found on the first day asked about; cut to those the reader knows of. */
export const meetingTicks = Prisma.sql`coalesce((select json_agg(json_build_object('id', x.id, 'number', x.number, 'title', x.title, 'on', x."on",
          'isTentative', x.starts_local is null, 'isHeld', x.state in ('held', 'minutesOut', 'minutesApproved')) order by x."on", x.number)
        from (select m.id, m.number, m.title, m.starts_local, m.state, left(coalesce(m.starts_local, p.first), 10) as "on"
          from meetings m left join (select o.meeting_id, min(o.starts_local) as first from poll_slots o group by o.meeting_id) p on p.meeting_id = m.id
          where m.state <> 'cancelled') x
        where x."on" is not null), '[]')`;

/** What stands around the plan: the rule, the mandate's tasks, who can own a milestone, the meetings. */
export function findPlanAround(read: Read, todayOn: string): Promise<PlanAround | null> {
  return read.one(Prisma.sql`
    select coalesce(rule.secretariat_forecast_days, 10) as "secretariatForecastDays", t.starts_on as "startsOn",
      t.delivery_on as "endsOn", ${criteriaRows} as criteria, ${approvedMoves} as moves, ${waitingChange} as "waitingChange",
      exists (select 1 from mandates k where k.state = 'approved') as "isBaselineFixed",
      ${tasksInForce} as tasks,
      coalesce((select json_agg(g.task) from (select distinct ${taskNow(Prisma.sql`w.mandate_task_id`)}::jsonb as task from milestones w
        where w.mandate_task_id is not null) g where g.task is not null and (g.task ->> 'isGone')::boolean), '[]') as "goneTasks",
      coalesce((select json_agg(json_build_object('id', s.id, 'name', u.name, 'role', s.role) order by u.name) from seats s
        join users u on u.id = s.user_id
        where s.role not in ('observer', 'commissioner') and s.from_on <= ${todayOn}::date
          and (s.until_on is null or s.until_on >= ${todayOn}::date)), '[]') as seats,
      ${meetingTicks} as meetings
    from taskforces t left join composition_rules rule on rule.taskforce_id = t.id`);
}

export function findMilestone(tx: Transaction, id: string) {
  return tx.milestone.findUnique({ where: { id } });
}

/** The milestones of a revision with what its rule reads; null when one of them is not in the plan. */
export async function findRevised(tx: Transaction, rows: ReadonlyArray<{ milestoneId: string; edit: unknown }>) {
  const milestones = await tx.milestone.findMany({ where: { id: { in: rows.map(({ milestoneId }) => milestoneId) } } });
  if (milestones.length < rows.length) return null;
  const edited = new Set(rows.flatMap(({ milestoneId, edit }) => (edit ? [milestoneId] : [])));
  return { milestones, rows: milestones.map((milestone) => ({ ...milestone, isEdited: edited.has(milestone.id) })) };
}

/** A forecast with what the rule about its approval reads; `state` is the milestone's. */
export async function findForecast(tx: Transaction, id: string, actor: Actor) {
  const forecast = await tx.forecast.findUnique({ where: { id }, include: { milestone: true, proposedBy: true } });
  if (!forecast) return null;
  const rule = await findRule(tx, forecast.taskforceId);
  const { milestone, proposedBy } = forecast;
  const proposedOn = onOf(forecast.forecastOn);
  const change = { baselineOn: onOf(milestone.baselineOn), isDelivery: milestone.isDelivery, proposedOn };
  const facts = approvalFacts({ ...change, proposedById: forecast.proposedById, proposedBy }, rule, actor);
  const ofAnother = { ...facts, proposedBySeatId: null };
  // Who could approve it but for having proposed it is told so, rather than that he may not.
  const isOwn = !can(actor, 'milestones.approveForecast', facts) && can(actor, 'milestones.approveForecast', ofAnother);
  if (isOwn) throw new Refused('own-proposal');
  return { forecast, proposedOn, state: milestone.state, ...facts };
}

export type Proposed = {
  baselineOn: string;
  isDelivery: boolean;
  proposedOn: string;
  proposedById: string;
  proposedBy: { userId: string; role: Role };
};

/**
 * Who approves a proposed forecast, and whether the asker proposed it. A person who has changed seat since is still its
 * proposer: nobody approves his own proposal (access.md), whichever seat he holds now.
 */
export function approvalFacts(
  { proposedBy, proposedById, ...change }: Proposed,
  rule: { secretariatForecastDays: number },
  asker: Actor,
): { approver: Approver; proposedBySeatId: string } {
  return {
    approver: whoApproves({ ...change, proposedByChair: proposedBy.role === 'chair' }, rule),
    proposedBySeatId: proposedBy.userId === asker.userId ? asker.seat.id : proposedById,
  };
}

export async function findRule(tx: Transaction, taskforceId: string): Promise<{ secretariatForecastDays: number }> {
  const rule = await tx.compositionRule.findUnique({ where: { taskforceId }, select: { secretariatForecastDays: true } });
  return rule ?? { secretariatForecastDays: 10 };
}

/** Whether the baselines hold: from then on only a decision moves them. */
export async function areBaselinesFixed(tx: Transaction, taskforceId: string): Promise<boolean> {
  return (await tx.mandate.count({ where: { taskforceId, state: 'approved' } })) > 0;
}

/**
 * The links of the whole plan, with the plan held still until the transaction ends: two changes that would only together
 * close a circle, or mark two deliveries, come one after the other.
 */
export async function holdPlan(
  tx: Transaction,
  taskforceId: string,
): Promise<(Linked & { isDelivery: boolean; isDropped: boolean })[]> {
  await tx.$queryRaw`select id from taskforces where id = ${taskforceId}::uuid for no key update`;
  const rows = await tx.milestone.findMany({ where: { taskforceId }, include: { predecessors: true } });
  return rows.map(({ id, isDelivery, state, predecessors }) => ({
    id,
    isDelivery,
    isDropped: state === 'dropped',
    predecessorIds: predecessors.map(({ predecessorId }) => predecessorId),
  }));
}

/** The plan as the page shows it: each milestone with where it stands and the steps this actor may take. Two statements. */
export async function planPage(read: Read, { actor, clock }: { actor: Actor; clock: Clock }) {
  const todayOn = clock.today();
  const [rows, around] = [await listMilestones(read), await findPlanAround(read, todayOn)];
  if (!around) throw new Refused('not-found');
  const { criteria, moves, waitingChange: waiting, ...shown } = around;
  const links = Map.groupBy(criteria, ({ milestoneId }) => milestoneId);
  return {
    todayOn,
    ...shown,
    canPlan: can(actor, 'milestones.plan', {}),
    canRebaseline: can(actor, 'milestones.rebaseline', {}) && waiting === null,
    baselineChange: waiting && changeShown(waiting, around.endsOn, actor),
    milestones: withBaselines(shownMilestones(rows, around, { actor, todayOn }), moves).map((milestone) => ({
      ...milestone,
      criteriaLinks: shownCriteria(links.get(milestone.id) ?? []),
    })),
  };
}

/** What leaves of each milestone: seats and users behind a forecast stay, their names go. */
export function shownMilestones(
  rows: readonly MilestoneRow[],
  rule: { secretariatForecastDays: number },
  { actor, todayOn }: { actor: Actor; todayOn: string },
) {
  const standing = standings(rows, todayOn);
  return rows.map(({ forecasts, ...milestone }) => {
    const { waitingId, ...stands } = standing.get(milestone.id) as Standing;
    const waiting = forecasts.find(({ id }) => id === waitingId) ?? null;
    const approval = waiting
      ? approvalFacts(proposalOf(milestone, waiting), rule, actor)
      : { approver: null, proposedBySeatId: null };
    return {
      ...milestone,
      ...stands,
      waiting: waiting && { ...forecastShown(waiting), approver: approval.approver },
      forecasts: forecasts.map(forecastShown),
      // A second proposal beside one that waits is refused, so it is not offered.
      offers: offers('milestones', actor, { ...milestone, ...approval }).filter((step) => step !== 'forecast' || !waiting),
    };
  });
}

/** What the rule about approval reads of a milestone and a forecast of it. */
export function proposalOf(milestone: Pick<MilestoneRow, 'baselineOn' | 'isDelivery'>, forecast: ForecastRow): Proposed {
  return {
    baselineOn: milestone.baselineOn,
    isDelivery: milestone.isDelivery,
    proposedOn: forecast.on,
    proposedById: forecast.proposedById,
    proposedBy: { userId: forecast.proposedByUserId, role: forecast.proposedByRole },
  };
}

function forecastShown({ proposedById: _seat, proposedByUserId: _user, proposedByRole: _role, ...forecast }: ForecastRow) {
  return forecast;
}
