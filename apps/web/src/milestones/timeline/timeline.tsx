import { useNavigate } from '@tanstack/react-router';
import { memo, useCallback, useDeferredValue, useMemo, useRef, useState, type ReactNode } from 'react';
import { SavePicture } from '../../look/save-picture.tsx';
import { useKeys } from '../../look/use-keys.ts';
import { useTaskforce } from '../../session/taskforce.ts';
import { localTimeOf } from '../../words/local-time-of.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import { earlierBaselines, reasonOf, type MeetingTick, type PlannedMilestone } from '../plan.ts';
import { Axis, GridShapes, plot } from './timeline-axis.tsx';
import { TimelineBar } from './timeline-bar.tsx';
import { TimelineDrawing } from './timeline-drawing.tsx';
import { linksOf, TimelineLinks } from './timeline-links.tsx';
import { LegendShape, legendMarks, MeetingMarks, MilestoneMarks } from './timeline-marks.tsx';
import { timelineScale, zooms, type TimelineScale } from './timeline-scale.ts';
import { useSaid } from '../use-said.ts';
import { useTimelineView, type TimelineView } from './use-timeline-view.ts';

type TimelineProps = {
  milestones: readonly PlannedMilestone[];
  meetings: readonly MeetingTick[];
  todayOn: string;
  /** The milestone whose details are open, and what stands under its line then. */
  openId?: string | null;
  details?: (milestone: PlannedMilestone) => ReactNode;
};

const line = 'relative grid items-center @min-[36rem]:grid-cols-[13rem_minmax(0,1fr)]';
/** A line off the screen is neither laid out nor painted; it is reckoned with as high as it last was. On paper all are. */
const whenSeen = '[content-visibility:auto] [contain-intrinsic-block-size:auto_1.75rem] print:[content-visibility:visible]';

/** The plan from its first day to its last: one line per milestone, each a link to its dates and their reasons. */
export function Timeline({ milestones, meetings, todayOn, openId = null, details }: TimelineProps) {
  const t = useWords('milestones');
  const lines = useRef<HTMLDivElement>(null);
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const whole = useMemo(() => wholeOf(milestones, meetings, todayOn), [milestones, meetings, todayOn]);
  const view = useTimelineView(whole, todayOn);
  // The bar answers at once; two hundred lines follow when they are drawn.
  const scale = useDeferredValue(view.scale);
  useKeys(lines, (event, within) => byKey(event, within, view));
  const said = useEachSaid(milestones);
  const pointed = milestones.find(({ id }) => id === pointedAt);
  const chosen = pointedAt ?? openId;
  const shownLinks = view.showsLinks || chosen ? linksOf(milestones, view.showsLinks ? null : chosen) : [];
  const title = useTitle();
  const open = useOpen();
  return (
    <div className="@container" onPointerLeave={() => setPointedAt(null)}>
      <TimelineBar view={view} whole={whole} hasLinks={milestones.some(({ predecessorIds }) => predecessorIds.length > 0)}>
        <SavePicture
          {...title}
          todayOn={todayOn}
          description={useDescription(milestones, scale)}
          drawing={() => <TimelineDrawing {...{ milestones, meetings, todayOn, scale, title: title.title }} links={shownLinks} />}
        />
      </TimelineBar>
      <Axis scale={scale} />
      <div className="relative px-2" ref={lines}>
        <div className="absolute inset-x-2 inset-y-0" aria-hidden="true">
          <div className={plot}>
            <svg className="size-full overflow-visible" focusable="false">
              <GridShapes scale={scale} todayOn={todayOn} />
            </svg>
          </div>
          {/* On paper lines are lower than measured here; the picture alone prints its links where they belong. */}
          <div className={`${plot} print:hidden`}>
            {shownLinks.length > 0 ? <TimelineLinks links={shownLinks} {...{ milestones, scale, lines }} /> : null}
          </div>
        </div>
        <MeetingLine meetings={meetings} scale={scale} />
        <ol aria-label={t('picture.label')}>
          {milestones.map((milestone) => (
            <li key={milestone.id}>
              <MilestoneLine
                {...{
                  milestone,
                  scale,
                  said: said.get(milestone.id) ?? '',
                  isOpen: milestone.id === openId,
                  isPointed: milestone.id === pointedAt,
                }}
                onPoint={setPointedAt}
                onOpen={open}
              />
              {details && milestone.id === openId ? details(milestone) : null}
            </li>
          ))}
        </ol>
      </div>
      <Foot milestones={milestones} pointed={openId ? undefined : pointed} said={said.get(pointedAt ?? '') ?? ''} />
    </div>
  );
}

