import { type ShownStage, shownStage } from '@tvaers/domain/recommendations/labels';
import type { Turn } from '@tvaers/domain/recommendations/turn';
import { recommendationStates } from '@tvaers/domain/recommendations/workflow';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Listed } from '../page-data.ts';

/** What the list is narrowed to. It stands in the address, in the words people use, so that it can be sent. */
export type Filters = {
  stage?: ShownStage | undefined;
  themeId?: string | undefined;
  sectorId?: string | undefined;
  turn?: Turn | undefined;
};

type Address = { stadie?: unknown; tema?: unknown; sektor?: unknown; bold?: unknown };

/** The stages one can ask for, in the order in which a recommendation comes to them. */
export const stagesToChoose: readonly ShownStage[] = recommendationStates.flatMap((state) =>
  state === 'deliberation' ? ['round' as const, state] : [state],
);

/** Reads the filters out of an address; what is not understood is left out. */
export function filtersOf({ stadie, tema, sektor, bold }: Address): Filters {
  return {
    stage: stagesToChoose.find((stage) => stage === stadie),
    themeId: typeof tema === 'string' ? tema : undefined,
    sectorId: typeof sektor === 'string' ? sektor : undefined,
    turn: bold === 'mig' ? 'mine' : bold === 'andre' ? 'waiting' : undefined,
  };
}

/** Is this row among those asked for? A sector's rows are those it leads. What went on in others is shown only where it is asked for. */
export function isChosen(
  row: Pick<Listed, 'state' | 'round' | 'themeId' | 'leadSectorId' | 'turn'>,
  { stage, themeId, sectorId, turn }: Filters,
): boolean {
  return (
    (stage === undefined ? row.state !== 'merged' : shownStage(row.state, row.round?.state === 'open') === stage) &&
    (themeId === undefined || row.themeId === themeId) &&
    (sectorId === undefined || row.leadSectorId === sectorId) &&
    (turn === undefined || row.turn === turn)
  );
}

/** The filters in the address, and how to choose others. */
export function useFilters(): [Filters, (filters: Filters) => void] {
  const search = useSearch({ strict: false }) as Address;
  const navigate = useNavigate();
  const choose = useCallback(
    ({ stage, themeId, sectorId, turn }: Filters) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({
          ...before,
          stadie: stage,
          tema: themeId,
          sektor: sectorId,
          bold: turn === 'mine' ? 'mig' : turn === 'waiting' ? 'andre' : undefined,
        }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return [filtersOf(search), choose];
}
