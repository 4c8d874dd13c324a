import type { WriterHere } from '@tvaers/domain/recommendations/writing';
import { useEffect, useRef, useState } from 'react';
import { nounChanged } from '../../doors/changed.ts';
import { useTaskforce } from '../../session/taskforce.ts';
import { LiveText, type LiveState } from './live-text.ts';
import type { RecommendationPageData } from '../page-data.ts';

export type LiveTextOnScreen = {
  live: LiveText | null;
  state: LiveState;
  writers: WriterHere[];
  /** Opens the text anew, from what the server has. */
  reopen: () => void;
};

/** Each letter is told of, and each cursor that moves: the page is not drawn anew where it says the same. */
const nextState = (before: LiveState, next: LiveState) =>
  (next.kind === 'saving' || next.kind === 'saved') && before.kind === next.kind ? before : next;
const nextWriters = (before: WriterHere[], next: WriterHere[]) =>
  JSON.stringify(before) === JSON.stringify(next) ? before : next;

/** The text of this page, opened to be written in together with others. */
export function useLiveText({ id, audience }: Pick<RecommendationPageData, 'id' | 'audience'>): LiveTextOnScreen {
  const { taskforceId, userId } = useTaskforce();
  const [round, setRound] = useState(0);
  const [live, setLive] = useState<LiveText | null>(null);
  const [state, setState] = useState<LiveState>({ kind: 'opening' });
  const [writers, setWriters] = useState<WriterHere[]>([]);
  // Another audience while the text is open is told by the line itself: it is not opened anew for it.
  const latest = useRef(audience);
  latest.current = audience;

  useEffect(() => {
    setState({ kind: 'opening' });
    const made = new LiveText({
      taskforceId,
      userId,
      recommendationId: id,
      audience: latest.current,
      tellWriters: (next) => setWriters((before) => nextWriters(before, next)),
      tell: (next) => {
        setState((before) => nextState(before, next));
        // What changed the right to write has changed the page as well.
        if (next.kind === 'shared' || next.kind === 'readOnly' || next.kind === 'closed') nounChanged('recommendations');
      },
    });
    setLive(made);
    return () => made.leave();
  }, [taskforceId, userId, id, round]);

  useEffect(() => {
    // The text was shared while nothing of one's own waited: one simply goes on in it.
    if (state.kind === 'shared' && audience !== 'sector' && live?.hasNothingOwn) live.sendToAll(audience);
  }, [state, audience, live]);

  return { live, state, writers, reopen: () => setRound((before) => before + 1) };
}
