import { daysBetween, type On } from '../dates/calendar-day.ts';
import type { Precision } from '../dates/precision.ts';
import { workingDaysBetween } from '../dates/working-days.ts';
import { allPredecessors } from './predecessors.ts';
import type { MilestoneState } from './workflow.ts';

export type ForecastState = 'proposed' | 'approved' | 'declined';

/** One line of the forecast history. Instants are ISO strings in UTC. */
export type Forecast = {
  id: string;
  on: On;
  /** How exactly the date is known; to the day when left out. */
  precision?: Precision;
  state: ForecastState;
  proposedAt: string;
  decidedAt: string | null;
};

/** What the rules below need of a milestone. Dates known less exactly than a day are kept as the last day they allow. */
export type PlannedMilestone = {
  id: string;
  title: string;
  state: MilestoneState;
  isDelivery: boolean;
  /** The baseline that counts now, and since when where it is not the first: see baseline-change.ts. */
  baselineOn: On;
  /** How exactly the baseline is known; to the day when left out. */
  baselinePrecision?: Precision;
  baselineSince?: string | null;
  actualOn: On | null;
  forecasts: readonly Forecast[];
  predecessorIds: readonly string[];
};

const latest = (forecasts: readonly Forecast[], at: (forecast: Forecast) => string) =>
  forecasts.reduce<Forecast | null>((best, forecast) => (best === null || at(forecast) >= at(best) ? forecast : best), null);

/**
 * The date that holds now and the one that waits: the forecast approved last, or the baseline while none is; and the
 * proposal made last, when it is still undecided. A declined forecast changes nothing. A new baseline takes the place of every
 * forecast approved before it.
 */
export function currentForecast(milestone: Pick<PlannedMilestone, 'baselineOn' | 'baselineSince' | 'forecasts'>): {
  on: On;
  approved: Forecast | null;
  waiting: Forecast | null;
} {
  const since = milestone.baselineSince ? Date.parse(milestone.baselineSince) : null;
  const approved = latest(
    milestone.forecasts.filter(
      ({ state, decidedAt }) => state === 'approved' && (since === null || (decidedAt !== null && Date.parse(decidedAt) > since)),
    ),
    ({ decidedAt, proposedAt }) => decidedAt ?? proposedAt,
  );
  const waiting = latest(
    milestone.forecasts.filter(({ state }) => state === 'proposed'),
    ({ proposedAt }) => proposedAt,
  );
  return { on: approved?.on ?? milestone.baselineOn, approved, waiting };
}

/** The date to reckon with: actual when reached, else the later of what holds and what is proposed. */
export function expectedOn(milestone: PlannedMilestone): On {
  if (milestone.state === 'reached' && milestone.actualOn) return milestone.actualOn;
  const { on, waiting } = currentForecast(milestone);
  return waiting && waiting.on > on ? waiting.on : on;
}

/** A precision as it is told beside its date: left out where the date is known to the day. */
export function lessThanADay<Field extends string>(
  field: Field,
  precision: Precision | undefined,
): { [key in Field]?: Precision } {
  return precision === undefined || precision === 'day' ? {} : ({ [field]: precision } as { [key in Field]?: Precision });
}

/** How exactly the dates are known that are reckoned with: the one that holds, and the one `expectedOn` gives. */
export function knownTo(milestone: PlannedMilestone): { held: Precision; expected: Precision } {
  const { on, approved, waiting } = currentForecast(milestone);
  const held = (approved ? approved.precision : milestone.baselinePrecision) ?? 'day';
  if (milestone.state === 'reached' && milestone.actualOn) return { held, expected: 'day' };
  return { held, expected: waiting && waiting.on > on ? (waiting.precision ?? 'day') : held };
}

/**
 * Slip in working days against the baseline, by the actual date when reached and the approved forecast until then;
 * negative when earlier, null when dropped. What is only proposed is no slip yet.
 */
export function slipInWorkingDays(milestone: PlannedMilestone): number | null {
  if (milestone.state === 'dropped') return null;
  const on = milestone.state === 'reached' ? (milestone.actualOn ?? milestone.baselineOn) : currentForecast(milestone).on;
  return workingDaysBetween(milestone.baselineOn, on);
}

