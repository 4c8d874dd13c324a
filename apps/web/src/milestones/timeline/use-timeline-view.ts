import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { monthsLater, zoomed, zooms, type TimelineScale, type Zoom } from './timeline-scale.ts';

/** How the address says it: `?zoom=kvartal&fra=2022-02&bindinger=ja`. */
const inAddress: Record<Zoom, string | undefined> = { period: undefined, quarter: 'kvartal', month: 'maaned' };
type Address = { zoom?: unknown; fra?: unknown; bindinger?: unknown };

export type TimelineView = {
  scale: TimelineScale;
  showsLinks: boolean;
  setZoom: (zoom: Zoom) => void;
  /** Moves what is shown by so many months; null goes back to today. */
  move: (months: number | null) => void;
  toggleLinks: () => void;
};

/** Which part of the time line is shown, and whether its dependencies are. It stands in the address, so that it can be sent. */
export function useTimelineView(whole: TimelineScale, todayOn: string): TimelineView {
  const { zoom: word, fra, bindinger } = useSearch({ strict: false }) as Address;
  const navigate = useNavigate();
  const zoom = zooms.find((one) => inAddress[one] === word) ?? 'period';
  const month = typeof fra === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(fra) ? `${fra}-01` : null;
  // The same scale while nothing of it changes: a new one draws every line anew.
  const scale = useMemo(() => zoomed(whole, zoom, month, todayOn), [whole, zoom, month, todayOn]);
  const showsLinks = bindinger === 'ja';
  const set = useCallback(
    (change: Address) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, ...change }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return {
    scale,
    showsLinks,
    setZoom: (next) => set({ zoom: inAddress[next], fra: next === 'period' ? undefined : fra }),
    move: (months) => set({ fra: months === null ? undefined : monthsLater(scale.fromOn, months).slice(0, 7) }),
    toggleLinks: () => set({ bindinger: showsLinks ? undefined : 'ja' }),
  };
}
