import type { Block } from '@tvaers/domain/recommendations/rich-text';
import { useWords } from '../../words/use-words.ts';
import { ProposedChange } from './block-changes.tsx';
import type { RecommendationPageData } from '../page-data.ts';
import { SuggestionCard } from './suggestion-card.tsx';
import type { AtBlock } from './suggestions-of.ts';

type SuggestionsAtProps = { page: RecommendationPageData; block: Block; at: AtBlock };

/** Suggestions that cannot all be taken, side by side beneath the paragraph they are about, each with what it changes. */
export function Colliding({ page, block, at }: SuggestionsAtProps) {
  const t = useWords('suggestions');
  if (at.instead.length < 2) return null;
  return (
    <div className="mt-3 mb-5 grid grid-cols-1 gap-2" role="group" aria-label={t('card.collide', { count: at.instead.length })}>
      <p className="font-sans text-sm font-medium text-late">{t('card.collide', { count: at.instead.length })}</p>
      <div className="grid grid-cols-1 gap-2.5 sm:grid-cols-2 print:grid-cols-2">
        {at.instead.map((suggestion) => (
          <SuggestionCard
            key={suggestion.id}
            page={page}
            suggestion={suggestion}
            rivals={at.instead.filter((other) => other !== suggestion)}
          >
            <div className="font-serif text-base leading-relaxed">
              <ProposedChange block={block} suggestion={suggestion} />
            </div>
          </SuggestionCard>
        ))}
      </div>
    </div>
  );
}

/** The cards of what stands in the text: the one change to the paragraph, and new paragraphs after it. */
export function CardsAt({ page, at, place }: Omit<SuggestionsAtProps, 'block'> & { place?: string }) {
  const alone = at.instead.length === 1 ? at.instead : [];
  return [...alone, ...at.after].map((suggestion) => (
    <SuggestionCard key={suggestion.id} page={page} suggestion={suggestion} rivals={[]} {...(place ? { place } : {})} />
  ));
}

/** Are there cards to show beside the paragraph? */
export const hasCards = (at: AtBlock) => at.instead.length === 1 || at.after.length > 0;
