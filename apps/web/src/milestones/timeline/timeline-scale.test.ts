import { daysBetween } from '@tvaers/domain/dates/calendar-day';
import { describe, expect, it } from 'vitest';
import { legendPlaces } from './timeline-marks.tsx';
import { monthsLater, monthStep, namedMarks, timelineScale, zoomed } from './timeline-scale.ts';

describe('the scale of the time line', () => {
  const scale = timelineScale(['2021-06-17', '2022-08-18'], '2022-03-01');

  it('begins and ends with whole months around all days', () => {
    expect([scale.fromOn, scale.untilOn]).toEqual(['2021-06-01', '2022-08-31']);
    expect(scale.marks).toHaveLength(15);
    const withYear = (step: number) =>
      [...namedMarks(scale.marks, step)].filter(([, { saysYear }]) => saysYear).map(([on]) => on);
    expect(withYear(1)).toEqual(['2021-06-01', '2022-01-01']);
    // Where January is not named, the year stands under the first month of it that is.
    expect(withYear(3)).toEqual(['2021-06-01', '2022-03-01']);
  });

  it('puts days in proportion, from 0 to under 100', () => {
    expect(scale.at('2021-06-01')).toBe(0);
    expect(scale.at('2022-08-31')).toBeCloseTo((daysBetween('2021-06-01', '2022-08-31') / 457) * 100, 1);
    expect(scale.at('2022-03-01')).toBeGreaterThan(scale.at('2022-02-28'));
  });

  it('holds today also where the plan lies elsewhere', () => {
    expect(timelineScale(['2022-05-01'], '2022-03-01').fromOn).toBe('2022-03-01');
    expect(timelineScale([], '2022-12-15')).toMatchObject({ fromOn: '2022-12-01', untilOn: '2022-12-31' });
  });

  it('gives months in order over a turn of the year', () => {
    expect(timelineScale(['2021-11-30', '2022-02-01'], '2021-12-24').marks.map(({ on }) => on)).toEqual([
      '2021-11-01',
      '2021-12-01',
      '2022-01-01',
      '2022-02-01',
    ]);
  });
});

it.each([
  [15, 16, 1],
  [15, 8, 2],
  [36, 8, 6],
  [240, 6, 60],
])('of %i months at most %i are named: every %i', (months, most, step) => {
  expect(monthStep(months, most)).toBe(step);
});

describe('a part of the time line', () => {
  const whole = timelineScale(['2021-06-17', '2022-08-18'], '2022-03-01');

  it.each([
    ['quarter', null, '2022-02-01', '2022-04-30'],
    ['month', null, '2022-03-01', '2022-03-31'],
    ['quarter', '2021-12-24', '2021-12-01', '2022-02-28'],
    ['quarter', '2022-08-01', '2022-06-01', '2022-08-31'],
    ['month', '2030-01-01', '2022-08-01', '2022-08-31'],
    ['quarter', '2020-01-01', '2021-06-01', '2021-08-31'],
  ] as const)('%s from %s shows %s to %s', (zoom, fromOn, from, until) => {
    expect(zoomed(whole, zoom, fromOn, '2022-03-01')).toMatchObject({ zoom, fromOn: from, untilOn: until });
  });

  it('places what lies outside outside', () => {
    const march = zoomed(whole, 'month', '2022-03-01', '2022-03-01');
    expect([march.at('2022-02-28') < 0, march.at('2022-03-01'), march.at('2022-04-01')]).toEqual([true, 0, 100]);
  });

  it('names the weeks of a month by their Mondays', () => {
    expect(zoomed(whole, 'month', '2022-03-01', '2022-03-01').marks.map(({ on }) => on)).toEqual([
      '2022-03-07',
      '2022-03-14',
      '2022-03-21',
      '2022-03-28',
    ]);
    expect(zoomed(whole, 'month', '2021-11-01', '2022-03-01').marks[0]?.on).toBe('2021-11-01');
  });
});

it.each([
  ['2022-01-31', -1, '2021-12-01'],
  ['2021-12-01', 1, '2022-01-01'],
  ['2022-03-15', -14, '2021-01-01'],
])('%s and %i months is %s', (on, months, expected) => {
  expect(monthsLater(on, months)).toBe(expected);
});

it('in a drawing each mark of the legend stands clear of the words before it', () => {
  const words = ['oprindelig dato', 'foreslået, ikke godkendt', 'nået'];
  const places = legendPlaces(words.map((one) => ({ words: one })));
  expect(places[0]).toBe(0);
  for (const [place, one] of words.slice(0, -1).entries())
    expect((places[place + 1] ?? 0) - (places[place] ?? 0)).toBeGreaterThan(14 + one.length * 6.5);
});
