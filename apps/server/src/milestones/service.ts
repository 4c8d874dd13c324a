import { randomUUID } from 'node:crypto';
import type { Milestone, Prisma } from '@tvaers/db/client';
import { lastDayOf, type Precision } from '@tvaers/domain/dates/precision';
import { isOutsidePeriod } from '@tvaers/domain/milestones/date-flags';
import { circleIfLinked, findCircle } from '@tvaers/domain/milestones/predecessors';
import type { CriterionLink, ForecastAlong, RevisedRow } from '@tvaers/domain/milestones/schema';
import { milestoneWorkflow } from '@tvaers/domain/milestones/workflow';
import { can } from '@tvaers/domain/policy';
import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import { dateOf, onOf } from '../doors/dates.ts';
import { changedRow } from '../doors/stale.ts';
import { findPeriod, findServedTask } from '../mandate/rows.ts';
import { linkCriteria, unmetOf } from './criteria-service.ts';
import { type By, proposeForecasts, type Proposed } from './forecast-service.ts';
import { areBaselinesFixed, holdPlan } from './rows.ts';

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
  criteriaLinks?: CriterionLink[] | undefined;
};

/** A new milestone. Refuses what is not in the plan, a second delivery, and a date outside the mandate's period. */
export async function planMilestone(tx: Transaction, taskforceId: string, plan: MilestonePlan) {
  const others = await holdPlan(tx, taskforceId);
  const { predecessorIds, fields } = await checked(tx, plan, others, null);
  await refuseOutsidePeriod(tx, taskforceId, plan);
  const milestone = await tx.milestone.create({ data: { taskforceId, position: others.length, ...fields } });
  await tx.predecessor.createMany({
    data: predecessorIds.map((predecessorId) => ({ taskforceId, milestoneId: milestone.id, predecessorId })),
  });
  if (plan.criteriaLinks) await linkCriteria(tx, milestone, plan.criteriaLinks);
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
  if (isMoved && (await areBaselinesFixed(tx, taskforceId))) throw new Refused('baseline-fixed');
  const circle = circleIfLinked(others, id, predecessorIds);
  if (circle) throw new Refused('circle', { milestoneIds: circle });
  if (isMoved) await refuseOutsidePeriod(tx, taskforceId, plan);
  const rows = await tx.milestone.updateManyAndReturn({
    where: { id, version, state: { in: [...milestoneWorkflow.edit.from] } },
    data: { ...fields, ...tickKept(milestone, fields.criteria), version: { increment: 1 } },
  });
  const before = currentOf(milestone, others.find((other) => other.id === id)?.predecessorIds ?? []);
  const changed = changedRow(rows, before);
  await linkPredecessors(tx, milestone, predecessorIds);
  const difference = differenceOf(before, currentOf(changed, predecessorIds));
  if (!plan.criteriaLinks) return { milestone: changed, difference };
  await linkCriteria(tx, milestone, plan.criteriaLinks);
  // Which things they are stays out of the log: the plan's events are read by seats that may not read every linked thing.
  return { milestone: changed, difference: { ...difference, criteriaLinks: true } };
}

/** A tick is for the sentence it was set at: other words are not ticked. */
function tickKept(milestone: Milestone, criteria: string) {
  return criteria === milestone.criteria ? {} : { criteriaTickedById: null, criteriaTickedAt: null };
}

async function linkPredecessors(tx: Transaction, { id, taskforceId }: Milestone, predecessorIds: readonly string[]) {
  await tx.predecessor.deleteMany({ where: { milestoneId: id, predecessorId: { notIn: [...predecessorIds] } } });
  await tx.predecessor.createMany({
    data: predecessorIds.map((predecessorId) => ({ taskforceId, milestoneId: id, predecessorId })),
    skipDuplicates: true,
  });
}

async function refuseOutsidePeriod(
  tx: Transaction,
  taskforceId: string,
  { baselineOn, baselinePrecision }: Pick<MilestonePlan, 'baselineOn' | 'baselinePrecision'>,
) {
  const period = await findPeriod(tx, taskforceId);
  if (isOutsidePeriod(lastDayOf(baselineOn, baselinePrecision), period))
    throw new Refused('outside-period', { ...period, field: 'baselineOn' });
}

type Revised = { milestoneId: string; verb: 'edit' | 'forecast'; difference: Record<string, unknown> };

/**
 * Several milestones changed in one act: all of it or nothing. The links are held against the plan as it will be, so that two rows
 * that only together close a circle are refused. A refusal tells in `current` the row and the field it is about.
 */
