import { describe, expect, it } from 'vitest';
import { citedIn, type Found, pathOf, sayFound } from './found.ts';

const found = (given: Partial<Found> & Pick<Found, 'kind'>): Found => ({
  id: 'an-id',
  title: '',
  number: null,
  within: null,
  draftNumber: null,
  letter: null,
  on: null,
  ...given,
});

describe('what stands beside a found thing, and where it leads', () => {
  it.each([
    [found({ kind: 'recommendation', number: 7 }), 'R-07', 'anbefalinger/R-07'],
    [found({ kind: 'recommendation', letter: 'K', draftNumber: 2 }), 'K, udkast 2', 'anbefalinger/an-id'],
    [found({ kind: 'finding', number: 3 }), 'F-03', 'viden#F-03'],
    [found({ kind: 'source', number: 12 }), 'E-012', 'viden#E-012'],
    [found({ kind: 'source', letter: 'R' }), 'R · kilde', 'viden#an-id'],
    [found({ kind: 'decision', number: 1, within: 2022 }), 'B-2022-01', 'beslutninger/B-2022-01'],
    [found({ kind: 'meeting', number: 5, on: '2022-03-15' }), 'møde 5 · 15.3.2022', 'moeder/5'],
    [found({ kind: 'meeting', number: 7 }), 'møde 7', 'moeder/7'],
    [found({ kind: 'item', number: 3, within: 5 }), 'møde 5, punkt 3', 'moeder/5#punkt-3'],
    [found({ kind: 'person', letter: 'K' }), 'person · K', 'medlemmer/an-id'],
    [found({ kind: 'person' }), 'person', 'medlemmer/an-id'],
    [found({ kind: 'milestone', on: '2022-03-31' }), 'milepæl · 31. mar 2022', 'plan?milepael=an-id'],
  ])('%# %s', (thing, mark, path) => {
    expect(sayFound(thing, 'da')).toBe(mark);
    expect(pathOf(thing)).toBe(path);
  });
});

describe('what a search text cites', () => {
  const cited = (given: object) => ({ kind: null, within: null, letter: null, ...given });
  it.each([
    ['r-7', cited({ kind: 'recommendation', number: 7 })],
    ['F03', cited({ kind: 'finding', number: 3 })],
    [' E-012 ', cited({ kind: 'source', number: 12 })],
    ['b-2022-01', cited({ kind: 'decision', number: 1, within: 2022 })],
    ['K, udkast 2', cited({ kind: 'recommendation', number: 2, letter: 'K' })],
    ['Møde 5', cited({ kind: 'meeting', number: 5 })],
    ['meeting 5', cited({ kind: 'meeting', number: 5 })],
    ['7', cited({ number: 7 })],
  ])('%s', (query, expected) => {
    expect(citedIn(query)).toEqual(expected);
  });

  it.each(['', '0', 'mentor', '2022-03-15', '1234567', 'møde'])('%j cites nothing', (query) => {
    expect(citedIn(query)).toBeNull();
  });
});
