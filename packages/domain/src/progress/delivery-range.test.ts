import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../dates/calendar-day.ts';
import { isWorkingDay } from '../dates/working-days.ts';
import type { Forecast, PlannedMilestone } from '../milestones/slip.ts';
import { deliveryRange } from './delivery-range.ts';

const today = '2022-03-01';
const at = '2022-02-14T09:15:00Z';
const approved = (on: string): Forecast => ({ id: on, on, state: 'approved', proposedAt: at, decidedAt: at });
const proposed = (on: string): Forecast => ({ id: on, on, state: 'proposed', proposedAt: at, decidedAt: null });
const milestone = (id: string, baselineOn: string, over: Partial<PlannedMilestone> = {}): PlannedMilestone => ({
  id,
  title: id,
  state: 'planned',
  isDelivery: false,
  baselineOn,
  actualOn: null,
  forecasts: [],
  predecessorIds: [],
  ...over,
});

const mandate = milestone('mandate', '2021-06-17', { state: 'reached', actualOn: '2021-06-17' });
const survey = milestone('survey', '2022-01-31', { forecasts: [approved('2022-03-04')] });
const adopted = milestone('adopted', '2022-06-15', { forecasts: [approved('2022-08-05')], predecessorIds: ['survey'] });
const delivery = milestone('delivery', '2022-06-30', {
  isDelivery: true,
  forecasts: [proposed('2022-08-18')],
  predecessorIds: ['adopted'],
});

describe('the range of the delivery', () => {
  it('of the case on 1 March 2022: from what is approved to the pace so far', () => {
    expect(deliveryRange([mandate, survey, adopted, delivery], today)).toEqual({
      earliestOn: '2022-08-05',
      latestOn: '2022-09-09',
      pace: { milestoneId: 'survey', title: 'survey', lostWorkingDays: 24, inWorkingDays: 181 },
    });
  });

  it('is one day where nothing has slipped and nothing is proposed', () => {
    const plain = { ...delivery, forecasts: [], predecessorIds: [] };
    expect(deliveryRange([mandate, plain], today)).toEqual({ earliestOn: '2022-06-30', latestOn: '2022-06-30', pace: null });
  });

  it('counts what was due and is not done as slipping until today', () => {
    const overdue = milestone('overdue', '2022-02-22');
    expect(deliveryRange([mandate, overdue, delivery], today)?.pace).toMatchObject({
      milestoneId: 'overdue',
      lostWorkingDays: 5,
    });
  });

  it('has none without a delivery, or once delivered', () => {
    expect(deliveryRange([survey], today)).toBeNull();
    expect(deliveryRange([{ ...delivery, state: 'reached', actualOn: '2022-08-18' }], '2022-08-19')).toBeNull();
  });

  it('never begins before today, never ends before it begins, and never ends on a day nobody is at work unless the plan says so', () => {
    const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2021-06-01', days));
    const plans = fc.tuple(day, day, day, day, day, fc.boolean());
    fc.assert(
      fc.property(plans, day, ([dueOn, heldOn, deliveryOn, forecastOn, proposedOn, isLinked], todayOn) => {
        const before = milestone('before', dueOn, { forecasts: [approved(heldOn)] });
        const last = milestone('last', deliveryOn, {
          isDelivery: true,
          forecasts: [approved(forecastOn), proposed(proposedOn)],
          predecessorIds: isLinked ? ['before'] : [],
        });
        const range = deliveryRange([mandate, before, last], todayOn);
        if (!range) throw new Error('A planned delivery has a range.');
        expect(range.earliestOn >= todayOn).toBe(true);
        expect(range.latestOn >= range.earliestOn).toBe(true);
        const isPlanned = [dueOn, heldOn, deliveryOn, forecastOn, proposedOn, todayOn].includes(range.latestOn);
        expect(isPlanned || isWorkingDay(range.latestOn)).toBe(true);
      }),
    );
  });
});
