import { shortMonthNames } from '@tvaers/domain/dates/names';
import type { TrendLine } from '@tvaers/domain/milestones/trend';
import type { ReactNode } from 'react';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import type { Tone } from '../plan.ts';
import { diamond, Hollow, Reached, toneColours } from './timeline-marks.tsx';
import { spread, trendPath, type TrendScale } from './trend-scale.ts';

export type ToldLine = TrendLine & { tone: Tone };

type TrendPlotProps = {
  lines: readonly ToldLine[];
  scale: TrendScale;
  todayOn: string;
  /** The line in focus; the others step back. */
  chosenId: string | null;
  /** What surrounds each line on the page, to reach and to point at it. */
  around?: (line: ToldLine, place: number, shapes: ReactNode) => ReactNode;
};

/** The milestone trend itself: the same on the page, in a file and on paper. */
export function TrendPlot({ lines, scale, todayOn, chosenId, around = (_line, _place, shapes) => shapes }: TrendPlotProps) {
  const places = namePlaces(lines, scale);
  return (
    <>
      <Axes scale={scale} todayOn={todayOn} />
      {lines.map((line, place) => (
        <g
          key={line.id}
          className={`${toneColours[line.tone]} transition-opacity ${chosenId && chosenId !== line.id ? 'opacity-30' : ''}`}
        >
          {around(
            line,
            place,
            <LineShapes line={line} scale={scale} isChosen={chosenId === line.id} nameAt={places.get(line.id) ?? null} />,
          )}
        </g>
      ))}
    </>
  );
}

/** The names stand to the right of the lines that go on; what is reached is named when it is pointed at. */
function namePlaces(lines: readonly ToldLine[], { y, width, right, bottom }: TrendScale): Map<string, number> {
  const going = width - right > 40 ? lines.filter(({ reachedOn }) => !reachedOn) : [];
  const heights = spread(
    going.map(({ steps, proposed }) => y(proposed?.forecastOn ?? steps.at(-1)?.forecastOn ?? '')),
    15,
    bottom,
  );
  return new Map(going.map(({ id }, place) => [id, heights[place] ?? 0]));
}

function Axes({ scale, todayOn }: { scale: TrendScale; todayOn: string }) {
  const t = useWords('pictures');
  const language = useLanguage();
  const { left, right, top, bottom, x, y, across, up } = scale;
  const month = (on: string, before: string | undefined) =>
    `${shortMonthNames[language][Number(on.slice(5, 7)) - 1]}${before?.slice(0, 4) === on.slice(0, 4) ? '' : ` ${on.slice(0, 4)}`}`;
  // The days on which the plan's date would be the day itself: where a line meets it, the milestone is reached.
  const from = [across[0] ?? todayOn, up[0] ?? todayOn].reduce((a, b) => (a > b ? a : b));
  return (
    <g className="text-2xs">
      {up.map((on, place) => (
        <g key={on}>
          <line x1={left} x2={right} y1={y(on)} y2={y(on)} className="stroke-line" />
          {/* Where the two axes meet, the one below says the month. */}
          {bottom - y(on) > 8 ? (
            <text x={left - 6} y={y(on)} dy="0.32em" textAnchor="end" className="fill-soft">
              {month(on, up[place - 1])}
            </text>
          ) : null}
        </g>
      ))}
      {across.map((on, place) => (
        <g key={on}>
          <line x1={x(on)} x2={x(on)} y1={bottom} y2={bottom + 4} className="stroke-edge" />
          <text x={x(on)} y={bottom + 16} textAnchor="middle" className="fill-soft">
            {month(on, across[place - 1])}
          </text>
        </g>
      ))}
      <line x1={left} x2={right} y1={bottom} y2={bottom} className="stroke-edge" />
      <line x1={x(from)} y1={y(from)} x2={x(todayOn)} y2={y(todayOn)} className="stroke-edge" strokeDasharray="2 4" />
      <line x1={x(todayOn)} x2={x(todayOn)} y1={top} y2={bottom} className="stroke-accent" strokeWidth="2" />
      <text x={right} y={bottom + 31} textAnchor="end" className="fill-soft">
        {t('trend.reportOn')} →
      </text>
      <text x="0" y={bottom + 31} className="fill-soft">
        ↑ {t('trend.forecastOn')}
      </text>
    </g>
  );
}

type LineShapesProps = { line: ToldLine; scale: TrendScale; isChosen: boolean; nameAt: number | null };

function LineShapes({ line, scale, isChosen, nameAt }: LineShapesProps) {
  const { x, y, right } = scale;
  const { steps, proposed, untilOn, reachedOn } = line;
  const held = steps.at(-1);
  if (!held) return null;
  const endY = y(proposed?.forecastOn ?? held.forecastOn);
  const at = (px: number, py: number) => ({ transform: `translate(${px} ${py})` });
  return (
    <>
      {/* Wide enough to be pointed at. */}
      <path d={trendPath(line, scale)} fill="none" stroke="transparent" strokeWidth="11" className="[pointer-events:stroke]" />
      <path
        d={trendPath(line, scale)}
        fill="none"
        stroke="currentColor"
        strokeWidth={isChosen ? 3 : line.isDelivery ? 2.25 : 1.5}
        strokeLinejoin="round"
      />
      {proposed ? (
        <path
          d={`M${x(proposed.reportOn)} ${y(held.forecastOn)}V${endY}H${x(untilOn)}`}
          fill="none"
          stroke="currentColor"
          strokeWidth={isChosen ? 2.5 : 1.5}
          strokeDasharray="2 3"
        />
      ) : null}
      {steps.slice(1).map(({ reportOn, forecastOn }) => (
        <circle key={reportOn} cx={x(reportOn)} cy={y(forecastOn)} r="3" fill="currentColor" />
      ))}
      {reachedOn ? (
        <g {...at(x(reachedOn), y(reachedOn))}>
          <Reached />
        </g>
      ) : (
        <g {...at(x(untilOn), y(held.forecastOn))}>
          <path d={diamond} fill="currentColor" />
        </g>
      )}
      {proposed ? (
        <g {...at(x(untilOn), endY)}>
          <Hollow dashed />
        </g>
      ) : null}
      {nameAt === null ? null : (
        <>
          <path d={`M${x(untilOn) + 8} ${endY}L${right + 6} ${nameAt}`} className="stroke-line-strong" fill="none" />
          <text
            x={right + 10}
            y={nameAt}
            dy="0.32em"
            className={`text-xs ${isChosen || line.isDelivery ? 'fill-ink font-semibold' : 'fill-ink'}`}
          >
            {shortened(line.title, Math.floor((scale.width - right - 12) / 6.6))}
          </text>
        </>
      )}
    </>
  );
}

/** A drawing cannot wrap its words; the whole title stands in the line's name and in the table. */
const shortened = (title: string, most: number) => (title.length > most ? `${title.slice(0, most - 1).trimEnd()}…` : title);
