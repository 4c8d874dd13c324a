import type { MemberStanding } from './consensus.ts';
import { standingPosition, type NamedVersion, type StandingPosition } from './standing-position.ts';
import type { Stance } from './workflow.ts';

/** One who was asked, with the latest position that seat has taken, whenever that was. */
export type Asked = {
  seatId: string;
  sectorId: string;
  isRecused: boolean;
  stance: Stance | null;
  versionId: string | null;
};

/**
 * Where one asked member stands. Who is recused is out of the count whatever he said before (access.md, Recusal); otherwise the
 * position that counts does, with whether it asks to be reconfirmed.
 */
export function memberStanding(asked: Asked, versions: readonly NamedVersion[]): MemberStanding {
  const { seatId, sectorId, isRecused, stance, versionId } = asked;
  if (isRecused) return { seatId, sectorId, stance: 'recused', toReconfirm: false };
  const taken = stance && versionId ? [{ id: seatId, versionId, stance, takenAt: '' }] : [];
  const standing: StandingPosition = standingPosition(taken, versions);
  return { seatId, sectorId, stance: standing.stance, toReconfirm: standing.toReconfirm };
}

/** The standings of all who were asked. */
export function memberStandings(asked: readonly Asked[], versions: readonly NamedVersion[]): MemberStanding[] {
  return asked.map((one) => memberStanding(one, versions));
}
