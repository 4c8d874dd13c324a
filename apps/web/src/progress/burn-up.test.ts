import { describe, expect, it } from 'vitest';
import { partsOf, ticksTo } from './burn-up-plot.tsx';
import { numberIn } from './expect-dialog.tsx';
import { narrowed, type BurnUpPoint, type StagedRecommendation } from './progress.ts';

describe('recommendations over time', () => {
  it('a column lies on its foot, what has come furthest lowest, nothing left out and nothing twice', () => {
    const point = {
      on: '2022-02-28',
      counts: { adopted: 1, deliberation: 0, round: 6, shared: 3, draft: 0 },
      total: 10,
    } satisfies BurnUpPoint;
    expect(partsOf(point)).toEqual([
      { stage: 'adopted', from: 0, count: 1 },
      { stage: 'round', from: 1, count: 6 },
      { stage: 'shared', from: 7, count: 3 },
    ]);
  });

  it.each([
    [4, [0, 1, 2, 3, 4]],
    [14, [0, 2, 4, 6, 8, 10, 12, 14]],
    [60, [0, 10, 20, 30, 40, 50, 60]],
  ])('up to %i the side names %j', (most, ticks) => {
    expect(ticksTo(most)).toEqual(ticks);
  });
});

it.each([
  ['14', 14],
  [' 7 ', 7],
  ['', null],
  ['0', undefined],
  ['201', undefined],
  ['1.5', undefined],
  ['-3', undefined],
  ['fjorten', undefined],
])('%j as a number expected is %s', (text, number) => {
  expect(numberIn(text)).toBe(number);
});

it('a count shows its rows: those of the stage, those a sector has not answered', () => {
  const one = (id: string, stage: string, missing: string[]) =>
    ({ id, stage, cells: missing.map((sectorId) => ({ sectorId, standing: 'missing' })) }) as unknown as StagedRecommendation;
  const all = [one('a', 'round', ['P']), one('b', 'round', ['K']), one('c', 'shared', [])];
  const shown = (stage: StagedRecommendation['stage'] | null, missingSectorId: string | null) =>
    narrowed(all, { stage, missingSectorId }).map(({ id }) => id);
  expect([shown(null, null), shown('round', null), shown(null, 'P'), shown('shared', 'P')]).toEqual([
    ['a', 'b', 'c'],
    ['a', 'b'],
    ['a'],
    [],
  ]);
});
