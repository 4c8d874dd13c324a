import { paragraphs } from '@tvaers/domain/recommendations/rich-text';
import { useState } from 'react';
import { Button } from '../../look/button.tsx';
import { Section } from '../../look/section.tsx';
import { useWords } from '../../words/use-words.ts';
import { CommentForm } from './comment-form.tsx';
import { CommentThread } from './comment-thread.tsx';
import type { RecommendationPageData } from '../page-data.ts';
import { threadsOf } from './threads.ts';

/** Beneath the text: comments on the whole of it, those whose paragraph is gone, and those that are settled. */
export function CommentsBeneath({ page }: { page: RecommendationPageData }) {
  const t = useWords('recommendations');
  const [isWriting, setWriting] = useState(false);
  const [areSettledShown, setSettledShown] = useState(false);
  const threads = threadsOf(page.comments, paragraphs(page.text));
  const mayComment = page.offers.includes('comment');
  if (!mayComment && page.comments.length === 0) return null;
  return (
    <div data-print="no">
      <Section title={t('comments.whole')}>
        <div className="grid max-w-reading grid-cols-1 gap-2.5">
          {threads.onWhole.map((thread) => (
            <CommentThread key={thread.first.id} page={page} thread={thread} />
          ))}
          {threads.astray.map((thread) => (
            <CommentThread key={thread.first.id} page={page} thread={thread} isAstray />
          ))}
          {isWriting ? (
            <CommentForm page={page} parentId={null} paragraphId={null} onEnd={() => setWriting(false)} />
          ) : (
            <div className="flex flex-wrap gap-x-5 gap-y-2" data-whole>
              {mayComment ? <Button onPress={() => setWriting(true)}>{t('comments.open')}</Button> : null}
              {threads.resolved.length > 0 ? (
                <Button kind="quiet" onPress={() => setSettledShown(!areSettledShown)} aria-expanded={areSettledShown}>
                  {t(areSettledShown ? 'comments.hideSettled' : 'comments.showSettled', { count: threads.resolved.length })}
                </Button>
              ) : null}
            </div>
          )}
          {areSettledShown
            ? threads.resolved.map((thread) => <CommentThread key={thread.first.id} page={page} thread={thread} />)
            : null}
        </div>
      </Section>
    </div>
  );
}
