import type { On } from '../dates/calendar-day.ts';
import { type Precision, sayDate } from '../dates/precision.ts';
import type { Language } from '../language.ts';
import type { Approver } from './policy.ts';

/** One milestone's baseline before and after. */
export type BaselineMove = { title: string; fromOn: On; fromPrecision: Precision; toOn: On; toPrecision: Precision };

/**
 * Who decides on new baselines, by the rule of who approves: the commissioner where the delivery moves, where a new date lies after
 * the mandate's period, or where the chair proposes, because nobody approves his own proposal; else the chair, in a meeting.
 * The secretariat never alone, however short the move: re-baselining is a decision (domain.md, Milestones).
 */
export function whoDecides(change: {
  movesDelivery: boolean;
  isBeyondPeriod: boolean;
  proposedByChair: boolean;
}): Exclude<Approver, 'secretariat'> {
  return change.movesDelivery || change.isBeyondPeriod || change.proposedByChair ? 'commissioner' : 'chair';
}

/** The text of the decision in the register: each milestone's old and new date, then the reason. */
export function sayBaselineDecision(moves: readonly BaselineMove[], reason: string, language: Language): string {
  const lines = moves.map(({ title, fromOn, fromPrecision, toOn, toPrecision }) => {
    const [from, to] = [sayDate(fromOn, fromPrecision, language), sayDate(toOn, toPrecision, language)];
    return language === 'da' ? `${title}: fra ${from} til ${to}` : `${title}: from ${from} to ${to}`;
  });
  return language === 'da'
    ? `Ny plan. ${lines.join('. ')}. Begrundelse: ${reason}`
    : `New plan. ${lines.join('. ')}. Reason: ${reason}`;
}

/** One baseline of a milestone; `sinceAt` null for the first. */
export type Baseline = { on: On; precision: Precision; sinceAt: string | null };

/** The baselines of a milestone, oldest first, out of the changes that were approved; the last is the one that counts. */
export function baselinesOf(
  current: { baselineOn: On; baselinePrecision: Precision },
  approved: ReadonlyArray<Omit<BaselineMove, 'title'> & { decidedAt: string }>,
): Baseline[] {
  const moves = approved.toSorted((a, b) => Date.parse(a.decidedAt) - Date.parse(b.decidedAt));
  const [first] = moves;
  if (!first) return [{ on: current.baselineOn, precision: current.baselinePrecision, sinceAt: null }];
  return [
    { on: first.fromOn, precision: first.fromPrecision, sinceAt: null },
    ...moves.map(({ toOn, toPrecision, decidedAt }) => ({ on: toOn, precision: toPrecision, sinceAt: decidedAt })),
  ];
}
