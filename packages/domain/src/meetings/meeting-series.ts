import { addDays, type On } from '../dates/calendar-day.ts';
import type { Local } from '../dates/local-time.ts';
import { type Dodged, type Hours, type Taken, unfit } from './free-day.ts';
import { daysApart, shiftedBy } from './plan-moves.ts';
import type { MeetingState } from './workflow.ts';

/** The most meetings of one series at once. */
export const mostOfSeries = 20;
/** How many places of the rhythm are looked at for each meeting before no more are found. */
const mostPlaces = 6;

/** `dodged`: what lay on a day of the rhythm that this one, or the place before it, had to leave; null where nothing was in the way. */
export type SeriesMeeting = { on: On; dodged: Dodged | null };

/**
 * The days of a series: "every fourth Tuesday" is the first Tuesday and `everyWeeks` 4. A day that is a holiday, in a school holiday or taken
 * is put one week later, and another if need be; where that would reach the next place of the rhythm, its own is left out. The ones after keep
 * to the rhythm, and there are as many as were asked for.
 */
export function seriesDays(
  given: Hours & { firstOn: On; everyWeeks: number; count: number; taken: readonly Taken[]; timeZone?: string },
): SeriesMeeting[] {
  const { firstOn, everyWeeks, taken, ...hours } = given;
  const count = Math.min(given.count, mostOfSeries);
  const wanted = { ...hours, weekdays: [], taken };
  const days: SeriesMeeting[] = [];
  let dodged: Dodged | null = null;
  for (let place = 0; days.length < count && place < count * mostPlaces; place += 1) {
    const wishedOn = addDays(firstOn, place * 7 * everyWeeks);
    const free = Array.from({ length: everyWeeks }, (_, week) => addDays(wishedOn, 7 * week)).find((on) => !unfit(on, wanted));
    if (free !== wishedOn) dodged ??= unfit(wishedOn, wanted);
    if (!free) continue;
    days.push({ on: free, dodged });
    dodged = null;
  }
  return days;
}

/** The title of a copy: a number at its end counts on, anything else stays: "Temamøde 2" is followed by "Temamøde 3". */
export function titleOfCopy(title: string, place: number): string {
  return title.replace(/(?<= )[1-9]\d{0,2}$/, (number) => String(Number(number) + place));
}

/** A meeting as a member of its series; `seriesLocal` is the beginning it was laid with. */
export type SeriesMember = {
  id: string;
  number: number;
  state: MeetingState;
  startsLocal: Local | null;
  endsLocal: Local | null;
  seriesLocal: Local | null;
};
type Span = { startsLocal: Local; endsLocal: Local };
export type LikewiseMove = { meetingId: string; number: number; state: MeetingState; from: Span; to: Span };

const movable: readonly MeetingState[] = ['draft', 'called', 'materialOut'];

/**
 * Of a meeting that lies elsewhere than its series put it: where the later ones would lie if they moved the same number of days, to the same
 * time of day and length. Empty where it was not moved, where none is left to move, or where all of them have moved likewise. Meetings with an
 * open poll, held or called off are left as they are.
 */
export function moveLikewise(series: readonly SeriesMember[], meetingId: string): LikewiseMove[] {
  const moved = series.find(({ id }) => id === meetingId);
  if (!moved?.seriesLocal || !moved.startsLocal || !moved.endsLocal || moved.startsLocal === moved.seriesLocal) return [];
  const { seriesLocal, startsLocal, endsLocal } = moved;
  const days = daysApart(seriesLocal, startsLocal);
  return series
    .flatMap((one): LikewiseMove[] => {
      if (!one.seriesLocal || one.seriesLocal <= seriesLocal || !movable.includes(one.state)) return [];
      if (!one.startsLocal || !one.endsLocal) return [];
      const to = shiftedBy({ startsLocal, endsLocal }, daysApart(startsLocal, one.seriesLocal) + days);
      const from = { startsLocal: one.startsLocal, endsLocal: one.endsLocal };
      if (to.startsLocal === from.startsLocal && to.endsLocal === from.endsLocal) return [];
      return [{ meetingId: one.id, number: one.number, state: one.state, from, to }];
    })
    .toSorted((a, b) => (a.from.startsLocal < b.from.startsLocal ? -1 : 1));
}
