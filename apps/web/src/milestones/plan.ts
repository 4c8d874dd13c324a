import type { AppRouter } from '@tvaers/server/app-router';
import type { inferRouterOutputs } from '@trpc/server';

/** The plan as the server's page gives it. */
export type Plan = inferRouterOutputs<AppRouter>['milestones']['page'];
export type MilestoneInPlan = Plan['milestones'][number];
/** A milestone as pages show it that read no more of the plan than its dates. */
export type PlannedMilestone = Omit<MilestoneInPlan, InPlanOnly> & Partial<Pick<MilestoneInPlan, InPlanOnly>>;
type InPlanOnly = 'criteriaLinks' | 'baselines' | 'slipAgainstFirst';

/** The baselines before the one that counts, oldest first; none while the first plan holds, or where the page reads no more than dates. */
export const earlierBaselines = ({ baselines = [] }: Pick<PlannedMilestone, 'baselines'>) => baselines.slice(0, -1);
export type Waiting = NonNullable<PlannedMilestone['waiting']>;
export type MeetingTick = Plan['meetings'][number];

/** How a milestone's dates are coloured; the words always stand beside it. Late is not red until it is really late. */
export type Tone = 'calm' | 'risk' | 'late' | 'past';

const reallyLate = 10;

export function toneOf({ condition, slipWorkingDays }: Pick<PlannedMilestone, 'condition' | 'slipWorkingDays'>): Tone {
  if (condition === 'reached' || condition === 'dropped') return 'past';
  if (condition === 'overdue') return 'late';
  if (condition === 'delayed') return (slipWorkingDays ?? 0) > reallyLate ? 'late' : 'risk';
  return condition === 'atRisk' ? 'risk' : 'calm';
}

/** Why the date is what it is: the reason of the proposal that waits, else of the forecast that holds. */
export function reasonOf({ waiting, forecasts, heldOn, state }: PlannedMilestone): string | null {
  if (waiting) return waiting.reason;
  return (
    forecasts.findLast((forecast) => forecast.state === 'approved' && (forecast.on === heldOn || state !== 'planned'))?.reason ??
    null
  );
}
