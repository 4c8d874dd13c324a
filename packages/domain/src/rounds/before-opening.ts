import type { On } from '../dates/calendar-day.ts';
import { isWorkingDay, workingDaysBetween } from '../dates/working-days.ts';

/** What is known of a recommendation before positions are asked for. `sectorsAsked` of `sectorsOf` have somebody who will be asked. */
export type BeforeOpening = {
  hasVersion: boolean;
  isChangedSinceVersion: boolean;
  /** Paragraphs to which suggestions are made that cannot all be taken. */
  collisions: number;
  findings: number;
  hasEvidence: boolean;
  hasAddressee: boolean;
  sectorsWithout: readonly string[];
  sectorsAsked: number;
  quorumMinSectors: number;
};

/** What is not in order yet, the gravest first. Only `noVersion` stops the opening; the rest is for the opener to weigh. */
export const unmetKinds = [
  'noVersion',
  'changedSinceVersion',
  'collidingSuggestions',
  'belowQuorum',
  'sectorWithoutVoice',
  'noFindings',
  'noEvidence',
  'noAddressee',
] as const;
export type Unmet = (typeof unmetKinds)[number];

/** Says what is unmet before positions are asked for (domain.md, Round, and Composition rule for the sectors a quorum needs). */
export function unmetBeforeOpening(facts: BeforeOpening): Unmet[] {
  const holds: Record<Unmet, boolean> = {
    noVersion: !facts.hasVersion,
    changedSinceVersion: facts.hasVersion && facts.isChangedSinceVersion,
    collidingSuggestions: facts.collisions > 0,
    belowQuorum: facts.sectorsAsked < facts.quorumMinSectors,
    sectorWithoutVoice: facts.sectorsWithout.length > 0,
    noFindings: facts.findings === 0,
    noEvidence: !facts.hasEvidence,
    noAddressee: !facts.hasAddressee,
  };
  return unmetKinds.filter((kind) => holds[kind]);
}

/** Fewer working days than this to answer in are too few to ask a sector. */
export const fewestWorkingDays = 3;

/**
 * What is to be said of a deadline: that it has passed, lies on a day nobody works (a weekend or a Danish holiday), or leaves fewer than
 * `fewestWorkingDays` after today. Null where it is in order.
 */
export function deadlineConcern(deadlineOn: On, today: On): 'passed' | 'dayOff' | 'short' | null {
  if (deadlineOn < today) return 'passed';
  if (!isWorkingDay(deadlineOn)) return 'dayOff';
  return workingDaysBetween(today, deadlineOn) < fewestWorkingDays ? 'short' : null;
}
