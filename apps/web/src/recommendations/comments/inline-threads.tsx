import { CommentForm } from './comment-form.tsx';
import { CommentThread } from './comment-thread.tsx';
import type { Commenting, RecommendationPageData } from '../page-data.ts';
import type { Thread } from './threads.ts';

type InlineThreadsProps = {
  page: RecommendationPageData;
  threads: readonly Thread[];
  paragraphId: string;
  /** The comment being written here; null: none. */
  commenting: Commenting | null;
  gone: ReadonlySet<string>;
  onSuggest: (() => void) | null;
  onEnd: () => void;
};

/** The comments of a paragraph beneath it, where there is no margin. */
export function InlineThreads({ page, threads, paragraphId, commenting, gone, onSuggest, onEnd }: InlineThreadsProps) {
  if (threads.length === 0 && !commenting) return null;
  return (
    <div className="mt-3 grid grid-cols-1 gap-2" data-print="no" data-beside>
      {threads.map((thread) => (
        <CommentThread key={thread.first.id} page={page} thread={thread} isQuoteGone={gone.has(thread.first.id)} />
      ))}
      {commenting ? (
        <CommentForm
          page={page}
          parentId={null}
          paragraphId={paragraphId}
          anchor={commenting.anchor}
          onSuggest={onSuggest}
          onEnd={onEnd}
        />
      ) : null}
    </div>
  );
}
