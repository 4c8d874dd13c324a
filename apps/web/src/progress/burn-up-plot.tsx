import { shortMonthNames } from '@tvaers/domain/dates/names';
import { stages, type Stage } from '@tvaers/domain/progress/stages';
import type { ReactNode } from 'react';
import { monthStep } from '../milestones/timeline/timeline-scale.ts';
import { spread } from '../milestones/timeline/trend-scale.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import type { BurnUpPoint } from './progress.ts';

/** The further a recommendation has come, the fuller its part; the words always stand beside it. */
export const stageFills: Record<Stage, string> = {
  adopted: 'fill-good stroke-good',
  deliberation: 'fill-accent stroke-accent',
  round: 'fill-accent-ground stroke-accent',
  shared: 'fill-sunk stroke-edge',
  draft: 'fill-surface stroke-edge',
};
const outline = (stage: Stage) => (stage === 'draft' ? '3 2' : undefined);

export type BurnUpBox = { width: number; height: number; labels: number };

/** Places for whole recommendations up the side: at most eight of them are named. */
export function ticksTo(most: number): number[] {
  const step = [1, 2, 5, 10, 20, 50].find((size) => most / size <= 8) ?? 100;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, place) => place * step);
}

type BurnUpPlotProps = BurnUpBox & {
  points: readonly BurnUpPoint[];
  expected: number | null;
  chosen: number | null;
  /** What surrounds each column on the page, to reach and to point at it. */
  around?: (point: BurnUpPoint, place: number, shapes: ReactNode) => ReactNode;
};

/** A column for each month end, one part for each stage, and the number expected as a line: the same on the page, in a file and on paper. */
export function BurnUpPlot({
  points,
  expected,
  width,
  height,
  labels,
  chosen,
  around = (_p, _n, shapes) => shapes,
}: BurnUpPlotProps) {
  const t = useWords('pictures');
  const [left, right, top, bottom] = [28, width - labels, 18, height - 34];
  const most = Math.max(4, expected ?? 0, ...points.map(({ total }) => total));
  const y = (count: number) => Math.round((bottom - (count / (most * 1.04)) * (bottom - top)) * 10) / 10;
  const slot = (right - left) / points.length;
  const column = Math.min(44, Math.max(6, slot * 0.68));
  return (
    <>
      {ticksTo(most).map((count) => (
        <g key={count} className="text-2xs">
          <line x1={left} x2={right} y1={y(count)} y2={y(count)} className={count === 0 ? 'stroke-edge' : 'stroke-line'} />
          <text x={left - 6} y={y(count)} dy="0.32em" textAnchor="end" className="fill-soft">
            {count}
          </text>
        </g>
      ))}
      {points.map((point, place) => {
        const x = left + slot * (place + 0.5) - column / 2;
        const shapes = <Column point={point} {...{ x, column, y, slot, top, bottom }} isChosen={chosen === place} />;
        return <g key={point.on}>{around(point, place, shapes)}</g>;
      })}
      <Months {...{ points, left, slot, bottom }} />
      {expected === null ? null : (
        <g>
          <line
            x1={left}
            x2={right}
            y1={y(expected)}
            y2={y(expected)}
            className="stroke-ink"
            strokeWidth="1.5"
            strokeDasharray="6 3"
          />
          <text x={left + 4} y={y(expected) - 5} className="fill-ink text-xs font-medium">
            {t('burnUp.expected', { count: expected })}
          </text>
        </g>
      )}
      {labels > 60 ? <StageNames last={points.at(-1)} {...{ y, right, bottom }} /> : null}
    </>
  );
}

type ColumnProps = {
  point: BurnUpPoint;
  x: number;
  column: number;
  slot: number;
  top: number;
  bottom: number;
  y: (count: number) => number;
  isChosen: boolean;
};

function Column({ point, x, column, slot, top, bottom, y, isChosen }: ColumnProps) {
  return (
    <>
      <rect
        x={x - (slot - column) / 2}
        width={slot}
        y={top}
        height={bottom - top}
        className={isChosen ? 'fill-accent-ground' : 'fill-transparent'}
        opacity={isChosen ? 0.5 : 0}
      />
      {partsOf(point).map(({ stage, from, count }) => (
        <rect
          key={stage}
          x={x}
          width={column}
          y={y(from + count) + 0.75}
          height={Math.max(0, y(from) - y(from + count) - 1.5)}
          className={stageFills[stage]}
          strokeDasharray={outline(stage)}
        />
      ))}
    </>
  );
}

/** The parts of a column from the foot up: what has come furthest lies lowest. */
export function partsOf({ counts }: BurnUpPoint): { stage: Stage; from: number; count: number }[] {
  let from = 0;
  return stages.flatMap((stage) => {
    const part = { stage, from, count: counts[stage] };
    from += part.count;
    return part.count > 0 ? [part] : [];
  });
}

function Months({ points, left, slot, bottom }: { points: readonly BurnUpPoint[]; left: number; slot: number; bottom: number }) {
  const language = useLanguage();
  const step = monthStep(points.length, Math.max(3, Math.floor((slot * points.length) / 34)));
  return points.map(({ on }, place) =>
    place % step === 0 || place === points.length - 1 ? (
      <text key={on} x={left + slot * (place + 0.5)} y={bottom + 15} textAnchor="middle" className="fill-soft text-2xs">
        {shortMonthNames[language][Number(on.slice(5, 7)) - 1]}
        {place === 0 || on.slice(5, 7) === '01' ? (
          <tspan x={left + slot * (place + 0.5)} dy="13">
            {on.slice(0, 4)}
          </tspan>
        ) : null}
      </text>
    ) : null,
  );
}

/** The stages by name, beside the last column. */
function StageNames({
  last,
  y,
  right,
  bottom,
}: {
  last: BurnUpPoint | undefined;
  y: (count: number) => number;
  right: number;
  bottom: number;
}) {
  const t = useWords('pictures');
  const parts = last ? partsOf(last) : [];
  const heights = spread(
    parts.map(({ from, count }) => y(from + count / 2)),
    16,
    bottom,
  );
  return parts.map(({ stage, count }, place) => (
    <text key={stage} x={right + 8} y={heights[place]} dy="0.32em" className="fill-ink text-xs">
      <tspan className="font-semibold">{count}</tspan> {t(`burnUp.stages.${stage}`)}
    </text>
  ));
}
