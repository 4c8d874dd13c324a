import { describe, expect, it } from 'vitest';
import { planProblems, type PlanRow, stops } from './plan-problems.ts';
import { sayProblem } from './plan-words.ts';

const at = {
  deliveryOn: '2022-11-30',
  todayOn: '2022-03-01',
  taken: [{ number: 5, startsLocal: '2022-03-15T09:00', endsLocal: '2022-03-15T11:30' }],
};
const row = (on: string | null, from: string | null = '09:00', until: string | null = '11:30'): PlanRow => ({ on, from, until });
const said = (rows: PlanRow[]) => planProblems(rows, at).map((problems) => problems.map((problem) => sayProblem(problem, 'da')));

describe('what is wrong with a row of a plan', () => {
  it.each([
    ['nothing', row('2022-03-22'), [], false],
    ['a part that is missing', row('2022-03-22', null), ['Vælg dag, begyndelse og slutning.'], true],
    ['an end before the beginning', row('2022-03-22', '11:00', '09:00'), ['Mødet slutter, før det begynder.'], true],
    ['a day that has passed', row('2022-02-28'), ['Dagen er passeret.'], true],
    ['a weekend', row('2022-03-26'), ['Dagen ligger i en weekend.'], false],
    ['a holiday', row('2022-05-26'), ['Dagen er Kristi himmelfartsdag.'], false],
    ['a school holiday', row('2022-04-12'), ['Dagen ligger i påskeferie.'], false],
    [
      'an hour the clock skips',
      row('2022-03-27', '02:30', '05:00'),
      ['Den nat stilles uret frem, og det klokkeslæt findes ikke. Vælg et andet.', 'Dagen ligger i en weekend.'],
      true,
    ],
    [
      'an hour that comes twice',
      row('2022-10-30', '00:30', '02:30'),
      ['Den nat stilles uret tilbage, og det klokkeslæt kommer to gange. Vælg et andet.', 'Dagen ligger i en weekend.'],
      true,
    ],
    ['the day of the delivery', row('2022-11-30'), ['Mødet skal ligge før afleveringen 30. november.'], true],
    ['another meeting at the same time', row('2022-03-15', '11:00', '12:00'), ['Møde 5 ligger samtidig.'], true],
  ])('%s', (_, typed, sentences, isStopped) => {
    expect(said([typed])).toEqual([sentences]);
    expect(planProblems([typed], at)[0]?.some(stops)).toBe(isStopped);
  });

  it('two rows at once are both told, and one after the other is not', () => {
    const both = 'Et andet møde i planen ligger samtidig.';
    expect(said([row('2022-03-22'), row('2022-03-22', '11:00', '12:00'), row('2022-03-22', '12:00', '13:00')])).toEqual([
      [both],
      [both],
      [],
    ]);
  });

  it('a meeting of no plan need not come before the delivery', () => {
    expect(planProblems([row('2022-12-06')], { ...at, deliveryOn: null })).toEqual([[]]);
  });
});
