import { expect, it } from 'vitest';
import { addDays } from '../dates/calendar-day.ts';
import { consultationReminderDue } from './reminder.ts';

const friday18 = { openedOn: '2022-02-22', deadlineOn: '2022-03-18', remindedStep: null };

it('an outsider is reminded three working days before the deadline, on a working day, and not again', () => {
  expect(consultationReminderDue(friday18, '2022-03-14')).toBeNull();
  expect(consultationReminderDue(friday18, '2022-03-15')).toBe(3);
  expect(consultationReminderDue({ ...friday18, remindedStep: 3 }, '2022-03-16')).toBeNull();
  // Nothing ran on Tuesday: it is made up for.
  expect(consultationReminderDue(friday18, '2022-03-17')).toBe(3);
  expect(consultationReminderDue(friday18, '2022-03-19')).toBeNull();
});

it('through all the days of a consultation there is one day on which it is due, whenever it begins', () => {
  for (let length = 1; length < 40; length += 1) {
    const deadlineOn = addDays(friday18.openedOn, length);
    let remindedStep: number | null = null;
    let sent = 0;
    for (let day = 0; day <= length + 3; day += 1) {
      const due = consultationReminderDue({ ...friday18, deadlineOn, remindedStep }, addDays(friday18.openedOn, day));
      if (due === null) continue;
      [sent, remindedStep] = [sent + 1, due];
    }
    expect([length, sent]).toEqual([length, 1]);
  }
});
