import { describe, expect, it } from 'vitest';
import { lackIndstilling, materialDueOn, meetingLacks, objectionsUntilOn, type ReadinessFacts, sayLack } from './readiness.ts';

const ready: ReadinessFacts = {
  state: 'called',
  hasTime: true,
  items: 8,
  withoutIndstilling: [],
  isAgendaApproved: true,
  unanswered: 0,
  isQuorumExpected: true,
};
const kinds = (given: Partial<ReadinessFacts>) => meetingLacks({ ...ready, ...given }).map(({ kind }) => kind);

describe('what a meeting lacks', () => {
  it.each<[string, Partial<ReadinessFacts>, string[]]>([
    ['a draft without a time', { state: 'draft', hasTime: false, isAgendaApproved: false }, ['time']],
    ['a draft without an agenda', { state: 'draft', items: 0 }, ['agenda']],
    ['a poll nobody has answered', { state: 'pollOpen', hasTime: false, unanswered: 10 }, ['answers']],
    ['a poll all have answered', { state: 'pollOpen', hasTime: false }, ['time']],
    [
      'two decision items without an indstilling',
      { withoutIndstilling: [6, 8], isAgendaApproved: false },
      ['indstilling', 'approval'],
    ],
    ['an approved agenda', {}, ['release']],
    ['somebody who has not replied', { state: 'materialOut', unanswered: 1 }, ['replies']],
    ['too few who come', { state: 'materialOut', isQuorumExpected: false }, ['quorum']],
    ['too few who come so far', { state: 'materialOut', isQuorumExpected: false, unanswered: 2 }, ['replies']],
    ['material that is out', { state: 'materialOut' }, []],
    ['a meeting in session', { state: 'inSession', withoutIndstilling: [1] }, []],
  ])('%s', (_, given, expected) => {
    expect(kinds(given)).toEqual(expected);
  });

  it('is said in both languages', () => {
    expect(sayLack({ kind: 'indstilling', positions: [6, 8] }, 'da')).toBe('punkt 6 og 8 mangler en indstilling');
    expect(sayLack({ kind: 'indstilling', positions: [6] }, 'en')).toBe('item 6 lacks a proposed decision');
    expect(sayLack({ kind: 'replies', count: 2 }, 'da')).toBe('2 mangler at svare');
  });
});

it('only decision items need an indstilling, and one of spaces is none', () => {
  const item = (type: 'decision' | 'discussion', indstilling: string) => ({ type, indstilling });
  const items = [item('decision', 'Det indstilles.'), item('decision', ' '), item('discussion', ''), item('decision', '')];
  expect(lackIndstilling(items)).toEqual([items[1], items[3]]);
});

it('material and objections are counted in working days', () => {
  expect(materialDueOn('2022-03-15', 5)).toBe('2022-03-08');
  // Easter lies between.
  expect(objectionsUntilOn('2022-04-12', 5)).toBe('2022-04-22');
});
