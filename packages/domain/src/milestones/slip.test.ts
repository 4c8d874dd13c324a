import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../dates/calendar-day.ts';
import {
  condition,
  currentForecast,
  deliveryOutlook,
  expectedOn,
  slipInWorkingDays,
  type Forecast,
  type PlannedMilestone,
} from './slip.ts';

const today = '2022-03-01';

function milestone(over: Partial<PlannedMilestone> = {}): PlannedMilestone {
  return {
    id: 'm',
    title: 'Surveyresultater',
    state: 'planned',
    isDelivery: false,
    baselineOn: '2022-03-15',
    actualOn: null,
    forecasts: [],
    predecessorIds: [],
    ...over,
  };
}

let minute = 0;
function forecast(on: string, state: Forecast['state'] = 'approved', over: Partial<Forecast> = {}): Forecast {
  minute += 1;
  const proposedAt = new Date(Date.UTC(2022, 0, 1, 8, minute)).toISOString();
  return { id: `f${minute}`, on, state, proposedAt, decidedAt: state === 'proposed' ? null : proposedAt, ...over };
}

describe('the forecast that holds', () => {
  it('is the baseline until one is approved', () => {
    expect(currentForecast(milestone({ forecasts: [forecast('2022-04-20', 'declined')] }))).toEqual({
      on: '2022-03-15',
      approved: null,
      waiting: null,
    });
  });

  it('is the one approved last, with the one that waits beside it', () => {
    const [held, waiting] = [forecast('2022-03-31'), forecast('2022-04-20', 'proposed')];
    expect(
      currentForecast(
        milestone({ forecasts: [waiting, forecast('2022-03-25', 'approved', { decidedAt: '2022-01-01T00:00:00.000Z' }), held] }),
      ),
    ).toEqual({
      on: '2022-03-31',
      approved: held,
      waiting,
    });
  });

  it('goes by when it was approved, not by when it was proposed', () => {
    const early = forecast('2022-03-31', 'approved', {
      proposedAt: '2022-01-01T08:00:00.000Z',
      decidedAt: '2022-02-20T08:00:00.000Z',
    });
    const late = forecast('2022-03-20', 'approved', {
      proposedAt: '2022-02-01T08:00:00.000Z',
      decidedAt: '2022-02-02T08:00:00.000Z',
    });
    expect(currentForecast(milestone({ forecasts: [early, late] })).on).toBe('2022-03-31');
  });
});

describe('slip', () => {
  it.each([
    ['none without a forecast', {}, 0],
    ['by the approved forecast', { forecasts: [forecast('2022-03-31')] }, 12],
    ['not by a proposed one', { forecasts: [forecast('2022-03-31', 'proposed')] }, 0],
    ['negative when earlier', { forecasts: [forecast('2022-03-14')] }, -1],
    ['by the actual date when reached', { state: 'reached', actualOn: '2022-03-17', forecasts: [forecast('2022-03-31')] }, 2],
    ['none to speak of when dropped', { state: 'dropped' }, null],
  ] as const)('%s', (_, over, slip) => {
    expect(slipInWorkingDays(milestone(over))).toBe(slip);
  });
});

