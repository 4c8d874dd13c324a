import { describe, expect, it } from 'vitest';
import type { MilestoneInPlan } from '../plan.ts';
import { changedRows, changeRow, conflictsOf, type Drafts, errorsOf, rowSent, settleRow } from './plan-draft.ts';

const milestone = (over: object = {}) =>
  ({
    id: 'survey',
    version: 3,
    title: 'Survey',
    criteria: '',
    ownerSeatId: null,
    predecessorIds: [],
    state: 'planned',
    heldOn: '2022-03-04',
    heldPrecision: 'day',
    waiting: null,
    ...over,
  }) as unknown as MilestoneInPlan;
const survey = milestone();
const results = milestone({ id: 'results', title: 'Resultater', predecessorIds: ['survey'] });
const period = { todayOn: '2022-03-01', startsOn: '2021-06-17' };
const date = (on: string | null, precision = 'day' as const) => ({ date: { on, precision } });
const errors = (drafts: Drafts, plan = [survey, results], reason = '') =>
  errorsOf(changedRows(plan, drafts, reason), plan, period);

describe('what is typed in the table', () => {
  it('is kept by row, and a field set back to what is saved is no change', () => {
    const typed = changeRow({}, survey, { title: 'Survey i felten' });
    expect(changedRows([survey, results], typed, '')).toHaveLength(1);
    expect(changeRow(typed, survey, { title: 'Survey' })).toEqual({});
  });

  it('is sent as a change, a date, or both, with the row’s own reason or the common one', () => {
    const both = changeRow(changeRow({}, survey, { title: 'Survey i felten' }), survey, date('2022-03-31'));
    const [row] = changedRows([survey], both, ' Data kom sent. ').map(rowSent);
    expect(row).toEqual({
      milestoneId: 'survey',
      version: 3,
      edit: { title: 'Survey i felten', criteria: '', ownerSeatId: null, predecessorIds: [] },
      forecast: { forecastOn: '2022-03-31', forecastPrecision: 'day', reason: 'Data kom sent.' },
    });
    const own = changeRow(changeRow({}, survey, date('2022-03-31')), survey, { reason: 'Leverandøren.' });
    expect(changedRows([survey], own, 'Data kom sent.').map(rowSent)).toMatchObject([
      { edit: null, forecast: { reason: 'Leverandøren.' } },
    ]);
  });

  it('is said to be wrong by row and field, before it is sent', () => {
    expect(errors(changeRow({}, survey, { title: '  ' }))).toEqual({ survey: { title: 'required' } });
    expect(errors(changeRow({}, survey, date(null)))).toEqual({ survey: { date: 'required' } });
    expect(errors(changeRow({}, survey, date('2022-02-28')))).toEqual({ survey: { date: 'in-the-past' } });
    expect(errors(changeRow({}, survey, date('2022-03-31')))).toEqual({ survey: { reason: 'required' } });
    expect(errors(changeRow({}, survey, date('2022-03-31')), [survey, results], 'Data kom sent.')).toEqual({});
    expect(errors(changeRow({}, survey, { predecessorIds: ['results'] }))).toEqual({ survey: { predecessorIds: 'circle' } });
    const turned = changeRow(changeRow({}, survey, { predecessorIds: ['results'] }), results, { predecessorIds: [] });
    expect(errors(turned)).toEqual({});
  });
});

describe('what somebody else saves meanwhile', () => {
  const typed = changeRow({}, survey, { title: 'Min titel', criteria: 'Sendt ud.' });

  it('goes together with what is typed where it is another field, and is sent on the version read anew', () => {
    const theirs = milestone({ version: 4, ownerSeatId: 'anna' });
    expect(conflictsOf(theirs, typed['survey']!)).toEqual([]);
    expect(changedRows([theirs], typed, '').map(rowSent)).toMatchObject([
      { version: 4, edit: { title: 'Min titel', ownerSeatId: 'anna' } },
    ]);
  });

  it('stands beside it where it is the same field, until one is chosen', () => {
    const theirs = milestone({ version: 4, title: 'En andens titel' });
    expect(conflictsOf(theirs, typed['survey']!)).toEqual(['title']);
    const mine = settleRow(typed, theirs, 'mine');
    expect([conflictsOf(theirs, mine['survey']!), changedRows([theirs], mine, '')[0]?.next.title]).toEqual([[], 'Min titel']);
    const saved = settleRow(typed, theirs, 'theirs');
    expect(changedRows([theirs], saved, '')[0]?.next).toMatchObject({ title: 'En andens titel', criteria: 'Sendt ud.' });
  });

  it('the same words twice are no conflict, and a milestone reached meanwhile is not sent', () => {
    expect(conflictsOf(milestone({ title: 'Min titel' }), typed['survey']!)).toEqual([]);
    expect(changedRows([milestone({ state: 'reached' })], typed, '')).toEqual([]);
  });
});
