import type { MemberStanding } from './consensus.ts';

/** Why a member stands out, the gravest first. */
const outstanding = ['against', 'missing', 'toReconfirm', 'reservation'] as const;
type Outstanding = (typeof outstanding)[number];

type StandsOut = { kind: Outstanding; sectors: { sectorId: string; seatIds: string[] }[] };

function kindOf({ stance, toReconfirm }: MemberStanding): Outstanding | null {
  if (stance === 'recused') return null;
  if (toReconfirm) return 'toReconfirm';
  if (stance === 'cannotSupport') return 'against';
  if (stance === 'notStated') return 'missing';
  return stance === 'reservation' ? 'reservation' : null;
}

/**
 * Those who keep a recommendation from being adopted as a matter of course, sector by sector: who is against, who has said nothing, who
 * is to look again at a changed text, and who has a reservation. Kinds nobody belongs to are left out; members and sectors keep their order.
 */
export function whoStandsOut(members: readonly MemberStanding[]): StandsOut[] {
  const byKind = Map.groupBy(members, kindOf);
  return outstanding.flatMap((kind) => {
    const those = byKind.get(kind);
    if (!those) return [];
    const sectors = [...Map.groupBy(those, ({ sectorId }) => sectorId)];
    return [{ kind, sectors: sectors.map(([sectorId, of]) => ({ sectorId, seatIds: of.map(({ seatId }) => seatId) })) }];
  });
}
