import { Prisma } from '@tvaers/db/client';
import type { Actor } from '@tvaers/domain/actor';
import { type Turn, turnOf } from '@tvaers/domain/recommendations/turn';
import type { Audience, RecommendationState } from '@tvaers/domain/recommendations/workflow';
import type { SectorStanding } from '@tvaers/domain/rounds/consensus';
import type { Stance } from '@tvaers/domain/rounds/workflow';
import type { Read } from '../doors/acting.ts';
import { type Ball, ballOf } from './ball-rows.ts';
import { listNow, type RecommendationNow } from './now-rows.ts';
import { listWhereEndedWent } from './trace-rows.ts';

/** A sector's cell in the matrix: how it stands, or that one may not see it yet. */
export type Cell = { sectorId: string; standing: SectorStanding | 'hidden' };

export type ListedRecommendation = {
  id: string;
  /** R-number; null while it lies in its sector's room, where it bears the working label made of letter and `draftNumber`. */
  number: number | null;
  draftNumber: number | null;
  title: string;
  themeId: string | null;
  leadSectorId: string;
  audience: Audience;
  state: RecommendationState;
  /** Of one that has ended: the numbers of those it went on in. */
  wentOnIn: number[];
  ball: Ball | null;
  versionLabel: string | null;
  /** Open threads of comments; nought for who reads none. */
  comments: number;
  round: { id: string; state: 'open' | 'closed'; deadlineOn: string } | null;
  /** Null before any round. */
  cells: readonly Cell[] | null;
  heads: { with: number; of: number } | null;
  /** The actor's own standing where he was asked. */
  own: { stance: Stance | 'notStated'; toReconfirm: boolean } | null;
  /** Whether others wait for the actor here, or he for them. */
  turn: Turn | null;
};

/** All recommendations the actor may read, by number, drafts of his sector's room last. */
export async function listRecommendations(read: Read, actor: Actor): Promise<ListedRecommendation[]> {
  const all = await listNow(read, actor);
  const wentOn = all.some(({ state }) => state === 'merged') ? await listWhereEndedWent(read) : new Map<string, number[]>();
  return all.map((now) => listed(actor, now, wentOn.get(now.id)));
}

/** A recommendation as it is shown in lists. */
export function listed(actor: Actor, now: RecommendationNow, wentOnIn: number[] = []): ListedRecommendation {
  const { id, number, draftNumber, title, themeId, leadSectorId, audience, state, comments, versions, round } = now;
  const standings = round && round.standings;
  const ball = ballOf(actor, now);
  const isAtTable = state === 'shared' || state === 'deliberation';
  const isRoundOpen = isAtTable && round?.state === 'open';
  const lacks = round?.own && (round.own.toReconfirm || (isRoundOpen && round.own.stance === 'notStated'));
  return {
    id,
    number,
    draftNumber,
    title,
    themeId,
    leadSectorId,
    audience,
    state,
    wentOnIn,
    ball,
    turn: turnOf(actor, { leadSectorId, holder: ball?.holder ?? null, isRoundOpen, owes: isAtTable && Boolean(lacks) }),
    versionLabel: versions.at(-1)?.label ?? null,
    comments,
    round: round && { id: round.id, state: round.state === 'open' ? 'open' : 'closed', deadlineOn: round.deadlineOn },
    cells: standings ? standings.cells : round && round.sectorIds.map((sectorId) => ({ sectorId, standing: 'hidden' as const })),
    heads: standings && standings.heads,
    own: round?.own ? { stance: round.own.stance, toReconfirm: round.own.toReconfirm } : null,
  };
}

export type ThemeRow = { id: string; nameDa: string; nameEn: string };

/** What the actor is recused from: number and title, as they were when it was declared, and nothing more. */
export type RecusedMatter = { matter: string; declaredAt: string };

/** The themes in their order, and what the actor has stepped aside from. */
export async function findListFrame(read: Read, actor: Actor): Promise<{ themes: ThemeRow[]; recused: RecusedMatter[] }> {
  const found = await read.one<{ themes: ThemeRow[]; recused: RecusedMatter[] }>(Prisma.sql`
    select coalesce((select json_agg(json_build_object('id', t.id, 'nameDa', t.name_da, 'nameEn', t.name_en) order by t.position) from themes t), '[]') as themes,
      coalesce((select json_agg(json_build_object('matter', q.matter, 'declaredAt', q.declared_at) order by q.matter)
        from recusals q where q.seat_id = ${actor.seat.id}::uuid), '[]') as recused`);
  return found ?? { themes: [], recused: [] };
}
