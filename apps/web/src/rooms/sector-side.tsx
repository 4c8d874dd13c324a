import { works } from '@tvaers/domain/actor';
import { Suspense } from 'react';
import { fetchedLater } from '../look/fetched-later.tsx';
import { Otherwise } from '../look/otherwise.tsx';
import type { RecommendationPageData } from '../recommendations/page-data.ts';
import { useTaskforce } from '../session/taskforce.ts';

const SectorPanel = fetchedLater(() => import('./sector-panel.tsx').then((file) => file.SectorPanel));

/** Whether the actor has a room, and so something of it beside a recommendation. */
export function useRoom(): string | null {
  const { actor } = useTaskforce();
  return works(actor) ? actor.seat.sectorId : null;
}

/** What the actor's sector has prepared about this; nothing for who sits in none. The page stands without it when it cannot be fetched. */
export function SectorSide({ page }: { page: RecommendationPageData }) {
  const sectorId = useRoom();
  if (sectorId === null) return null;
  return (
    <Otherwise otherwise={null}>
      <Suspense>
        <SectorPanel page={page} sectorId={sectorId} />
      </Suspense>
    </Otherwise>
  );
}
