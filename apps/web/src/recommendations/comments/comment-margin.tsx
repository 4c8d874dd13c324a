import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useWords } from '../../words/use-words.ts';
import { CommentForm } from './comment-form.tsx';
import { CommentThread } from './comment-thread.tsx';
import type { Commenting, RecommendationPageData } from '../page-data.ts';
import type { Thread, Threads } from './threads.ts';

type CommentMarginProps = {
  page: RecommendationPageData;
  text: RefObject<HTMLElement | null>;
  threads: Threads;
  /** The paragraph a comment is being written on. */
  commenting: Commenting | null;
  /** Threads whose quoted words are gone. */
  gone: ReadonlySet<string>;
  /** What else stands at a paragraph; null for nothing. */
  cards: (paragraphId: string) => ReactNode;
  onSuggest: ((paragraphId: string) => void) | null;
  onEnd: () => void;
};

const gap = 10;

/** The margin: each thread level with its paragraph, pushed down by the one above where they would overlap. */
export function CommentMargin({ page, text, threads, commenting, gone, cards, onSuggest, onEnd }: CommentMarginProps) {
  const t = useWords('recommendations');
  const margin = useRef<HTMLElement>(null);
  const inText = page.text.content.map((block) => block.attrs?.id ?? '');
  const groups = inText
    .map((id) => ({ id, threads: threads.at(id) as readonly Thread[], cards: cards(id) }))
    .filter((group) => group.threads.length > 0 || group.cards !== null || group.id === commenting?.id);
  usePlaces(text, margin);
  return (
    <aside ref={margin} aria-label={t('comments.label')} className="relative" data-print="no">
      {groups.map((group) => (
        <div key={group.id} data-at={group.id} className="absolute inset-x-0 grid gap-2.5">
          {group.cards}
          {group.threads.map((thread) => (
            <CommentThread key={thread.first.id} page={page} thread={thread} isQuoteGone={gone.has(thread.first.id)} />
          ))}
          {group.id === commenting?.id ? (
            <div className="rounded border border-line bg-surface p-3">
              <CommentForm
                page={page}
                parentId={null}
                paragraphId={group.id}
                anchor={commenting.anchor}
                onSuggest={onSuggest && (() => onSuggest(group.id))}
                onEnd={onEnd}
              />
            </div>
          ) : null}
        </div>
      ))}
    </aside>
  );
}

/**
 * Puts each group of the margin at its paragraph's height, but below the group before it, whenever anything grows. Within the frame, after the
 * browser has laid the page out and before it paints it: asked for earlier, a long text would be laid out once more each time.
 */
function usePlaces(text: RefObject<HTMLElement | null>, margin: RefObject<HTMLElement | null>) {
  useLayoutEffect(() => {
    const [page, aside] = [text.current, margin.current];
    if (!page || !aside) return;
    const groups = [...aside.querySelectorAll<HTMLElement>('[data-at]')];
    const blocks = new Map<string, HTMLElement>();
    for (const block of page.querySelectorAll<HTMLElement>('[data-block]')) blocks.set(block.dataset['block'] ?? '', block);
    const place = () => {
      const from = page.getBoundingClientRect().top;
      let end = 0;
      const tops = groups.map((group) => {
        const block = blocks.get(group.dataset['at'] ?? '');
        const top = Math.round(Math.max(end, block ? block.getBoundingClientRect().top - from : end));
        end = top + group.offsetHeight + gap;
        return top;
      });
      groups.forEach((group, at) => (group.style.top = `${tops[at]}px`));
      aside.style.minHeight = `${end}px`;
    };
    const observer = new ResizeObserver(place);
    for (const element of [page, ...groups]) observer.observe(element);
    return () => observer.disconnect();
  });
}
