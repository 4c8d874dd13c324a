import type { MeetingTick, PlannedMilestone, Tone } from './plan.ts';
import { toneOf } from './plan.ts';
import type { TimelineScale } from './timeline-scale.ts';

const colours: Record<Tone, string> = { calm: 'text-ink', risk: 'text-risk', late: 'text-late', past: 'text-soft' };
const diamond = 'M0 -5.5L5.5 0L0 5.5L-5.5 0Z';

/** A shape at a day. An svg in the svg takes its place in per cent, so the picture follows any width, also on paper. */
function At({ x, children }: { x: number; children: React.ReactNode }) {
  return (
    <svg x={`${x}%`} y="50%" width="1" height="1" overflow="visible">
      {children}
    </svg>
  );
}

const Hollow = ({ dashed = false }: { dashed?: boolean }) => (
  <path
    d={diamond}
    className="fill-surface"
    stroke="currentColor"
    strokeWidth="1.5"
    strokeDasharray={dashed ? '2 1.5' : undefined}
  />
);

/** The dates of one milestone: baseline hollow, forecast filled, the slip a line between, what is proposed dashed, reached a tick. */
export function MilestoneMarks({ milestone, scale }: { milestone: PlannedMilestone; scale: TimelineScale }) {
  const { baselineOn, heldOn, expectedOn, state, waiting } = milestone;
  const [baseline, held, expected] = [scale.at(baselineOn), scale.at(heldOn), scale.at(waiting ? waiting.on : expectedOn)];
  const isProposed = waiting !== null && waiting.on !== heldOn;
  return (
    <svg className={`h-6 w-full overflow-visible print:h-5 ${colours[toneOf(milestone)]}`} aria-hidden="true" focusable="false">
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
          <circle r="6" fill="currentColor" />
          <path
            d="M-2.75 0.25L-0.75 2.25L2.75 -1.75"
            fill="none"
            className="stroke-surface"
            strokeWidth="1.5"
            strokeLinecap="round"
          />
        </At>
      ) : null}
    </svg>
  );
}

/** The meetings as ticks: held filled, to come hollow, without a date yet dashed. */
export function MeetingMarks({ meetings, scale }: { meetings: readonly MeetingTick[]; scale: TimelineScale }) {
  return (
    <svg className="h-6 w-full overflow-visible text-soft print:h-5" aria-hidden="true" focusable="false">
      {meetings.map(({ id, on, isHeld, isTentative }) => (
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
      ))}
    </svg>
  );
}

export type LegendMark = 'baseline' | 'forecast' | 'proposed' | 'reached' | 'meeting' | 'today';

/** A mark of the legend. */
export function LegendShape({ mark }: { mark: LegendMark }) {
  return (
    <svg
      className={`size-4 ${mark === 'today' ? 'text-accent' : mark === 'proposed' ? 'text-risk' : 'text-soft'}`}
      viewBox="-8 -8 16 16"
      aria-hidden="true"
    >
      {mark === 'baseline' ? <Hollow /> : null}
      {mark === 'proposed' ? <Hollow dashed /> : null}
      {mark === 'forecast' ? <path d={diamond} fill="currentColor" className="text-ink" /> : null}
      {mark === 'reached' ? <circle r="6" fill="currentColor" /> : null}
      {mark === 'meeting' ? <path d="M-4.5 -3.5H4.5L0 4Z" fill="currentColor" /> : null}
      {mark === 'today' ? <path d="M0 -8V8" stroke="currentColor" strokeWidth="2" /> : null}
    </svg>
  );
}
