import { addDays, type On } from '../dates/calendar-day.ts';
import type { RecommendationState } from '../recommendations/workflow.ts';
import { type Stage, stageOf, stages } from './stages.ts';

/**
 * What is known of a recommendation's way, each as the day it happened or null. Only of what is before the taskforce: what lies in
 * a sector's room has no life to others, and the days it lay there are not in it either.
 */
export type RecommendationLife = {
  /** It was written before the whole taskforce from the first: since when. */
  begunOn: On | null;
  sharedOn: On | null;
  deliberatedOn: On | null;
  adoptedOn: On | null;
  /** Rejected, withdrawn or merged. */
  endedOn: On | null;
  rounds: readonly { openedOn: On; closedOn: On | null }[];
  /** As it is now. */
  state: RecommendationState;
};

export type BurnUpPoint = { on: On; counts: Record<Stage, number>; total: number };

/**
 * How far a recommendation had come at the end of a day, from what happened to it; null when it was not yet before the taskforce,
 * or no longer. What is going on counts as in `stageOf`: while positions are asked for, that is its stage.
 */
export function stageAsOf(life: RecommendationLife, on: On): Stage | null {
  const by = (day: On | null) => day !== null && day <= on;
  if (by(life.endedOn)) return null;
  if (by(life.adoptedOn)) return 'adopted';
  if (life.rounds.some(({ openedOn, closedOn }) => openedOn <= on && (closedOn === null || closedOn > on))) return 'round';
  if (by(life.deliberatedOn)) return 'deliberation';
  if (by(life.sharedOn)) return 'shared';
  return by(life.begunOn) ? 'draft' : null;
}

/** The last day of each month from the month of `fromOn` on, and `todayOn` as the last of them. */
export function monthEnds(fromOn: On, todayOn: On): On[] {
  const days: On[] = [];
  for (let end = endOfMonth(fromOn); end < todayOn; end = endOfMonth(addDays(end, 1))) days.push(end);
  return [...days, todayOn];
}

function endOfMonth(on: On): On {
  const within = addDays(`${on.slice(0, 7)}-28`, 4);
  return addDays(within, -Number(within.slice(8)));
}

/**
 * Recommendations by stage at the end of each month, and today. Today is counted by the state they are in, so that the last column
 * says what the page says, but for what lies in the reader's own room.
 */
export function burnUp(lives: readonly RecommendationLife[], { fromOn, todayOn }: { fromOn: On; todayOn: On }): BurnUpPoint[] {
  return monthEnds(fromOn, todayOn).map((on) => {
    const counts = Object.fromEntries(stages.map((stage) => [stage, 0])) as Record<Stage, number>;
    for (const life of lives) {
      const isNow = on === todayOn;
      const stage = isNow
        ? stageOf(
            life.state,
            life.rounds.some(({ closedOn }) => closedOn === null),
          )
        : stageAsOf(life, on);
      if (stage) counts[stage] += 1;
    }
    return { on, counts, total: stages.reduce((sum, stage) => sum + counts[stage], 0) };
  });
}
