import type { On } from '../dates/calendar-day.ts';
import type { FrozenPosition } from '../rounds/frozen-position.ts';

/** One who signed, with the sector of that day. */
export type MinoritySigner = { seatId: string; name: string; sectorId: string | null };

/** A minority statement as a decision keeps it: the last text, and who had signed that very text. */
export type FrozenMinority = { statementId: string; serial: number; text: string; signers: MinoritySigner[] };

/** A released statement as it stands: `signatures` of those who have not left, each under the version he read. */
export type StandingStatement = {
  statementId: string;
  serial: number;
  text: string;
  signatures: readonly { seatId: string; serial: number }[];
};

/**
 * What is frozen and printed when a recommendation is adopted (domain.md, Minority statement): each released text under the names of
 * those who have signed that version and cannot support the recommendation as they stand then. A name stands under no words its owner has
 * not read, and a statement that nobody stands behind any more is not printed. Recused and lost seats are not in `positions` as against.
 */
export function frozenMinority(
  statements: readonly StandingStatement[],
  positions: readonly Pick<FrozenPosition, 'seatId' | 'name' | 'sectorId' | 'stance'>[],
): FrozenMinority[] {
  return statements.flatMap(({ statementId, serial, text, signatures }) => {
    const signed = new Set(signatures.filter((one) => one.serial === serial).map(({ seatId }) => seatId));
    const signers = positions
      .filter(({ seatId, stance }) => stance === 'cannotSupport' && signed.has(seatId))
      .map(({ seatId, name, sectorId }) => ({ seatId, name, sectorId }));
    return signers.length === 0 ? [] : [{ statementId, serial, text, signers }];
  });
}

/**
 * Whether adoption waits: until the deadline has passed, or everybody who cannot support has signed the last version of a released
 * statement. Without a deadline nothing waits. The deadline's own day is there to write on.
 */
export function waitsForMinority(
  untilOn: On | null,
  today: On,
  against: readonly string[],
  frozen: readonly FrozenMinority[],
): boolean {
  if (untilOn === null || untilOn < today) return false;
  const signed = new Set(frozen.flatMap(({ signers }) => signers.map(({ seatId }) => seatId)));
  return against.some((seatId) => !signed.has(seatId));
}

/** Why nothing may be written or signed any more; null while it may. Without a deadline it may until the decision. */
export function whyMinorityClosed(state: string, untilOn: On | null, today: On): 'minority-frozen' | 'minority-late' | null {
  if (state !== 'shared' && state !== 'deliberation') return 'minority-frozen';
  return untilOn !== null && untilOn < today ? 'minority-late' : null;
}
