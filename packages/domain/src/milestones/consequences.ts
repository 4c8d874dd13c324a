import type { On } from '../dates/calendar-day.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../dates/working-days.ts';
import { currentForecast, expectedOn, type PlannedMilestone } from './slip.ts';

/** A milestone that would have to move, and the one that pushes it. Days are working days by the Danish calendar. */
export type Consequence = { milestoneId: string; fromOn: On; toOn: On; workingDays: number; becauseOfId: string };

/**
 * What new dates of some milestones mean for those that wait for them, directly or through others; computed so that it can be
 * proposed, never applied (issue: what a slip does to the successors). In the order in which they push each other.
 *
 * A milestone keeps the distance to what it waits for: the working days between the two baselines, or between the two dates
 * expected now where that is already less. What lies between them beyond that is slack and is used up first, so a slip may stop
 * on its way. Of several predecessors the one that demands the latest date decides. Nothing is moved earlier; what is reached or
 * dropped does not move and pushes nothing; a milestone in `moved` stands where it was put.
 *
 * `moved`: new dates by milestone, a proposed forecast or the day it was reached; ids that are not in the plan are passed over.
 */
export function consequences(plan: readonly PlannedMilestone[], moved: ReadonlyMap<string, On>): Consequence[] {
  const byId = new Map(plan.map((milestone) => [milestone.id, milestone]));
  const landsOn = new Map<string, On>();
  const found: Consequence[] = [];

  for (const milestone of inOrder(plan)) {
    const fromOn = expectedOn(milestone);
    const given = moved.get(milestone.id);
    landsOn.set(milestone.id, given ?? fromOn);
    if (given !== undefined || milestone.state !== 'planned') continue;
    const demands = milestone.predecessorIds.flatMap((id) => {
      const before = byId.get(id);
      const beforeOn = landsOn.get(id);
      // A predecessor that stays where it was demands nothing new, also where the plan already crosses itself.
      if (!before || beforeOn === undefined || before.state === 'dropped' || beforeOn <= expectedBefore(before)) return [];
      return [{ id, beforeOn, on: workingDayFrom(addWorkingDays(beforeOn, distance(before, milestone))) }];
    });
    // Where two demand the same date, the one that stands closest is named.
    const [latest] = demands.sort((a, b) => b.on.localeCompare(a.on) || b.beforeOn.localeCompare(a.beforeOn));
    if (!latest || latest.on <= fromOn) continue;
    landsOn.set(milestone.id, latest.on);
    found.push({
      milestoneId: milestone.id,
      fromOn,
      toOn: latest.on,
      workingDays: workingDaysBetween(fromOn, latest.on),
      becauseOfId: latest.id,
    });
  }
  return found;
}

/** The date the successors have reckoned with: for a milestone just reached, the one that held until then. */
function expectedBefore(milestone: PlannedMilestone): On {
  return expectedOn(milestone.state === 'planned' ? milestone : { ...milestone, state: 'planned' });
}

/** How far a milestone keeps from one it waits for. A pair that crosses, or stands on the same day, keeps no distance. */
function distance(before: PlannedMilestone, after: PlannedMilestone): number {
  const planned = workingDaysBetween(before.baselineOn, after.baselineOn);
  const expected = workingDaysBetween(expectedBefore(before), currentForecast(after).on);
  return Math.max(0, Math.min(planned, expected));
}

/** The day itself, or the next on which people work: a date typed on a Saturday pushes nothing onto a Saturday. */
const workingDayFrom = (on: On): On => (isWorkingDay(on) ? on : addWorkingDays(on, 1));

/** Predecessors before successors; what a circle holds comes last in the order given, so that it ends. */
function inOrder(plan: readonly PlannedMilestone[]): PlannedMilestone[] {
  const byId = new Map(plan.map((milestone) => [milestone.id, milestone]));
  const seen = new Set<string>();
  const ordered: PlannedMilestone[] = [];
  const visit = (milestone: PlannedMilestone) => {
    if (seen.has(milestone.id)) return;
    seen.add(milestone.id);
    for (const id of milestone.predecessorIds) {
      const before = byId.get(id);
      if (before) visit(before);
    }
    ordered.push(milestone);
  };
  plan.forEach(visit);
  return ordered;
}