export async function revisePlan(
  tx: Transaction,
  by: By,
  milestones: readonly Milestone[],
  rows: readonly RevisedRow[],
): Promise<{ revised: Revised[]; proposed: Proposed[] }> {
  const { taskforceId } = by.actor.seat;
  const others = await holdPlan(tx, taskforceId);
  const known = new Set(others.map(({ id }) => id));
  const edits = new Map(rows.flatMap(({ milestoneId, edit }) => (edit ? [[milestoneId, edit] as const] : [])));
  const planned = others.map((other) => ({
    id: other.id,
    predecessorIds: edits.get(other.id)?.predecessorIds ?? other.predecessorIds,
  }));
  const circle = findCircle(planned);
  if (circle)
    throw new Refused('circle', {
      milestoneIds: circle,
      milestoneId: circle.find((id) => edits.has(id)),
      field: 'predecessorIds',
    });

  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  const revised: Revised[] = [];
  const dated: { milestone: Milestone; proposal: { version: number } & NonNullable<RevisedRow['forecast']> }[] = [];
  for (const { milestoneId, version, edit, forecast } of rows) {
    let milestone = byId.get(milestoneId) as Milestone;
    if (edit) {
      const stray = edit.predecessorIds.find((id) => !known.has(id));
      if (stray || (edit.ownerSeatId && !(await tx.seat.count({ where: { id: edit.ownerSeatId } }))))
        throw new Refused('not-found', { milestoneId, field: stray ? 'predecessorIds' : 'ownerSeatId' });
      const { predecessorIds: before } = others.find(({ id }) => id === milestoneId) ?? { predecessorIds: [] };
      const { predecessorIds, ...fields } = edit;
      const changed = changedRow(
        await tx.milestone.updateManyAndReturn({
          where: { id: milestoneId, version, state: { in: [...milestoneWorkflow.edit.from] } },
          data: { ...fields, ...tickKept(milestone, fields.criteria), version: { increment: 1 } },
        }),
        { ...currentOf(milestone, before), milestoneId },
      );
      await linkPredecessors(tx, milestone, predecessorIds);
      revised.push({
        milestoneId,
        verb: 'edit',
        difference: differenceOf(currentOf(milestone, before), currentOf(changed, predecessorIds)),
      });
      milestone = changed;
    }
    if (forecast) dated.push({ milestone, proposal: { ...forecast, version: edit ? milestone.version : version } });
  }
  const proposed = await proposeForecasts(tx, by, dated);
  return {
    revised: [
      ...revised,
      ...proposed.map(({ milestoneId, difference }) => ({ milestoneId, verb: 'forecast' as const, difference })),
    ],
    proposed,
  };
}

/** A whole plan, for a taskforce that has none: refuses with `plan-exists` where there is one, and every date outside the period. */
export async function layOutPlan(
  tx: Transaction,
  taskforceId: string,
  milestones: readonly (Omit<
    MilestonePlan,
    'ownerSeatId' | 'mandateTaskId' | 'baselinePrecision' | 'predecessorIds' | 'criteriaLinks'
  > & {
    key: string;
    predecessorKeys: string[];
  })[],
) {
  if ((await holdPlan(tx, taskforceId)).length > 0) throw new Refused('plan-exists');
  const keys = new Set(milestones.map(({ key }) => key));
  if (keys.size < milestones.length || milestones.some(({ predecessorKeys }) => predecessorKeys.some((key) => !keys.has(key))))
    throw new Refused('not-found');
  const circle = findCircle(milestones.map(({ key, predecessorKeys }) => ({ id: key, predecessorIds: predecessorKeys })));
  if (circle) throw new Refused('circle', { keys: circle });
  if (milestones.filter(({ isDelivery }) => isDelivery).length > 1) throw new Refused('second-delivery');
  const period = await findPeriod(tx, taskforceId);
  const outside = milestones.find(({ baselineOn }) => isOutsidePeriod(baselineOn, period));
  if (outside) throw new Refused('outside-period', { ...period, key: outside.key, field: 'baselineOn' });
  const ids = new Map(milestones.map(({ key }) => [key, randomUUID()]));
  await tx.milestone.createMany({
    data: milestones.map(({ key, predecessorKeys: _, baselineOn, ...milestone }, position) => ({
      ...milestone,
      id: ids.get(key) as string,
      taskforceId,
      position,
      baselineOn: dateOf(baselineOn),
    })),
  });
  await tx.predecessor.createMany({
    data: milestones.flatMap(({ key, predecessorKeys }) =>
      [...new Set(predecessorKeys)].map((before) => ({
        taskforceId,
        milestoneId: ids.get(key) as string,
        predecessorId: ids.get(before) as string,
      })),
    ),
  });
  return milestones.map(({ key, title, baselineOn }) => ({ id: ids.get(key) as string, title, baselineOn }));
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
 * Reached on a day that has come. A proposed forecast that waited lapses with it: nothing is left to move. Refuses with
 * `criteria-unmet` and what is not so, as far as this actor may read it, unless a reason is given. What it does to those that wait
 * is proposed along with it, where the actor may propose it.
 */
export async function reachMilestone(
  tx: Transaction,
  by: By,
  milestone: Milestone,
  given: { version: number; actualOn: string; unmetReason: string | null; along: ForecastAlong[] },
) {
  if (given.actualOn > by.clock.today()) throw new Refused('in-the-future');
  const unmet = await unmetOf(tx, milestone);
  if (unmet.length > 0 && !given.unmetReason) throw new Refused('criteria-unmet', { unmet });
  const actualOn = dateOf(given.actualOn);
  const unmetReason = unmet.length > 0 ? given.unmetReason : null;
  const reached = await conclude(tx, milestone, given.version, { state: milestoneWorkflow.reach.to, actualOn, unmetReason });
  return { reached, unmetReason, proposed: await proposeForecasts(tx, by, await alongOf(tx, by, given.along)) };
}

/** Forecasts of other milestones in the same act. Each is the actor's to propose, or all of it is refused. */
export async function alongOf(tx: Transaction, { actor }: By, along: readonly ForecastAlong[]) {
  const milestones = await tx.milestone.findMany({ where: { id: { in: along.map(({ milestoneId }) => milestoneId) } } });
  return along.map(({ milestoneId, ...proposal }) => {
    const milestone = milestones.find(({ id }) => id === milestoneId);
    if (!milestone) throw new Refused('not-found');
    if (!can(actor, 'milestones.forecast', milestone)) throw new Refused('not-allowed', { milestoneId });
    return { milestone, proposal };
  });
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
