import type { On } from '../dates/calendar-day.ts';
import type { Precision } from '../dates/precision.ts';
import { type Crossing, crossings } from './predecessors.ts';
import { condition, type Condition, currentForecast, expectedOn, type PlannedMilestone, slipInWorkingDays } from './slip.ts';

/** Where a milestone stands on a day: everything the plan's table, its picture and Fremdrift say about its dates. */
export type Standing = {
  /** The date that holds: actual when reached, else the approved forecast, else the baseline. */
  heldOn: On;
  /** How exactly that date is known: an actual date to the day. */
  heldPrecision: Precision;
  /** The date to reckon with: later than `heldOn` while a later one is proposed. */
  expectedOn: On;
  /** The forecast that waits for approval; one left over when the milestone was reached or dropped has lapsed and waits no more. */
  waitingId: string | null;
  condition: Condition;
  /** Working days against the baseline by what holds; null when dropped. */
  slipWorkingDays: number | null;
  /** Predecessors expected after it: flagged, not refused. */
  crossings: Crossing[];
};

/** The standing of every milestone of a plan, by its id. */
export function standings(
  plan: ReadonlyArray<PlannedMilestone & { baselinePrecision?: Precision }>,
  todayOn: On,
): Map<string, Standing> {
  const dated = plan.map((milestone) => ({ ...milestone, on: expectedOn(milestone), isDropped: milestone.state === 'dropped' }));
  const crossed = Map.groupBy(crossings(dated), ({ milestoneId }) => milestoneId);
  return new Map(
    plan.map((milestone) => {
      const { on, approved, waiting } = currentForecast(milestone);
      const isReached = milestone.state === 'reached' && milestone.actualOn !== null;
      return [
        milestone.id,
        {
          heldOn: isReached && milestone.actualOn ? milestone.actualOn : on,
          heldPrecision: isReached ? 'day' : ((approved ? approved.precision : milestone.baselinePrecision) ?? 'day'),
          expectedOn: expectedOn(milestone),
          waitingId: milestone.state === 'planned' ? (waiting?.id ?? null) : null,
          condition: condition(milestone, plan, todayOn),
          slipWorkingDays: slipInWorkingDays(milestone),
          crossings: milestone.state === 'planned' ? (crossed.get(milestone.id) ?? []) : [],
        },
      ];
    }),
  );
}
