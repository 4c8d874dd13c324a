import { useEffect, useRef, useState } from 'react';
import { doors } from '../../doors/trpc.ts';
import { useConnectionLost } from '../../doors/connection.ts';
import { useTaskforce } from '../../session/taskforce.ts';

/** Somebody writes at this moment: under which item, in which line (null: a new one), from which seat. */
export type Writer = { itemId: string; lineId: string | null; seatId: string };
type Heard = Writer & { at: number };
type Word = { noun: string; id: string | null; lineId?: string | null; seatId?: string };

const shownMs = 5000;
const saidEveryMs = 2000;

/** Who else writes where; each is gone some seconds after his last word, and everybody when the connection is. */
export function useWriters(): readonly Writer[] {
  const [heard, setHeard] = useState<readonly Heard[]>([]);
  const isLost = useConnectionLost();
  useEffect(() => {
    function hear(event: Event) {
      const { noun, id, lineId = null, seatId } = (event as CustomEvent<Word>).detail;
      if (noun !== 'writing' || !id || !seatId) return;
      setHeard((before) => [
        ...before.filter((one) => one.seatId !== seatId),
        { itemId: id, lineId, seatId, at: performance.now() },
      ]);
    }
    window.addEventListener('tvaers:word', hear);
    return () => window.removeEventListener('tvaers:word', hear);
  }, []);
  useEffect(() => {
    if (heard.length === 0) return;
    const oldest = Math.min(...heard.map(({ at }) => at));
    const timer = window.setTimeout(
      () => setHeard((before) => before.filter(({ at }) => performance.now() - at < shownMs)),
      Math.max(0, oldest + shownMs - performance.now()),
    );
    return () => window.clearTimeout(timer);
  }, [heard]);
  return isLost ? [] : heard;
}

/** Says where one writes, at most every other second; whether it arrives matters to nobody. */
export function useTellWriting(itemId: string): (lineId: string | null) => void {
  const { taskforceId } = useTaskforce();
  const lastAt = useRef(-saidEveryMs);
  return (lineId) => {
    const now = performance.now();
    if (now - lastAt.current < saidEveryMs) return;
    lastAt.current = now;
    doors.meetings.tellWriting.mutate({ taskforceId, itemId, lineId }).catch(() => {});
  };
}
