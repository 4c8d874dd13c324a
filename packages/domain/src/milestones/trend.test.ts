import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../dates/calendar-day.ts';
import { currentForecast, type Forecast, type PlannedMilestone } from './slip.ts';
import { timesSlipped, trendLines } from './trend.ts';

const span = { fromOn: '2021-06-17', todayOn: '2022-03-01' };
type Told = Forecast & { reason: string };
let made = 0;
const approved = (on: string, decidedAt: string, reason = `til ${on}`): Told => ({
  id: `f${++made}`,
  on,
  state: 'approved',
  proposedAt: decidedAt,
  decidedAt,
  reason,
});
const proposed = (on: string, proposedAt: string): Told => ({
  ...approved(on, proposedAt),
  state: 'proposed',
  decidedAt: null,
});
const milestone = (over: Partial<Omit<PlannedMilestone, 'forecasts'>> & { forecasts?: Told[] } = {}) => ({
  id: 'survey',
  title: 'Survey i felten',
  state: 'planned' as const,
  isDelivery: false,
  baselineOn: '2022-01-31',
  actualOn: null,
  predecessorIds: [],
  forecasts: [] as Told[],
  ...over,
});
const lineOf = (one: ReturnType<typeof milestone>) => trendLines([one], span)[0];

describe('the milestone trend', () => {
  it('of the survey that slipped twice: three dates, each from the day it was approved, with its slip and reason', () => {
    const survey = milestone({
      forecasts: [
        approved('2022-03-04', '2022-02-11T13:40:00Z', 'Aftalen kom sent.'),
        approved('2022-02-14', '2022-01-10T13:40:00Z', 'Aftalen er ikke på plads.'),
      ],
    });
    expect(lineOf(survey)?.steps).toEqual([
      { reportOn: '2021-06-17', forecastOn: '2022-01-31', slipWorkingDays: null, reason: null },
      { reportOn: '2022-01-10', forecastOn: '2022-02-14', slipWorkingDays: 10, reason: 'Aftalen er ikke på plads.' },
      { reportOn: '2022-02-11', forecastOn: '2022-03-04', slipWorkingDays: 14, reason: 'Aftalen kom sent.' },
    ]);
    expect(lineOf(survey)).toMatchObject({ untilOn: '2022-03-01', reachedOn: null, proposed: null });
    expect(timesSlipped({ steps: lineOf(survey)?.steps ?? [] })).toBe(2);
  });

  it('shows what is only proposed apart, measured against what holds', () => {
    const results = milestone({
      baselineOn: '2022-03-15',
      forecasts: [approved('2022-03-31', '2022-02-11T13:40:00Z'), proposed('2022-04-20', '2022-02-25T09:15:00Z')],
    });
    expect(lineOf(results)?.steps).toHaveLength(2);
    expect(lineOf(results)?.proposed).toMatchObject({ reportOn: '2022-02-25', forecastOn: '2022-04-20', slipWorkingDays: 11 });
  });

  it('ends on the day it was reached, and forgets what was decided afterwards', () => {
    const reached = milestone({
      state: 'reached',
      actualOn: '2022-02-10',
      forecasts: [approved('2022-02-14', '2022-01-10T13:40:00Z'), approved('2022-03-04', '2022-02-20T13:40:00Z')],
    });
    expect(lineOf(reached)).toMatchObject({ untilOn: '2022-02-10', reachedOn: '2022-02-10' });
    expect(lineOf(reached)?.steps.map(({ forecastOn }) => forecastOn)).toEqual(['2022-01-31', '2022-02-14']);
  });

  it('says of two approvals on one day the later, and of a day in Copenhagen what Copenhagen says', () => {
    const twice = milestone({
      forecasts: [approved('2022-02-14', '2022-01-10T08:00:00Z'), approved('2022-02-18', '2022-01-10T23:30:00Z')],
    });
    expect(lineOf(twice)?.steps.map(({ reportOn }) => reportOn)).toEqual(['2021-06-17', '2022-01-10', '2022-01-11']);
    const sameDay = milestone({
      forecasts: [approved('2022-02-14', '2022-01-10T08:00:00Z'), approved('2022-02-18', '2022-01-10T12:00:00Z')],
    });
    expect(lineOf(sameDay)?.steps.map(({ forecastOn }) => forecastOn)).toEqual(['2022-01-31', '2022-02-18']);
  });

  it('begins at the first plan and takes a new one from the day it was decided, whatever was approved before it', () => {
    const moved = {
      ...milestone({
        baselineOn: '2022-04-29',
        baselineSince: '2022-02-20T10:00:00Z',
        forecasts: [approved('2022-02-14', '2022-01-10T13:40:00Z'), approved('2022-05-06', '2022-02-25T10:00:00Z')],
      }),
      baselines: [
        { on: '2022-01-31', precision: 'day' as const, sinceAt: null },
        { on: '2022-04-29', precision: 'day' as const, sinceAt: '2022-02-20T10:00:00Z', reason: 'Ny plan.' },
      ],
    };
    expect(lineOf(moved)?.steps.map(({ reportOn, forecastOn, reason }) => [reportOn, forecastOn, reason])).toEqual([
      ['2021-06-17', '2022-01-31', null],
      ['2022-01-10', '2022-02-14', 'til 2022-02-14'],
      ['2022-02-20', '2022-04-29', 'Ny plan.'],
      ['2022-02-25', '2022-05-06', 'til 2022-05-06'],
    ]);
  });

  it('has no line for what is dropped, and none of a declined date', () => {
    const declined = { ...approved('2022-05-01', '2022-02-01T08:00:00Z'), state: 'declined' as const };
    expect(lineOf(milestone({ forecasts: [declined] }))?.steps).toHaveLength(1);
    expect(trendLines([{ ...milestone(), state: 'dropped' }], span)).toEqual([]);
  });

  it('always ends at the date that holds, its days in order', () => {
    const instants = fc.array(fc.tuple(fc.integer({ min: 0, max: 250 }), fc.integer({ min: 0, max: 400 })), { maxLength: 8 });
    fc.assert(
      fc.property(instants, (pairs) => {
        const forecasts = pairs.map(([day, on], place) =>
          approved(addDays('2021-10-01', on), `${addDays('2021-06-20', day)}T12:00:${String(place).padStart(2, '0')}Z`),
        );
        const one = milestone({ forecasts });
        const steps = lineOf(one)?.steps ?? [];
        const days = steps.map(({ reportOn }) => reportOn);
        expect(days).toEqual([...new Set(days)].sort());
        expect(steps.at(-1)?.forecastOn).toBe(currentForecast(one).on);
      }),
    );
  });
});
