import { Prisma } from '@tvaers/db/client';
import type { Actor } from '@tvaers/domain/actor';
import type { Audience, RecommendationState } from '@tvaers/domain/recommendations/workflow';
import { memberStanding } from '@tvaers/domain/rounds/member-standings';
import type { RoundState } from '@tvaers/domain/rounds/workflow';
import type { Read } from '../doors/acting.ts';
import { draftNumberOf } from '../numbers/draft-number.ts';
import { listSealed, roundNow, type SealedRound } from '../rounds/rows.ts';
import {
  isKeptFrom,
  type MemberNow,
  type Standings,
  standingsOf,
  type StandingTexts,
  type VersionNow,
} from '../rounds/standings-service.ts';
import type { BallColumns } from './ball-rows.ts';

/** The latest round that counts, and how it stands as far as the actor may know. */
export type RoundNow = {
  id: string;
  state: RoundState;
  question: string;
  deadlineOn: string;
  isHiddenUntilAnswer: boolean;
  /** Null where the others' positions are kept from the actor. */
  standings: Standings | null;
  /** The sectors asked, in their order. */
  sectorIds: readonly string[];
  /** The actor's own standing; null where he is not asked. */
  own: MemberNow | null;
  /** Others who were asked and have said nothing. */
  othersMissing: number;
};

/** One recommendation with all that a list, the inbox or Fremdrift says of it. */
export type RecommendationNow = BallColumns & {
  id: string;
  number: number | null;
  letter: string;
  draftNumber: number | null;
  title: string;
  themeId: string | null;
  leadSectorId: string;
  audience: Audience;
  state: RecommendationState;
  ballSinceOn: string;
  comments: number;
  /** By serial. */
  versions: readonly VersionNow[];
  round: RoundNow | null;
};

type Row = Omit<RecommendationNow, 'versions' | 'round'> &
  StandingTexts & {
    roundId: string | null;
    roundState: RoundState;
    question: string;
    deadlineOn: string;
    isHiddenUntilAnswer: boolean;
    endedFrom: RecommendationState | null;
  };

/**
 * All recommendations the actor may read, by number, drafts of his sector's room last: one statement however many there are, and
 * another one only where a round keeps its answers from him. Row security keeps other rooms out, also out of every count.
 */
export async function listNow(read: Read, actor: Actor): Promise<RecommendationNow[]> {
  const rows = await read.rows<Row>(Prisma.sql`
    with ${roundNow},
      named as materialized (select v.recommendation_id, json_agg(json_build_array(v.serial, v.id, v.label, v.is_substantial) order by v.serial)::text as versions
        from recommendation_versions v group by v.recommendation_id),
      away as materialized (select q.recommendation_id, json_agg(k.id order by k.id)::text as recused
        from recusals q join seats s on s.id = q.seat_id join seats k on k.user_id = s.user_id group by q.recommendation_id),
      said as materialized (select c.recommendation_id, count(*)::int as comments from comments c where c.parent_id is null and c.resolved_at is null group by c.recommendation_id),
      standing as materialized (select s.round_id, s.members::text as members from standings s)
    select r.id, r.number, x.letter, ${draftNumberOf('r')} as "draftNumber", r.title, r.theme_id as "themeId", r.lead_sector_id as "leadSectorId",
      r.audience, r.state, r.ended_from as "endedFrom", r.ball_seat_id as "ballSeatId", r.ball_sector_id as "ballSectorId", r.ball_role as "ballRole", u.name as "ballName",
      r.ball_since as "ballSince", (r.ball_since at time zone 'Europe/Copenhagen')::date as "ballSinceOn", coalesce(said.comments, 0) as comments,
      named.versions, away.recused, o.id as "roundId", o.state as "roundState", o.question, o.deadline_on as "deadlineOn",
      o.is_hidden_until_answer as "isHiddenUntilAnswer", w.members
    from recommendations r
    left join sectors x on x.id = r.lead_sector_id
    left join seats b on b.id = r.ball_seat_id
    left join users u on u.id = b.user_id
    left join named on named.recommendation_id = r.id
    left join away on away.recommendation_id = r.id
    left join said on said.recommendation_id = r.id
    left join round_now o on o.recommendation_id = r.id
    left join standing w on w.round_id = o.id
    order by r.number nulls last, r.lead_sector_id, r.draft_number`);
  const sealedIds = rows.flatMap(({ roundId, members }) => (roundId && members === null ? [roundId] : []));
  const sealed = sealedIds.length > 0 ? await listSealed(read, actor, sealedIds) : [];
  const sealedById = new Map(sealed.map((round) => [round.roundId, round]));
  return rows.map(({ members, versions, recused, ...row }) =>
    nowOf(actor, row, standingsOf({ members, versions, recused }), members === null ? sealedById.get(row.roundId ?? '') : null),
  );
}

/** `sealed` where row security keeps the answers of the round. */
function nowOf(
  actor: Actor,
  row: Omit<Row, keyof StandingTexts>,
  standings: Standings,
  sealed: SealedRound | null | undefined,
): RecommendationNow {
  const { roundId: id, roundState: state, question, deadlineOn, isHiddenUntilAnswer, endedFrom, ...own } = row;
  const { versions, recused } = standings;
  if (!id) return { ...own, versions, round: null };
  const round = { id, state, question, deadlineOn, isHiddenUntilAnswer };
  const isKept = sealed !== null || isKeptFrom(actor, { ...own, endedFrom, recusedSeatIds: recused }, round, standings);
  const told = isKept ? ofSealed(actor, versions, sealed) : ofOpen(actor, standings);
  return { ...own, versions, round: { ...round, standings: isKept ? null : standings, ...told } };
}

type Told = Pick<RoundNow, 'sectorIds' | 'own' | 'othersMissing'>;

function ofOpen(actor: Actor, { members, cells }: Standings): Told {
  const isOthers = ({ seatId }: MemberNow) => seatId !== actor.seat.id;
  return {
    sectorIds: cells.map(({ sectorId }) => sectorId),
    own: members.find((member) => !isOthers(member)) ?? null,
    othersMissing: members.filter((member) => member.stance === 'notStated' && isOthers(member)).length,
  };
}

/** Row security has left out what the actor is recused from. */
function ofSealed(actor: Actor, versions: readonly VersionNow[], sealed: SealedRound | null | undefined): Told {
  if (!sealed) return { sectorIds: [], own: null, othersMissing: 0 };
  const { sectorIds, isAsked, own, othersMissing } = sealed;
  if (!isAsked) return { sectorIds, own: null, othersMissing };
  const asked = { seatId: actor.seat.id, sectorId: actor.seat.sectorId ?? '', isRecused: false };
  const [stance, versionId] = [own?.stance ?? null, own?.versionId ?? null];
  return { sectorIds, own: { ...memberStanding({ ...asked, stance, versionId }, versions), versionId }, othersMissing };
}
