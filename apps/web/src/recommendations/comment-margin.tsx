import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useWords } from '../words/use-words.ts';
import { CommentForm } from './comment-form.tsx';
import { CommentThread } from './comment-thread.tsx';
import type { Commenting, RecommendationPageData } from './page-data.ts';
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
  const { tops, height } = usePlaces(text, margin);
  return (
    <aside ref={margin} aria-label={t('comments.label')} className="relative" style={{ minHeight: height }} data-print="no">
      {groups.map((group) => (
        <div key={group.id} data-at={group.id} className="absolute inset-x-0 grid gap-2.5" style={{ top: tops[group.id] ?? 0 }}>
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

/** Where each group of the margin goes: at its paragraph's height, but below the group before it. Measured again when anything grows. */
function usePlaces(text: RefObject<HTMLElement | null>, margin: RefObject<HTMLElement | null>) {
  const [places, setPlaces] = useState<{ tops: Record<string, number>; height: number }>({ tops: {}, height: 0 });
  useLayoutEffect(() => {
    const measure = () => {
      const [page, aside] = [text.current, margin.current];
      if (!page || !aside) return;
      const from = page.getBoundingClientRect().top;
      const tops: Record<string, number> = {};
      let end = 0;
      for (const group of aside.querySelectorAll<HTMLElement>('[data-at]')) {
        const id = group.dataset['at'] ?? '';
        const block = page.querySelector(`[data-block="${CSS.escape(id)}"]`);
        const top = Math.max(end, block ? block.getBoundingClientRect().top - from : end);
        tops[id] = Math.round(top);
        end = top + group.offsetHeight + gap;
      }
      setPlaces((before) => (JSON.stringify(before) === JSON.stringify({ tops, height: end }) ? before : { tops, height: end }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const element of [text.current, ...(margin.current?.querySelectorAll('[data-at]') ?? [])])
      if (element) observer.observe(element);
    return () => observer.disconnect();
  });
  return places;
}