describe('condition', () => {
  const late = milestone({ id: 'before', baselineOn: '2022-02-28', forecasts: [forecast('2022-03-16')] });
  it.each([
    ['onTrack', {}, []],
    ['onTrack', { forecasts: [forecast('2022-03-14', 'proposed')] }, []],
    ['atRisk', { forecasts: [forecast('2022-03-16', 'proposed')] }, []],
    ['delayed', { forecasts: [forecast('2022-03-16')] }, []],
    ['delayed', { forecasts: [forecast('2022-03-16'), forecast('2022-03-20', 'proposed')] }, []],
    ['overdue', { baselineOn: '2022-02-28' }, []],
    ['onTrack', { baselineOn: today }, []],
    ['overdue', { baselineOn: '2022-01-31', forecasts: [forecast('2022-02-14')] }, []],
    ['reached', { state: 'reached', baselineOn: '2022-01-31', actualOn: '2022-02-14' }, []],
    ['dropped', { state: 'dropped', baselineOn: '2022-01-31' }, []],
    ['atRisk', { predecessorIds: ['before'] }, [late]],
    ['onTrack', { predecessorIds: ['before'] }, [{ ...late, forecasts: [forecast('2022-03-15')] }]],
    ['onTrack', { predecessorIds: ['before'] }, [{ ...late, state: 'dropped' }]],
    ['atRisk', { predecessorIds: ['between'] }, [late, milestone({ id: 'between', predecessorIds: ['before'] })]],
  ] as const)('is %s for %j', (expected, over, others) => {
    const subject = milestone(over as Partial<PlannedMilestone>);
    expect(condition(subject, [subject, ...(others as readonly PlannedMilestone[])], today)).toBe(expected);
  });

  it('never gets better by waiting another day', () => {
    const rank = { onTrack: 0, atRisk: 1, delayed: 2, overdue: 3, reached: -1, dropped: -1 };
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), fc.nat(200), (baseline, forecastIn, passed) => {
        const subject = milestone({
          baselineOn: addDays('2022-01-01', baseline),
          forecasts: [forecast(addDays('2022-01-01', forecastIn))],
        });
        const [now, then] = [0, 1].map((more) => rank[condition(subject, [subject], addDays('2022-01-01', passed + more))]);
        expect(then).toBeGreaterThanOrEqual(now ?? 0);
      }),
    );
  });
});

describe('the outlook of the case on 1 March 2022', () => {
  const survey = milestone({
    id: 'survey',
    title: 'Survey i felten',
    baselineOn: '2022-01-31',
    forecasts: [forecast('2022-02-14'), forecast('2022-03-04')],
  });
  const results = milestone({
    id: 'results',
    forecasts: [forecast('2022-03-31'), forecast('2022-04-20', 'proposed')],
    predecessorIds: ['survey'],
  });
  const workplan = milestone({ id: 'workplan', state: 'reached', baselineOn: '2021-08-31', actualOn: '2021-09-07' });
  const delivery = milestone({
    id: 'delivery',
    isDelivery: true,
    baselineOn: '2022-06-30',
    forecasts: [forecast('2022-08-18', 'proposed')],
    predecessorIds: ['results', 'workplan'],
  });

  it('is 35 working days late, only proposed so far, with the survey first', () => {
    expect(deliveryOutlook([workplan, results, survey, delivery], today)).toEqual({
      milestoneId: 'delivery',
      condition: 'atRisk',
      baselineOn: '2022-06-30',
      expectedOn: '2022-08-18',
      isOnlyProposed: true,
      daysLeft: 121,
      slipWorkingDays: 35,
      firstSlip: { milestoneId: 'survey', title: 'Survey i felten', workingDays: 24 },
    });
  });

  it('looks at the whole plan when no predecessors are recorded', () => {
    const loose = { ...delivery, predecessorIds: [] };
    expect(deliveryOutlook([workplan, results, survey, loose], today)?.firstSlip?.milestoneId).toBe('survey');
  });

  it('is over once delivered', () => {
    const done = { ...delivery, state: 'reached' as const, actualOn: '2022-11-24' };
    expect(deliveryOutlook([done], '2022-11-25')).toMatchObject({
      condition: 'reached',
      expectedOn: '2022-11-24',
      isOnlyProposed: false,
      daysLeft: -148,
    });
  });

  it('has no answer without a delivery', () => {
    expect(deliveryOutlook([survey], today)).toBeNull();
    expect(deliveryOutlook([{ ...delivery, state: 'dropped' }], today)).toBeNull();
  });

  it('a proposed earlier date does not hide the one that holds', () => {
    expect(expectedOn(milestone({ forecasts: [forecast('2022-03-31'), forecast('2022-03-20', 'proposed')] }))).toBe('2022-03-31');
  });
});