/** Goes to a milestone's details in the plan, what is zoomed to and shown kept; without an id, closes them. */
function useOpen(): (id: string | undefined) => void {
  const { slug } = useTaskforce();
  const navigate = useNavigate();
  return useCallback(
    (id) =>
      void navigate({
        to: '/$slug/plan',
        params: { slug },
        search: (before: Record<string, unknown>) => ({ ...before, fane: undefined, milepael: id }),
        resetScroll: false,
      }),
    [navigate, slug],
  );
}

function wholeOf(milestones: readonly PlannedMilestone[], meetings: readonly MeetingTick[], todayOn: string): TimelineScale {
  const days = milestones.flatMap(({ baselines, baselineOn, heldOn, expectedOn, waiting }) => [
    ...earlierBaselines({ baselines }).map(({ on }) => on),
    baselineOn,
    heldOn,
    expectedOn,
    waiting?.on ?? heldOn,
  ]);
  return timelineScale([...days, ...meetings.map(({ on }) => on)], todayOn);
}

/** Of each milestone where it stands, what it hangs on and why it slipped: once for all lines, not at every look. */
function useEachSaid(milestones: readonly PlannedMilestone[]): ReadonlyMap<string, string> {
  const t = useWords('pictures');
  const say = useSaid();
  const dates = useDates();
  return useMemo(() => {
    const earlierSaid = ({ baselines = [] }: PlannedMilestone) =>
      baselines.slice(1).map(({ sinceAt }, place) => {
        const { on, precision } = baselines[place] as NonNullable<(typeof baselines)[number]>;
        const key = place === 0 ? 'timeline.firstPlan' : 'timeline.laterPlan';
        return t(key, {
          on: dates.date(on, precision),
          since: dates.day(localTimeOf(sinceAt ?? '').slice(0, 10), { weekday: false }),
        });
      });
    const titles = new Map(milestones.map(({ id, title }) => [id, title]));
    const list = (ids: readonly string[]) => ids.flatMap((id) => titles.get(id) ?? []).join(', ');
    const after = new Map<string, string[]>();
    for (const { id, predecessorIds } of milestones) {
      for (const before of predecessorIds) after.set(before, [...(after.get(before) ?? []), id]);
    }
    return new Map(
      milestones.map((milestone) => {
        const reason = reasonOf(milestone);
        const waiting = after.get(milestone.id) ?? [];
        const sentences = [
          ...earlierSaid(milestone),
          say(milestone),
          reason ? `“${reason}”` : null,
          milestone.predecessorIds.length > 0 ? t('links.before', { titles: list(milestone.predecessorIds) }) : null,
          waiting.length > 0 ? t('links.after', { titles: list(waiting) }) : null,
        ];
        return [milestone.id, sentences.filter(Boolean).join(' ')];
      }),
    );
  }, [milestones, t, say, dates]);
}

function useTitle() {
  const t = useWords('pictures');
  return { title: t('timeline.title'), file: t('timeline.file') };
}

function useDescription(milestones: readonly PlannedMilestone[], scale: TimelineScale): string {
  const t = useWords('pictures');
  const dates = useDates();
  const day = (on: string) => dates.day(on, { weekday: false });
  const late = milestones.filter(({ condition }) => condition === 'delayed' || condition === 'overdue');
  return t('timeline.description', {
    count: milestones.length,
    from: day(scale.fromOn),
    until: day(scale.untilOn),
    slips: late.length > 0 ? t('timeline.slips', { titles: late.map(({ title }) => title).join(', ') }) : t('timeline.noSlips'),
  });
}

