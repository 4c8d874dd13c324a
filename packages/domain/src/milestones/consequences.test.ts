import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../dates/calendar-day.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../dates/working-days.ts';
import { consequences } from './consequences.ts';
import { expectedOn, type PlannedMilestone } from './slip.ts';

let minute = 0;
function milestone(
  id: string,
  baselineOn: string,
  predecessorIds: string[] = [],
  over: Partial<PlannedMilestone> = {},
): PlannedMilestone {
  return {
    id,
    title: id,
    state: 'planned',
    isDelivery: false,
    baselineOn,
    actualOn: null,
    forecasts: [],
    predecessorIds,
    ...over,
  };
}
const at = (on: string, state: 'approved' | 'proposed' = 'approved') => {
  const when = new Date(Date.UTC(2022, 0, 1, 8, ++minute)).toISOString();
  return { id: `f${minute}`, on, state, proposedAt: when, decidedAt: state === 'approved' ? when : null };
};
const moves = (plan: PlannedMilestone[], moved: Record<string, string>) =>
  consequences(plan, new Map(Object.entries(moved))).map(({ milestoneId, fromOn, toOn, becauseOfId }) =>
    [milestoneId, fromOn, toOn, becauseOfId].join(' '),
  );

describe('what a slip does to the milestones that wait', () => {
  // Mondays; a week is five working days.
  const chain = [
    milestone('survey', '2022-01-31'),
    milestone('results', '2022-02-07', ['survey']),
    milestone('draft', '2022-02-21', ['results']),
  ];

  it('goes along a chain and keeps every distance', () => {
    expect(moves(chain, { survey: '2022-02-14' })).toEqual([
      'results 2022-02-07 2022-02-21 survey',
      'draft 2022-02-21 2022-03-07 results',
    ]);
  });

  it('counts working days: five of them over Easter are more than a week', () => {
    expect(moves(chain.slice(0, 2), { survey: '2022-04-11' })).toEqual(['results 2022-02-07 2022-04-21 survey']);
  });

  it('uses up the slack first, and stops where there is enough of it', () => {
    const [survey, results, draft] = chain as [PlannedMilestone, PlannedMilestone, PlannedMilestone];
    const later = { ...results, forecasts: [at('2022-02-11')] };
    // Four working days of slack came in when the results were moved: of a slip of five one is left, and of four nothing.
    expect(moves([survey, later], { survey: '2022-02-07' })).toEqual(['results 2022-02-11 2022-02-14 survey']);
    expect(moves([survey, later], { survey: '2022-02-04' })).toEqual([]);
    const roomy = { ...draft, forecasts: [at('2022-03-31')] };
    expect(moves([survey, results, roomy], { survey: '2022-02-14' })).toEqual(['results 2022-02-07 2022-02-21 survey']);
  });

  it('keeps a distance that has become shorter than planned as short as it is', () => {
    const [survey, results] = chain as [PlannedMilestone, PlannedMilestone];
    const late = { ...survey, forecasts: [at('2022-02-03')] };
    expect(moves([late, results], { survey: '2022-02-08' })).toEqual(['results 2022-02-07 2022-02-10 survey']);
  });

  it('lets the latest of several ways decide in a diamond', () => {
    const diamond = [
      milestone('start', '2022-01-03'),
      milestone('short', '2022-01-10', ['start']),
      milestone('long', '2022-01-24', ['start']),
      milestone('end', '2022-01-31', ['short', 'long']),
    ];
    expect(moves(diamond, { start: '2022-01-10' })).toEqual([
      'short 2022-01-10 2022-01-17 start',
      'long 2022-01-24 2022-01-31 start',
      'end 2022-01-31 2022-02-07 long',
    ]);
    expect(moves(diamond, { short: '2022-01-12' })).toEqual(['end 2022-01-31 2022-02-02 short']);
  });

  it('does not move what is reached or dropped, nor push through it', () => {
    const [survey, results, draft] = chain as [PlannedMilestone, PlannedMilestone, PlannedMilestone];
    expect(moves([survey, { ...results, state: 'dropped' }, draft], { survey: '2022-02-14' })).toEqual([]);
    expect(moves([survey, { ...results, state: 'reached', actualOn: '2022-02-07' }, draft], { survey: '2022-02-14' })).toEqual(
      [],
    );
  });

  it('counts from the day it was reached, when that is late', () => {
    const [survey, results] = chain as [PlannedMilestone, PlannedMilestone];
    const reached: PlannedMilestone = { ...survey, state: 'reached', actualOn: '2022-02-02' };
    expect(moves([reached, results], { survey: '2022-02-02' })).toEqual(['results 2022-02-07 2022-02-09 survey']);
    expect(moves([{ ...reached, actualOn: '2022-01-31' }, results], { survey: '2022-01-31' })).toEqual([]);
  });

  it('leaves a milestone that is moved along where it was put, and counts on from there', () => {
    expect(moves(chain, { survey: '2022-02-14', results: '2022-02-16' })).toEqual(['draft 2022-02-21 2022-03-02 results']);
  });

  it('moves nothing earlier, and counts with a proposal that waits', () => {
    expect(moves(chain, { survey: '2022-01-10' })).toEqual([]);
    const [survey, results, draft] = chain as [PlannedMilestone, PlannedMilestone, PlannedMilestone];
    const waiting = { ...results, forecasts: [at('2022-03-01', 'proposed')] };
    expect(moves([survey, waiting, draft], { survey: '2022-02-14' })).toEqual([]);
  });

  it('ends in a plan with a circle', () => {
    const circle = [milestone('a', '2022-01-03', ['b']), milestone('b', '2022-01-10', ['a'])];
    expect(moves(circle, { a: '2022-01-17' })).toEqual([]);
  });

  it('never moves anything earlier or to a day nobody works, and closes no distance, whatever the plan', () => {
    const plans = fc.array(fc.record({ days: fc.nat(200), before: fc.array(fc.nat(12), { maxLength: 3 }) }), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(plans, fc.integer({ min: 1, max: 60 }), (rows, slip) => {
        const plan = rows.map(({ days, before }, i) =>
          milestone(`${i}`, addWorkingDays('2022-01-03', days), [...new Set(before.filter((j) => j < i).map(String))]),
        );
        const movedTo = addDays(plan[0]!.baselineOn, slip);
        const found = consequences(plan, new Map([['0', movedTo]]));
        const lands = new Map([...plan.map((one) => [one.id, expectedOn(one)] as const), ['0', movedTo]]);
        for (const { milestoneId, toOn } of found) lands.set(milestoneId, toOn);
        for (const { milestoneId, fromOn, toOn, workingDays, becauseOfId } of found) {
          expect(toOn > fromOn && isWorkingDay(toOn) && workingDays > 0).toBe(true);
          const [before, after] = [becauseOfId, milestoneId].map((id) => plan.find((one) => one.id === id)!) as [
            PlannedMilestone,
            PlannedMilestone,
          ];
          const kept = Math.max(0, workingDaysBetween(before.baselineOn, after.baselineOn));
          // From a Saturday the first working day is one step more where no distance is kept.
          expect(workingDaysBetween(lands.get(becauseOfId)!, toOn)).toBe(
            kept === 0 && !isWorkingDay(lands.get(becauseOfId)!) ? 1 : kept,
          );
        }
      }),
    );
  });
});
