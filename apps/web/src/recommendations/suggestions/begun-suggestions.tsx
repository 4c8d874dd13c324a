import { useState } from 'react';
import { Button } from '../../look/button.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';
import { forgetText, keptFields } from '../../writing/keep.ts';

/** Where the words of a suggestion being written are kept, by the block it is about. */
export const keptWords = 'suggestion-words/';

type BegunSuggestionsProps = {
  recommendationId: string;
  numberOf: (blockId: string) => number | null;
  onGoOn: (blockId: string) => void;
};

/** Suggestions that were begun in this browser and never made: gone on with, also where the paragraph is gone, or given up. */
export function BegunSuggestions({ recommendationId, numberOf, onGoOn }: BegunSuggestionsProps) {
  const t = useWords('suggestions');
  const { userId } = useTaskforce();
  const thing = `recommendations/${recommendationId}`;
  const [begun, setBegun] = useState(() =>
    keptFields(userId, thing).flatMap((field) => (field.startsWith(keptWords) ? [field.slice(keptWords.length)] : [])),
  );
  if (begun.length === 0) return null;
  return (
    <div className="grid gap-2 rounded bg-risk-ground px-4 py-3" data-print="no">
      <p>{t('suggest.unsent', { count: begun.length })}</p>
      <ul className="grid gap-2">
        {begun.map((blockId) => {
          const number = numberOf(blockId);
          return (
            <li key={blockId} className="flex flex-wrap gap-2">
              <Button size="small" onPress={() => onGoOn(blockId)}>
                {number === null ? t('suggest.goOn') : t('suggest.goOnAt', { number: String(number) })}
              </Button>
              <Button
                kind="quiet"
                size="small"
                onPress={() => {
                  forgetText({ userId, thing, field: `${keptWords}${blockId}` });
                  forgetText({ userId, thing, field: `suggestion/${blockId}` });
                  setBegun(begun.filter((one) => one !== blockId));
                }}
              >
                {t('suggest.giveUp')}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
