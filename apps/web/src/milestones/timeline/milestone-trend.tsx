import { timesSlipped, trendLines, type TrendStep } from '@tvaers/domain/milestones/trend';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { CheckboxGroup } from '../../look/checkbox-group.tsx';
import { PictureDrawing } from '../../look/picture-drawing.tsx';
import { SavePicture } from '../../look/save-picture.tsx';
import { useArrows } from '../../look/use-arrows.ts';
import { useWidth } from '../../look/use-width.ts';
import { useDates } from '../../words/use-dates.ts';
import { localTimeOf } from '../../words/local-time-of.ts';
import { useWords } from '../../words/use-words.ts';
import { toneOf, type PlannedMilestone } from '../plan.ts';
import { DrawnLegend, LegendShape } from './timeline-marks.tsx';
import { TrendPlot, type ToldLine } from './trend-plot.tsx';
import { trendScale } from './trend-scale.ts';

/** Lines whose names can stand beside them without crowding; a longer plan begins with those that slipped. */
const mostAtFirst = 20;

/** The lines of a plan, with how they are coloured: as on the time line. */
export function useTrendLines(milestones: readonly PlannedMilestone[], todayOn: string): { lines: ToldLine[]; fromOn: string } {
  return useMemo(() => {
    // The plan began no later than its first date and the first time one of its dates was moved.
    const signs = milestones.flatMap(({ baselineOn, forecasts }) => [
      baselineOn,
      ...forecasts.map(({ proposedAt }) => localTimeOf(proposedAt).slice(0, 10)),
    ]);
    const fromOn = signs.reduce((first, on) => (on < first ? on : first), todayOn);
    const tones = new Map(milestones.map((milestone) => [milestone.id, toneOf(milestone)]));
    const lines = trendLines(milestones, { fromOn, todayOn }).map((line) => ({ ...line, tone: tones.get(line.id) ?? 'calm' }));
    return { lines, fromOn };
  }, [milestones, todayOn]);
}

type MilestoneTrendProps = { milestones: readonly PlannedMilestone[]; todayOn: string };

/** The milestone trend chart: which date the plan said when. A line that rises is a slip. */
export function MilestoneTrend({ milestones, todayOn }: MilestoneTrendProps) {
  const t = useWords('pictures');
  const { lines, fromOn } = useTrendLines(milestones, todayOn);
  const [chosen, setChosen] = useState<string[]>(() => atFirst(lines));
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 640);
  const said = useTrendSaid();
  const shown = lines.filter(({ id }) => chosen.includes(id));
  const labels = width >= 560 ? 190 : 16;
  const scale = trendScale(shown, { fromOn, todayOn }, { width, height: width >= 560 ? 380 : 340, labels });
  const mark = useArrows(box, shown.length);
  const pointed = shown.find(({ id }) => id === pointedAt);
  const drawn = { lines: shown, todayOn, chosenId: pointedAt };
  return (
    <div className="grid gap-2" onPointerLeave={() => setPointedAt(null)}>
      <div className="flex items-start justify-between gap-x-4">
        <p className="max-w-reading text-sm text-soft">{t('trend.read')}</p>
        <span className="shrink-0" data-print="no">
          <SavePicture
            file={t('trend.file')}
            title={t('trend.title')}
            todayOn={todayOn}
            description={`${t('trend.read')} ${t('trend.description', { count: lines.length, slipped: String(lines.filter((line) => timesSlipped(line) > 0).length) })}`}
            drawing={() => <TrendDrawing lines={shown} {...{ fromOn, todayOn }} />}
          />
        </span>
      </div>
      <div ref={box}>
        {shown.length === 0 ? <p className="py-8 text-center text-soft">{t('trend.empty')}</p> : null}
        <svg
          viewBox={`0 0 ${width} ${scale.height}`}
          width={width}
          height={scale.height}
          className="h-auto max-w-full overflow-visible"
          role="group"
          aria-label={t('trend.label')}
        >
          <TrendPlot
            {...drawn}
            scale={scale}
            around={(line, place, shapes) => (
              <Reachable
                name={said(line)}
                mark={mark(place)}
                onPoint={() => setPointedAt(line.id)}
                onLeave={() => setPointedAt(null)}
              >
                {shapes}
              </Reachable>
            )}
          />
        </svg>
      </div>
      <div className="grid min-h-11 print:min-h-0">
        <TrendLegend isHidden={pointed !== undefined} />
        {pointed ? (
          <p className="col-start-1 row-start-1 text-sm text-soft" data-print="no" aria-hidden="true">
            {said(pointed)}
          </p>
        ) : null}
      </div>
      <details data-print="no" className="text-sm">
        <summary className="w-fit cursor-pointer text-accent">{t('trend.choose')}</summary>
        <div className="pt-2 sm:columns-2">
          <CheckboxGroup
            label={t('trend.choose')}
            hideLabel
            value={chosen}
            onChange={setChosen}
            options={lines.map(({ id, title }) => ({ id, label: title }))}
          />
        </div>
      </details>
    </div>
  );
}

