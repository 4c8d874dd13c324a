import type { ReactNode } from 'react';
import { useTaskforce } from '../session/taskforce.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';

const [margin, head] = [24, 64];

type PictureDrawingProps = { width: number; height: number; title: string; todayOn: string; children: ReactNode };

/** A picture that stands alone, with what it shows, of whom and when. `width` and `height` are those of what is drawn in it. */
export function PictureDrawing({ width, height, title, todayOn, children }: PictureDrawingProps) {
  const t = useWords('pictures');
  const dates = useDates();
  const { name } = useTaskforce();
  const [whole, tall] = [width + 2 * margin, height + head + margin];
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${whole} ${tall}`} className="fill-ink font-sans">
      <rect width={whole} height={tall} className="fill-surface" />
      <text x={margin} y="30" className="fill-ink text-lg font-semibold">
        {title}
      </text>
      <text x={margin} y="50" className="fill-soft text-xs">
        {t('save.made', { name, day: dates.day(todayOn, { weekday: false }) })}
      </text>
      <g transform={`translate(${margin} ${head})`}>{children}</g>
    </svg>
  );
}
