import type { ImportedSuggestion } from '@tvaers/domain/recommendations/imported-draft';
import { suggestionKindWords } from '@tvaers/domain/recommendations/labels';
import { paragraphs, type RichText } from '@tvaers/domain/recommendations/rich-text';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import { ChangedWords } from '../../writing/compared-texts.tsx';
import { wordsOf } from '../suggestions/suggestions-of.ts';
import { useNameOf } from '../text/text-references.tsx';
import { useLabel } from '../use-naming.ts';

type ImportedSuggestionsProps = { text: RichText; suggestions: readonly ImportedSuggestion[] };

/** What of a document's tracked changes is brought in as what: at which paragraph, by whom, and the words. */
export function ImportedSuggestions({ text, suggestions }: ImportedSuggestionsProps) {
  const t = useWords('writing');
  const label = useLabel();
  const dates = useDates();
  const nameOf = useNameOf();
  const numbered = paragraphs(text);
  return (
    <section className="grid gap-2" aria-label={t('importing.become', { count: suggestions.length })}>
      <h3 className="font-semibold">{t('importing.become', { count: suggestions.length })}</h3>
      <ol className="grid gap-2">
        {suggestions.map(({ at, kind, blocks, name, on }, place) => {
          const before = text.content[at];
          const number = numbered[at]?.number ?? null;
          return (
            <li key={place} className="grid gap-1 rounded border border-line px-3 py-2 text-sm">
              <p className="flex flex-wrap gap-x-2">
                <span className="font-semibold">{name || t('importing.someone')}</span>
                <span className="text-soft">
                  {[number === null ? '' : `§ ${number}`, label(suggestionKindWords[kind]), on ? dates.figures(on) : '']
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </p>
              <p className="font-serif text-base whitespace-pre-line">
                <ChangedWords
                  before={kind === 'insertAfter' || !before ? '' : wordsOf([before], nameOf)}
                  after={wordsOf(blocks, nameOf)}
                />
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
