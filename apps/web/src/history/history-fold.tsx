import type { TellingNoun } from '@tvaers/domain/history/schema';
import { useState } from 'react';
import { useWords } from '../words/use-words.ts';
import { HistoryList } from './history-list.tsx';

/** The history of a thing in a list, fetched when it is unfolded. */
export function HistoryFold({ noun, thingId }: { noun: TellingNoun; thingId: string }) {
  const t = useWords('common');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="text-sm" data-print="no" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit cursor-pointer py-1 text-soft hover:text-ink">{t('history.title')}</summary>
      {isOpen ? (
        <div className="pt-2">
          <HistoryList noun={noun} thingId={thingId} />
        </div>
      ) : null}
    </details>
  );
}
