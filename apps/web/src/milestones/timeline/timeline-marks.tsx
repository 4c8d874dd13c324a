import { useDates } from '../../words/use-dates.ts';
import type { MeetingTick, PlannedMilestone, Tone } from '../plan.ts';
import { earlierBaselines, toneOf } from '../plan.ts';
import type { TimelineScale } from './timeline-scale.ts';

export const toneColours: Record<Tone, string> = { calm: 'text-ink', risk: 'text-risk', late: 'text-late', past: 'text-soft' };
export const diamond = 'M0 -5.5L5.5 0L0 5.5L-5.5 0Z';

/** A shape at a day. An svg in the svg takes its place in per cent, so the picture follows any width, also on paper. */
function At({ x, children }: { x: number; children: React.ReactNode }) {
  return (
    <svg x={`${x}%`} y="50%" width="1" height="1" overflow="visible">
      {children}
    </svg>
  );
}

export const Hollow = ({ dashed = false }: { dashed?: boolean }) => (
  <path
    d={diamond}
    className="fill-surface"
    stroke="currentColor"
    strokeWidth="1.5"
    strokeDasharray={dashed ? '2 1.5' : undefined}
  />
);

/** A date of a plan before the one that counts. */
const Earlier = () => <path d={diamond} className="fill-surface" stroke="currentColor" strokeDasharray="1 1.5" />;

/** A milestone that is reached. */
export const Reached = () => (
  <>
    <circle r="6" fill="currentColor" />
    <path d="M-2.75 0.25L-0.75 2.25L2.75 -1.75" fill="none" className="stroke-surface" strokeWidth="1.5" strokeLinecap="round" />
  </>
);

type MarksProps = { milestone: PlannedMilestone; scale: TimelineScale };

/** The dates of one milestone, in a line of their own. */
export function MilestoneMarks({ milestone, scale }: MarksProps) {
  // In a part of the time line what lies outside is cut off; in the whole the first and the last mark reach over the edge.
  const edge = scale.zoom === 'period' ? 'overflow-visible' : 'overflow-hidden';
  return (
    <svg className={`h-6 w-full print:h-5 ${edge} ${toneColours[toneOf(milestone)]}`} aria-hidden="true" focusable="false">
      <MilestoneShapes milestone={milestone} scale={scale} />
    </svg>
  );
}

/** Baseline hollow, forecast filled, the slip a line between, what is proposed dashed, reached a tick. */
export function MilestoneShapes({ milestone, scale }: MarksProps) {
  const { baselineOn, heldOn, expectedOn, state, waiting } = milestone;
  const [baseline, held, expected] = [scale.at(baselineOn), scale.at(heldOn), scale.at(waiting ? waiting.on : expectedOn)];
  const isProposed = waiting !== null && waiting.on !== heldOn;
  const earlier = earlierBaselines(milestone).map(({ on }) => ({ on, place: scale.at(on) }));
  const places = [...earlier.map(({ place }) => place), ...(isProposed ? [baseline, held, expected] : [baseline, held])];
  if (places.every((place) => place < 0)) return <Elsewhere on={heldOn} isBefore />;
  if (places.every((place) => place > 100)) return <Elsewhere on={heldOn} />;
  return (
    <>
      {earlier.map(({ on, place }) => (
        <g key={on} className="text-soft" data-earlier={on}>
          <line x1={`${place}%`} x2={`${baseline}%`} y1="50%" y2="50%" stroke="currentColor" strokeDasharray="1 3" />
          <At x={place}>
            <Earlier />
          </At>
        </g>
      ))}
      {held !== baseline ? (
        <line x1={`${baseline}%`} x2={`${held}%`} y1="50%" y2="50%" stroke="currentColor" strokeWidth="2" />
      ) : null}
      {isProposed ? (
        <line x1={`${held}%`} x2={`${expected}%`} y1="50%" y2="50%" stroke="currentColor" strokeWidth="2" strokeDasharray="3 3" />
      ) : null}
      {state === 'dropped' ? (
        <At x={baseline}>
          <Hollow />
          <path d="M-7 0H7" stroke="currentColor" strokeWidth="1.5" />
        </At>
      ) : null}
      {state === 'planned' && held !== baseline ? (
        <g className="text-soft">
          <At x={baseline}>
            <Hollow />
          </At>
        </g>
      ) : null}
      {state === 'reached' && held !== baseline ? (
        <At x={baseline}>
          <Hollow />
        </At>
      ) : null}
      {isProposed ? (
        <At x={expected}>
          <Hollow dashed />
        </At>
      ) : null}
      {state === 'planned' ? (
        <At x={held}>
          <path d={diamond} fill="currentColor" />
        </At>
      ) : null}
      {state === 'reached' ? (
        <At x={held}>
          <Reached />
        </At>
      ) : null}
    </>
  );
}

