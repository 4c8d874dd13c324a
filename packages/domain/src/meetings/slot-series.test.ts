import { expect, it } from 'vitest';
import { slotsOfSeries, type SlotSeries } from './slot-series.ts';

const series: SlotSeries = {
  weekdays: [4, 2],
  from: '09:00',
  until: '11:30',
  first: { year: 2022, week: 10 },
  last: { year: 2022, week: 13 },
};

it('Tuesdays and Thursdays of weeks 10 to 13 are eight slots in the order of the calendar', () => {
  const made = slotsOfSeries(series, '2022-03-01');
  expect(made?.slots.map(({ on }) => on)).toEqual([
    '2022-03-08',
    '2022-03-10',
    '2022-03-15',
    '2022-03-17',
    '2022-03-22',
    '2022-03-24',
    '2022-03-29',
    '2022-03-31',
  ]);
  expect(made?.slots[0]).toEqual({ on: '2022-03-08', startsLocal: '2022-03-08T09:00', endsLocal: '2022-03-08T11:30' });
});

it('closed days are left out and named, days that have come are not there at all', () => {
  const easter = { ...series, first: { year: 2022, week: 14 }, last: { year: 2022, week: 15 } };
  const made = slotsOfSeries(easter, '2022-04-05');
  expect([made?.slots.map(({ on }) => on), made?.closed]).toEqual([['2022-04-07', '2022-04-12'], ['2022-04-14']]);
});

it('runs over New Year, and is nothing where the weeks are wrong', () => {
  const turn = { ...series, weekdays: [1], first: { year: 2020, week: 53 }, last: { year: 2021, week: 1 } };
  expect(slotsOfSeries(turn, '2020-01-01')?.slots.map(({ on }) => on)).toEqual(['2020-12-28', '2021-01-04']);
  expect(slotsOfSeries({ ...series, first: { year: 2022, week: 14 } }, '2022-03-01')).toBeNull();
  expect(slotsOfSeries({ ...series, last: { year: 2022, week: 53 } }, '2022-03-01')).toBeNull();
  expect(slotsOfSeries({ ...series, last: { year: 2029, week: 1 } }, '2022-03-01')).toBeNull();
});
