import type { TrendLine } from '@tvaers/domain/milestones/trend';
import { describe, expect, it } from 'vitest';
import { spread, trendPath, trendScale } from './trend-scale.ts';

const step = (reportOn: string, forecastOn: string) => ({ reportOn, forecastOn, slipWorkingDays: null, reason: null });
const line = (over: Partial<TrendLine> = {}): TrendLine => ({
  id: 'survey',
  title: 'Survey i felten',
  isDelivery: false,
  steps: [step('2021-06-17', '2022-01-31'), step('2022-01-10', '2022-02-14'), step('2022-02-11', '2022-03-04')],
  untilOn: '2022-03-01',
  reachedOn: null,
  proposed: null,
  ...over,
});
const box = { width: 700, height: 400, labels: 150 };
const scale = trendScale([line()], { fromOn: '2021-06-17', todayOn: '2022-03-01' }, box);

describe('the scale of the milestone trend', () => {
  it('holds every day of report and every date, the later date the higher', () => {
    expect(scale.y('2022-03-04')).toBeLessThan(scale.y('2022-01-31'));
    expect(scale.x('2022-02-11')).toBeGreaterThan(scale.x('2022-01-10'));
    for (const { reportOn, forecastOn } of line().steps) {
      expect(scale.x(reportOn)).toBeGreaterThanOrEqual(scale.left);
      expect(scale.x(reportOn)).toBeLessThanOrEqual(scale.right);
      expect(scale.y(forecastOn)).toBeGreaterThanOrEqual(scale.top);
      expect(scale.y(forecastOn)).toBeLessThanOrEqual(scale.bottom);
    }
  });

  it('has room for a date that is only proposed', () => {
    const later = trendScale(
      [line({ proposed: step('2022-02-22', '2022-08-18') })],
      { fromOn: '2021-06-17', todayOn: '2022-03-01' },
      box,
    );
    expect(later.y('2022-08-18')).toBeGreaterThanOrEqual(later.top);
  });

  it('is a scale also of no line at all', () => {
    expect(trendScale([], { fromOn: '2022-03-01', todayOn: '2022-03-01' }, box).across).toEqual(['2022-03-01']);
  });
});

describe('a line of the trend', () => {
  it('is level while a date holds and rises on the day another takes its place', () => {
    const { x, y } = scale;
    expect(trendPath(line(), scale)).toBe(
      `M${x('2021-06-17')} ${y('2022-01-31')}H${x('2022-01-10')}V${y('2022-02-14')}H${x('2022-02-11')}V${y('2022-03-04')}H${x('2022-03-01')}`,
    );
  });

  it('ends where it was reached', () => {
    const reached = line({ untilOn: '2022-02-20', reachedOn: '2022-02-20' });
    expect(trendPath(reached, scale).endsWith(`H${scale.x('2022-02-20')}V${scale.y('2022-02-20')}`)).toBe(true);
  });
});

describe('names beside their lines', () => {
  it.each([
    [
      [10, 50, 90],
      [10, 50, 90],
    ],
    [
      [50, 50, 50],
      [50, 65, 80],
    ],
    [
      [60, 50],
      [65, 50],
    ],
    [
      [98, 99, 100],
      [70, 85, 100],
    ],
    [[], []],
  ])('wanted at %j stand at %j', (wanted, given) => {
    expect(spread(wanted, 15, 100)).toEqual(given);
  });
});