const atFirst = (lines: readonly ToldLine[]) => {
  const slipped = lines.length > mostAtFirst ? lines.filter((line) => timesSlipped(line) > 0 || line.isDelivery) : lines;
  return slipped.slice(0, mostAtFirst).map(({ id }) => id);
};

type ReachableProps = {
  name: string;
  mark: ReturnType<ReturnType<typeof useArrows>>;
  onPoint: () => void;
  onLeave: () => void;
  children: ReactNode;
};

/** A line one can come to by keyboard and point at. */
function Reachable({ name, mark, onPoint, onLeave, children }: ReachableProps) {
  return (
    <g
      {...mark}
      role="img"
      aria-label={name}
      className="outline-none"
      onPointerEnter={onPoint}
      onFocus={() => {
        mark.onFocus();
        onPoint();
      }}
      onBlur={onLeave}
    >
      {children}
    </g>
  );
}

function useTrendMarks() {
  const t = useWords('pictures');
  return [
    { mark: 'forecast', words: t('trend.legend.held') },
    { mark: 'proposed', words: t('trend.legend.proposed') },
    { mark: 'reached', words: t('trend.legend.reached') },
  ] as const;
}

function TrendLegend({ isHidden }: { isHidden: boolean }) {
  const marks = useTrendMarks();
  return (
    <ul
      className={`col-start-1 row-start-1 flex flex-wrap content-start gap-x-4 gap-y-0.5 text-xs text-soft ${isHidden ? 'invisible print:visible' : ''}`}
      aria-hidden="true"
    >
      {marks.map(({ mark, words }) => (
        <li key={mark} className="flex items-center gap-1.5">
          <LegendShape mark={mark} />
          {words}
        </li>
      ))}
    </ul>
  );
}

/** The chart as one drawing: what is saved or printed alone. */
function TrendDrawing({ lines, fromOn, todayOn }: { lines: readonly ToldLine[]; fromOn: string; todayOn: string }) {
  const t = useWords('pictures');
  const scale = trendScale(lines, { fromOn, todayOn }, { width: 1200, height: 600, labels: 240 });
  return (
    <PictureDrawing width={1200} height={636} title={t('trend.title')} todayOn={todayOn}>
      <TrendPlot {...{ lines, scale, todayOn }} chosenId={null} />
      <DrawnLegend marks={useTrendMarks()} at={{ x: 8, y: 624 }} />
    </PictureDrawing>
  );
}

/** A line in words: which date from when, why, and what is proposed. */
export function useTrendSaid(): (line: ToldLine) => string {
  const t = useWords('pictures');
  const dates = useDates();
  const day = (on: string) => dates.day(on, { weekday: false });
  const because = ({ reason }: TrendStep) => (reason ? ` ${t('trend.said.because', { reason: reason.replace(/\.$/, '') })}` : '');
  return ({ title, steps: [first, ...moved], proposed, reachedOn }) => {
    const parts = [
      t('trend.said.first', { title, on: day(first?.forecastOn ?? '') }),
      ...moved.map((step) => `${t('trend.said.moved', { day: day(step.reportOn), on: day(step.forecastOn) })}${because(step)}`),
      proposed
        ? `${t('trend.said.proposed', { day: day(proposed.reportOn), on: day(proposed.forecastOn) })}${because(proposed)}`
        : null,
      reachedOn ? t('trend.said.reached', { on: day(reachedOn) }) : null,
    ];
    return `${parts.filter(Boolean).join('; ')}.`;
  };
}
