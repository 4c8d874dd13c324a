import { daysBetween, type On } from '@tvaers/domain/dates/calendar-day';
import type { TrendLine } from '@tvaers/domain/milestones/trend';
import { firstOfMonth, monthsLater, monthStep } from './timeline-scale.ts';

export type TrendScale = {
  width: number;
  height: number;
  /** Where the plot lies in the drawing. */
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: (on: On) => number;
  y: (on: On) => number;
  /** Months to name along the foot and up the side. */
  across: On[];
  up: On[];
};

export type TrendBox = { width: number; height: number; labels: number };

/** Days of report along the foot, from the first to today; dates expected up the side, in whole months around all of them. */
export function trendScale(
  lines: readonly TrendLine[],
  { fromOn, todayOn }: { fromOn: On; todayOn: On },
  { width, height, labels }: TrendBox,
): TrendScale {
  const dates = lines.flatMap(({ steps, proposed }) =>
    [...steps, ...(proposed ? [proposed] : [])].map(({ forecastOn }) => forecastOn),
  );
  const low = firstOfMonth(dates.reduce((a, b) => (a < b ? a : b), todayOn));
  const high = monthsLater(
    dates.reduce((a, b) => (a > b ? a : b), todayOn),
    1,
  );
  const [startOn, endOn] = [firstOfMonth(fromOn < todayOn ? fromOn : todayOn), monthsLater(todayOn, 1)];
  const [left, right, top, bottom] = [60, width - labels, 10, height - 36];
  const along = (on: On, from: On, until: On) => daysBetween(from, on) / daysBetween(from, until);
  const spaced = (from: On, until: On, most: number) => {
    const months: On[] = [];
    for (let on = from; on < until; on = monthsLater(on, 1)) months.push(on);
    const step = monthStep(months.length, most);
    return months.filter((_, place) => place % step === 0);
  };
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    x: (on) => round(left + along(on, startOn, endOn) * (right - left)),
    y: (on) => round(bottom - along(on, low, high) * (bottom - top)),
    across: spaced(startOn, endOn, Math.max(3, Math.floor((right - left) / 44))),
    up: spaced(low, high, Math.max(3, Math.floor((bottom - top) / 26))),
  };
}

const round = (place: number) => Math.round(place * 10) / 10;

/** A line as it is drawn: level while a date held, straight up or down where another took its place. */
export function trendPath({ steps, untilOn, reachedOn }: TrendLine, { x, y }: TrendScale): string {
  const [first, ...rest] = steps;
  if (!first) return '';
  const moves = rest.map(({ reportOn, forecastOn }) => `H${x(reportOn)}V${y(forecastOn)}`);
  return `M${x(first.reportOn)} ${y(first.forecastOn)}${moves.join('')}H${x(untilOn)}${reachedOn ? `V${y(reachedOn)}` : ''}`;
}

/**
 * Heights for names beside their lines, so that none covers another: in their order, each at its own height or as little lower as it
 * must be; those at the foot are pushed up again.
 */
export function spread(wanted: readonly number[], gap: number, bottom: number): number[] {
  const order = wanted.map((_, place) => place).toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const given = [...wanted];
  let least = Number.NEGATIVE_INFINITY;
  for (const place of order) {
    least = Math.max(given[place] ?? 0, least + gap);
    given[place] = least;
  }
  let most = bottom;
  for (const place of order.toReversed()) {
    given[place] = Math.min(given[place] ?? 0, most);
    most = (given[place] ?? 0) - gap;
  }
  return given;
}
