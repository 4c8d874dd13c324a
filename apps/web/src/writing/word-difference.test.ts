import { describe, expect, it } from 'vitest';
import { wordDifference } from './word-difference.ts';

describe('the difference between two paragraphs', () => {
  it.each([
    ['ret til udlån i op til tre år', 'ret til udlån i op til to år, med ret til at vende tilbage'],
    ['Ærø og Ålborg', 'Ærøs og Aalborg'],
    ['', 'Nyt'],
    ['Gammelt', ''],
    ['to  blanke', 'to blanke'],
    ['Samme', 'Samme'],
    ['arbejdsgiver afholder udgiften.', 'arbejdsgiver og værten og betales af begge.'],
  ])('%j to %j holds every word of both', (before, after) => {
    const runs = wordDifference(before, after);
    expect(
      runs
        .filter(({ kind }) => kind !== 'added')
        .map(({ text }) => text)
        .join(''),
    ).toBe(before);
    expect(
      runs
        .filter(({ kind }) => kind !== 'removed')
        .map(({ text }) => text)
        .join(''),
    ).toBe(after);
  });

  it('is one run where words beside each other changed', () => {
    expect(wordDifference('vi deler hele udgiften nu', 'vi betaler den fælles nu').map(({ kind }) => kind)).toEqual([
      'same',
      'removed',
      'added',
      'same',
    ]);
  });

  it('marks whole words, also with Danish letters', () => {
    expect(wordDifference('tre år', 'tre måneder')).toEqual([
      { kind: 'same', text: 'tre ' },
      { kind: 'removed', text: 'år' },
      { kind: 'added', text: 'måneder' },
    ]);
  });
});
