import { PictureDrawing } from '../../look/picture-drawing.tsx';
import { useWords } from '../../words/use-words.ts';
import { toneOf, type MeetingTick, type PlannedMilestone } from '../plan.ts';
import { GridShapes, useAxisWords } from './timeline-axis.tsx';
import { LinkShapes, type TimelineLink } from './timeline-links.tsx';
import { DrawnLegend, legendMarks, MeetingShapes, MilestoneShapes, toneColours } from './timeline-marks.tsx';
import { monthStep, namedMarks, type TimelineScale } from './timeline-scale.ts';

const [width, names, line, axis] = [1200, 300, 26, 40];

type TimelineDrawingProps = {
  milestones: readonly PlannedMilestone[];
  meetings: readonly MeetingTick[];
  todayOn: string;
  scale: TimelineScale;
  links: readonly TimelineLink[];
  title: string;
};

/** The time line as one drawing: what is saved or printed alone. */
export function TimelineDrawing({ milestones, meetings, todayOn, scale, links, title }: TimelineDrawingProps) {
  const t = useWords('milestones');
  const words = useAxisWords(scale);
  const named = namedMarks(scale.marks, monthStep(scale.marks.length, 20));
  const plotWidth = width - names - 24;
  const rows = milestones.length + 1;
  const heights = new Map(milestones.map(({ id }, place) => [id, (place + 1.5) * line]));
  return (
    <PictureDrawing {...{ width, title, todayOn }} height={axis + rows * line + 44}>
      {scale.marks
        .filter(({ on }) => named.has(on))
        .map((mark) => (
          <text key={mark.on} x={names + (mark.at / 100) * plotWidth + 4} y="12" className="fill-soft text-2xs">
            {words(mark)}
            {named.get(mark.on)?.saysYear ? ` ${mark.on.slice(0, 4)}` : ''}
          </text>
        ))}
      <g transform={`translate(0 ${axis - 16})`}>
        <svg x={names} width={plotWidth} height={rows * line} overflow="visible">
          <GridShapes scale={scale} todayOn={todayOn} />
          <svg width="100%" height="100%" overflow="hidden">
            <LinkShapes {...{ links, milestones, scale, heights }} />
          </svg>
          <svg className="text-soft" height={line} width="100%" overflow="visible">
            <MeetingShapes {...{ meetings, scale }} />
          </svg>
        </svg>
        <text x="0" y={line / 2} dy="0.35em" className="fill-soft text-xs">
          {t('picture.meetings')}
        </text>
        {milestones.map((milestone, place) => (
          <g key={milestone.id} transform={`translate(0 ${(place + 1) * line})`}>
            <text
              y={line / 2}
              dy="0.35em"
              className={`text-xs ${milestone.state === 'planned' ? 'fill-ink' : 'fill-soft'} ${milestone.isDelivery ? 'font-semibold' : ''} ${milestone.state === 'dropped' ? 'line-through' : ''}`}
            >
              {shortened(milestone.title)}
            </text>
            <svg
              x={names}
              width={plotWidth}
              height={line}
              overflow={scale.zoom === 'period' ? 'visible' : 'hidden'}
              className={toneColours[toneOf(milestone)]}
            >
              <MilestoneShapes {...{ milestone, scale }} />
            </svg>
          </g>
        ))}
        <DrawnLegend
          marks={legendMarks(milestones).map((mark) => ({ mark, words: t(`legend.${mark}`) }))}
          at={{ x: 8, y: rows * line + 28 }}
        />
      </g>
    </PictureDrawing>
  );
}

/** A drawing cannot wrap its words. */
const shortened = (title: string) => (title.length > 44 ? `${title.slice(0, 43).trimEnd()}…` : title);
