import { useEffect, useRef, useState } from 'react';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import type { ItemShown, MeetingShown } from '../meeting.ts';

/** The time allotted to the current item, running down; over it, in red, how much too long. */
export function TimeLeft({ meeting, item }: { meeting: MeetingShown; item: ItemShown | null }) {
  const t = useWords('minutes');
  const dates = useDates();
  const elapsed = useElapsed(meeting.currentItemId, meeting.currentItemSeconds);
  if (!item) return null;
  const allotted = item.minutes * 60;
  if (allotted === 0) return <p className="text-sm text-soft">{t('session.noTime')}</p>;
  const left = allotted - elapsed;
  const share = Math.min(100, (elapsed / allotted) * 100);
  return (
    <div role="timer" aria-label={t('session.timer')} className="grid gap-1">
      <p className={`figures text-3xl font-medium ${left < 0 ? 'text-late' : ''}`}>{clock(Math.abs(left))}</p>
      <div className="h-1.5 overflow-hidden rounded-full bg-line" aria-hidden="true">
        <div className={`h-full ${left < 0 ? 'bg-late' : 'bg-accent'}`} style={{ width: `${share}%` }} />
      </div>
      <p className="text-sm text-soft">
        {left < 0 ? t('session.over') : t('session.left', { minutes: dates.minutes(item.minutes) })}
      </p>
    </div>
  );
}

/** "15:12"; over an hour "1:15:12". */
function clock(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/**
 * Seconds since the item was taken up. The server says how many when the page is read; between two readings this browser counts on, for
 * the demo's own clock stands still.
 */
function useElapsed(itemId: string | null, seconds: number | null): number {
  const begun = useRef({ itemId: '', at: 0 });
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    if (itemId === null || seconds === null) return;
    const said = performance.now() - seconds * 1000;
    if (begun.current.itemId !== itemId || said < begun.current.at) begun.current = { itemId, at: said };
    const tick = () => setElapsed(Math.max(0, Math.floor((performance.now() - begun.current.at) / 1000)));
    tick();
    const timer = window.setInterval(tick, 1000);
    return () => window.clearInterval(timer);
  }, [itemId, seconds]);
  return itemId === null ? 0 : elapsed;
}
