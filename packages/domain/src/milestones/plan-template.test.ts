import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../dates/calendar-day.ts';
import { isWorkingDay, workingDaysBetween } from '../dates/working-days.ts';
import { layBackwards, type PlanTemplate, sayOutside, shortenToFit, taskforceTemplate } from './plan-template.ts';
import { findCircle } from './predecessors.ts';

const step = (key: string, takesWorkingDays: number, after: string[] = [], isDelivery = false) => ({
  key,
  title: key,
  description: '',
  criteria: '',
  takesWorkingDays,
  after,
  isDelivery,
});
const template = (...milestones: PlanTemplate['milestones']): PlanTemplate => ({ key: 'test', milestones });
const datesOf = (plan: ReturnType<typeof layBackwards>) =>
  Object.fromEntries(plan.milestones.map(({ key, baselineOn }) => [key, baselineOn]));
const anyDay = fc.integer({ min: 0, max: 8000 }).map((days) => addDays('2020-01-01', days));

describe('a plan laid backwards from the delivery', () => {
  it('counts working days over Easter and stands in the order of its dates', () => {
    const chain = template(step('delivery', 5, ['draft'], true), step('draft', 3, ['start']), step('start', 0));
    // Maundy Thursday is 14 April and Easter Monday 18 April 2022.
    const laid = layBackwards(chain, '2022-04-20');
    expect(datesOf(laid)).toEqual({ start: '2022-04-05', draft: '2022-04-08', delivery: '2022-04-20' });
    expect(laid.milestones.map(({ key }) => key)).toEqual(['start', 'draft', 'delivery']);
    expect(laid.milestones[1]).toMatchObject({ predecessorKeys: ['start'], baselinePrecision: 'day' });
  });

  it('lets the longest of several ways decide, and lays what nobody waits for with the delivery', () => {
    const diamond = template(
      step('start', 0),
      step('short', 1, ['start']),
      step('long', 8, ['start']),
      step('leaflet', 2, ['start']),
      step('delivery', 1, ['short', 'long'], true),
    );
    expect(datesOf(layBackwards(diamond, '2022-09-30'))).toEqual({
      start: '2022-09-19',
      short: '2022-09-29',
      long: '2022-09-29',
      leaflet: '2022-09-30',
      delivery: '2022-09-30',
    });
  });

  it.each([
    ['2022-07-02', '2022-07-01'],
    ['2022-06-05', '2022-06-03'],
    ['2022-12-26', '2022-12-23'],
    ['2022-06-30', '2022-06-30'],
  ])('a delivery on %s stands on %s', (deliveryOn, on) => {
    expect(datesOf(layBackwards(taskforceTemplate, deliveryOn))['delivery']).toBe(on);
  });

  it('names in a sentence what would lie outside the period, on either side', () => {
    const period = { startsOn: '2021-06-17', endsOn: '2022-06-30' };
    expect(layBackwards(taskforceTemplate, '2022-06-30', period).outside).toEqual([]);
    const late = layBackwards(taskforceTemplate, '2022-08-18', period).outside;
    expect(late.map(({ key, side }) => `${key} ${side}`)).toEqual(['consultation after', 'adopted after', 'delivery after']);
    expect(late.at(-1) && sayOutside(late.at(-1)!, 'da')).toBe(
      'Rapport afleveret ville ligge 18. august 2022, efter perioden slutter 30. juni 2022.',
    );
    const [early] = layBackwards(taskforceTemplate, '2022-02-01', period).outside;
    expect(early && sayOutside(early, 'en')).toMatch(
      /^Kommissorium godkendt would lie on .+ 2021, before the period begins on 17 June 2021\.$/,
    );
  });

  it('refuses a template that is wrong in itself', () => {
    expect(() => layBackwards(template(step('a', 1)), '2022-06-30')).toThrow('0 deliveries');
    expect(() => layBackwards(template(step('a', 1, ['b']), step('b', 1, ['a'], true)), '2022-06-30')).toThrow('circle');
  });
});

describe('the taskforce template', () => {
  it('has twelve milestones, one delivery, no circle and only known predecessors', () => {
    const { milestones } = taskforceTemplate;
    const keys = milestones.map(({ key }) => key);
    expect(new Set(keys).size).toBe(12);
    expect(milestones.filter(({ isDelivery }) => isDelivery).map(({ key }) => key)).toEqual(['delivery']);
    expect(milestones.flatMap(({ after }) => after).filter((key) => !keys.includes(key))).toEqual([]);
    expect(findCircle(milestones.map(({ key, after }) => ({ id: key, predecessorIds: after })))).toBeNull();
  });

  it('stands on working days and keeps every distance, whenever it is delivered', () => {
    fc.assert(
      fc.property(anyDay, (deliveryOn) => {
        const dates = datesOf(layBackwards(taskforceTemplate, deliveryOn));
        for (const { key, after, takesWorkingDays } of taskforceTemplate.milestones) {
          expect([deliveryOn, key, isWorkingDay(dates[key]!)]).toEqual([deliveryOn, key, true]);
          for (const before of after)
            expect(workingDaysBetween(dates[before]!, dates[key]!)).toBeGreaterThanOrEqual(takesWorkingDays);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a template shortened to fit', () => {
  it('begins within the period, keeps its order and at least a day for each step', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 60, max: 330 }), (startsOn, days) => {
        const deliveryOn = addDays(startsOn, days);
        const fitted = shortenToFit(taskforceTemplate, startsOn, deliveryOn);
        expect(fitted).not.toBeNull();
        expect(layBackwards(fitted!, deliveryOn, { startsOn, endsOn: deliveryOn }).outside).toEqual([]);
        for (const { after, takesWorkingDays } of fitted!.milestones)
          expect(takesWorkingDays).toBeGreaterThanOrEqual(after.length > 0 ? 1 : 0);
      }),
      { numRuns: 60 },
    );
  });

  it('is the template itself where there is room, and nothing where there is none', () => {
    expect(shortenToFit(taskforceTemplate, '2020-01-01', '2022-06-30')).toBe(taskforceTemplate);
    expect(shortenToFit(taskforceTemplate, '2022-06-20', '2022-06-30')).toBeNull();
  });
});
