import type { On } from '../dates/calendar-day.ts';
import { addWorkingDays, workingDaysBetween } from '../dates/working-days.ts';
import { allPredecessors } from '../milestones/predecessors.ts';
import { currentForecast, expectedOn, type PlannedMilestone } from '../milestones/slip.ts';

/** Between which days the delivery may fall, with what the later one was computed from, so that the page can say it. */
export type DeliveryRange = {
  earliestOn: On;
  latestOn: On;
  /** How the plan has slipped so far: at most so many working days in the working days it has run. Null when nothing has slipped. */
  pace: { milestoneId: string; title: string; lostWorkingDays: number; inWorkingDays: number } | null;
};

const later = (a: On, b: On): On => (a > b ? a : b);

/**
 * The range of the delivery, kept so simple that it can be said in two sentences:
 * - earliest: every date that is approved holds, and the delivery does not come before what it waits for, nor before today;
 * - latest: what is proposed is approved, and the rest slips at the pace the plan has slipped until now: the largest slip
 *   among the milestones that were due by today, in proportion to the working days the plan has run.
 *
 * Null without a delivery that is still planned. It is a reckoning with the plan's own figures, not a probability.
 */
export function deliveryRange(plan: readonly PlannedMilestone[], todayOn: On): DeliveryRange | null {
  const delivery = plan.find(({ isDelivery, state }) => isDelivery && state === 'planned');
  if (!delivery) return null;
  const waitsFor = allPredecessors(plan, delivery.id).filter(({ state }) => state === 'planned');
  const bound = (dateOf: (milestone: PlannedMilestone) => On) => [...waitsFor, delivery].map(dateOf).reduce(later, todayOn);
  const earliestOn = bound((milestone) => currentForecast(milestone).on);
  const pace = paceSoFar(plan, todayOn);
  const reckonedOn = bound(expectedOn);
  if (!pace) return { earliestOn, latestOn: reckonedOn, pace };
  const remaining = workingDaysBetween(todayOn, reckonedOn);
  const more = Math.ceil((remaining * pace.lostWorkingDays) / pace.inWorkingDays);
  return { earliestOn, latestOn: addWorkingDays(reckonedOn, more), pace };
}

function paceSoFar(plan: readonly PlannedMilestone[], todayOn: On): DeliveryRange['pace'] {
  const counted = plan.filter(({ state }) => state !== 'dropped');
  const beganOn = counted.map(({ baselineOn }) => baselineOn).reduce((a, b) => (a < b ? a : b), todayOn);
  const inWorkingDays = workingDaysBetween(beganOn, todayOn);
  if (inWorkingDays <= 0) return null;
  const lost = counted
    .filter(({ baselineOn, isDelivery }) => baselineOn <= todayOn && !isDelivery)
    .map((milestone) => {
      const on = milestone.state === 'planned' ? later(expectedOn(milestone), todayOn) : expectedOn(milestone);
      return { milestone, workingDays: workingDaysBetween(milestone.baselineOn, on) };
    })
    .reduce((most, next) => (next.workingDays > most.workingDays ? next : most), {
      milestone: null as PlannedMilestone | null,
      workingDays: 0,
    });
  if (!lost.milestone) return null;
  const { id, title } = lost.milestone;
  return { milestoneId: id, title, lostWorkingDays: lost.workingDays, inWorkingDays };
}