/** Up and down from line to line; plus and minus zoom; left and right move the part that is shown. Fields in a line's details keep their keys. */
function byKey(event: KeyboardEvent, within: Element, { scale, setZoom, move }: TimelineView) {
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.altKey || !target.matches('[data-line], [data-line] *')) return;
  const zoom = zooms.indexOf(scale.zoom);
  const closer = { '+': 1, '-': -1 }[event.key];
  const along = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const down = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const next = closer ? zooms[zoom + closer] : undefined;
  if (next) setZoom(next);
  else if (along && scale.zoom !== 'period') move(along);
  else if (down) {
    const all = [...within.querySelectorAll<HTMLElement>('[data-line]')];
    all[all.indexOf(target) + down]?.focus();
  } else return;
  event.preventDefault();
}

type MilestoneLineProps = {
  milestone: PlannedMilestone;
  scale: TimelineScale;
  said: string;
  isOpen: boolean;
  isPointed: boolean;
  onPoint: (id: string) => void;
  onOpen: (id: string | undefined) => void;
};

/**
 * Drawn anew only when something of its own changes: pointing at one of two hundred lines costs two lines. An anchor and not the
 * router's link, which works out its address at every change of the page's: two hundred of them are felt.
 */
const MilestoneLine = memo(function MilestoneLine(props: MilestoneLineProps) {
  const { milestone, scale, said, isOpen, isPointed, onPoint, onOpen } = props;
  const { slug } = useTaskforce();
  const { id, title, state, isDelivery } = milestone;
  const point = useCallback(() => onPoint(id), [onPoint, id]);
  const weight = isDelivery ? 'font-semibold' : '';
  const ink = state === 'planned' ? 'text-ink' : 'text-soft';
  return (
    <div
      className={`${line} ${whenSeen} ${isPointed || isOpen ? 'bg-accent-ground/60 print:bg-transparent' : ''} -mx-2 rounded-sm px-2`}
      onPointerEnter={point}
    >
      <a
        href={`/${slug}/plan?milepael=${id}`}
        aria-expanded={isOpen || undefined}
        data-line=""
        onFocus={point}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
          event.preventDefault();
          onOpen(isOpen ? undefined : id);
        }}
        className={`min-w-0 pt-1.5 text-sm leading-5 no-underline after:absolute after:inset-0 after:rounded-sm focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent @min-[36rem]:py-1 @min-[36rem]:pr-3 print:py-0.5 ${weight} ${ink} ${state === 'dropped' ? 'line-through' : ''}`}
      >
        <span className="@max-[36rem]:relative @max-[36rem]:z-1 @max-[36rem]:bg-surface @max-[36rem]:pr-1">{title}</span>
        <span className="sr-only">. {said}</span>
      </a>
      <div className="pointer-events-none relative" data-marks={id}>
        <MilestoneMarks milestone={milestone} scale={scale} />
      </div>
    </div>
  );
});

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

type FootProps = { milestones: readonly PlannedMilestone[]; pointed: PlannedMilestone | undefined; said: string };

/** The legend; while a line is pointed at, its dates and reason in the legend's place, so that nothing moves. */
function Foot({ milestones, pointed, said }: FootProps) {
  const t = useWords('milestones');
  return (
    <div className="grid min-h-11 pt-2 print:min-h-0">
      <ul
        className={`col-start-1 row-start-1 flex flex-wrap content-start gap-x-3 gap-y-0.5 text-xs text-soft ${pointed ? 'invisible print:visible' : ''}`}
        aria-hidden="true"
      >
        {legendMarks(milestones).map((mark) => (
          <li key={mark} className="flex items-center gap-1.5">
            <LegendShape mark={mark} />
            {t(`legend.${mark}`)}
          </li>
        ))}
      </ul>
      {pointed ? (
        <p className="col-start-1 row-start-1 text-sm text-soft" data-print="no" aria-hidden="true">
          <span className="font-medium text-ink">{pointed.title}.</span> {said}
        </p>
      ) : null}
    </div>
  );
}
