import type { On } from '../dates/calendar-day.ts';
import type { Linked } from './predecessors.ts';
import type { MilestoneState } from './workflow.ts';

/** What the rules below need of a milestone: `on` is the date to reckon with, see `expectedOn`. */
export type DatedMilestone = Linked & { title: string; state: MilestoneState; on: On };

/** A date that is taken but must be seen: it stands before what the milestone waits for, after what waits for it, or after the end. */
export type DateFlag =
  { flag: 'beforePredecessor' | 'afterSuccessor'; otherId: string; title: string; on: On } | { flag: 'afterPeriod'; on: On };

/**
 * What is worth saying of a date before it is proposed. None of these refuse it: a slip beyond the mandate's period is just what
 * must come to light, and a plan under way to be mended may cross itself for a while (domain.md, Milestones). `plan` holds the
 * dates as they would be, with everything that is changed along with it.
 */
export function dateFlags(milestone: { id: string; on: On }, plan: readonly DatedMilestone[], endsOn: On): DateFlag[] {
  const own = plan.find(({ id }) => id === milestone.id);
  const others = plan.filter(({ id, state }) => id !== milestone.id && state !== 'dropped');
  const before = others.filter(({ id, on }) => own?.predecessorIds.includes(id) && on > milestone.on);
  const after = others.filter(
    ({ predecessorIds, on, state }) => state === 'planned' && predecessorIds.includes(milestone.id) && on < milestone.on,
  );
  return [
    ...before.map(({ id, title, on }) => ({ flag: 'beforePredecessor' as const, otherId: id, title, on })),
    ...after.map(({ id, title, on }) => ({ flag: 'afterSuccessor' as const, otherId: id, title, on })),
    ...(milestone.on > endsOn ? [{ flag: 'afterPeriod' as const, on: endsOn }] : []),
  ];
}

/** Whether a planned date lies outside the mandate's period, both days included: such a baseline is refused with `outside-period`. */
export function isOutsidePeriod(on: On, period: { startsOn: On; endsOn: On }): boolean {
  return on < period.startsOn || on > period.endsOn;
}
