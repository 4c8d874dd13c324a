import type { Stance } from '@tvaers/domain/rounds/workflow';

/** A position as it stands in the form. */
export type Written = { stance: Stance | null; reason: string; wouldChange: string; howGiven: string; isOnBehalf: boolean };
export type Lacking = 'stance' | 'reason' | 'wouldChange' | 'howGiven';

/** What must be written before it can be sent: who blocks says why and what would change it; who enters for another says how it was given. */
export function lacks({ stance, reason, wouldChange, howGiven, isOnBehalf }: Written): Lacking[] {
  const isBlank = (text: string) => text.trim() === '';
  return [
    ...(stance === null ? ['stance' as const] : []),
    ...(stance === 'cannotSupport' && isBlank(reason) ? ['reason' as const] : []),
    ...(stance === 'cannotSupport' && isBlank(wouldChange) ? ['wouldChange' as const] : []),
    ...(isOnBehalf && isBlank(howGiven) ? ['howGiven' as const] : []),
  ];
}

type Kept = { id: string; seatId: string; takenAt: string };

/** The position of a seat that counts: the latest, and of two at the same moment the one taken after the other. */
export function latestOf<P extends Kept>(positions: readonly P[], seatId: string): P | null {
  return positions
    .filter((position) => position.seatId === seatId)
    .reduce<P | null>(
      (latest, next) => (latest === null || `${next.takenAt} ${next.id}` > `${latest.takenAt} ${latest.id}` ? next : latest),
      null,
    );
}
