import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayAt, dayNumber, weekdayOf } from './calendar-day.ts';
import { addWorkingDays, easterSunday, holidayName, holidaysOf, isWorkingDay, workingDaysBetween } from './working-days.ts';

const someDay = fc.integer({ min: dayNumber('2015-01-01'), max: dayNumber('2030-12-31') }).map(dayAt);

describe('Easter', () => {
  it.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2019, '2019-04-21'],
    [2022, '2022-04-17'],
    [2023, '2023-04-09'],
    [2024, '2024-03-31'],
    [2038, '2038-04-25'],
  ])('falls in %i on %s', (year, on) => {
    expect(easterSunday(year)).toBe(on);
  });

  it('is always a Sunday from 22 March to 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1700, max: 4000 }), (year) => {
        const on = easterSunday(year);
        expect(weekdayOf(on)).toBe(7);
        expect(on.slice(5) >= '03-22' && on.slice(5) <= '04-25').toBe(true);
      }),
    );
  });
});

describe('holidays', () => {
  it('lists the closed days of 2022', () => {
    expect([...holidaysOf(2022)].map(([on, name]) => `${on} ${name.da}`).sort()).toEqual([
      '2022-01-01 nytårsdag',
      '2022-04-14 skærtorsdag',
      '2022-04-15 langfredag',
      '2022-04-17 påskedag',
      '2022-04-18 2. påskedag',
      '2022-05-13 store bededag',
      '2022-05-26 Kristi himmelfartsdag',
      '2022-06-05 pinsedag',
      '2022-06-06 2. pinsedag',
      '2022-12-24 juleaftensdag',
      '2022-12-25 juledag',
      '2022-12-26 2. juledag',
      '2022-12-31 nytårsaftensdag',
    ]);
  });

  it('keeps store bededag until and including 2023', () => {
    expect(holidayName('2023-05-05', 'da')).toBe('store bededag');
    expect(isWorkingDay('2023-05-05')).toBe(false);
    expect(holidayName('2024-04-26', 'da')).toBeNull();
    expect(isWorkingDay('2024-04-26')).toBe(true);
  });

  it('says the name in English too, and none on an ordinary day', () => {
    expect(holidayName('2022-05-26', 'en')).toBe('Ascension Day');
    expect(holidayName('2022-05-27', 'en')).toBeNull();
  });

  it.each(['2023-06-05', '2021-12-24', '2021-12-31'])('%s is no working day: the administration is closed', (on) => {
    expect(isWorkingDay(on)).toBe(false);
  });
});

describe('counting working days', () => {
  it.each([
    ['2022-06-30', '2022-08-18', 35],
    ['2022-03-15', '2022-03-31', 12],
    ['2022-01-31', '2022-02-14', 10],
    ['2022-04-13', '2022-04-19', 1],
    ['2022-08-18', '2022-06-30', -35],
    ['2022-03-04', '2022-03-06', 0],
    ['2022-03-01', '2022-03-01', 0],
  ])('%s to %s is %i', (from, to, count) => {
    expect(workingDaysBetween(from, to)).toBe(count);
  });

  it.each([
    ['2022-03-15', -5, '2022-03-08'],
    ['2022-04-13', 1, '2022-04-19'],
    ['2022-04-19', -1, '2022-04-13'],
    ['2022-03-06', 0, '2022-03-06'],
    ['2022-03-05', -1, '2022-03-04'],
    ['2021-12-23', 1, '2021-12-27'],
  ])('%s and %i working days is %s', (on, n, result) => {
    expect(addWorkingDays(on, n)).toBe(result);
  });

  it('the count is the days one by one', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 500 }), (from, days) => {
        let count = 0;
        for (let i = 1; i <= days; i += 1) if (isWorkingDay(addDays(from, i))) count += 1;
        expect(workingDaysBetween(from, addDays(from, days))).toBe(count);
      }),
    );
  });

  it('distances add up and turn their sign', () => {
    fc.assert(
      fc.property(someDay, someDay, someDay, (a, b, c) => {
        expect(workingDaysBetween(a, b) + workingDaysBetween(b, c)).toBe(workingDaysBetween(a, c));
        expect(workingDaysBetween(a, b) + workingDaysBetween(b, a)).toBe(0);
      }),
    );
  });

  it('adding n lands on a working day n away', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -300, max: 300 }), (on, n) => {
        fc.pre(n > 0 || (n < 0 && isWorkingDay(on)));
        const result = addWorkingDays(on, n);
        expect(isWorkingDay(result)).toBe(true);
        expect(workingDaysBetween(on, result)).toBe(n);
      }),
    );
  });
});
