import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import { useEffect, useMemo, useState } from 'react';
import { nounChanged } from '../doors/changed.ts';
import { whenConnectionReturns } from '../doors/connection.ts';
import { isNetworkFailure, problemOf } from '../doors/problem.ts';
import { useSessionEnded } from '../doors/session-end.ts';
import { doors } from '../doors/trpc.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { forgetText, keepText, keptText } from '../writing/keep.ts';
import type { RecommendationPageData } from './page-data.ts';
import { type Based, type SaveOutcome, type SaverState, TextSaver, type Theirs } from './text-saver.ts';

const asKept = (userId: string, recommendationId: string) => ({
  userId,
  thing: `recommendations/${recommendationId}`,
  field: 'text',
});

/** What was written here and never reached the server; null when there is nothing. */
export function keptDraft(userId: string, recommendationId: string): Based | null {
  const kept = keptText(asKept(userId, recommendationId));
  try {
    return kept === null ? null : (JSON.parse(kept) as Based);
  } catch {
    return null;
  }
}

/** Saves the text of this page as it is written. `restored` is what was kept from an earlier visit. */
export function useTextSaver(page: Pick<RecommendationPageData, 'id' | 'text' | 'textVersion' | 'audience'>): {
  saver: TextSaver;
  state: SaverState;
  start: RichText;
  restored: Based | null;
} {
  const refusals = useWords('refusals');
  const common = useWords('everywhere');
  const { taskforceId, userId } = useTaskforce();
  const recommendationId = page.id;
  const [state, setState] = useState<SaverState>({ kind: 'saved' });

  const { saver, start, restored } = useMemo(() => {
    const saved: Based = { text: page.text, textVersion: page.textVersion, audience: page.audience };
    const kept = keptDraft(userId, recommendationId);
    const made = new TextSaver({
      start: kept ? { ...saved, ...kept } : saved,
      save: (text, textVersion, audience) => save({ taskforceId, recommendationId, text, textVersion, audience }),
      keep: (next) =>
        next ? keepText(asKept(userId, recommendationId), JSON.stringify(next)) : forgetText(asKept(userId, recommendationId)),
      tell: setState,
    });
    return { saver: made, start: kept?.text ?? saved.text, restored: kept };
    // The text the page had when writing began; what is saved later comes through the saver.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [recommendationId]);

  async function save(input: Parameters<typeof doors.recommendations.write.mutate>[0]): Promise<SaveOutcome> {
    try {
      const { textVersion } = await doors.recommendations.write.mutate(input);
      nounChanged('recommendations');
      return { kind: 'saved', textVersion };
    } catch (failure) {
      const problem = problemOf(failure);
      if (isNetworkFailure(failure) || problem.refusal === 'not-signed-in') return { kind: 'unreached' };
      nounChanged('recommendations');
      if (problem.refusal === 'changed-meanwhile') return { kind: 'stale', theirs: problem.current as Theirs };
      return {
        kind: 'refused',
        sentence: problem.refusal
          ? refusals(problem.refusal)
          : problem.incident
            ? common('failed.incident', { id: problem.incident })
            : common('failed.other'),
      };
    }
  }

  useEffect(() => {
    saver.resume();
    if (restored) saver.restore();
    const leave = () => void saver.flush();
    const leaveWhenHidden = () => {
      if (document.visibilityState === 'hidden') leave();
    };
    document.addEventListener('visibilitychange', leaveWhenHidden);
    const forget = whenConnectionReturns(() => saver.retry());
    return () => {
      document.removeEventListener('visibilitychange', leaveWhenHidden);
      forget();
      leave();
      saver.stop();
    };
  }, [saver, restored]);

  const hasEnded = useSessionEnded();
  useEffect(() => {
    if (!hasEnded) saver.retry();
  }, [hasEnded, saver]);

  return { saver, state, start, restored };
}
