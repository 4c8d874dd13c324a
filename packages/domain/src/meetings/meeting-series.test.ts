import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../dates/calendar-day.ts';
import { schoolHoliday } from '../dates/school-holidays.ts';
import { holidayName } from '../dates/working-days.ts';
import { moveLikewise, mostOfSeries, seriesDays, type SeriesMember, titleOfCopy } from './meeting-series.ts';

const hours = { from: '09:00', until: '11:30' };
const days = (firstOn: string, everyWeeks: number, count: number) =>
  seriesDays({ ...hours, firstOn, everyWeeks, count, taken: [] });

describe('a series', () => {
  it('is every fourth Tuesday; one that falls in a holiday comes a week later, and the rhythm stays', () => {
    expect(days('2022-03-15', 4, 3).map(({ on }) => on)).toEqual(['2022-03-15', '2022-04-19', '2022-05-10']);
    expect(days('2022-03-15', 4, 3)[1]?.dodged).toMatchObject({ on: '2022-04-12', why: 'schoolHoliday' });
  });

  it('leaves out the summer where a week later would be no better, and goes on with the rhythm', () => {
    expect(days('2022-06-14', 4, 3).map(({ on }) => on)).toEqual(['2022-06-14', '2022-08-09', '2022-09-06']);
    expect(days('2022-06-14', 4, 3)[1]?.dodged).toMatchObject({ on: '2022-07-12', why: 'schoolHoliday' });
  });

  it('never has two on one day, nor one on a holiday', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 25 }), (after, every, count) => {
        const found = days(addDays('2020-01-01', after), every, count).map(({ on }) => on);
        expect([new Set(found).size, found.toSorted()]).toEqual([Math.min(count, mostOfSeries), found]);
        expect(found.filter((on) => holidayName(on, 'da') !== null || schoolHoliday(on) !== null)).toEqual([]);
      }),
    );
  });

  it.each([
    ['Temamøde 2', 3, 'Temamøde 5'],
    ['Arbejdsmøde', 1, 'Arbejdsmøde'],
    ['Møde om R-03', 1, 'Møde om R-03'],
    ['Temadag 2022', 1, 'Temadag 2022'],
    ['', 1, ''],
  ])('a copy of “%s” is called after it', (title, place, copy) => {
    expect(titleOfCopy(title, place)).toBe(copy);
  });
});

describe('a member of a series that was moved', () => {
  const member = (number: number, on: string, given: Partial<SeriesMember> = {}): SeriesMember => ({
    ...{
      id: `m${number}`,
      number,
      state: 'draft',
      startsLocal: `${on}T09:00`,
      endsLocal: `${on}T11:30`,
      seriesLocal: `${on}T09:00`,
    },
    ...given,
  });
  const moved = member(7, '2022-04-19', { startsLocal: '2022-04-21T10:00', endsLocal: '2022-04-21T12:00' });
  const series = [member(6, '2022-03-22'), moved, member(8, '2022-05-17'), member(9, '2022-06-14')];

  it('offers to move the later ones by as many days, to the same time and length', () => {
    expect(moveLikewise(series, 'm7').map(({ number, to }) => [number, to.startsLocal, to.endsLocal])).toEqual([
      [8, '2022-05-19T10:00', '2022-05-19T12:00'],
      [9, '2022-06-16T10:00', '2022-06-16T12:00'],
    ]);
  });

  it('offers nothing where it lies as it was laid, where they have moved likewise, or to one that is held or being polled about', () => {
    expect(moveLikewise(series, 'm8')).toEqual([]);
    const followed = member(8, '2022-05-17', { startsLocal: '2022-05-19T10:00', endsLocal: '2022-05-19T12:00' });
    const held = [moved, followed, member(9, '2022-06-14', { state: 'held' }), member(10, '2022-06-21', { state: 'pollOpen' })];
    expect(moveLikewise(held, 'm7')).toEqual([]);
  });
});
