import { ChevronLeft, ChevronRight, Waypoints } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import { zooms, type TimelineScale } from './timeline-scale.ts';
import type { TimelineView } from './use-timeline-view.ts';

const button =
  'inline-flex min-h-7 min-w-7 items-center justify-center gap-1 rounded-sm px-2 whitespace-nowrap text-soft hover:text-ink aria-pressed:bg-accent-ground aria-pressed:text-accent aria-disabled:opacity-45';
const group = 'flex rounded border border-line-strong p-0.5';

type TimelineBarProps = { view: TimelineView; whole: TimelineScale; hasLinks: boolean; children: ReactNode };

/** What part of the time is shown, whether dependencies are, and the picture as a file. */
export function TimelineBar({ view, whole, hasLinks, children }: TimelineBarProps) {
  const t = useWords('pictures');
  const dates = useDates();
  const { scale, setZoom, move, showsLinks, toggleLinks } = view;
  const isZoomed = scale.zoom !== 'period';
  const day = (on: string) => dates.day(on, { weekday: false, short: true });
  const [isFirst, isLast] = [scale.fromOn <= whole.fromOn, scale.untilOn >= whole.untilOn];
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 pb-3 text-xs font-medium" data-print="no">
      <div role="group" aria-label={t('zoom.label')} className={group}>
        {zooms.map((zoom) => (
          <button
            key={zoom}
            type="button"
            className={button}
            aria-pressed={scale.zoom === zoom}
            onClick={() => setZoom(zoom)}
            title={t('zoom.keys')}
          >
            {t(`zoom.${zoom}`)}
          </button>
        ))}
      </div>
      {isZoomed ? (
        <div className={group}>
          <button
            type="button"
            className={button}
            aria-disabled={isFirst || undefined}
            onClick={() => (isFirst ? null : move(-1))}
          >
            <ChevronLeft className="size-4" aria-hidden="true" />
            <span className="sr-only">{t('zoom.earlier')}</span>
          </button>
          <button type="button" className={button} onClick={() => move(null)}>
            {t('zoom.today')}
          </button>
          <button type="button" className={button} aria-disabled={isLast || undefined} onClick={() => (isLast ? null : move(1))}>
            <ChevronRight className="size-4" aria-hidden="true" />
            <span className="sr-only">{t('zoom.later')}</span>
          </button>
        </div>
      ) : null}
      {hasLinks ? (
        <button
          type="button"
          className={`${button} min-h-8 border border-line-strong`}
          aria-pressed={showsLinks}
          onClick={toggleLinks}
        >
          <Waypoints className="size-4" aria-hidden="true" />
          {t('links.label')}
        </button>
      ) : null}
      <span role="status" className="font-normal text-soft">
        {isZoomed ? t('zoom.shown', { from: day(scale.fromOn), until: day(scale.untilOn) }) : ''}
      </span>
      <span className="ml-auto">{children}</span>
    </div>
  );
}
