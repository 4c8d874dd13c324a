import { Prisma } from '@tvaers/db/client';
import type { Actor } from '@tvaers/domain/actor';
import type { RecommendationState } from '@tvaers/domain/recommendations/workflow';
import { consensus, consensusRules, type Consensus, type MemberStanding } from '@tvaers/domain/rounds/consensus';
import type { Read } from '../doors/acting.ts';
import { listNow, type RecommendationNow } from '../recommendations/now-rows.ts';

export type MatrixMember = MemberStanding & { name: string };
export type MatrixRow = {
  id: string;
  number: number | null;
  title: string;
  themeId: string | null;
  leadSectorId: string;
  state: RecommendationState;
  versionLabel: string | null;
  isOpen: boolean;
  deadlineOn: string;
  /** The sectors asked, in their order. */
  sectorIds: readonly string[];
  /** Both null while the others' positions are kept from the actor. */
  consensus: Consensus | null;
  members: MatrixMember[] | null;
};
export type Matrix = { themes: { id: string; nameDa: string; nameEn: string }[]; rows: MatrixRow[] };

/** Every recommendation that positions were asked for on, by sector, with the members beneath: what `listNow` says of it, and the names. */
export async function listMatrix(read: Read, actor: Actor): Promise<Matrix> {
  const now = await listNow(read, actor);
  const frame = await read.one<Pick<Matrix, 'themes'> & { rule: string; names: Record<string, string> }>(Prisma.sql`
    select coalesce((select c.adoption_rule from composition_rules c), 'noSectorAgainst') as rule,
      coalesce((select json_agg(json_build_object('id', t.id, 'nameDa', t.name_da, 'nameEn', t.name_en) order by t.position) from themes t), '[]') as themes,
      coalesce((select json_object_agg(s.id, u.name) from seats s join users u on u.id = s.user_id
        where s.role in ('chair', 'deputyChair', 'member')), '{}') as names`);
  if (!frame) return { themes: [], rows: [] };
  const rule = consensusRules.find((one) => one === frame.rule) ?? 'noSectorAgainst';
  return { themes: frame.themes, rows: now.flatMap((one) => rowOf(one, rule, frame.names)) };
}

function rowOf(now: RecommendationNow, rule: Consensus['rule'], names: Record<string, string>): MatrixRow[] {
  const { id, number, title, themeId, leadSectorId, state, versions, round } = now;
  if (!round) return [];
  const members = round.standings?.members ?? null;
  const named = members?.map(({ seatId, sectorId, stance, toReconfirm }) => ({
    seatId,
    sectorId,
    stance,
    toReconfirm,
    name: names[seatId] ?? '',
  }));
  return [
    {
      id,
      number,
      title,
      themeId,
      leadSectorId,
      state,
      versionLabel: versions.at(-1)?.label ?? null,
      isOpen: round.state === 'open',
      deadlineOn: round.deadlineOn,
      sectorIds: round.sectorIds,
      consensus: members && consensus(members, rule),
      members: named?.toSorted((a, b) => (a.name < b.name ? -1 : 1)) ?? null,
    },
  ];
}
