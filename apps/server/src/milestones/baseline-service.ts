import { randomUUID } from 'node:crypto';
import type { BaselineChange, BaselineMove, Milestone } from '@tvaers/db/client';
import type { Actor } from '@tvaers/domain/actor';
import { lastDayOf, type Precision } from '@tvaers/domain/dates/precision';
import { sayBaselineDecision } from '@tvaers/domain/milestones/baseline-change';
import { milestoneWorkflow } from '@tvaers/domain/milestones/workflow';
import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { dateOf, onOf } from '../doors/dates.ts';
import { findPeriod } from '../mandate/rows.ts';
import { record } from '../doors/event.ts';
import { changedRow } from '../doors/stale.ts';
import { drawSerial } from '../numbers/serial.ts';
import type { By } from './forecast-service.ts';
import { askToDecide } from './letters.ts';
import { type BaselineTarget, findBaselineChange } from './baseline-rows.ts';
import { areBaselinesFixed, holdPlan } from './rows.ts';

type Move = { milestoneId: string; version: number; baselineOn: string; baselinePrecision: Precision };

/**
 * Proposes new baselines for chosen milestones. Refuses while the first ones are not fixed and are simply edited, a date that has
 * passed or lies before the period, one that stands already,
 * a milestone of which a date waits for approval, and a second change beside one that waits; `current` tells the row.
 */
export async function proposeBaselines(tx: Transaction, by: By, { reason, moves }: { reason: string; moves: Move[] }) {
  const { actor, clock } = by;
  const { taskforceId } = actor.seat;
  await holdPlan(tx, taskforceId);
  if (!(await areBaselinesFixed(tx, taskforceId))) throw new Refused('baseline-open');
  if ((await tx.baselineChange.count({ where: { taskforceId, state: 'proposed' } })) > 0) throw new Refused('already-proposed');
  const { startsOn } = await findPeriod(tx, taskforceId);
  const milestones = await tx.milestone.findMany({ where: { id: { in: moves.map(({ milestoneId }) => milestoneId) } } });
  const changed = [];
  for (const move of moves) {
    const milestone = milestones.find(({ id }) => id === move.milestoneId);
    if (!milestone) throw new Refused('not-found');
    changed.push(await moved(tx, milestone, move, { startsOn, today: clock.today() }));
  }
  const change = await tx.baselineChange.create({
    data: { taskforceId, reason, proposedById: actor.seat.id, proposedAt: clock.now() },
  });
  await tx.baselineMove.createMany({ data: changed.map((move) => ({ ...move, taskforceId, changeId: change.id })) });
  const target = await findBaselineChange(tx, change.id, actor);
  if (target?.approver === 'commissioner') await askToDecide(tx, by, { count: moves.length, reason });
  return { change, moves: changed };
}

async function moved(
  tx: Transaction,
  milestone: Milestone,
  move: Move,
  { startsOn, today }: { startsOn: string; today: string },
) {
  const { id: milestoneId, baselinePrecision: fromPrecision, baselineOn: fromOn } = milestone;
  const about = { milestoneId, field: 'baselineOn' };
  const toOn = lastDayOf(move.baselineOn, move.baselinePrecision);
  if (toOn < today) throw new Refused('in-the-past', about);
  if (toOn < startsOn) throw new Refused('outside-period', about);
  if (toOn === onOf(fromOn) && move.baselinePrecision === fromPrecision) throw new Refused('nothing-changed', about);
  if ((await tx.forecast.count({ where: { milestoneId, state: 'proposed' } })) > 0) throw new Refused('already-proposed', about);
  const rows = await tx.milestone.updateManyAndReturn({
    where: { id: milestoneId, version: move.version, state: { in: [...milestoneWorkflow.forecast.from] } },
    data: { version: { increment: 1 } },
  });
  changedRow(rows, { milestoneId, version: milestone.version });
  return { milestoneId, fromOn, fromPrecision, toOn: dateOf(toOn), toPrecision: move.baselinePrecision };
}

type At = { actor: Actor; clock: Clock };

