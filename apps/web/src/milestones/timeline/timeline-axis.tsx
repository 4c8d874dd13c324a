import { shortMonthNames } from '@tvaers/domain/dates/names';
import { useLanguage } from '../../words/language.ts';
import { monthStep, namedMarks, type AxisMark, type TimelineScale } from './timeline-scale.ts';

/** Names stand beside their lines where there is room, above them where there is not. */
export const plot = 'absolute inset-y-0 right-0 left-0 @min-[36rem]:left-52';
/** How many months are named, by how wide the picture is; each width's names are written, and the style sheet shows one. */
const widths = [
  { most: 7, shown: '@min-[36rem]:hidden' },
  { most: 12, shown: 'hidden @min-[36rem]:block @min-[50rem]:hidden' },
  { most: 18, shown: 'hidden @min-[50rem]:block' },
];

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
  return (
    <div className="relative mx-2 h-9 text-2xs text-soft" aria-hidden="true">
      <div className={plot}>
        {widths.map(({ most, shown }) => {
          const named = namedMarks(scale.marks, monthStep(scale.marks.length, most));
          return (
            <div key={most} className={shown}>
              {scale.marks.map((mark) =>
                named.has(mark.on) ? (
                  <span key={mark.on} className="absolute top-0 pl-1 leading-4 whitespace-nowrap" style={{ left: `${mark.at}%` }}>
                    {words(mark)}
                    {named.get(mark.on)?.saysYear ? <span className="block">{mark.on.slice(0, 4)}</span> : null}
                  </span>
                ) : null,
              )}
            </div>
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
      {scale.lines.map(({ at, isStrong }) => (
        <line key={at} x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" className={isStrong ? 'stroke-edge' : 'stroke-line'} />
      ))}
      {today >= 0 && today <= 100 ? (
        <line x1={`${today}%`} x2={`${today}%`} y1="0" y2="100%" className="stroke-accent" strokeWidth="2" />
      ) : null}
    </>
  );
}
