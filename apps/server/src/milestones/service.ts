import type { Forecast, Milestone, Prisma } from '@tvaers/db/client';
import { type Actor, isSecretariat } from '@tvaers/domain/actor';
import { lastDayOf, type Precision } from '@tvaers/domain/dates/precision';
import { mayApproveAlone } from '@tvaers/domain/milestones/forecast-approval';
import { circleIfLinked } from '@tvaers/domain/milestones/predecessors';
import { milestoneWorkflow } from '@tvaers/domain/milestones/workflow';
import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { dateOf, onOf } from '../doors/dates.ts';
import { changedRow } from '../doors/stale.ts';
import { findServedTask } from '../mandate/rows.ts';
import { findRule, holdPlan } from './rows.ts';

export type MilestonePlan = {
  title: string;
  description: string;
  criteria: string;
  ownerSeatId: string | null;
  mandateTaskId: string | null;
  baselineOn: string;
  baselinePrecision: Precision;
  isDelivery: boolean;
  predecessorIds: string[];
};

/** A new milestone. Refuses what is not in the plan, and a second delivery. */
export async function planMilestone(tx: Transaction, taskforceId: string, plan: MilestonePlan) {
  const others = await holdPlan(tx, taskforceId);
  const { predecessorIds, fields } = await checked(tx, plan, others, null);
  const milestone = await tx.milestone.create({ data: { taskforceId, position: others.length, ...fields } });
  await tx.predecessor.createMany({
    data: predecessorIds.map((predecessorId) => ({ taskforceId, milestoneId: milestone.id, predecessorId })),
  });
  const { id: _id, version: _version, ...difference } = currentOf(milestone, predecessorIds);
  return { milestone, difference };
}

/** Changes what a milestone is planned as. Refuses a circle, a second delivery, and a new baseline once the mandate is approved. */
export async function editMilestone(tx: Transaction, milestone: Milestone, version: number, plan: MilestonePlan) {
  const { id, taskforceId } = milestone;
  const others = await holdPlan(tx, taskforceId);
  const { predecessorIds, fields } = await checked(tx, plan, others, id);
  const isMoved =
    onOf(milestone.baselineOn) !== onOf(fields.baselineOn) || milestone.baselinePrecision !== fields.baselinePrecision;
  if (isMoved && (await tx.mandate.count({ where: { taskforceId, state: 'approved' } })) > 0) throw new Refused('baseline-fixed');
  const circle = circleIfLinked(others, id, predecessorIds);
  if (circle) throw new Refused('circle', { milestoneIds: circle });
  const rows = await tx.milestone.updateManyAndReturn({
    where: { id, version, state: { in: [...milestoneWorkflow.edit.from] } },
    data: { ...fields, version: { increment: 1 } },
  });
  const before = currentOf(milestone, others.find((other) => other.id === id)?.predecessorIds ?? []);
  const changed = changedRow(rows, before);
  await tx.predecessor.deleteMany({ where: { milestoneId: id, predecessorId: { notIn: predecessorIds } } });
  await tx.predecessor.createMany({
    data: predecessorIds.map((predecessorId) => ({ taskforceId, milestoneId: id, predecessorId })),
    skipDuplicates: true,
  });
  return { milestone: changed, difference: differenceOf(before, currentOf(changed, predecessorIds)) };
}

/** The fields that became different: each as it was and as it is. */
function differenceOf(before: Current, after: Current): Record<string, { before: unknown; after: unknown }> {
  const fields = (Object.keys(after) as (keyof Current)[]).filter((field) => field !== 'version');
  return Object.fromEntries(
    fields
      .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
      .map((field) => [field, { before: before[field], after: after[field] }]),
  );
}

async function checked(tx: Transaction, plan: MilestonePlan, others: Awaited<ReturnType<typeof holdPlan>>, id: string | null) {
  const known = new Set(others.map((other) => other.id));
  const predecessorIds = [...new Set(plan.predecessorIds)];
  if (predecessorIds.some((predecessorId) => !known.has(predecessorId))) throw new Refused('not-found');
  if (id !== null && predecessorIds.includes(id)) throw new Refused('circle', { milestoneIds: [id] });
  if (plan.ownerSeatId && !(await tx.seat.count({ where: { id: plan.ownerSeatId } }))) throw new Refused('not-found');
  const mandateTaskId = await findServedTask(tx, plan.mandateTaskId);
  const isSecond = plan.isDelivery && others.some((other) => other.isDelivery && !other.isDropped && other.id !== id);
  if (isSecond) throw new Refused('second-delivery');
  const { title, description, criteria, ownerSeatId, baselinePrecision, isDelivery } = plan;
  const baselineOn = dateOf(lastDayOf(plan.baselineOn, baselinePrecision));
  return {
    predecessorIds,
    fields: { title, description, criteria, ownerSeatId, mandateTaskId, baselineOn, baselinePrecision, isDelivery },
  };
}