/** The commissioner's yes, outside a meeting: it draws its number in the decision register like any other decision. */
export async function approveBaselines(tx: Transaction, { actor, clock }: At, target: BaselineTarget, version: number) {
  await holdPlan(tx, actor.seat.taskforceId);
  const { change, moves } = target;
  const decisionId = randomUUID();
  const year = Number(clock.today().slice(0, 4));
  const serial = await drawSerial(tx, change.taskforceId, 'decision', year);
  const text = sayBaselineDecision(
    moves.map(({ milestone, ...move }) => ({
      title: milestone.title,
      fromOn: onOf(move.fromOn),
      fromPrecision: move.fromPrecision,
      toOn: onOf(move.toOn),
      toPrecision: move.toPrecision,
    })),
    change.reason,
    // The register is kept in Danish.
    'da',
  );
  const decision = { id: decisionId, taskforceId: change.taskforceId, year, serial, text, madeOn: dateOf(clock.today()) };
  // createMany, because a decision may be read by who makes it only when the change points at it.
  await tx.decision.createMany({ data: [{ ...decision, result: 'approved' as const }] });
  await settle(tx, { clock, seatId: actor.seat.id }, target, { version, decisionId });
  return { year, serial };
}

/** Declines with a reason: the plan stays as it is. */
export async function declineBaselines(
  tx: Transaction,
  { actor, clock }: At,
  { change }: BaselineTarget,
  version: number,
  reason: string,
) {
  if (change.state !== 'proposed') throw new Refused('out-of-step', { state: change.state });
  return decided(tx, change, version, {
    state: 'declined',
    declineReason: reason,
    decidedById: actor.seat.id,
    decidedAt: clock.now(),
  });
}

/**
 * What a decision in a meeting does to the new baselines its item is about: approved, they count from now; rejected, they are
 * declined. It is the chair's to decide there, whoever writes the minutes. Does nothing where none waits for the chair.
 */
export async function settleBaselinesInMeeting(
  tx: Transaction,
  { actor, clock }: At,
  { milestoneId, decisionId, result, text }: { milestoneId: string; decisionId: string; result: string; text: string },
): Promise<void> {
  if (result !== 'approved' && result !== 'rejected') return;
  await holdPlan(tx, actor.seat.taskforceId);
  const waiting = await tx.baselineMove.findFirst({ where: { milestoneId, change: { state: 'proposed' } } });
  const target = waiting && (await findBaselineChange(tx, waiting.changeId, actor));
  if (!target || target.approver !== 'chair') return;
  const { change, moves } = target;
  const today = dateOf(clock.today());
  const held = { fromOn: { lte: today }, OR: [{ untilOn: null }, { untilOn: { gte: today } }] };
  const chair = await tx.seat.findFirst({
    where: { taskforceId: change.taskforceId, role: 'chair', ...held },
    select: { id: true },
  });
  if (result === 'approved')
    await settle(tx, { clock, seatId: chair?.id ?? null }, target, { version: change.version, decisionId });
  else
    await decided(tx, change, change.version, {
      state: 'declined',
      declineReason: text,
      decidedById: chair?.id ?? null,
      decidedAt: clock.now(),
    });
  const verb = result === 'approved' ? 'approveBaseline' : 'declineBaseline';
  for (const move of moves)
    await record(tx, actor, clock, `milestones.${verb}`, { thingId: move.milestoneId, difference: movedOf(move) });
}

/** A move as the event log tells it. */
export function movedOf({ fromOn, toOn }: Pick<BaselineMove, 'fromOn' | 'toOn'>) {
  return { baselineOn: { before: onOf(fromOn), after: onOf(toOn) } };
}

async function settle(
  tx: Transaction,
  { clock, seatId }: { clock: Clock; seatId: string | null },
  { change, moves }: BaselineTarget,
  { version, decisionId }: { version: number; decisionId: string },
) {
  if (change.state !== 'proposed') throw new Refused('out-of-step', { state: change.state });
  const now = clock.now();
  await decided(tx, change, version, { state: 'approved', decisionId, decidedById: seatId, decidedAt: now });
  for (const { milestoneId, toOn, toPrecision } of moves)
    // What was reached or dropped meanwhile keeps the dates it was reached under.
    await tx.milestone.updateMany({
      where: { id: milestoneId, state: 'planned' },
      data: { baselineOn: toOn, baselinePrecision: toPrecision, baselineSince: now, version: { increment: 1 } },
    });
}

type Decided = {
  state: 'approved' | 'declined';
  decidedById: string | null;
  decidedAt: Date;
  decisionId?: string;
  declineReason?: string;
};

async function decided(tx: Transaction, change: BaselineChange, version: number, data: Decided) {
  const rows = await tx.baselineChange.updateManyAndReturn({
    where: { id: change.id, version, state: 'proposed' },
    data: { ...data, version: { increment: 1 } },
  });
  return changedRow(rows, { id: change.id, version: change.version, reason: change.reason });
}
