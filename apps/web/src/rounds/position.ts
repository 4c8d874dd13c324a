import type { PositionSource, Stance } from '@tvaers/domain/rounds/workflow';

/** A position as it stands in the form. */
export type Written = {
  stance: Stance | null;
  reason: string;
  wouldChange: string;
  source: PositionSource | null;
  isOnBehalf: boolean;
};
export type Lacking = 'stance' | 'reason' | 'wouldChange' | 'source';

/** What must be written before it can be sent: who blocks says why and what would change it; who enters for another says by which way it was given. */
export function lacks({ stance, reason, wouldChange, source, isOnBehalf }: Written): Lacking[] {
  const isBlank = (text: string) => text.trim() === '';
  return [
    ...(stance === null ? ['stance' as const] : []),
    ...(stance === 'cannotSupport' && isBlank(reason) ? ['reason' as const] : []),
    ...(stance === 'cannotSupport' && isBlank(wouldChange) ? ['wouldChange' as const] : []),
    ...(isOnBehalf && source === null ? ['source' as const] : []),
  ];
}

type Kept = { id: string; seatId: string; takenAt: string; counts: boolean };

/** The position of a seat that counts: the latest of those the member has not said are not right, and of two at the same moment the one taken after the other. */
export function latestOf<P extends Kept>(positions: readonly P[], seatId: string): P | null {
  return positions
    .filter((position) => position.counts && position.seatId === seatId)
    .reduce<P | null>(
      (latest, next) => (latest === null || `${next.takenAt} ${next.id}` > `${latest.takenAt} ${latest.id}` ? next : latest),
      null,
    );
}

type Disputed = Kept & { disputedAt: string | null; settledAt: string | null };

/** What a seat has said is not right and nobody has settled yet; null where there is nothing. */
export function disputedOf<P extends Disputed>(positions: readonly P[], seatId: string): P | null {
  return positions.findLast((one) => one.seatId === seatId && one.disputedAt !== null && one.settledAt === null) ?? null;
}
