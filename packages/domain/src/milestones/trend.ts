import type { On } from '../dates/calendar-day.ts';
import { homeTimeZone, todayIn } from '../dates/local-time.ts';
import { workingDaysBetween } from '../dates/working-days.ts';
import type { Baseline } from './baseline-change.ts';
import { currentForecast, type Forecast, type PlannedMilestone } from './slip.ts';

/** From `reportOn` the plan said `forecastOn`. `slipWorkingDays` is against what it said before; null for the first. */
export type TrendStep = { reportOn: On; forecastOn: On; slipWorkingDays: number | null; reason: string | null };

/** One milestone in the milestone trend chart. */
export type TrendLine = {
  id: string;
  title: string;
  isDelivery: boolean;
  /** When each date began to hold, oldest first; the baseline is the first. Never empty. */
  steps: TrendStep[];
  /** The last day the line is drawn: the day it was reached, else today. */
  untilOn: On;
  reachedOn: On | null;
  /** A date that waits for approval: it does not hold yet. */
  proposed: TrendStep | null;
};

type Told = Omit<PlannedMilestone, 'forecasts'> & {
  forecasts: readonly (Forecast & { reason: string })[];
  /** Oldest first; left out while the first plan holds. */
  baselines?: readonly (Baseline & { reason?: string | null })[];
};

/**
 * The milestone trend: for each milestone which date the plan said on which day, from the approved forecasts alone. A line that
 * rises is a slip. The first baseline holds from `fromOn`, the first day of the plan, and a new one from the day it was decided; of two forecasts approved on one day the later
 * counts; what was declined, and milestones that are dropped, leave no trace. Days are those of Copenhagen.
 */
export function trendLines(plan: readonly Told[], { fromOn, todayOn }: { fromOn: On; todayOn: On }): TrendLine[] {
  return plan
    .filter(({ state }) => state !== 'dropped')
    .map((milestone) => {
      const reachedOn = milestone.state === 'reached' ? milestone.actualOn : null;
      const untilOn = reachedOn ?? todayOn;
      const steps = stepsOf(milestone, fromOn, untilOn);
      const held = steps.at(-1) as TrendStep;
      const { waiting } = reachedOn ? { waiting: null } : currentForecast(milestone);
      return {
        id: milestone.id,
        title: milestone.title,
        isDelivery: milestone.isDelivery,
        steps,
        untilOn,
        reachedOn,
        proposed: waiting && step(held, dayOf(waiting.proposedAt), waiting.on, reasonIn(milestone, waiting.id)),
      };
    });
}

const dayOf = (at: string): On => todayIn(homeTimeZone, at);
const laterOf = (a: On, b: On): On => (a > b ? a : b);
const reasonIn = ({ forecasts }: Told, id: string) => forecasts.find((one) => one.id === id)?.reason ?? null;

function step(before: TrendStep, reportOn: On, forecastOn: On, reason: string | null): TrendStep {
  return { reportOn, forecastOn, slipWorkingDays: workingDaysBetween(before.forecastOn, forecastOn), reason };
}

function stepsOf(milestone: Told, fromOn: On, untilOn: On): TrendStep[] {
  const [first, ...later] = milestone.baselines ?? [];
  const approved = [
    ...milestone.forecasts
      .filter(({ state }) => state === 'approved')
      .map(({ on, reason, decidedAt, proposedAt }) => ({ on, reason, at: decidedAt ?? proposedAt })),
    ...later.map(({ on, reason = null, sinceAt }) => ({ on, reason, at: sinceAt ?? '' })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const firstOn = first?.on ?? milestone.baselineOn;
  const steps: TrendStep[] = [{ reportOn: fromOn, forecastOn: firstOn, slipWorkingDays: null, reason: null }];
  for (const { at, on, reason } of approved) {
    const reportOn = laterOf(dayOf(at), fromOn);
    if (reportOn > untilOn) continue;
    const last = steps.at(-1) as TrendStep;
    if (last.reportOn === reportOn && steps.length > 1) steps.pop();
    steps.push(step(steps.at(-1) as TrendStep, reportOn, on, reason));
  }
  return steps;
}

/** How many times a later date has taken the place of an earlier one. */
export function timesSlipped({ steps }: Pick<TrendLine, 'steps'>): number {
  return steps.filter(({ slipWorkingDays }) => (slipWorkingDays ?? 0) > 0).length;
}
