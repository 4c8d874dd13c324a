import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayAt, weekdayOf } from './calendar-day.ts';
import { isoWeekOf, mondayOf } from './iso-week.ts';
import { schoolHoliday } from './school-holidays.ts';

describe('a week', () => {
  it.each([
    ['2021-01-03', 2020, 53],
    ['2021-01-04', 2021, 1],
    ['2022-01-01', 2021, 52],
    ['2022-03-08', 2022, 10],
    ['2024-12-30', 2025, 1],
    ['2026-12-31', 2026, 53],
  ])('%s lies in week %i/%i', (on, year, week) => {
    expect(isoWeekOf(on)).toEqual({ year, week });
  });

  it('begins on the Monday that leads back to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2_415_021, max: 2_524_593 }), (number) => {
        const on = dayAt(number);
        expect(mondayOf(isoWeekOf(on))).toBe(addDays(on, 1 - weekdayOf(on)));
      }),
    );
  });

  it('that a year does not have has no Monday', () => {
    expect([mondayOf({ year: 2022, week: 53 }), mondayOf({ year: 2022, week: 0 }), mondayOf({ year: 2020, week: 53 })]).toEqual([
      null,
      null,
      '2020-12-28',
    ]);
  });
});

describe('a school holiday', () => {
  it.each([
    ['2022-02-14', 'vinterferie de fleste steder'],
    ['2022-02-25', 'vinterferie nogle steder'],
    ['2022-02-19', null],
    ['2022-02-28', null],
    ['2022-04-08', null],
    ['2022-04-09', 'påskeferie'],
    ['2022-04-13', 'påskeferie'],
    ['2022-04-18', 'påskeferie'],
    ['2022-04-19', null],
    ['2022-06-24', null],
    ['2022-06-25', 'sommerferie'],
    ['2024-06-29', 'sommerferie'],
    ['2024-06-28', null],
    ['2022-08-05', 'sommerferie'],
    ['2022-08-08', null],
    ['2026-08-09', 'sommerferie'],
    ['2026-08-10', null],
    ['2022-10-17', 'efterårsferie'],
    ['2022-10-24', null],
    ['2022-12-21', null],
    ['2022-12-23', 'juleferie'],
    ['2023-01-02', 'juleferie'],
    ['2023-01-03', null],
  ])('on %s: %s', (on, name) => {
    expect(schoolHoliday(on)?.da ?? null).toBe(name);
  });
});
