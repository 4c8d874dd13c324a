import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayAt, dayNumber, daysBetween, endOfWeek, isOn, weekdayOf } from './calendar-day.ts';

const someDay = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') }).map(dayAt);

describe('calendar days', () => {
  it.each(['2022-02-30', '2023-02-29', '2022-3-1', '2022-13-01', '0000-01-01', 'i dag', ''])('%j is no day', (text) => {
    expect(isOn(text)).toBe(false);
  });

  it.each([
    ['2022-03-01', 2],
    ['2022-03-06', 7],
    ['2022-03-07', 1],
    ['2000-02-29', 2],
    ['1900-01-01', 1],
  ])('%s is weekday %i', (on, weekday) => {
    expect(weekdayOf(on)).toBe(weekday);
  });

  it('counts 121 days from 1 March to 30 June 2022, across the night the clocks change', () => {
    expect(daysBetween('2022-03-01', '2022-06-30')).toBe(121);
  });

  it('ends the week on Sunday', () => {
    expect(endOfWeek('2022-03-01')).toBe('2022-03-06');
    expect(endOfWeek('2022-03-06')).toBe('2022-03-06');
  });

  it('adding days and counting them are each other’s inverse, and weekdays follow', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -5000, max: 5000 }), (on, days) => {
        const later = addDays(on, days);
        expect(isOn(later)).toBe(true);
        expect(daysBetween(on, later)).toBe(days);
        expect((((weekdayOf(later) - weekdayOf(on) - days) % 7) + 7) % 7 === 0).toBe(true);
      }),
    );
  });
});