export const conditions = ['onTrack', 'atRisk', 'delayed', 'overdue', 'reached', 'dropped'] as const;
export type Condition = (typeof conditions)[number];

/**
 * How a milestone stands on a day. Derived, never typed in. The first that holds:
 * - `reached`, `dropped`: its state says so;
 * - `overdue`: today is after the current forecast;
 * - `delayed`: the current (approved) forecast is after the baseline;
 * - `atRisk`: a later forecast is only proposed, or something it waits for, directly or through others, is not reached and
 *   expected after this milestone's current forecast: it has used up all the room between the two;
 * - `onTrack` otherwise.
 */
export function condition(milestone: PlannedMilestone, plan: readonly PlannedMilestone[], todayOn: On): Condition {
  if (milestone.state !== 'planned') return milestone.state;
  const { on, waiting } = currentForecast(milestone);
  if (todayOn > on) return 'overdue';
  if (on > milestone.baselineOn) return 'delayed';
  if (waiting && waiting.on > on) return 'atRisk';
  const isPushed = allPredecessors(plan, milestone.id).some((before) => before.state === 'planned' && expectedOn(before) > on);
  return isPushed ? 'atRisk' : 'onTrack';
}

/** What the sentence at the top of Fremdrift is made of. */
export type DeliveryOutlook = {
  milestoneId: string;
  condition: Condition;
  baselineOn: On;
  baselinePrecision?: Precision;
  expectedOn: On;
  expectedPrecision?: Precision;
  /** The expected date is only proposed: nobody has approved it yet. */
  isOnlyProposed: boolean;
  /** Calendar days from today to the baseline; negative after it. */
  daysLeft: number;
  /** Working days from the baseline to the expected date; negative when earlier. */
  slipWorkingDays: number;
  /** The open milestone whose slip came first and draws the rest along. */
  firstSlip: { milestoneId: string; title: string; workingDays: number } | null;
};

/**
 * Can we deliver? Of the milestone marked as the delivery; null when the plan has none that is not dropped. Unlike the slip
 * of a single milestone it reckons with what is proposed, because the commissioner must see it coming.
 *
 * The first slip is the one with the earliest baseline among open milestones expected late that lead to the delivery, or
 * among all the others when no predecessors are recorded. What was reached late is over and is not named.
 */
export function deliveryOutlook(plan: readonly PlannedMilestone[], todayOn: On): DeliveryOutlook | null {
  const delivery = plan.find(({ isDelivery, state }) => isDelivery && state !== 'dropped');
  if (!delivery) return null;
  const expected = expectedOn(delivery);
  const leading = allPredecessors(plan, delivery.id);
  const late = (leading.length > 0 ? leading : plan)
    .filter(({ id, state }) => id !== delivery.id && state === 'planned')
    .map((milestone) => ({ milestone, workingDays: workingDaysBetween(milestone.baselineOn, expectedOn(milestone)) }))
    .filter(({ workingDays }) => workingDays > 0)
    .sort((a, b) =>
      a.milestone.baselineOn < b.milestone.baselineOn ? -1 : a.milestone.baselineOn > b.milestone.baselineOn ? 1 : 0,
    );
  const [first] = late;
  return {
    milestoneId: delivery.id,
    condition: condition(delivery, plan, todayOn),
    baselineOn: delivery.baselineOn,
    ...lessThanADay('baselinePrecision', delivery.baselinePrecision),
    expectedOn: expected,
    ...lessThanADay('expectedPrecision', knownTo(delivery).expected),
    isOnlyProposed: delivery.state === 'planned' && expected !== currentForecast(delivery).on,
    daysLeft: daysBetween(todayOn, delivery.baselineOn),
    slipWorkingDays: workingDaysBetween(delivery.baselineOn, expected),
    firstSlip: first ? { milestoneId: first.milestone.id, title: first.milestone.title, workingDays: first.workingDays } : null,
  };
}
