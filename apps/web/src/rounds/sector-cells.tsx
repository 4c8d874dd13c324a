import type { SectorStanding } from '@tvaers/domain/rounds/consensus';
import { SectorMark } from '../look/sector-mark.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { SectorStandingGlyph } from './standing-glyph.tsx';

type Cell = { sectorId: string; standing: SectorStanding | 'hidden' };

/** One row of the matrix: each sector's letter with how it stands, always in the same place. */
export function SectorCells({ cells }: { cells: readonly Cell[] }) {
  const t = useWords('rounds');
  const { sectors } = useTaskforce();
  return (
    <ul className="flex gap-1.5 sm:gap-2.5" aria-label={t('perSector')}>
      {sectors.map((sector) => {
        const cell = cells.find(({ sectorId }) => sectorId === sector.id);
        return (
          <li key={sector.id} className="inline-flex items-center gap-0.5">
            <SectorMark sector={sector} size="small" />
            {cell ? <SectorStandingGlyph standing={cell.standing} /> : <span className="size-4" />}
          </li>
        );
      })}
    </ul>
  );
}
