import { addDays, daysBetween, type On } from '@tvaers/domain/dates/calendar-day';

/** The beginning of a month on the axis. `place` counts from the first, so that a narrow picture can name every second or third. */
export type MonthMark = { on: On; at: number; place: number; isYearStart: boolean };

export type TimelineScale = {
  fromOn: On;
  untilOn: On;
  /** Where a day lies, in per cent of the width. */
  at: (on: On) => number;
  months: MonthMark[];
};

const firstOfMonth = (on: On): On => `${on.slice(0, 7)}-01`;

function nextMonth(first: On): On {
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  return month === 12 ? `${year + 1}-01-01` : `${first.slice(0, 4)}-${String(month + 1).padStart(2, '0')}-01`;
}

/** A scale of whole months that holds all the days given; of the days of no plan, the month of today. */
export function timelineScale(days: readonly On[], todayOn: On): TimelineScale {
  const all = days.length > 0 ? [...days, todayOn] : [todayOn];
  const fromOn = firstOfMonth(all.reduce((a, b) => (a < b ? a : b)));
  const untilOn = nextMonth(firstOfMonth(all.reduce((a, b) => (a > b ? a : b))));
  const length = daysBetween(fromOn, untilOn);
  const at = (on: On) => Math.round((daysBetween(fromOn, on) / length) * 10_000) / 100;
  const months: MonthMark[] = [];
  for (let on = fromOn; on < untilOn; on = nextMonth(on)) {
    months.push({ on, at: at(on), place: months.length, isYearStart: months.length === 0 || on.slice(5, 7) === '01' });
  }
  return { fromOn, untilOn: addDays(untilOn, -1), at, months };
}

/** How many months apart the names on the axis stand, so that at most `most` are named. */
export function monthStep(months: number, most: number): number {
  const steps = [1, 2, 3, 6, 12, 24, 60];
  return steps.find((step) => months / step <= most) ?? 120;
}
