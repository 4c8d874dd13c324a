import { consensus, type MemberStanding, type SectorStanding } from './consensus.ts';
import { memberStanding } from './member-standings.ts';
import type { NamedVersion } from './standing-position.ts';
import type { Stance } from './workflow.ts';

type Taken = { seatId: string; versionId: string; stance: Stance; takenAt: string; id: string; counts: boolean };
type Member = { seatId: string; sectorId: string; isRecused: boolean };

/** How everybody stood while one version was the latest. */
export type Stand = {
  versionId: string;
  members: MemberStanding[];
  sectors: { sectorId: string; standing: SectorStanding }[];
  heads: { with: number; of: number };
};

/**
 * How positions moved over the versions: for each, from the first that anybody took a position on, how each member and sector stood when it
 * had been answered and no later one was named. A position counts from its own version on; after a change of substance it asks to be
 * reconfirmed there. Who is recused now is left out everywhere, for his positions are nobody's to read (access.md, Recusal). `versions` come
 * in their order, `takenAt` is an ISO instant in UTC.
 */
export function movement(versions: readonly NamedVersion[], members: readonly Member[], positions: readonly Taken[]): Stand[] {
  const serialOf = new Map(versions.map(({ id, serial }) => [id, serial]));
  const taken = positions
    .filter(({ counts, versionId }) => counts && serialOf.has(versionId))
    .toSorted((a, b) => (`${a.takenAt} ${a.id}` < `${b.takenAt} ${b.id}` ? -1 : 1));
  const first = Math.min(...taken.map(({ versionId }) => serialOf.get(versionId) ?? Infinity));
  return versions
    .filter(({ serial }) => serial >= first)
    .map((version): Stand => {
      const known = versions.filter(({ serial }) => serial <= version.serial);
      const until = taken.filter(({ versionId }) => (serialOf.get(versionId) ?? Infinity) <= version.serial);
      const standings = members.map(({ seatId, sectorId, isRecused }) => {
        const { stance = null, versionId = null } = until.findLast((one) => one.seatId === seatId) ?? {};
        return memberStanding({ seatId, sectorId, isRecused, stance, versionId }, known);
      });
      const { sectors, heads } = consensus(standings, 'noSectorAgainst');
      return {
        versionId: version.id,
        members: standings,
        sectors: sectors.map(({ sectorId, standing }) => ({ sectorId, standing })),
        heads,
      };
    });
}
