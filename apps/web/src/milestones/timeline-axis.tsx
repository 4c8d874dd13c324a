import { shortMonthNames } from '@tvaers/domain/dates/names';
import { useLanguage } from '../words/language.ts';
import { monthStep, type AxisMark, type TimelineScale } from './timeline-scale.ts';

/** Names stand beside their lines where there is room, above them where there is not. */
export const plot = 'absolute inset-y-0 right-0 left-0 @min-[36rem]:left-52';
const mostNames = { wide: 16, narrow: 7 };

/** What is written at a mark: the month, or in the zoom of a month the day; the year under the first and under each January. */
export function useAxisWords(scale: TimelineScale): (mark: AxisMark) => string {
  const language = useLanguage();
  return ({ on }) => {
    const month = shortMonthNames[language][Number(on.slice(5, 7)) - 1] ?? '';
    if (scale.zoom !== 'month') return month;
    return language === 'da' ? `${Number(on.slice(8))}. ${month}` : `${Number(on.slice(8))} ${month}`;
  };
}

/** The names over the plot. */
export function Axis({ scale }: { scale: TimelineScale }) {
  const words = useAxisWords(scale);
  const steps = {
    wide: monthStep(scale.marks.length, mostNames.wide),
    narrow: monthStep(scale.marks.length, mostNames.narrow),
  };
  return (
    <div className="relative mx-2 h-9 text-2xs text-soft" aria-hidden="true">
      <div className={plot}>
        {scale.marks.map((mark) => {
          const { on, at, place, isYearStart } = mark;
          const isNamed = { wide: place % steps.wide === 0, narrow: place % steps.narrow === 0 };
          const shown = isNamed.narrow ? '' : isNamed.wide ? 'hidden @min-[36rem]:block' : 'hidden';
          return (
            <span key={on} className={`absolute top-0 pl-1 leading-4 whitespace-nowrap ${shown}`} style={{ left: `${at}%` }}>
              {words(mark)}
              {isYearStart ? <span className="block">{on.slice(0, 4)}</span> : null}
            </span>
          );
        })}
      </div>
    </div>
  );
}

/** Where each month or week begins, and where today is. */
export function GridShapes({ scale, todayOn }: { scale: TimelineScale; todayOn: string }) {
  const today = scale.at(todayOn);
  return (
    <>
      {scale.lines.map((at) => (
        <line key={at} x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" className="stroke-line" />
      ))}
      {today >= 0 && today <= 100 ? (
        <line x1={`${today}%`} x2={`${today}%`} y1="0" y2="100%" className="stroke-accent" strokeWidth="2" />
      ) : null}
    </>
  );
}
