import type { FindingKind } from './kinds.ts';

/** What the matrix reads of a finding; null for any sector. */
export type Move = { id: string; kind: FindingKind; fromSectorId: string | null; toSectorId: string | null };

/** The findings about one move, by kind; each list holds ids in the order they came. */
export type MovesCell = { fromSectorId: string | null; toSectorId: string | null } & Record<FindingKind, string[]>;

/** The moves something has been found about, each once; moves without findings are left out. */
export function movesMatrix(findings: readonly Move[]): MovesCell[] {
  const cells = new Map<string, MovesCell>();
  for (const { id, kind, fromSectorId, toSectorId } of findings) {
    const key = `${fromSectorId}/${toSectorId}`;
    const cell = cells.get(key) ?? { fromSectorId, toSectorId, barrier: [], motive: [], prerequisite: [] };
    cell[kind].push(id);
    cells.set(key, cell);
  }
  return [...cells.values()];
}

/** The cell of one move, if anything has been found about it. */
export function cellOf(matrix: readonly MovesCell[], fromSectorId: string | null, toSectorId: string | null): MovesCell | null {
  return matrix.find((cell) => cell.fromSectorId === fromSectorId && cell.toSectorId === toSectorId) ?? null;
}
