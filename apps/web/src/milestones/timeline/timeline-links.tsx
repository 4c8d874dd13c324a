import { useEffect, useState, type RefObject } from 'react';
import type { PlannedMilestone } from '../plan.ts';
import type { TimelineScale } from './timeline-scale.ts';

export type TimelineLink = { fromId: string; toId: string };

/** Every link between a milestone and one it depends on; with `ofId`, only those of that milestone. */
export function linksOf(milestones: readonly PlannedMilestone[], ofId: string | null): TimelineLink[] {
  const known = new Set(milestones.map(({ id }) => id));
  return milestones
    .flatMap(({ id, predecessorIds }) => predecessorIds.map((fromId) => ({ fromId, toId: id })))
    .filter(({ fromId, toId }) => known.has(fromId) && (ofId === null || fromId === ofId || toId === ofId));
}

type LinkShapesProps = {
  links: readonly TimelineLink[];
  milestones: readonly PlannedMilestone[];
  scale: TimelineScale;
  /** The height of a milestone's line, by its id. */
  heights: ReadonlyMap<string, number>;
};

/** From what comes first down to what waits for it: a quiet line to the date that holds there. Places are in per cent, heights in pixels. */
export function LinkShapes({ links, milestones, scale, heights }: LinkShapesProps) {
  const heldOn = new Map(milestones.map((milestone) => [milestone.id, milestone.heldOn]));
  return links.map(({ fromId, toId }) => {
    const [y1, y2] = [heights.get(fromId), heights.get(toId)];
    const [x1, x2] = [scale.at(heldOn.get(fromId) ?? ''), scale.at(heldOn.get(toId) ?? '')];
    if (y1 === undefined || y2 === undefined || y1 === y2) return null;
    const down = y2 > y1 ? 1 : -1;
    return (
      <g key={`${fromId} ${toId}`} className="stroke-edge" fill="none">
        <line x1={`${x1}%`} x2={`${x2}%`} y1={y1} y2={y1} strokeDasharray="1 3" strokeLinecap="round" />
        <line x1={`${x2}%`} x2={`${x2}%`} y1={y1} y2={y2 - 8 * down} />
        <svg x={`${x2}%`} y={y2 - 8 * down} width="1" height="1" overflow="visible">
          <path d={`M-3 ${-4 * down}L0 0L3 ${-4 * down}`} />
        </svg>
      </g>
    );
  });
}

type TimelineLinksProps = Omit<LinkShapesProps, 'heights'> & {
  /** Holds the lines; each milestone's marks bear `data-marks` with its id. */
  lines: RefObject<HTMLElement | null>;
};

/** The links on the page, where the lines stand now: also when names wrap, or details are open between them. */
export function TimelineLinks({ lines, ...shapes }: TimelineLinksProps) {
  const heights = useHeights(lines, shapes.milestones);
  return (
    <svg className="size-full overflow-hidden" focusable="false">
      <LinkShapes {...shapes} heights={heights} />
    </svg>
  );
}

/** From this width on names stand beside their marks, and under them the marks are the lower part of a line; see `timeline-axis.tsx`. */
const namesBeside = 576;
const marksHeight = 24;

function useHeights(lines: RefObject<HTMLElement | null>, milestones: readonly PlannedMilestone[]): ReadonlyMap<string, number> {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  // Not before the lines are there: where the address asks for the links, both come at once, and the lines are the outer part.
  useEffect(() => {
    const { current } = lines;
    if (!current) return undefined;
    const measure = () => {
      const { top, width } = current.getBoundingClientRect();
      // The line is asked and not the marks in it: to ask what is off the screen where it stands is to lay it all out.
      const rows = [...current.querySelectorAll<HTMLElement>('[data-marks]')].map((marks) => {
        const box = (marks.parentElement ?? marks).getBoundingClientRect();
        return [
          marks.dataset['marks'] ?? '',
          (width < namesBeside ? box.bottom - marksHeight / 2 : box.top + box.height / 2) - top,
        ] as const;
      });
      setHeights(new Map(rows));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [lines, milestones]);
  return heights;
}
