import { describe, expect, it } from 'vitest';
import { cellOf, movesMatrix } from './moves-matrix.ts';

const findings = [
  { id: 'f1', kind: 'barrier', fromSectorId: 'k', toSectorId: 's' },
  { id: 'f2', kind: 'barrier', fromSectorId: 's', toSectorId: 'k' },
  { id: 'f6', kind: 'motive', fromSectorId: 's', toSectorId: 'k' },
  { id: 'f8', kind: 'barrier', fromSectorId: 's', toSectorId: 'k' },
  { id: 'f7', kind: 'prerequisite', fromSectorId: null, toSectorId: null },
] as const;

describe('the matrix of moves', () => {
  const matrix = movesMatrix(findings);

  it('gathers what is about the same move, by kind, and keeps the direction apart', () => {
    expect(cellOf(matrix, 's', 'k')).toEqual({
      fromSectorId: 's',
      toSectorId: 'k',
      barrier: ['f2', 'f8'],
      motive: ['f6'],
      prerequisite: [],
    });
    expect(cellOf(matrix, 'k', 's')?.barrier).toEqual(['f1']);
  });

  it('has no cell where nothing was found, and one for any move', () => {
    expect(cellOf(matrix, 'r', 's')).toBeNull();
    expect(cellOf(matrix, null, null)?.prerequisite).toEqual(['f7']);
    expect(matrix).toHaveLength(3);
  });
});
