import { expect, it } from 'vitest';
import { type InboxRow, shownGroups } from './rows.ts';

const row = (key: string, group: InboxRow['group'], untilOn: string | null = null): InboxRow =>
  ({ key, kind: 'reply', group, untilOn, isOverdue: false, doing: null }) as unknown as InboxRow;

const poll = row('a', 'today', '2022-03-01');
const reply = row('b', 'thisWeek', '2022-03-04');
const later = row('c', 'later', '2022-03-20');
const said = (owed: InboxRow[], touched: InboxRow[]) =>
  shownGroups(owed, new Map(touched.map((one) => [one.key, one]))).map(({ group, rows }) => [
    group,
    ...rows.map(({ row: { key }, isOwed }) => `${key}${isOwed ? '' : ' settled'}`),
  ]);

it('groups come in order, and those without rows are left out', () => {
  expect(said([poll, later], [])).toEqual([
    ['today', 'a'],
    ['later', 'c'],
  ]);
});

it('a row acted on here stays in its place when it is owed no more', () => {
  expect(said([poll, later], [reply])).toEqual([
    ['today', 'a'],
    ['thisWeek', 'b settled'],
    ['later', 'c'],
  ]);
});

it('a row acted on that is still owed is shown once, as owed', () => {
  expect(said([reply], [reply])).toEqual([['thisWeek', 'b']]);
});

it('nothing owed and nothing touched is nothing', () => {
  expect(said([], [])).toEqual([]);
});
