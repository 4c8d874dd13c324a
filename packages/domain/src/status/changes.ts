import type { On } from '../dates/calendar-day.ts';
import type { Precision } from '../dates/precision.ts';
import { workingDaysBetween } from '../dates/working-days.ts';
import { lessThanADay } from '../milestones/slip.ts';
import type { StatusContent, StatusDecision } from './content.ts';

/** How exactly the two dates are known; to the day when left out. */
type FromTo = { fromPrecision?: Precision; toPrecision?: Precision };

/** What is different from the report before. Milestones are the same by their id, whatever they are called now. */
export type StatusChange =
  | ({
      kind: 'moved';
      milestoneId: string;
      title: string;
      fromOn: On;
      toOn: On;
      workingDays: number;
      isOnlyProposed: boolean;
    } & FromTo)
  | ({ kind: 'rebaselined'; milestoneId: string; title: string; fromOn: On; toOn: On } & FromTo)
  | { kind: 'held'; milestoneId: string; title: string; on: On; precision?: Precision }
  | { kind: 'reached'; milestoneId: string; title: string; on: On }
  | { kind: 'added'; milestoneId: string; title: string; on: On; precision?: Precision }
  | { kind: 'gone'; milestoneId: string; title: string }
  | { kind: 'adopted'; number: number; title: string }
  | { kind: 'decided'; decision: Pick<StatusDecision, 'year' | 'serial'> };

/**
 * What has changed from one report to the next: dates moved (also those only proposed), baselines moved by a decision, proposals that came
 * to hold, milestones reached, new or dropped, recommendations adopted, new decisions. The delivery comes first, the largest move next. Without a report before, nothing.
 */
export function statusChanges(before: StatusContent | null, now: StatusContent): StatusChange[] {
  if (before === null) return [];
  const earlier = new Map(before.milestones.map((milestone) => [milestone.id, milestone]));
  const deliveries = new Set(now.milestones.filter(({ isDelivery }) => isDelivery).map(({ id }) => id));
  const milestones = now.milestones.flatMap((milestone): StatusChange[] => {
    const { id: milestoneId, title, expectedOn: on } = milestone;
    const was = earlier.get(milestoneId);
    const known = lessThanADay('precision', milestone.expectedPrecision);
    if (milestone.condition === 'reached')
      return was?.condition === 'reached' ? [] : [{ kind: 'reached', milestoneId, title, on }];
    if (!was) return [{ kind: 'added', milestoneId, title, on, ...known }];
    const isOnlyProposed = milestone.waitsFor !== null;
    const isRebaselined = was.baselineOn !== milestone.baselineOn;
    const rebaselined: StatusChange[] = isRebaselined
      ? [
          {
            ...{ kind: 'rebaselined', milestoneId, title, fromOn: was.baselineOn, toOn: milestone.baselineOn },
            ...lessThanADay('fromPrecision', was.baselinePrecision),
            ...lessThanADay('toPrecision', milestone.baselinePrecision),
          },
        ]
      : [];
    // The new baseline is the date itself: that is said once.
    if (isRebaselined && milestone.baselineOn === on) return rebaselined;
    if (was.expectedOn !== on) {
      const workingDays = workingDaysBetween(was.expectedOn, on);
      return [
        ...rebaselined,
        {
          ...{ kind: 'moved', milestoneId, title, fromOn: was.expectedOn, toOn: on, workingDays, isOnlyProposed },
          ...lessThanADay('fromPrecision', was.expectedPrecision),
          ...lessThanADay('toPrecision', milestone.expectedPrecision),
        },
      ];
    }
    return was.waitsFor !== null && !isOnlyProposed
      ? [...rebaselined, { kind: 'held', milestoneId, title, on, ...known }]
      : rebaselined;
  });
  const rank = (change: StatusChange) => {
    const isDelivery = 'milestoneId' in change && deliveries.has(change.milestoneId);
    return isDelivery ? -100_000 : change.kind === 'moved' ? -Math.abs(change.workingDays) : 0;
  };
  const known = new Set(before.adopted.map(({ number }) => number));
  const gone = before.milestones.filter(({ id }) => !now.milestones.some((milestone) => milestone.id === id));
  return [
    ...milestones.toSorted((a, b) => rank(a) - rank(b)),
    ...gone.map(({ id, title }): StatusChange => ({ kind: 'gone', milestoneId: id, title })),
    ...now.adopted.flatMap((one): StatusChange[] => (known.has(one.number) ? [] : [{ kind: 'adopted', ...one }])),
    ...now.decisions.map(({ year, serial }): StatusChange => ({ kind: 'decided', decision: { year, serial } })),
  ];
}

/** The milestones whose line in the table is marked as changed. */
export function changedMilestones(changes: readonly StatusChange[]): ReadonlySet<string> {
  return new Set(changes.flatMap((change) => ('milestoneId' in change && change.kind !== 'gone' ? [change.milestoneId] : [])));
}
