import { describe, expect, it } from 'vitest';
import { type Page, together } from './pages.ts';

const page = (numbers: number[], before: number | null, names: Page['names'] = {}): Page => ({
  events: numbers.map((number) => ({
    number,
    at: '',
    noun: 'seats',
    verb: 'change',
    by: { userId: '', name: '', role: null, title: null, sectorId: null },
    onBehalfOf: null,
    difference: {},
  })),
  before,
  names,
});
const read = (...pages: Page[]) => {
  const { events, before } = together(pages);
  return [events.map(({ number }) => number), before];
};

describe('pages of a history', () => {
  it('read as one, go on from the oldest', () => {
    expect(read(page([5, 4], 4))).toEqual([[5, 4], 4]);
    expect(read(page([5, 4], 4), page([5, 4], 4), page([3, 2], 2))).toEqual([[5, 4, 3, 2], 2]);
    expect(read(page([5, 4], 4), page([3], null))).toEqual([[5, 4, 3], null]);
  });

  it('lose no event when the newest page moves on', () => {
    expect(read(page([6, 5], 5), page([5, 4], 4), page([3, 2], 2))).toEqual([[6, 5, 4, 3, 2], 2]);
  });

  it('know the names of all', () => {
    expect(together([page([2], 2, { a: 'A' }), page([1], null, { b: 'B' })]).names).toEqual({ a: 'A', b: 'B' });
  });
});
