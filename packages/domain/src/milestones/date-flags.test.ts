import { describe, expect, it } from 'vitest';
import { dateFlags, type DatedMilestone, isOutsidePeriod } from './date-flags.ts';

const dated = (id: string, on: string, predecessorIds: string[] = [], state: DatedMilestone['state'] = 'planned') => ({
  id,
  title: id,
  on,
  predecessorIds,
  state,
});
const plan = [
  dated('survey', '2022-03-04'),
  dated('results', '2022-03-31', ['survey']),
  dated('draft', '2022-05-04', ['results']),
];
const said = (on: string, over: DatedMilestone[] = plan) =>
  dateFlags({ id: 'results', on }, over, '2022-06-30').map((flag) =>
    'otherId' in flag ? `${flag.flag} ${flag.otherId}` : flag.flag,
  );

describe('what is said of a date before it is proposed', () => {
  it.each([
    ['2022-03-03', ['beforePredecessor survey']],
    ['2022-03-04', []],
    ['2022-05-04', []],
    ['2022-05-05', ['afterSuccessor draft']],
    ['2022-06-30', ['afterSuccessor draft']],
    ['2022-07-01', ['afterSuccessor draft', 'afterPeriod']],
  ])('%s: %j', (on, flags) => {
    expect(said(on)).toEqual(flags);
  });

  it('says nothing of what is dropped, nor of a successor that is reached', () => {
    expect(said('2022-03-01', [dated('survey', '2022-03-04', [], 'dropped'), plan[1]!])).toEqual([]);
    expect(said('2022-06-01', [plan[1]!, dated('draft', '2022-05-04', ['results'], 'reached')])).toEqual([]);
  });

  it('knows the days of the period as inside it', () => {
    const period = { startsOn: '2021-06-17', endsOn: '2022-06-30' };
    expect(['2021-06-16', '2021-06-17', '2022-06-30', '2022-07-01'].map((on) => isOutsidePeriod(on, period))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});
