import { shortMonthNames } from '@tvaers/domain/dates/names';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { reasonOf, type MeetingTick, type PlannedMilestone } from './plan.ts';
import { LegendShape, MeetingMarks, MilestoneMarks, type LegendMark } from './timeline-marks.tsx';
import { monthStep, timelineScale, type TimelineScale } from './timeline-scale.ts';
import { useSaid } from './use-said.ts';

type TimelineProps = {
  milestones: readonly PlannedMilestone[];
  meetings: readonly MeetingTick[];
  todayOn: string;
  /** The milestone whose details are open, and what stands under its line then. */
  openId?: string | null;
  details?: (milestone: PlannedMilestone) => ReactNode;
};

// Names stand beside their lines where there is room, above them where there is not.
const line = 'relative grid items-center @min-[36rem]:grid-cols-[13rem_minmax(0,1fr)]';
const plot = 'absolute inset-y-0 right-0 left-0 @min-[36rem]:left-52';
const mostMonths = { wide: 16, narrow: 7 };

/** The plan from its first day to its last: one line per milestone, each a link to its dates and their reasons. */
export function Timeline({ milestones, meetings, todayOn, openId = null, details }: TimelineProps) {
  const t = useWords('milestones');
  const said = useSaid();
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const days = milestones.flatMap(({ baselineOn, heldOn, expectedOn, waiting }) => [
    baselineOn,
    heldOn,
    expectedOn,
    waiting?.on ?? heldOn,
  ]);
  const scale = timelineScale([...days, ...meetings.map(({ on }) => on)], todayOn);
  const pointed = milestones.find(({ id }) => id === pointedAt);
  return (
    <div className="@container grid gap-3" onPointerLeave={() => setPointedAt(null)}>
      <div>
        <Axis scale={scale} />
        <div className="relative px-2">
          <div className="absolute inset-x-2 inset-y-0">
            <Grid scale={scale} todayOn={todayOn} />
          </div>
          <MeetingLine meetings={meetings} scale={scale} />
          <ol aria-label={t('picture.label')}>
            {milestones.map((milestone) => (
              <li key={milestone.id}>
                <MilestoneLine
                  {...{
                    milestone,
                    scale,
                    said: said(milestone),
                    isOpen: milestone.id === openId,
                    isPointed: milestone.id === pointedAt,
                  }}
                  onPoint={setPointedAt}
                />
                {details && milestone.id === openId ? details(milestone) : null}
              </li>
            ))}
          </ol>
        </div>
      </div>
      <Legend />
      <p className={`min-h-11 text-sm text-soft ${openId ? 'hidden' : ''}`} data-print="no">
        {pointed ? (
          <>
            <span className="font-medium text-ink">{pointed.title}.</span> {said(pointed)}
            {reasonOf(pointed) ? ` “${reasonOf(pointed)}”` : ''}
          </>
        ) : (
          t('picture.hint')
        )}
      </p>
    </div>
  );
}

type MilestoneLineProps = {
  milestone: PlannedMilestone;
  scale: TimelineScale;
  said: string;
  isOpen: boolean;
  isPointed: boolean;
  onPoint: (id: string) => void;
};

function MilestoneLine({ milestone, scale, said, isOpen, isPointed, onPoint }: MilestoneLineProps) {
  const { slug } = useTaskforce();
  const { id, title, state, isDelivery } = milestone;
  const weight = isDelivery ? 'font-semibold' : '';
  const ink = state === 'planned' ? 'text-ink' : 'text-soft';
  return (
    <div
      className={`${line} ${isPointed || isOpen ? 'bg-accent-ground' : ''} -mx-2 rounded-sm px-2`}
      onPointerEnter={() => onPoint(id)}
    >
      <Link
        to="/$slug/plan"
        params={{ slug }}
        search={(before: Record<string, unknown>) => ({ ...before, fane: undefined, milepael: isOpen ? undefined : id })}
        resetScroll={false}
        aria-expanded={isOpen || undefined}
        onFocus={() => onPoint(id)}
        className={`min-w-0 pt-1.5 text-sm leading-5 no-underline after:absolute after:inset-0 after:rounded-sm focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent @min-[36rem]:py-1 @min-[36rem]:pr-3 print:py-0.5 ${weight} ${ink} ${state === 'dropped' ? 'line-through' : ''}`}
      >
        <span className="@max-[36rem]:relative @max-[36rem]:z-1 @max-[36rem]:bg-surface @max-[36rem]:pr-1">{title}</span>
        <span className="sr-only">. {said}</span>
      </Link>
      <div className="pointer-events-none relative">
        <MilestoneMarks milestone={milestone} scale={scale} />
      </div>
    </div>
  );
}

function MeetingLine({ meetings, scale }: { meetings: readonly MeetingTick[]; scale: TimelineScale }) {
  const t = useWords('milestones');
  const dates = useDates();
  if (meetings.length === 0) return null;
  const names = meetings.map(({ number, on, isTentative }) =>
    isTentative
      ? t('picture.meetingTentative', { number: String(number) })
      : t('picture.meeting', { number: String(number), day: dates.day(on, { weekday: false }) }),
  );
  return (
    <div className={line}>
      <span className="pt-1.5 text-xs text-soft @min-[36rem]:py-1">
        {t('picture.meetings')}
        <span className="sr-only">: {names.join('; ')}</span>
      </span>
      <MeetingMarks meetings={meetings} scale={scale} />
    </div>
  );
}

/** The months' names; the year under the first and under each January. */
function Axis({ scale }: { scale: TimelineScale }) {
  const language = useLanguage();
  const steps = {
    wide: monthStep(scale.months.length, mostMonths.wide),
    narrow: monthStep(scale.months.length, mostMonths.narrow),
  };
  return (
    <div className="relative mx-2 h-9 text-2xs text-soft" aria-hidden="true">
      <div className={plot}>
        {scale.months.map(({ on, at, place, isYearStart }) => {
          const isNamed = { wide: place % steps.wide === 0, narrow: place % steps.narrow === 0 };
          const shown = isNamed.narrow ? '' : isNamed.wide ? 'hidden @min-[36rem]:block' : 'hidden';
          return (
            <span key={on} className={`absolute top-0 pl-1 leading-4 ${shown}`} style={{ left: `${at}%` }}>
              {shortMonthNames[language][Number(on.slice(5, 7)) - 1]}
              {isYearStart ? <span className="block">{on.slice(0, 4)}</span> : null}
            </span>
          );
        })}
      </div>
    </div>
  );
}

/** Where each month begins, and where today is. */
function Grid({ scale, todayOn }: { scale: TimelineScale; todayOn: string }) {
  return (
    <div className={plot} aria-hidden="true">
      <svg className="size-full overflow-visible" focusable="false">
        {scale.months.map(({ on, at }) => (
          <line key={on} x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" className="stroke-line" />
        ))}
        <line
          x1={`${scale.at(todayOn)}%`}
          x2={`${scale.at(todayOn)}%`}
          y1="0"
          y2="100%"
          className="stroke-accent"
          strokeWidth="2"
        />
      </svg>
    </div>
  );
}

const legend: readonly LegendMark[] = ['baseline', 'forecast', 'proposed', 'reached', 'meeting', 'today'];

function Legend() {
  const t = useWords('milestones');
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-soft" aria-hidden="true">
      {legend.map((mark) => (
        <li key={mark} className="flex items-center gap-1.5">
          <LegendShape mark={mark} />
          {t(`legend.${mark}`)}
        </li>
      ))}
    </ul>
  );
}
