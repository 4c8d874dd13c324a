import { useEffect, useRef } from 'react';
import { nounChanged } from '../../doors/changed.ts';
import type { Change } from '../../doors/live.ts';
import { doors, queryClient, trpc } from '../../doors/trpc.ts';
import { useTaskforce } from '../../session/taskforce.ts';
import type { RecommendationPageData, TextNow } from '../page-data.ts';

/** Who writes himself has the words before him: his page is brought up to them when he pauses, or after a while. */
const pauseMs = 700;
const longestMs = 6000;

/** Keeps the text of this page at what others write: only the text is read anew, not the comments and positions around it. */
export function useFollowing({ id }: Pick<RecommendationPageData, 'id'>, isWriting: boolean): void {
  const { taskforceId } = useTaskforce();
  const writes = useRef(isWriting);
  writes.current = isWriting;
  useEffect(() => {
    let timer = 0;
    let typedAt = -pauseMs;
    let isReading = false;
    let isOld = false;
    let isGone = false;
    async function read() {
      if (isReading) return void (isOld = true);
      isReading = true;
      do {
        isOld = false;
        const now = await doors.recommendations.text.query({ taskforceId, recommendationId: id }).catch(() => null);
        if (isGone) return;
        // What else follows from it, such as that an idea is a draft now, or that one may not read it any more, the whole page says.
        if (now === null || !takeIn(id, now)) nounChanged('recommendations');
      } while (isOld);
      isReading = false;
    }
    function readInPause(since: number) {
      const now = performance.now();
      const left = writes.current ? Math.min(typedAt + pauseMs, since + longestMs) - now : 0;
      timer = left > 0 ? window.setTimeout(() => readInPause(since), left) : 0;
      if (left <= 0) void read();
    }
    const hear = (event: Event) => {
      const word = (event as CustomEvent<Change>).detail;
      if (word.isText && word.id === id && timer === 0) readInPause(performance.now());
    };
    const typed = () => void (typedAt = performance.now());
    window.addEventListener('tvaers:word', hear);
    window.addEventListener('keydown', typed, { capture: true, passive: true });
    return () => {
      isGone = true;
      window.clearTimeout(timer);
      window.removeEventListener('tvaers:word', hear);
      window.removeEventListener('keydown', typed, { capture: true });
    };
  }, [taskforceId, id]);
}

/** The page with this text, unless it has a newer one; false where more of it has changed than the text. */
function takeIn(id: string, now: TextNow): boolean {
  const pages = queryClient.getQueryCache().findAll(trpc.recommendations.page.pathFilter());
  for (const { queryKey, state } of pages) {
    const held = state.data as RecommendationPageData | undefined;
    if (held?.id !== id || held.textVersion >= now.textVersion) continue;
    if (held.state !== now.state || state.isInvalidated) return false;
    queryClient.setQueryData(queryKey, { ...held, ...now });
  }
  return true;
}
