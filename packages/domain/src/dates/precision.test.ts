import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAt, dayNumber } from './calendar-day.ts';
import {
  lastDayOf,
  precisions,
  sayDate,
  sayDay,
  sayDayInFigures,
  sayDeadline,
  sayMinutes,
  sayMoment,
  sayMonths,
  sayPeriod,
  sayRelativeDay,
} from './precision.ts';

const someDay = fc.integer({ min: dayNumber('2015-01-01'), max: dayNumber('2030-12-31') }).map(dayAt);

describe('dates as exactly as they are known', () => {
  it.each([
    ['2022-03-15', 'day', '15. marts 2022', '15 March 2022', '2022-03-15'],
    ['2022-02-15', 'month', 'februar 2022', 'February 2022', '2022-02-28'],
    ['2022-03-31', 'quarter', '1. kvartal 2022', 'Q1 2022', '2022-03-31'],
    ['2022-10-01', 'quarter', '4. kvartal 2022', 'Q4 2022', '2022-12-31'],
    ['2022-06-30', 'half', 'medio 2022', 'mid-2022', '2022-06-30'],
    ['2022-07-01', 'half', 'ultimo 2022', 'end of 2022', '2022-12-31'],
  ] as const)('%s to the %s is “%s”, “%s”, and late after %s', (on, precision, da, en, last) => {
    expect(sayDate(on, precision, 'da')).toBe(da);
    expect(sayDate(on, precision, 'en')).toBe(en);
    expect(lastDayOf(on, precision)).toBe(last);
  });

  it('the last day is never before the day, is said with the same words and is its own last day', () => {
    fc.assert(
      fc.property(someDay, fc.constantFrom(...precisions), fc.constantFrom('da', 'en'), (on, precision, language) => {
        const last = lastDayOf(on, precision);
        expect(last >= on).toBe(true);
        expect(lastDayOf(last, precision)).toBe(last);
        expect(sayDate(last, precision, language)).toBe(sayDate(on, precision, language));
      }),
    );
  });

  it('says the period of a taskforce', () => {
    const period = [
      { on: '2021-06-30', precision: 'month' },
      { on: '2022-06-30', precision: 'half' },
    ] as const;
    expect(sayMonths(...period, 'da')).toBe('juni 2021 – medio 2022');
  });
});

describe('days and times as people say them', () => {
  it.each([
    [{}, 'tirsdag 15. marts 2022', 'Tuesday 15 March 2022'],
    [{ year: false }, 'tirsdag 15. marts', 'Tuesday 15 March'],
    [{ weekday: false }, '15. marts 2022', '15 March 2022'],
    [{ weekday: false, year: false }, '15. marts', '15 March'],
    [{ weekday: false, year: false, short: true }, '15. mar', '15 Mar'],
  ])('in the form %j', (form, da, en) => {
    expect(sayDay('2022-03-15', 'da', form)).toBe(da);
    expect(sayDay('2022-03-15', 'en', form)).toBe(en);
  });

  it('in figures for a table', () => {
    expect(sayDayInFigures('2022-03-05', 'da')).toBe('5.3.2022');
    expect(sayDayInFigures('2022-03-05', 'en')).toBe('5 Mar 2022');
  });

  it('the period of a meeting, with Danish full stop and English colon', () => {
    expect(sayPeriod('2022-03-15T09:00', '2022-03-15T11:30', 'da')).toBe('tirsdag 15. marts 2022, 9.00–11.30');
    expect(sayPeriod('2022-03-15T09:00', '2022-03-15T11:30', 'en')).toBe('Tuesday 15 March 2022, 9:00–11:30');
    expect(sayPeriod('2022-03-15T09:00', '2022-03-15T11:30', 'da', { year: false })).toBe('tirsdag 15. marts, 9.00–11.30');
  });

  it('a period over midnight with both days', () => {
    expect(sayPeriod('2022-03-15T22:00', '2022-03-16T01:00', 'da')).toBe(
      'tirsdag 15. marts 2022, 22.00 – onsdag 16. marts 2022, 1.00',
    );
  });

  it('a moment', () => {
    expect(sayMoment('2022-03-15T09:05', 'da')).toBe('15. marts 2022 kl. 9.05');
    expect(sayMoment('2022-03-15T09:05', 'en')).toBe('15 March 2022 at 9:05');
  });

  it.each([
    [0, '0 min', '0 min'],
    [45, '45 min', '45 min'],
    [120, '2 t', '2 h'],
    [135, '2 t 15 min', '2 h 15 min'],
  ])('%i minutes', (minutes, da, en) => {
    expect(sayMinutes(minutes, 'da')).toBe(da);
    expect(sayMinutes(minutes, 'en')).toBe(en);
  });
});

describe('days told from today', () => {
  it.each([
    ['2022-03-15', 'om 14 dage', 'in 14 days'],
    ['2022-03-03', 'i overmorgen', 'in 2 days'],
    ['2022-03-02', 'i morgen', 'tomorrow'],
    ['2022-03-01', 'i dag', 'today'],
    ['2022-02-28', 'i går', 'yesterday'],
    ['2022-02-27', 'i forgårs', '2 days ago'],
    ['2022-02-24', 'for 5 dage siden', '5 days ago'],
  ])('%s is %s', (on, da, en) => {
    expect(sayRelativeDay(on, '2022-03-01', 'da')).toBe(da);
    expect(sayRelativeDay(on, '2022-03-01', 'en')).toBe(en);
  });

  it.each([
    ['2022-03-01', 'senest i dag', 'by today'],
    ['2022-03-02', 'senest i morgen', 'by tomorrow'],
    ['2022-03-04', 'senest fredag', 'by Friday'],
    ['2022-03-08', 'senest 8. marts', 'by 8 March'],
    ['2023-01-08', 'senest 8. januar 2023', 'by 8 January 2023'],
    ['2022-02-22', 'siden 22. februar', 'since 22 February'],
  ])('the deadline %s is said “%s”', (on, da, en) => {
    expect(sayDeadline(on, '2022-03-01', 'da')).toBe(da);
    expect(sayDeadline(on, '2022-03-01', 'en')).toBe(en);
  });
});
