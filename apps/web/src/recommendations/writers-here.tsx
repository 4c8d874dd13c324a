import type { WriterHere } from '@tvaers/domain/recommendations/writing';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';

/** Who else is writing in the text, by name and in their sectors' colours. */
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
        {others.map(({ seatId, name, sectorId }) => (
          <li key={seatId} className="flex items-center gap-1.5" data-sector={sector(sectorId)?.colour ?? ''}>
            <span className="size-2 rounded-full bg-sector" aria-hidden="true" />
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
}
