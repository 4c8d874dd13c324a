import { describe, expect, it } from 'vitest';
import { burnUp, monthEnds, type RecommendationLife, stageAsOf } from './burn-up.ts';

const life = (over: Partial<RecommendationLife> = {}): RecommendationLife => ({
  begunOn: null,
  sharedOn: null,
  deliberatedOn: null,
  adoptedOn: null,
  endedOn: null,
  rounds: [],
  state: 'shared',
  ...over,
});
const adopted = life({
  begunOn: '2021-10-05',
  sharedOn: '2021-11-02',
  rounds: [{ openedOn: '2021-12-01', closedOn: '2022-01-05' }],
  deliberatedOn: '2022-01-10',
  adoptedOn: '2022-01-18',
  state: 'adopted',
});

describe('how far a recommendation had come on a day', () => {
  it.each([
    ['2021-10-04', null],
    ['2021-10-05', 'draft'],
    ['2021-11-01', 'draft'],
    ['2021-11-02', 'shared'],
    ['2021-12-01', 'round'],
    ['2022-01-04', 'round'],
    ['2022-01-05', 'shared'],
    ['2022-01-10', 'deliberation'],
    ['2022-01-18', 'adopted'],
    ['2022-02-28', 'adopted'],
  ])('on %s: %s', (on, stage) => {
    expect(stageAsOf(adopted, on)).toBe(stage);
  });

  it('of what lay in a room until it was shared, nothing before that day', () => {
    const fromRoom = life({ sharedOn: '2022-02-02' });
    expect([stageAsOf(fromRoom, '2022-02-01'), stageAsOf(fromRoom, '2022-02-02')]).toEqual([null, 'shared']);
  });

  it('is out of the count from the day it was withdrawn', () => {
    const withdrawn = life({ sharedOn: '2022-01-10', endedOn: '2022-02-10', state: 'withdrawn' });
    expect([stageAsOf(withdrawn, '2022-02-09'), stageAsOf(withdrawn, '2022-02-10')]).toEqual(['shared', null]);
  });

  it('counts positions that are still asked for as going on', () => {
    expect(stageAsOf(life({ sharedOn: '2022-01-10', rounds: [{ openedOn: '2022-02-01', closedOn: null }] }), '2022-02-28')).toBe(
      'round',
    );
  });
});

it.each([
  ['2021-12-17', '2022-03-01', ['2021-12-31', '2022-01-31', '2022-02-28', '2022-03-01']],
  ['2024-02-01', '2024-02-29', ['2024-02-29']],
  ['2024-02-01', '2024-03-01', ['2024-02-29', '2024-03-01']],
  ['2022-05-01', '2022-03-01', ['2022-03-01']],
])('the month ends from %s to %s', (fromOn, todayOn, days) => {
  expect(monthEnds(fromOn, todayOn)).toEqual(days);
});

describe('recommendations by stage over time', () => {
  const span = { fromOn: '2021-11-01', todayOn: '2022-03-01' };

  it('counts each month end by what had happened then', () => {
    const points = burnUp([adopted, life({ sharedOn: '2022-02-02' })], span);
    expect(points.map(({ on, total }) => [on, total])).toEqual([
      ['2021-11-30', 1],
      ['2021-12-31', 1],
      ['2022-01-31', 1],
      ['2022-02-28', 2],
      ['2022-03-01', 2],
    ]);
    expect(points.at(1)?.counts).toEqual({ adopted: 0, deliberation: 0, round: 1, shared: 0, draft: 0 });
    expect(points.at(-1)?.counts).toEqual({ adopted: 1, deliberation: 0, round: 0, shared: 1, draft: 0 });
  });

  it('counts today by the state things are in, also where their way is not known', () => {
    const points = burnUp([life({ state: 'deliberation' })], span);
    expect(points.map(({ total }) => total)).toEqual([0, 0, 0, 0, 1]);
    expect(points.at(-1)?.counts.deliberation).toBe(1);
  });
});
