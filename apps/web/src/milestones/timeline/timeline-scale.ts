import { addDays, daysBetween, weekdayOf, type On } from '@tvaers/domain/dates/calendar-day';

/** A named place on the axis. `place` counts from the first, so that a narrow picture can name every second or third. */
export type AxisMark = { on: On; at: number; place: number };

export const zooms = ['period', 'quarter', 'month'] as const;
export type Zoom = (typeof zooms)[number];

export type TimelineScale = {
  zoom: Zoom;
  fromOn: On;
  untilOn: On;
  /** Where a day lies, in per cent of the width; below 0 and above 100 outside the days shown. */
  at: (on: On) => number;
  /** The names on the axis: months, and in the zoom of a month its weeks by their Mondays. */
  marks: AxisMark[];
  /** Where the lines of the grid stand, in per cent; in a zoom that has weeks too, a month's is the stronger. */
  lines: { at: number; isStrong: boolean }[];
};

export const firstOfMonth = (on: On): On => `${on.slice(0, 7)}-01`;

/** The first day of the month so many months later. */
export function monthsLater(on: On, months: number): On {
  const count = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`;
}

/** A scale of whole months that holds all the days given; of the days of no plan, the month of today. */
export function timelineScale(days: readonly On[], todayOn: On): TimelineScale {
  const all = days.length > 0 ? [...days, todayOn] : [todayOn];
  const fromOn = firstOfMonth(all.reduce((a, b) => (a < b ? a : b)));
  return scaleBetween(
    'period',
    fromOn,
    monthsLater(
      all.reduce((a, b) => (a > b ? a : b)),
      1,
    ),
  );
}

const lengths = { quarter: 3, month: 1 };

/**
 * A part of the whole: three months, or one, from the month of `fromOn`, or as near to it as the whole reaches. Without a month, the
 * part begins with the month of `todayOn`; a quarter, the month before it.
 */
export function zoomed(whole: TimelineScale, zoom: Zoom, fromOn: On | null, todayOn: On): TimelineScale {
  if (zoom === 'period') return whole;
  const wanted = fromOn ? firstOfMonth(fromOn) : monthsLater(todayOn, zoom === 'quarter' ? -1 : 0);
  const last = monthsLater(addDays(whole.untilOn, 1), -lengths[zoom]);
  const latest = wanted > last ? last : wanted;
  const from = latest < whole.fromOn ? whole.fromOn : latest;
  return scaleBetween(zoom, from, monthsLater(from, lengths[zoom]));
}

/** `endOn` is the first day after. */
function scaleBetween(zoom: Zoom, fromOn: On, endOn: On): TimelineScale {
  const length = daysBetween(fromOn, endOn);
  const at = (on: On) => Math.round((daysBetween(fromOn, on) / length) * 10_000) / 100;
  const months: On[] = [];
  for (let on = fromOn; on < endOn; on = monthsLater(on, 1)) months.push(on);
  const mondays: On[] = [];
  if (zoom !== 'period') {
    for (let on = addDays(fromOn, (8 - weekdayOf(fromOn)) % 7); on < endOn; on = addDays(on, 7)) mondays.push(on);
  }
  const marked = zoom === 'month' ? mondays : months;
  const marks = marked.map((on, place) => ({ on, at: at(on), place }));
  const lines = [...new Set(zoom === 'period' ? months : [fromOn, ...months, ...mondays])].map((on) => ({
    at: at(on),
    isStrong: zoom !== 'period' && on.endsWith('-01'),
  }));
  return { zoom, fromOn, untilOn: addDays(endOn, -1), at, marks, lines };
}

/** The marks that are named where every `step`th is; the year stands under the first named of each. */
export function namedMarks(marks: readonly AxisMark[], step: number): ReadonlyMap<On, { saysYear: boolean }> {
  const named = marks.filter(({ place }) => place % step === 0);
  return new Map(named.map(({ on }, place) => [on, { saysYear: on.slice(0, 4) !== named[place - 1]?.on.slice(0, 4) }]));
}

/** How many places apart the names on the axis stand, so that at most `most` are named. */
export function monthStep(months: number, most: number): number {
  const steps = [1, 2, 3, 6, 12, 24, 60];
  return steps.find((step) => months / step <= most) ?? 120;
}
