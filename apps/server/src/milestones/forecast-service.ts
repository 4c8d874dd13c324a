import type { Forecast, Milestone } from '@tvaers/db/client';
import { type Actor, isSecretariat } from '@tvaers/domain/actor';
import { lastDayOf, type Precision } from '@tvaers/domain/dates/precision';
import { whoApproves } from '@tvaers/domain/milestones/forecast-approval';
import type { Approver } from '@tvaers/domain/milestones/policy';
import { milestoneWorkflow } from '@tvaers/domain/milestones/workflow';
import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { dateOf, onOf } from '../doors/dates.ts';
import { findPeriod } from '../mandate/rows.ts';
import { changedRow } from '../doors/stale.ts';
import { askToApprove } from './letters.ts';
import { findRule, holdPlan } from './rows.ts';

/** Who acts, when, and where links in letters lead. */
export type By = { actor: Actor; clock: Clock; origin: string };
export type Proposal = { version: number; forecastOn: string; forecastPrecision: Precision; reason: string };

/** What came of one proposal: for the answer, the event and the letter. */
export type Proposed = {
  milestoneId: string;
  forecast: Forecast;
  title: string;
  heldOn: string;
  heldPrecision: Precision;
  /** Who must say yes; null when it holds at once. */
  approver: Approver | null;
  difference: Record<string, unknown>;
};

/**
 * New dates with their reasons, in one act: each holds at once where the secretariat stays within its own limit, else it waits for
 * whom the composition rule names, and whoever must say yes gets one letter about all of them. A refusal tells in `current` the
 * milestone and the field it is about.
 */
export async function proposeForecasts(
  tx: Transaction,
  by: By,
  proposals: ReadonlyArray<{ milestone: Milestone; proposal: Proposal }>,
): Promise<Proposed[]> {
  if (proposals.length === 0) return [];
  const { taskforceId } = by.actor.seat;
  await holdPlan(tx, taskforceId);
  const around = { rule: await findRule(tx, taskforceId), startsOn: (await findPeriod(tx, taskforceId)).startsOn };
  const proposed: Proposed[] = [];
  for (const { milestone, proposal } of proposals) proposed.push(await propose(tx, by, milestone, proposal, around));
  await askToApprove(tx, by, proposed);
  return proposed;
}

/** One new date. Refuses a day that has passed or lies before the period, the date that holds already, and a second proposal. */
async function propose(
  tx: Transaction,
  { actor, clock }: By,
  milestone: Milestone,
  proposal: Proposal,
  { rule, startsOn }: { rule: { secretariatForecastDays: number }; startsOn: string },
): Promise<Proposed> {
  const { id: milestoneId, taskforceId, title, isDelivery } = milestone;
  const about = { milestoneId, field: 'forecastOn' };
  const forecastOn = lastDayOf(proposal.forecastOn, proposal.forecastPrecision);
  if (forecastOn < clock.today()) throw new Refused('in-the-past', about);
  if (forecastOn < startsOn) throw new Refused('outside-period', about);
  const forecasts = await tx.forecast.findMany({ where: { milestoneId, state: { not: 'declined' } } });
  const isPlanned = await tx.baselineMove.count({ where: { milestoneId, change: { state: 'proposed' } } });
  if (isPlanned > 0 || forecasts.some(({ state }) => state === 'proposed')) throw new Refused('already-proposed', about);
  const held = heldOf(milestone, forecasts);
  if (held.on === forecastOn && held.precision === proposal.forecastPrecision) throw new Refused('nothing-changed', about);
  const rows = await tx.milestone.updateManyAndReturn({
    where: { id: milestoneId, version: proposal.version, state: { in: [...milestoneWorkflow.forecast.from] } },
    data: { version: { increment: 1 } },
  });
  changedRow(rows, { milestoneId, version: milestone.version, on: held.on });
  const proposedByChair = actor.seat.role === 'chair';
  const approver = whoApproves(
    { baselineOn: onOf(milestone.baselineOn), proposedOn: forecastOn, isDelivery, proposedByChair },
    rule,
  );
  const holdsAtOnce = isSecretariat(actor) && approver === 'secretariat';
  const forecast = await tx.forecast.create({
    data: {
      taskforceId,
      milestoneId,
      forecastOn: dateOf(forecastOn),
      forecastPrecision: proposal.forecastPrecision,
      reason: proposal.reason,
      proposedById: actor.seat.id,
      proposedAt: clock.now(),
      ...(holdsAtOnce ? { state: 'approved', decidedById: actor.seat.id, decidedAt: clock.now() } : {}),
    },
  });
  const { on: heldOn, precision: heldPrecision } = held;
  const difference = { fromOn: heldOn, forecastOn, reason: proposal.reason, isApproved: holdsAtOnce };
  return { milestoneId, forecast, title, heldOn, heldPrecision, approver: holdsAtOnce ? null : approver, difference };
}

/** The date that holds: the forecast approved last since the baseline that counts now, else that baseline. */
export function heldOf(milestone: Milestone, forecasts: readonly Forecast[]): { on: string; precision: Precision } {
  const since = milestone.baselineSince;
  const [last] = forecasts
    .filter(({ state, decidedAt }) => state === 'approved' && (since === null || Number(decidedAt) > Number(since)))
    .sort((a, b) => Number(b.decidedAt) - Number(a.decidedAt));
  return last
    ? { on: onOf(last.forecastOn), precision: last.forecastPrecision }
    : { on: onOf(milestone.baselineOn), precision: milestone.baselinePrecision };
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
