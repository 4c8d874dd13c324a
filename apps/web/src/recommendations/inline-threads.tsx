import { CommentForm } from './comment-form.tsx';
import { CommentThread } from './comment-thread.tsx';
import type { RecommendationPageData } from './page-data.ts';
import type { Thread } from './threads.ts';

type InlineThreadsProps = {
  page: RecommendationPageData;
  threads: readonly Thread[];
  paragraphId: string;
  isWriting: boolean;
  onEnd: () => void;
};

/** The comments of a paragraph beneath it, where there is no margin. */
export function InlineThreads({ page, threads, paragraphId, isWriting, onEnd }: InlineThreadsProps) {
  if (threads.length === 0 && !isWriting) return null;
  return (
    <div className="mt-3 grid gap-2" data-print="no">
      {threads.map((thread) => (
        <CommentThread key={thread.first.id} page={page} thread={thread} />
      ))}
      {isWriting ? <CommentForm page={page} parentId={null} paragraphId={paragraphId} onEnd={onEnd} /> : null}
    </div>
  );
}
