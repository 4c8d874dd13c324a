import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf } from '../dates/calendar-day.ts';
import { toInstant } from '../dates/local-time.ts';
import { schoolHoliday } from '../dates/school-holidays.ts';
import { isWorkingDay, workingDaysBetween } from '../dates/working-days.ts';
import { spanOn, takenAt } from './free-day.ts';
import { mostPlanned, type PlanAsk, proposeMeetingPlan } from './meeting-plan.ts';
import { sayReasons } from './plan-words.ts';

const rule = { materialWorkingDays: 5, objectionWorkingDays: 5 };
const asked: PlanAsk = {
  ...{ weekdays: [2], from: '09:00', until: '11:30', count: 4, everyWeeks: 4, minutesWorkingDays: 5, rule },
  ...{ deliveryOn: '2022-06-30', todayOn: '2022-03-01', taken: [], milestones: [] },
};
const daysOf = (ask: Partial<PlanAsk>) => proposeMeetingPlan({ ...asked, ...ask }).meetings.map(({ on }) => on);

describe('a plan of meetings laid backwards from the delivery', () => {
  it('ends two weeks before it, so that minutes and objections are over in time, and says so', () => {
    const { meetings, missing } = proposeMeetingPlan(asked);
    expect(meetings.map(({ on, purpose }) => [on, purpose])).toEqual([
      ['2022-03-22', 'findings'],
      ['2022-04-19', 'firstReading'],
      ['2022-05-17', 'secondReading'],
      ['2022-06-14', 'adoption'],
    ]);
    expect(missing).toBe(0);
    const say = (place: number) => sayReasons(meetings.at(place)?.reasons ?? [], 'da');
    expect(say(-1)).toBe(
      '12 arbejdsdage før afleveringen, så referatet kan skrives (5 arbejdsdage) og indsigelsesfristen (5 arbejdsdage) når at løbe ud.',
    );
    expect(say(-2)).toBe('Fire uger før det næste møde.');
    expect(sayReasons(proposeMeetingPlan({ ...asked, weekdays: [4] }).meetings.at(-1)?.reasons ?? [], 'da')).toMatch(
      /^To uger før afleveringen, så referatet kan skrives/,
    );
  });

  it.each([
    [
      'a holiday: Easter Tuesday is none, Maundy Thursday is',
      { weekdays: [4], deliveryOn: '2022-05-03', count: 1 },
      ['2022-04-07'],
    ],
    ['the summer holiday', { deliveryOn: '2022-08-18', count: 1 }, ['2022-06-21']],
    [
      'a meeting that is there already',
      { count: 1, taken: [{ number: 6, startsLocal: '2022-06-14T11:00', endsLocal: '2022-06-14T12:00' }] },
      ['2022-06-07'],
    ],
    [
      'nothing that ends as the meeting begins',
      { count: 1, taken: [{ number: 6, startsLocal: '2022-06-14T08:00', endsLocal: '2022-06-14T09:00' }] },
      ['2022-06-14'],
    ],
    ['too little time for the material', { everyWeeks: 1, count: 2 }, ['2022-05-31', '2022-06-14']],
  ] as const)('goes around %s', (_, ask, days) => {
    expect(daysOf(ask)).toEqual(days);
  });

  it('says what it went around, what a meeting can take up, and how many found no place', () => {
    const summer = proposeMeetingPlan({ ...asked, deliveryOn: '2022-08-18', count: 1 }).meetings[0];
    expect(sayReasons(summer?.reasons ?? [], 'da')).toMatch(/; rykket uden om 2\. august \(sommerferie\)\.$/);
    const withPlan = proposeMeetingPlan({
      ...asked,
      milestones: [
        { title: 'Surveyresultater', on: '2022-03-31' },
        { title: 'Rapport afleveret', on: '2022-06-30' },
      ],
    });
    expect(sayReasons(withPlan.meetings[1]?.reasons ?? [], 'en')).toContain('after the milestone “Surveyresultater” on 31 March');
    expect(proposeMeetingPlan({ ...asked, count: 9 })).toMatchObject({ missing: 5, earliestOn: '2022-03-09' });
    expect(proposeMeetingPlan({ ...asked, deliveryOn: '2022-03-02' })).toMatchObject({ meetings: [], missing: 4 });
  });

  const someAsk = fc.record({
    ...{ weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), everyWeeks: fc.integer({ min: 1, max: 8 }) },
    ...{ count: fc.integer({ min: 0, max: 25 }), minutesWorkingDays: fc.nat(10), fromHour: fc.integer({ min: 7, max: 15 }) },
    ...{ deliveryAfter: fc.nat(500), todayOn: fc.nat(3000).map((days) => addDays('2020-01-01', days)) },
    ...{ taken: fc.array(fc.nat(500), { maxLength: 30 }), material: fc.nat(10), objections: fc.nat(10) },
  });

  it('never meets on a closed day or in a school holiday, never two at once, always in time and before the delivery, always the same', () => {
    fc.assert(
      fc.property(someAsk, ({ fromHour, deliveryAfter, taken, material, objections, ...some }) => {
        const hours = { from: `${String(fromHour).padStart(2, '0')}:00`, until: `${String(fromHour + 2).padStart(2, '0')}:30` };
        const ask: PlanAsk = {
          ...{ ...asked, ...some, ...hours, deliveryOn: addDays(some.todayOn, deliveryAfter) },
          rule: { materialWorkingDays: material, objectionWorkingDays: objections },
          taken: taken.map((days, number) => ({ number, ...spanOn(addDays(some.todayOn, days), hours) })),
        };
        const { meetings, missing } = proposeMeetingPlan(ask);
        expect(proposeMeetingPlan(ask).meetings).toEqual(meetings);
        expect(meetings.length + missing).toBe(Math.min(ask.count, mostPlanned));
        for (const [place, { on, reasons, workingDays }] of meetings.entries()) {
          expect([isWorkingDay(on), schoolHoliday(on), ask.weekdays.includes(weekdayOf(on))]).toEqual([true, null, true]);
          expect(takenAt(spanOn(on, hours), ask.taken)).toBeNull();
          expect(toInstant(spanOn(on, hours).startsLocal, 'Europe/Copenhagen').ok).toBe(true);
          expect(on < ask.deliveryOn).toBe(true);
          expect(workingDays).toBeGreaterThanOrEqual(Math.max(1, objections + ask.minutesWorkingDays));
          expect(workingDaysBetween(ask.todayOn, on)).toBeGreaterThan(material);
          const next = meetings[place + 1];
          if (next) expect(workingDaysBetween(on, next.on)).toBeGreaterThan(material);
          expect(sayReasons(reasons, 'da')).toMatch(/\.$/);
        }
      }),
    );
  });
});
