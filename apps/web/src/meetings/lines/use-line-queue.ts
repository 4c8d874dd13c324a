import { useEffect, useMemo, useState } from 'react';
import { nounChanged } from '../../doors/changed.ts';
import { whenConnectionReturns } from '../../doors/connection.ts';
import { isNetworkFailure, problemOf } from '../../doors/problem.ts';
import { useSessionEnded } from '../../doors/session-end.ts';
import { doors } from '../../doors/trpc.ts';
import { useProblemSentence } from '../../doors/use-problem-sentence.ts';
import { useTaskforce } from '../../session/taskforce.ts';
import { keptName } from '../../writing/keep.ts';
import { LineQueue, type QueuedLine, type SendOutcome } from './line-queue.ts';

/** The lines of an item that wait for a connection, and the queue that sends them when it is back. */
export function useLineQueue(itemId: string): { queue: LineQueue; lines: readonly QueuedLine[] } {
  const sayProblem = useProblemSentence();
  const { taskforceId, userId } = useTaskforce();
  const name = keptName({ userId, thing: `items/${itemId}`, field: 'queue' });

  async function send({ send: line }: QueuedLine): Promise<SendOutcome> {
    try {
      await doors.meetings.recordOutcome.mutate({ taskforceId, itemId, line });
      nounChanged('meetings');
      return { kind: 'saved' };
    } catch (failure) {
      const problem = problemOf(failure);
      if (isNetworkFailure(failure) || problem.refusal === 'not-signed-in') return { kind: 'unreached' };
      return { kind: 'refused', sentence: sayProblem(problem) };
    }
  }

  const [lines, setLines] = useState<readonly QueuedLine[]>([]);
  // One queue for as long as the item is shown: `send` is another function at every draw, and does the same.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const queue = useMemo(() => new LineQueue(name, localStorage, send, setLines), [name]);
  useEffect(() => {
    setLines(queue.lines);
    void queue.drain();
    const forget = whenConnectionReturns(() => void queue.drain());
    return () => void forget();
  }, [queue]);
  const hasEnded = useSessionEnded();
  useEffect(() => {
    if (!hasEnded) void queue.drain();
  }, [hasEnded, queue]);
  return { queue, lines };
}