type Current = ReturnType<typeof currentOf>;

/** The milestone as it stands: what a stale save gets to see, and what a change is measured against. */
function currentOf({ baselineOn, ...milestone }: Milestone, predecessorIds: readonly string[]) {
  const { id, version, title, description, criteria, ownerSeatId, mandateTaskId, baselinePrecision, isDelivery } = milestone;
  return {
    id,
    version,
    title,
    description,
    criteria,
    ownerSeatId,
    mandateTaskId,
    baselineOn: onOf(baselineOn),
    baselinePrecision,
    isDelivery,
    predecessorIds: predecessorIds.toSorted(),
  };
}

/**
 * A new date with its reason. What the secretariat proposes within its own limit holds at once; everything else waits for whom
 * the composition rule names. Refuses a day that has passed, the day that holds already, and a second proposal beside one that
 * waits.
 */
export async function proposeForecast(
  tx: Transaction,
  { actor, clock }: { actor: Actor; clock: Clock },
  milestone: Milestone,
  proposal: { version: number; forecastOn: string; reason: string },
) {
  const { id, taskforceId } = milestone;
  await holdPlan(tx, taskforceId);
  if (proposal.forecastOn < clock.today()) throw new Refused('in-the-past');
  const forecasts = await tx.forecast.findMany({ where: { milestoneId: id, state: { not: 'declined' } } });
  if (forecasts.some(({ state }) => state === 'proposed')) throw new Refused('already-proposed');
  const heldOn = onOf(lastApproved(forecasts)?.forecastOn ?? milestone.baselineOn);
  if (heldOn === proposal.forecastOn) throw new Refused('nothing-changed');
  const rows = await tx.milestone.updateManyAndReturn({
    where: { id, version: proposal.version, state: { in: [...milestoneWorkflow.forecast.from] } },
    data: { version: { increment: 1 } },
  });
  changedRow(rows, { version: milestone.version, on: heldOn });
  const change = { baselineOn: onOf(milestone.baselineOn), proposedOn: proposal.forecastOn, isDelivery: milestone.isDelivery };
  const holdsAtOnce = isSecretariat(actor) && mayApproveAlone(change, await findRule(tx, taskforceId));
  const forecast = await tx.forecast.create({
    data: {
      taskforceId,
      milestoneId: id,
      forecastOn: dateOf(proposal.forecastOn),
      reason: proposal.reason,
      proposedById: actor.seat.id,
      proposedAt: clock.now(),
      ...(holdsAtOnce ? { state: 'approved', decidedById: actor.seat.id, decidedAt: clock.now() } : {}),
    },
  });
  return { forecast, heldOn };
}

function lastApproved(forecasts: readonly Forecast[]): Forecast | undefined {
  const approved = forecasts.filter(({ state }) => state === 'approved');
  return approved.sort((a, b) => Number(b.decidedAt) - Number(a.decidedAt))[0];
}

/** Approves or declines a forecast that waits. Refuses with `out-of-step` when it is decided already. */
export async function decideForecast(
  tx: Transaction,
  { actor, clock }: { actor: Actor; clock: Clock },
  forecast: Forecast,
  decision: { version: number; state: 'approved' | 'declined'; declineReason?: string },
) {
  if (forecast.state !== 'proposed') throw new Refused('out-of-step', { state: forecast.state });
  const { version, state, declineReason = null } = decision;
  const rows = await tx.forecast.updateManyAndReturn({
    where: {
      id: forecast.id,
      version,
      state: 'proposed',
      milestone: { state: { in: [...milestoneWorkflow.approveForecast.from] } },
    },
    data: { state, declineReason, decidedById: actor.seat.id, decidedAt: clock.now(), version: { increment: 1 } },
  });
  return changedRow(rows, { id: forecast.id, version: forecast.version, on: onOf(forecast.forecastOn), reason: forecast.reason });
}

/** Reached on a day that has come. A proposed forecast that waited lapses with it: nothing is left to move. */
export async function reachMilestone(tx: Transaction, milestone: Milestone, version: number, actualOn: string, today: string) {
  if (actualOn > today) throw new Refused('in-the-future');
  return conclude(tx, milestone, version, { state: milestoneWorkflow.reach.to, actualOn: dateOf(actualOn) });
}

export async function dropMilestone(tx: Transaction, milestone: Milestone, version: number, dropReason: string) {
  return conclude(tx, milestone, version, { state: milestoneWorkflow.drop.to, dropReason });
}

async function conclude(tx: Transaction, milestone: Milestone, version: number, data: Prisma.MilestoneUncheckedUpdateManyInput) {
  const rows = await tx.milestone.updateManyAndReturn({
    where: { id: milestone.id, version, state: { in: [...milestoneWorkflow.reach.from] } },
    data: { ...data, version: { increment: 1 } },
  });
  return changedRow(rows, { id: milestone.id, version: milestone.version, title: milestone.title, state: milestone.state });
}
