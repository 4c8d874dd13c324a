import { suggestionStateWords } from '@tvaers/domain/recommendations/labels';
import { use, useState } from 'react';
import { Button } from '../../look/button.tsx';
import { RelativeTime } from '../../look/relative-time.tsx';
import { Section } from '../../look/section.tsx';
import { useWords } from '../../words/use-words.ts';
import { ChangedWords } from '../../writing/compared-texts.tsx';
import { Inserted } from './block-changes.tsx';
import type { RecommendationPageData, SuggestionShown } from '../page-data.ts';
import { SuggestionCard } from './suggestion-card.tsx';
import { suggestionsOf, wordsOf } from './suggestions-of.ts';
import { TextAround } from '../text/text-blocks.tsx';
import { KnownReferences, useNameOf } from '../text/text-references.tsx';
import { useLabel } from '../use-naming.ts';
import { useSuggestions } from './use-suggestions.ts';

/** Beneath the text: what became of one's own suggestions, suggestions whose paragraph is gone, to be placed anew or declined, and what became of the others. */
export function SuggestionsBeneath({ page }: { page: RecommendationPageData }) {
  const t = useWords('suggestions');
  const data = useSuggestions(page);
  const [areSettledShown, setSettledShown] = useState(false);
  const { astray, settled: all } = suggestionsOf(data, page.text);
  const news = all.filter(({ offers }) => offers.includes('noteOutcome'));
  const settled = all.filter((one) => !news.includes(one));
  if (news.length + astray.length + settled.length === 0) return null;
  return (
    <TextAround text={page.text} references={use(KnownReferences) ?? page.references}>
      <div className="grid max-w-reading grid-cols-1 gap-4">
        {news.length > 0 ? (
          <Section title={t('beneath.yours', { count: news.length })}>
            <div className="grid grid-cols-1 gap-2.5">
              {news.map((suggestion) => (
                <SuggestionCard key={suggestion.id} page={page} suggestion={suggestion} rivals={[]}>
                  <Outcome suggestion={suggestion} />
                  <Change suggestion={suggestion} />
                </SuggestionCard>
              ))}
            </div>
          </Section>
        ) : null}
        {astray.length > 0 ? (
          <Section title={t('beneath.astray')}>
            <div className="grid grid-cols-1 gap-2.5">
              {astray.map((suggestion) => (
                <SuggestionCard key={suggestion.id} page={page} suggestion={suggestion} rivals={[]}>
                  <p className="text-soft">{t('beneath.was')}:</p>
                  <Change suggestion={suggestion} />
                </SuggestionCard>
              ))}
            </div>
          </Section>
        ) : null}
        {settled.length > 0 ? (
          <div className="grid justify-items-start gap-2.5" data-print="no">
            <Button kind="quiet" aria-expanded={areSettledShown} onPress={() => setSettledShown(!areSettledShown)}>
              {t(areSettledShown ? 'beneath.hide' : 'beneath.show', { count: settled.length })}
            </Button>
            {areSettledShown ? (
              <ol aria-label={t('beneath.settled')} className="grid grid-cols-1 gap-2.5">
                {settled.map((suggestion) => (
                  <li key={suggestion.id}>
                    <SuggestionCard page={page} suggestion={suggestion} rivals={[]} outcome={<Outcome suggestion={suggestion} />}>
                      <Change suggestion={suggestion} />
                    </SuggestionCard>
                  </li>
                ))}
              </ol>
            ) : null}
          </div>
        ) : null}
      </div>
    </TextAround>
  );
}

/** What it proposed, against the words it was made on. */
function Change({ suggestion: { kind, before, blocks } }: { suggestion: SuggestionShown }) {
  const nameOf = useNameOf();
  if (kind === 'insertAfter') return <Inserted blocks={blocks} />;
  return (
    <p className="font-serif text-base leading-relaxed whitespace-pre-line">
      <ChangedWords before={wordsOf([before], nameOf)} after={wordsOf(blocks, nameOf)} />
    </p>
  );
}

function Outcome({ suggestion: { state, settledBy, settledAt, settleReason } }: { suggestion: SuggestionShown }) {
  const t = useWords('suggestions');
  const label = useLabel();
  if (!settledBy || !settledAt) return null;
  return (
    <p className="rounded bg-sunk px-2.5 py-1.5">
      <span className="inline-block font-semibold first-letter:uppercase">
        {t('beneath.by', { state: label(suggestionStateWords[state]), name: settledBy })}
      </span>{' '}
      <span className="text-soft">
        <RelativeTime at={settledAt} />
      </span>
      {settleReason ? <span className="block">{settleReason}</span> : null}
    </p>
  );
}
