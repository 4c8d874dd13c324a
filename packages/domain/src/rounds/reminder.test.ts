import { describe, expect, it } from 'vitest';
import { addDays } from '../dates/calendar-day.ts';
import { isWorkingDay } from '../dates/working-days.ts';
import { reminderDue } from './reminder.ts';

/** Tuesday; it was asked the Tuesday before. */
const round = { openedOn: '2022-03-01', deadlineOn: '2022-03-08', lastStep: null };

describe('who owes a position is reminded', () => {
  it.each([
    ['on the day it was asked, never', '2022-03-01', null],
    ['four working days before, not yet', '2022-03-02', null],
    ['three working days before', '2022-03-03', 3],
    ['on a day off, never', '2022-03-05', null],
    ['one working day before', '2022-03-07', 1],
    ['on the day itself', '2022-03-08', 1],
    ['after the deadline, never', '2022-03-09', null],
  ])('%s', (_, today, due) => expect(reminderDue(round, today)).toBe(due));

  it('once for each step, and a missed one is made up for', () => {
    expect(reminderDue({ ...round, lastStep: 3 }, '2022-03-04')).toBeNull();
    expect(reminderDue(round, '2022-03-04')).toBe(3);
    expect(reminderDue({ ...round, lastStep: 3 }, '2022-03-07')).toBe(1);
    expect(reminderDue({ ...round, lastStep: 1 }, '2022-03-08')).toBeNull();
  });

  it('Danish holidays do not count: before Easter the first comes a week ahead', () => {
    const easter = { openedOn: '2022-04-01', deadlineOn: '2022-04-19', lastStep: null };
    expect(reminderDue(easter, '2022-04-12')).toBe(3);
    expect(reminderDue(easter, '2022-04-14')).toBeNull();
    expect(reminderDue({ ...easter, lastStep: 3 }, '2022-04-13')).toBe(1);
  });

  it('at most once for each step, whichever days it is asked on', () => {
    for (let length = 1; length < 40; length += 1) {
      for (let skipped = 1; skipped < 5; skipped += 1) {
        let lastStep: number | null = null;
        const sent: number[] = [];
        const deadlineOn = addDays('2022-03-25', length);
        for (let day = 0; day <= length + 3; day += skipped) {
          const today = addDays('2022-03-25', day);
          const due = reminderDue({ openedOn: '2022-03-25', deadlineOn, lastStep }, today);
          if (due === null) continue;
          expect(isWorkingDay(today) && today <= deadlineOn).toBe(true);
          sent.push(due);
          lastStep = due;
        }
        expect(sent).toEqual([...new Set(sent)].toSorted((a, b) => b - a));
      }
    }
  });
});
