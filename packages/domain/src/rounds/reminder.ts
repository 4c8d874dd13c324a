import type { On } from '../dates/calendar-day.ts';
import { isWorkingDay, workingDaysBetween } from '../dates/working-days.ts';

/** How many Danish working days before a deadline those who owe a position are reminded, the earliest first. */
export const reminderSteps = [3, 1] as const;

type Reminded = { openedOn: On; deadlineOn: On; lastStep: number | null };

/**
 * The step that is due today, or null. Each step is taken once for a deadline: `lastStep` is the one sent last, null for none. A step that
 * was missed because nothing ran that day is made up for, but two are never sent at once. Nobody is reminded on the day he was asked, on
 * a day off, nor after the deadline. `steps` where they are others than those of a round, the earliest
 * first. All days are calendar days in the taskforce's time zone.
 */
export function reminderDue(
  { openedOn, deadlineOn, lastStep }: Reminded,
  today: On,
  steps: readonly number[] = reminderSteps,
): number | null {
  if (today <= openedOn || today > deadlineOn || !isWorkingDay(today)) return null;
  const left = workingDaysBetween(today, deadlineOn);
  const reached = steps.filter((step) => left <= step).at(-1);
  return reached === undefined || (lastStep !== null && lastStep <= reached) ? null : reached;
}
