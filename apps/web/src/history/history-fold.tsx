import type { TellingNoun } from '@tvaers/domain/history/schema';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { buttonClass } from '../look/button-class.ts';
import { useWords } from '../words/use-words.ts';
import { HistoryList } from './history-list.tsx';

/** The history of a thing in a list, fetched when it is unfolded. Stands in a row of buttons, and takes a line of its own when open. */
export function HistoryFold({ noun, thingId }: { noun: TellingNoun; thingId: string }) {
  const t = useWords('everywhere');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="group open:basis-full" data-print="no" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={`${buttonClass('quiet', 'small')} cursor-pointer list-none [&::-webkit-details-marker]:hidden`}>
        <ChevronRight className="-ml-1 size-4 group-open:rotate-90" aria-hidden="true" />
        {t('history.title')}
      </summary>
      {isOpen ? (
        <div className="pt-2 pb-1">
          <HistoryList noun={noun} thingId={thingId} />
        </div>
      ) : null}
    </details>
  );
}
