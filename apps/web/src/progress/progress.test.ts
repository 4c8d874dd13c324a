import { expect, it } from 'vitest';
import { byTheme, sectorsAgainst, sectorsWith, type StagedRecommendation } from './progress.ts';

const cells = (...standings: string[]) =>
  standings.map((standing, index) => ({ sectorId: `${index}`, standing })) as StagedRecommendation['cells'];

it.each([
  [['supports', 'reservation', 'against', 'missing', 'noPosition'], { with: 2, of: 5 }],
  [['supports', 'recused', 'supports'], { with: 2, of: 2 }],
  [['recused'], null],
  [['supports', 'hidden'], null],
  [[], null],
] as const)('of %j are with: %j', (standings, expected) => {
  expect(sectorsWith({ cells: cells(...standings) })).toEqual(expected);
});

it('before any round nobody is with and nobody against', () => {
  expect([sectorsWith({ cells: null }), sectorsAgainst({ cells: null })]).toEqual([null, 0]);
});

it('themes keep their order, empty ones are left out, and what has no theme comes last', () => {
  const of = (id: string, themeId: string | null) => ({ id, themeId }) as StagedRecommendation;
  const groups = byTheme(
    [of('a', null), of('b', 'second'), of('c', 'gone'), of('d', 'second')],
    [{ id: 'first' }, { id: 'second' }],
  );
  expect(groups.map(({ themeId, recommendations }) => [themeId, recommendations.map(({ id }) => id)])).toEqual([
    ['second', ['b', 'd']],
    [null, ['a', 'c']],
  ]);
});
