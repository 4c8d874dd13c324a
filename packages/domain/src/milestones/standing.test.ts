import { describe, expect, it } from 'vitest';
import type { PlannedMilestone } from './slip.ts';
import { standings } from './standing.ts';

const milestone = (over: Partial<PlannedMilestone>): PlannedMilestone => ({
  id: 'm',
  title: 'Surveyresultater',
  state: 'planned',
  isDelivery: false,
  baselineOn: '2022-03-15',
  actualOn: null,
  forecasts: [],
  predecessorIds: [],
  ...over,
});
const proposedAt = '2022-02-25T09:15:00Z';
const waiting = { id: 'f', on: '2022-04-20', state: 'proposed', proposedAt, decidedAt: null } as const;

describe('where a milestone stands', () => {
  it('tells the date that holds from the one that is proposed', () => {
    const standing = standings([milestone({ forecasts: [waiting] })], '2022-03-01').get('m');
    expect(standing).toMatchObject({
      heldOn: '2022-03-15',
      expectedOn: '2022-04-20',
      waitingId: 'f',
      condition: 'atRisk',
      slipWorkingDays: 0,
    });
  });

  it('a proposal left over lapses when the milestone is reached', () => {
    const reached = milestone({ state: 'reached', actualOn: '2022-03-17', forecasts: [waiting] });
    expect(standings([reached], '2022-03-20').get('m')).toMatchObject({
      heldOn: '2022-03-17',
      expectedOn: '2022-03-17',
      waitingId: null,
      slipWorkingDays: 2,
    });
  });

  it('flags a milestone expected before what it waits for, and not once it is reached', () => {
    const before = milestone({ id: 'before', baselineOn: '2022-03-31' });
    const after = milestone({ id: 'after', predecessorIds: ['before'] });
    expect(standings([before, after], '2022-03-01').get('after')?.crossings).toEqual([
      { milestoneId: 'after', predecessorId: 'before', workingDays: 12 },
    ]);
    const reached = { ...after, state: 'reached' as const, actualOn: '2022-03-10' };
    expect(standings([before, reached], '2022-03-01').get('after')?.crossings).toEqual([]);
  });
});