/** The date of a milestone that lies before or after the days shown, at the edge it lies beyond. */
function Elsewhere({ on, isBefore = false }: { on: string; isBefore?: boolean }) {
  const dates = useDates();
  const day = dates.figures(on);
  return (
    <text
      x={isBefore ? '0%' : '100%'}
      y="50%"
      dx={isBefore ? 5 : -5}
      dy="0.35em"
      textAnchor={isBefore ? 'start' : 'end'}
      className="fill-soft stroke-surface text-2xs print:text-2xs"
      // A link that goes on beyond the edge does not strike through the date.
      paintOrder="stroke"
      strokeWidth="6"
      strokeLinejoin="round"
    >
      {isBefore ? `‹ ${day}` : `${day} ›`}
    </text>
  );
}

type MeetingMarksProps = { meetings: readonly MeetingTick[]; scale: TimelineScale };

/** The meetings as ticks: held filled, to come hollow, without a date yet dashed. */
export function MeetingMarks({ meetings, scale }: MeetingMarksProps) {
  return (
    <svg className="h-6 w-full overflow-visible text-soft print:h-5" aria-hidden="true" focusable="false">
      <MeetingShapes {...{ meetings, scale }} />
    </svg>
  );
}

export function MeetingShapes({ meetings, scale }: MeetingMarksProps) {
  return meetings
    .filter(({ on }) => scale.at(on) >= 0 && scale.at(on) <= 100)
    .map(({ id, on, isHeld, isTentative }) => (
      <At key={id} x={scale.at(on)}>
        <path
          d="M-4.5 -3.5H4.5L0 4Z"
          fill={isHeld ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.25"
          strokeLinejoin="round"
          strokeDasharray={isTentative ? '2 1.5' : undefined}
        />
      </At>
    ));
}

const allMarks = ['earlier', 'baseline', 'forecast', 'proposed', 'reached', 'meeting', 'today'] as const;
export type LegendMark = (typeof allMarks)[number];

/** The marks to explain: that of an earlier plan only where there was one. */
export function legendMarks(milestones: readonly PlannedMilestone[]): readonly LegendMark[] {
  const hasEarlier = milestones.some((milestone) => earlierBaselines(milestone).length > 0);
  return allMarks.filter((mark) => mark !== 'earlier' || hasEarlier);
}

/** A mark of the legend. */
export function LegendShape({ mark }: { mark: LegendMark }) {
  return (
    <svg className={`size-4 ${legendColour(mark)}`} viewBox="-8 -8 16 16" aria-hidden="true">
      <LegendPath mark={mark} />
    </svg>
  );
}

export const legendColour = (mark: LegendMark) =>
  mark === 'today' ? 'text-accent' : mark === 'proposed' ? 'text-risk' : 'text-soft';

type DrawnLegendProps = { marks: readonly { mark: LegendMark; words: string }[]; at: { x: number; y: number } };

/** The legend in a drawing: side by side, each as far on as the words before it reach. */
export function DrawnLegend({ marks, at }: DrawnLegendProps) {
  return (
    <g transform={`translate(${at.x} ${at.y})`}>
      {marks.map(({ mark, words }, place) => (
        <g key={mark} transform={`translate(${legendPlaces(marks)[place]} 0)`} className={legendColour(mark)}>
          <LegendPath mark={mark} />
          <text x="14" dy="0.35em" className="fill-soft text-xs">
            {words}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Where each begins. A drawing cannot ask how wide its words are; a letter is reckoned generously. */
export function legendPlaces(marks: readonly { words: string }[]): number[] {
  let next = 0;
  return marks.map(({ words }) => {
    const place = next;
    next += 14 + words.length * 7 + 24;
    return place;
  });
}

/** The mark itself, about the point it stands on. */
export function LegendPath({ mark }: { mark: LegendMark }) {
  switch (mark) {
    case 'earlier':
      return <Earlier />;
    case 'baseline':
      return <Hollow />;
    case 'proposed':
      return <Hollow dashed />;
    case 'forecast':
      return <path d={diamond} fill="currentColor" className="text-ink" />;
    case 'reached':
      return <Reached />;
    case 'meeting':
      return <path d="M-4.5 -3.5H4.5L0 4Z" fill="currentColor" />;
    default:
      return <path d="M0 -8V8" stroke="currentColor" strokeWidth="2" />;
  }
}
