import { addDays, type On } from '../dates/calendar-day.ts';
import { addWorkingDays, workingDaysBetween } from '../dates/working-days.ts';
import { dayBefore, type Dodged, lastFreeDay, type Wanted } from './free-day.ts';

/** What a planned meeting is for; the order in which a taskforce comes to them. */
export const planPurposes = ['work', 'findings', 'firstReading', 'secondReading', 'adoption'] as const;
export type PlanPurpose = (typeof planPurposes)[number];

/** The most meetings laid at once. */
export const mostPlanned = 20;

export type PlanAsk = Wanted & {
  count: number;
  /** Weeks from one meeting to the next; more where holidays or the material ask for it. */
  everyWeeks: number;
  deliveryOn: On;
  todayOn: On;
  /** The working days it takes to write minutes, before they go out. */
  minutesWorkingDays: number;
  rule: { materialWorkingDays: number; objectionWorkingDays: number };
  /** Milestones of the plan with the date that holds: a meeting takes up what is there by then. */
  milestones: readonly { title: string; on: On }[];
};

/** Why a meeting lies where it does. */
export type PlanReason =
  | { kind: 'adoption'; workingDays: number; minutesWorkingDays: number; objectionWorkingDays: number }
  | { kind: 'weeksBefore'; weeks: number }
  | { kind: 'material'; workingDays: number }
  | { kind: 'dodged'; dodged: Dodged }
  | { kind: 'milestone'; title: string; on: On };

export type PlannedMeeting = { on: On; purpose: PlanPurpose; workingDays: number; reasons: PlanReason[] };
export type PlanProposal = {
  meetings: PlannedMeeting[];
  /** How many of those wanted found no place between now and the delivery. */
  missing: number;
  /** Meetings before this day could not have their material out in time. */
  earliestOn: On;
};

/**
 * A plan of meetings laid backwards from the delivery (issue 3, Series and plan). The last adopts: it lies so early that the minutes can be
 * written and the time for objections runs out before the delivery. Each before it lies the asked number of weeks earlier, and never so near
 * that the material of the next could not go out between them. Only working days outside school holidays, never two at once, never so soon
 * that the first material could not go out. The same question always gets the same plan.
 */
export function proposeMeetingPlan(ask: PlanAsk): PlanProposal {
  const { count, everyWeeks, deliveryOn, rule, minutesWorkingDays } = ask;
  const earliestOn = addWorkingDays(ask.todayOn, rule.materialWorkingDays + 1);
  const before = minutesWorkingDays + rule.objectionWorkingDays;
  const days: { on: On; reasons: PlanReason[] }[] = [];
  let latestOn = dayBefore(deliveryOn, before);
  let reason: PlanReason | null = null;
  while (days.length < Math.min(count, mostPlanned)) {
    const found = lastFreeDay(ask, earliestOn, latestOn);
    if (!found) break;
    const { on, dodged } = found;
    const first: PlanReason = reason ?? {
      ...{ kind: 'adoption', workingDays: workingDaysBetween(on, deliveryOn), minutesWorkingDays },
      objectionWorkingDays: rule.objectionWorkingDays,
    };
    const [nearest] = dodged;
    days.unshift({ on, reasons: [first, ...(nearest ? [{ kind: 'dodged' as const, dodged: nearest }] : [])] });
    const byRhythm = addDays(on, -7 * everyWeeks);
    const byMaterial = addWorkingDays(on, -(rule.materialWorkingDays + 1));
    latestOn = byRhythm < byMaterial ? byRhythm : byMaterial;
    reason =
      byRhythm < byMaterial
        ? { kind: 'weeksBefore', weeks: everyWeeks }
        : { kind: 'material', workingDays: rule.materialWorkingDays };
  }
  const purposes = purposesOf(days.length);
  return {
    meetings: days.map(({ on, reasons }, place) => ({
      on,
      purpose: purposes[place] ?? 'work',
      workingDays: workingDaysBetween(on, deliveryOn),
      reasons: [...reasons, ...milestonesBetween(ask, days[place - 1]?.on ?? ask.todayOn, on)],
    })),
    missing: Math.max(0, Math.min(count, mostPlanned) - days.length),
    earliestOn,
  };
}

/** The last adopts, the ones before it read the recommendations, those before them the findings; what is left over is work. */
function purposesOf(count: number): PlanPurpose[] {
  const last: readonly PlanPurpose[] =
    count >= 4 ? ['findings', 'firstReading', 'secondReading', 'adoption'] : ['findings', 'firstReading', 'adoption'];
  const taken = last.slice(Math.max(0, last.length - count));
  return [...Array.from({ length: count - taken.length }, (): PlanPurpose => 'work'), ...taken];
}

/** Milestones that are due after the meeting before and by this one, the latest named: what the meeting can take up. */
function milestonesBetween({ milestones, deliveryOn }: PlanAsk, afterOn: On, byOn: On): PlanReason[] {
  return milestones
    .filter(({ on }) => on > afterOn && on <= byOn && on < deliveryOn)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .slice(-1)
    .map(({ title, on }) => ({ kind: 'milestone', title, on }));
}
