import { expect, it } from 'vitest';
import { filtersOf, isChosen, stagesToChoose } from './filters.ts';

type Row = Parameters<typeof isChosen>[0];
const row = (state: Row['state'], round: 'open' | 'closed' | null = null): Row => ({
  state,
  round: round && { id: 'r', state: round, deadlineOn: '2022-03-08' },
  themeId: 't',
  leadSectorId: 's',
  turn: null,
});

it('a recommendation is found under the stage that stands on it: while positions are asked for, under that one alone', () => {
  const found = (one: Row) => stagesToChoose.filter((stage) => isChosen(one, filtersOf({ stadie: stage })));
  expect(found(row('deliberation', 'open'))).toEqual(['round']);
  expect(found(row('shared', 'open'))).toEqual(['round']);
  expect(found(row('deliberation', 'closed'))).toEqual(['deliberation']);
  expect(found(row('shared'))).toEqual(['shared']);
  expect(found(row('adopted', 'closed'))).toEqual(['adopted']);
});

it('a stage nobody knows narrows nothing', () => {
  expect(filtersOf({ stadie: 'noget' }).stage).toBeUndefined();
});

it('what waits for me stands apart from what I wait for', () => {
  const found = (bold: string) =>
    (['mine', 'waiting', null] as const).filter((turn) => isChosen({ ...row('shared'), turn }, filtersOf({ bold })));
  expect([found('mig'), found('andre'), found('')]).toEqual([['mine'], ['waiting'], ['mine', 'waiting', null]]);
});
