import { paragraphs } from '@tvaers/domain/recommendations/rich-text';
import { MessageSquarePlus } from 'lucide-react';
import { use, useDeferredValue, useMemo, useRef, useState } from 'react';
import { Aside } from '../../look/aside.tsx';
import { fetchedLater } from '../../look/fetched-later.tsx';
import { Button } from '../../look/button.tsx';
import { EmptyState } from '../../look/empty-state.tsx';
import { useWords } from '../../words/use-words.ts';
import { CommentForm } from '../comments/comment-form.tsx';
import { CommentMargin } from '../comments/comment-margin.tsx';
import { BlockChanged, Inserted } from '../suggestions/block-changes.tsx';
import { InlineThreads } from '../comments/inline-threads.tsx';
import { MarkedBar } from './marked-bar.tsx';
import type { Commenting, RecommendationPageData, SuggestionsData } from '../page-data.ts';
import { CardsAt, Colliding, hasCards } from '../suggestions/suggestions-at.tsx';
import { suggestionsOf } from '../suggestions/suggestions-of.ts';
import { BegunSuggestions } from '../suggestions/begun-suggestions.tsx';
import { Footnotes, TextAround, TextBlock } from './text-blocks.tsx';
import { noThreads, threadsOf } from '../comments/threads.ts';
import { KnownReferences } from './text-references.tsx';
import { useQuotes } from './use-quotes.ts';
import { useWide } from './use-wide.ts';
import './quotes.css';

const SuggestDialog = fetchedLater(
  () => import('../suggestions/suggest-dialog.tsx').then((file) => file.SuggestDialog),
  'whenAsked',
);

type ReadTextProps = { page: RecommendationPageData; suggestions: SuggestionsData | null; onWrite: (() => void) | null };

