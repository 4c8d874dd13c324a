import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayBeToldAt } from './quiet-hours.ts';
import { mailDefaults } from './settings.ts';

const told = (at: string, quiet = {}) => mayBeToldAt(at, { ...mailDefaults, ...quiet }).toISOString();
const everyDay = { isWeekendQuiet: false };

describe('when a person may be told', () => {
  it.each([
    ['at once in the day', '2026-11-30T10:15:00.000Z', {}, '2026-11-30T10:15:00.000Z'],
    ['at the last minute before the quiet', '2026-11-30T18:59:00.000Z', {}, '2026-11-30T18:59:00.000Z'],
    ['in the evening: next morning', '2026-11-30T19:00:00.000Z', {}, '2026-12-01T06:00:00.000Z'],
    ['in the small hours: the same morning', '2026-11-30T02:00:00.000Z', {}, '2026-11-30T06:00:00.000Z'],
    ['on Friday evening: Monday', '2026-11-27T20:30:00.000Z', {}, '2026-11-30T06:00:00.000Z'],
    ['on Saturday at noon: Monday', '2026-11-28T11:00:00.000Z', {}, '2026-11-30T06:00:00.000Z'],
    ['on Saturday at noon, who wants it so: at once', '2026-11-28T11:00:00.000Z', everyDay, '2026-11-28T11:00:00.000Z'],
    ['on Maundy Thursday: Tuesday after Easter', '2026-04-02T10:00:00.000Z', {}, '2026-04-07T05:00:00.000Z'],
    ['without quiet hours: at once', '2026-11-30T23:00:00.000Z', { quietFrom: 7, quietUntil: 7 }, '2026-11-30T23:00:00.000Z'],
    [
      'quiet in the day: when it is over',
      '2026-11-30T08:00:00.000Z',
      { quietFrom: 8, quietUntil: 12 },
      '2026-11-30T11:00:00.000Z',
    ],
  ])('%s', (_, at, quiet, expected) => {
    expect(told(at, quiet)).toBe(expected);
  });

  it('the night the clocks go back has an hour more, and seven is still seven', () => {
    expect(told('2026-10-24T18:30:00Z', everyDay)).toBe('2026-10-25T06:00:00.000Z');
    expect(told('2026-10-25T01:30:00Z', everyDay)).toBe('2026-10-25T06:00:00.000Z');
  });

  it('the night the clocks go forward has an hour less', () => {
    expect(told('2027-03-27T19:30:00Z', everyDay)).toBe('2027-03-28T05:00:00.000Z');
  });

  it('where quiet ends in the hour that is not there or comes twice, the next whole hour counts', () => {
    expect(told('2027-03-27T22:30:00Z', { ...everyDay, quietUntil: 2 })).toBe('2027-03-28T01:00:00.000Z');
    expect(told('2026-10-24T22:30:00Z', { ...everyDay, quietUntil: 2 })).toBe('2026-10-25T02:00:00.000Z');
  });

  it('is never before, never more than eleven days later, and then no longer quiet', () => {
    const hour = fc.integer({ min: 0, max: 23 });
    const moments = fc.date({ min: new Date('2021-01-01'), max: new Date('2031-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, hour, hour, fc.boolean(), (at, quietFrom, quietUntil, isWeekendQuiet) => {
        const quiet = { quietFrom, quietUntil, isWeekendQuiet };
        const when = mayBeToldAt(at, quiet);
        expect(when.getTime()).toBeGreaterThanOrEqual(at.getTime());
        expect(when.getTime() - at.getTime()).toBeLessThan(11 * 86_400_000);
        expect(mayBeToldAt(when, quiet)).toEqual(when);
      }),
    );
  });
});
