import type { WriterHere } from '@tvaers/domain/recommendations/writing';
import { SectorMark } from '../../look/sector-mark.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';

/** Who else is writing in the text, by name and sector. */
export function WritersHere({ writers }: { writers: readonly WriterHere[] }) {
  const t = useWords('recommendations');
  const { sector, actor } = useTaskforce();
  const others = writers.filter(({ seatId }) => seatId !== actor.seat.id);
  if (others.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm" data-writers="here">
      <span id="writers-here" className="text-soft">
        {t('live.here')}
      </span>
      <ul aria-labelledby="writers-here" className="flex flex-wrap gap-x-3 gap-y-1">
        {others.map(({ seatId, name, sectorId }) => {
          const own = sector(sectorId);
          return (
            <li key={seatId} className="flex items-center gap-1.5">
              {own ? <SectorMark sector={own} size="small" /> : null}
              {name}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
