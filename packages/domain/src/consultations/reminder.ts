import type { On } from '../dates/calendar-day.ts';
import { reminderDue } from '../rounds/reminder.ts';

/** How many Danish working days before the deadline an outsider who has answered nothing is reminded, once. */
const step = 3;

/**
 * The step of the one reminder, when it is due today; null otherwise. `remindedStep` is the one sent for this deadline, null for none. As with
 * rounds nobody is reminded on the day he was asked, on a day off, nor after the deadline. All days are calendar days in the taskforce's time zone.
 */
export function consultationReminderDue(
  { openedOn, deadlineOn, remindedStep }: { openedOn: On; deadlineOn: On; remindedStep: number | null },
  today: On,
): number | null {
  return reminderDue({ openedOn, deadlineOn, lastStep: remindedStep }, today, [step]);
}
