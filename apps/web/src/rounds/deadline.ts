import { deadlineConcern } from '@tvaers/domain/rounds/before-opening';

const keys = { dayOff: 'deadline.dayOff', short: 'deadline.short' } as const;

/** What is to be said of a deadline that is allowed and yet poor; null where nothing is. That it has passed is said at the field. */
export function concernKey(deadlineOn: string, today: string): (typeof keys)[keyof typeof keys] | null {
  const concern = deadlineConcern(deadlineOn, today);
  return concern === null || concern === 'passed' ? null : keys[concern];
}
