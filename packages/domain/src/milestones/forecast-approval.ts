import type { On } from '../dates/calendar-day.ts';
import { workingDaysBetween } from '../dates/working-days.ts';
import type { Approver } from './policy.ts';

/** The part of the composition rule about changes to the plan; in working days. */
export type ForecastRule = { secretariatForecastDays: number };

export type ForecastChange = { baselineOn: On; proposedOn: On; isDelivery: boolean; proposedByChair: boolean };

/**
 * Who approves a proposed forecast (composition rule, story.md): the delivery always the commissioner; up to n working days
 * the secretariat alone; more than that the chair. The days are counted from the baseline, in either direction, and not
 * from the last forecast: else a long slip could pass in short steps that nobody approved. Nobody approves his own
 * proposal (access.md), so what the chair proposes beyond the limit goes to the commissioner.
 */
export function whoApproves(change: ForecastChange, rule: ForecastRule): Approver {
  if (change.isDelivery) return 'commissioner';
  const workingDays = Math.abs(workingDaysBetween(change.baselineOn, change.proposedOn));
  if (workingDays <= rule.secretariatForecastDays) return 'secretariat';
  return change.proposedByChair ? 'commissioner' : 'chair';
}

/** Does a forecast proposed by the secretariat hold at once, without anybody else's yes? */
export function mayApproveAlone(change: Omit<ForecastChange, 'proposedByChair'>, rule: ForecastRule): boolean {
  return whoApproves({ ...change, proposedByChair: false }, rule) === 'secretariat';
}
