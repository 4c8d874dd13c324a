import { type On, weekdayOf } from '../dates/calendar-day.ts';
import { homeTimeZone, toInstant } from '../dates/local-time.ts';
import { schoolHoliday } from '../dates/school-holidays.ts';
import { holidaysOf } from '../dates/working-days.ts';
import type { Words } from '../language.ts';
import { spanOn, type Taken } from './free-day.ts';

/** A row of a plan as it is typed; each part may be missing. */
export type PlanRow = { on: On | null; from: string | null; until: string | null };

export type PlanProblem =
  | { kind: 'noTime' | 'wrongOrder' | 'past' | 'weekend' | 'skipped' | 'twice' }
  | { kind: 'holiday' | 'schoolHoliday'; name: Words }
  | { kind: 'afterDelivery'; deliveryOn: On }
  | { kind: 'together'; number: number | null };

/** What the server refuses too; the others are said, and it is for the person to judge. */
const stopping: readonly PlanProblem['kind'][] = [
  'noTime',
  'wrongOrder',
  'past',
  'skipped',
  'twice',
  'afterDelivery',
  'together',
];

/** Whether the plan cannot be created as long as this stands. */
export const stops = ({ kind }: PlanProblem): boolean => stopping.includes(kind);

/**
 * What is wrong with each row of a plan that somebody changes, said at once: a day that has passed, a weekend, a holiday, a school holiday, a
 * time the clock skips or shows twice, two meetings at once, a meeting that is not before the delivery (`deliveryOn` null: none is asked of
 * it). An empty list for a row that is as it should be.
 */
export function planProblems(
  rows: readonly PlanRow[],
  given: { deliveryOn: On | null; todayOn: On; taken: readonly Taken[]; timeZone?: string },
): PlanProblem[][] {
  const { deliveryOn, todayOn, taken, timeZone = homeTimeZone } = given;
  const spans = rows.map(({ on, from, until }) => (on && from && until && until > from ? spanOn(on, { from, until }) : null));
  return rows.map(({ on, from, until }, place) => {
    if (!on || !from || !until) return [{ kind: 'noTime' }];
    const span = spans[place];
    if (!span) return [{ kind: 'wrongOrder' }];
    const problems: PlanProblem[] = [];
    if (on < todayOn) problems.push({ kind: 'past' });
    for (const local of [span.startsLocal, span.endsLocal]) {
      const instant = toInstant(local, timeZone);
      if (!instant.ok) problems.push({ kind: instant.refusal === 'time-does-not-exist' ? 'skipped' : 'twice' });
    }
    if (deliveryOn !== null && on >= deliveryOn) problems.push({ kind: 'afterDelivery', deliveryOn });
    const beside = spans.flatMap((one, at) => (one && at !== place ? [{ number: null, ...one }] : []));
    const other = [...taken, ...beside].find((one) => one.startsLocal < span.endsLocal && span.startsLocal < one.endsLocal);
    if (other) problems.push({ kind: 'together', number: other.number });
    const holiday = holidaysOf(Number(on.slice(0, 4))).get(on);
    const school = schoolHoliday(on);
    if (holiday) problems.push({ kind: 'holiday', name: holiday });
    else if (weekdayOf(on) > 5) problems.push({ kind: 'weekend' });
    else if (school) problems.push({ kind: 'schoolHoliday', name: school });
    return problems;
  });
}