/** The text as it is read: numbers in the margin, suggestions in it, comments beside it or, on a narrow screen, beneath their paragraph. */
export function ReadText({ page, suggestions, onWrite }: ReadTextProps) {
  const t = useWords('recommendations');
  const isWide = useWide();
  const text = useRef<HTMLDivElement>(null);
  const [commenting, setCommenting] = useState<Commenting | null>(null);
  const [suggesting, setSuggesting] = useState<string | null>(null);
  const numbered = useMemo(() => paragraphs(page.text), [page.text]);
  const all = useMemo(() => threadsOf(page.comments, numbered), [page.comments, numbered]);
  // The words are on the screen before hundreds of comments are drawn beside them, and what one does meanwhile is answered.
  const threads = useDeferredValue(all, noThreads);
  const mayComment = page.offers.includes('comment');
  // The paragraph was taken out while one wrote: what was written stays, and is sent as a comment to a paragraph that is gone.
  const lost = commenting && !numbered.some(({ id }) => id === commenting.id) ? commenting : null;
  const isEmpty = numbered.every((paragraph) => paragraph.text.trim() === '');
  const proposed = useMemo(() => suggestionsOf(suggestions, page.text), [suggestions, page.text]);
  const gone = useQuotes(text, threads.open, proposed);
  const references = use(KnownReferences) ?? page.references;
  const maySuggest = suggestions?.offers.includes('suggest') ?? false;
  const onSuggest = (id: string) => {
    // The form it was asked for in gives way: the focus comes back to the paragraph's own button.
    text.current?.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"] > button`)?.focus({ preventScroll: true });
    setCommenting(null);
    setSuggesting(id);
  };
  const onComment = (id: string, anchor: Commenting['anchor']) => {
    // The form offers to suggest instead.
    if (maySuggest) void SuggestDialog.preload();
    setCommenting({ id, anchor });
  };
  const cards = (id: string) => {
    const at = proposed.at(id);
    if (!hasCards(at)) return null;
    const number = numbered.find((paragraph) => paragraph.id === id)?.number;
    return <CardsAt page={page} at={at} {...(number ? { place: `§ ${number}` } : {})} />;
  };
  const hasMargin =
    isWide &&
    (all.open.length > 0 ||
      commenting !== null ||
      page.text.content.some((block) => hasCards(proposed.at(block.attrs?.id ?? ''))));

  if (isEmpty) {
    return (
      <EmptyState
        title={t('empty.text')}
        action={
          onWrite ? (
            <Button kind="primary" onPress={onWrite}>
              {t('write')}
            </Button>
          ) : null
        }
      >
        {t(onWrite ? 'empty.textBody' : 'empty.textWait')}
      </EmptyState>
    );
  }
  return (
    <TextAround text={page.text} references={references}>
      {maySuggest && suggesting === null ? (
        <BegunSuggestions
          recommendationId={page.id}
          numberOf={(id) => numbered.find((paragraph) => paragraph.id === id)?.number ?? null}
          onGoOn={onSuggest}
        />
      ) : null}
      <div
        className={`grid grid-cols-[minmax(0,1fr)] items-start gap-5 ${hasMargin ? 'xl:grid-cols-[minmax(0,1fr)_13rem] min-[90rem]:grid-cols-[minmax(0,1fr)_15rem]' : ''}`}
      >
        <article
          ref={text}
          className="relative rounded border border-line bg-surface py-6 pr-3 pl-1 sm:py-8 sm:pr-6 sm:pl-3 print:border-0 print:p-0"
        >
          <div className="document">
            {page.text.content.map((block, place) => {
              const id = block.attrs?.id ?? String(place);
              const number = numbered[place]?.number ?? null;
              const at = proposed.at(id);
              const alone = at.instead.length === 1 ? at.instead[0] : null;
              return (
                <div key={id} data-block={id} className="group relative pl-10">
                  <Gutter number={number} onComment={mayComment ? () => onComment(id, null) : null} />
                  {alone ? <BlockChanged block={block} suggestion={alone} /> : <TextBlock block={block} />}
                  <div data-beside>
                    {at.after.map((suggestion) => (
                      <Inserted key={suggestion.id} blocks={suggestion.blocks} />
                    ))}
                    <Colliding page={page} block={block} at={at} />
                  </div>
                  {isWide ? null : (
                    <div className="mt-3 grid grid-cols-1 gap-2 empty:hidden" data-beside>
                      {cards(id)}
                    </div>
                  )}
                  {isWide ? null : (
                    <InlineThreads
                      page={page}
                      threads={threads.at(id)}
                      commenting={commenting?.id === id ? commenting : null}
                      gone={gone}
                      onSuggest={maySuggest ? () => onSuggest(id) : null}
                      onEnd={() => setCommenting(null)}
                      paragraphId={id}
                    />
                  )}
                </div>
              );
            })}
          </div>
          <Footnotes isIndented />
          {lost ? (
            <div className="mt-4 grid gap-2 pl-10" data-print="no" data-beside>
              <p className="font-sans text-sm text-risk">{t('comments.paragraphGone')}</p>
              <CommentForm
                page={page}
                parentId={null}
                paragraphId={lost.id}
                anchor={lost.anchor}
                onEnd={() => setCommenting(null)}
              />
            </div>
          ) : null}
          {mayComment ? <MarkedBar text={text} onComment={onComment} onSuggest={maySuggest ? onSuggest : null} /> : null}
        </article>
        {hasMargin ? (
          <CommentMargin
            page={page}
            text={text}
            threads={threads}
            commenting={commenting}
            gone={gone}
            cards={cards}
            onSuggest={maySuggest ? onSuggest : null}
            onEnd={() => setCommenting(null)}
          />
        ) : null}
        {suggesting ? (
          <Aside onFailed={() => setSuggesting(null)}>
            <SuggestDialog
              page={page}
              blockId={suggesting}
              number={numbered.find(({ id }) => id === suggesting)?.number ?? null}
              speaksForSector={suggestions?.speaksForSector ?? false}
              onClose={() => setSuggesting(null)}
            />
          </Aside>
        ) : null}
      </div>
    </TextAround>
  );
}

/**
 * The paragraph's number in the margin; for who may comment it is the button that begins a comment there. Where nothing can hover, its sign
 * stands beneath the number, or alone.
 */
function Gutter({ number, onComment }: { number: number | null; onComment: (() => void) | null }) {
  const t = useWords('recommendations');
  const place = 'absolute top-0.5 left-0 flex h-6.5 w-8 items-center justify-end font-sans text-xs text-soft';
  if (!onComment)
    return number === null ? null : (
      <span data-beside className={`figures ${place}`}>
        {number}
      </span>
    );
  return (
    <button
      type="button"
      data-print="yes"
      data-beside
      onClick={onComment}
      aria-label={number === null ? t('comments.here') : t('comments.at', { number: String(number) })}
      title={number === null ? t('comments.here') : t('comments.at', { number: String(number) })}
      className={`${place} figures rounded hover:text-accent pointer-coarse:-left-1 pointer-coarse:h-11 pointer-coarse:w-9 pointer-coarse:flex-col pointer-coarse:items-end pointer-coarse:justify-start`}
    >
      <span
        className={
          number === null
            ? 'hidden'
            : 'group-focus-within:hidden group-hover:hidden pointer-coarse:flex! pointer-coarse:h-6.5 pointer-coarse:items-center print:inline'
        }
      >
        {number}
      </span>
      <MessageSquarePlus
        className={`size-4 text-accent print:hidden! ${number === null ? 'opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100 pointer-coarse:mt-1' : 'hidden group-focus-within:inline group-hover:inline pointer-coarse:inline'}`}
        aria-hidden="true"
      />
    </button>
  );
}
