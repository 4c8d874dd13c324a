import { Prisma } from '@tvaers/db/client';
import type { Actor } from '@tvaers/domain/actor';
import type { Audience, RecommendationState } from '@tvaers/domain/recommendations/workflow';
import { memberStanding } from '@tvaers/domain/rounds/member-standings';
import type { MemberStanding } from '@tvaers/domain/rounds/consensus';
import type { NamedVersion } from '@tvaers/domain/rounds/standing-position';
import type { RoundState } from '@tvaers/domain/rounds/workflow';
import type { Read } from '../doors/acting.ts';
import { type KeptMembers, listSealed, roundNow, type SealedRound, standingsNow } from '../rounds/rows.ts';
import type { BallColumns } from './rows.ts';

type VersionNow = NamedVersion & { label: string };

/** Where the latest round that counts stands, as far as the actor may know it. */
type StandingNow = {
  id: string;
  state: RoundState;
  question: string;
  deadlineOn: string;
  isHiddenUntilAnswer: boolean;
  isHidden: boolean;
  /** None where they are hidden. */
  members: MemberStanding[];
  /** The sectors asked, in their order. */
  sectorIds: string[];
  /** The actor's own standing; null where he is not asked. */
  own: (MemberStanding & { versionId: string | null }) | null;
  /** Others who were asked and have said nothing. */
  othersMissing: number;
};

/** One recommendation with all that a list, the inbox or Fremdrift says of it. */
export type RecommendationNow = BallColumns & {
  id: string;
  number: number | null;
  letter: string;
  draftNumber: number;
  title: string;
  themeId: string | null;
  leadSectorId: string;
  audience: Audience;
  state: RecommendationState;
  ballSinceOn: string;
  comments: number;
  /** By serial. */
  versions: VersionNow[];
  round: StandingNow | null;
};

type Row = Omit<RecommendationNow, 'versions' | 'round'> & {
  versions: [serial: number, id: string, label: string, isSubstantial: boolean][] | null;
  recused: string[] | null;
  roundId: string | null;
  roundState: RoundState;
  question: string;
  deadlineOn: string;
  isHiddenUntilAnswer: boolean;
  members: KeptMembers | null;
};

/**
 * All recommendations the actor may read, by number, drafts of his sector's room last: one statement however many there are, and
 * another one only where a round keeps its answers from him. Row security keeps other rooms out, also out of every count.
 */
export async function listNow(read: Read, actor: Actor): Promise<RecommendationNow[]> {
  const rows = await read.rows<Row>(Prisma.sql`
    with ${roundNow},
      named as (select v.recommendation_id, json_agg(json_build_array(v.serial, v.id, v.label, v.is_substantial) order by v.serial) as versions
        from recommendation_versions v group by v.recommendation_id),
      away as (select q.recommendation_id, json_agg(q.seat_id) as recused from recusals q group by q.recommendation_id),
      said as (select c.recommendation_id, count(*)::int as comments from comments c where c.parent_id is null and c.resolved_at is null group by c.recommendation_id)
    select r.id, r.number, x.letter, r.draft_number as "draftNumber", r.title, r.theme_id as "themeId", r.lead_sector_id as "leadSectorId",
      r.audience, r.state, r.ball_seat_id as "ballSeatId", r.ball_sector_id as "ballSectorId", r.ball_role as "ballRole", u.name as "ballName",
      r.ball_since as "ballSince", (r.ball_since at time zone 'Europe/Copenhagen')::date as "ballSinceOn", coalesce(said.comments, 0) as comments,
      named.versions, away.recused, o.id as "roundId", o.state as "roundState", o.question, o.deadline_on as "deadlineOn",
      o.is_hidden_until_answer as "isHiddenUntilAnswer", w.members
    from recommendations r
    join sectors x on x.id = r.lead_sector_id
    left join seats b on b.id = r.ball_seat_id
    left join users u on u.id = b.user_id
    left join named on named.recommendation_id = r.id
    left join away on away.recommendation_id = r.id
    left join said on said.recommendation_id = r.id
    left join round_now o on o.recommendation_id = r.id
    left join standings w on w.round_id = o.id
    order by r.number nulls last, r.lead_sector_id, r.draft_number`);
  const sealedIds = rows.flatMap(({ roundId, members }) => (roundId && !members ? [roundId] : []));
  const sealed = sealedIds.length > 0 ? await listSealed(read, actor, sealedIds) : [];
  const sealedById = new Map(sealed.map((round) => [round.roundId, round]));
  return rows.map(
    ({ versions: named, recused, roundId, roundState, question, deadlineOn, isHiddenUntilAnswer, members, ...row }) => {
      const versions = (named ?? []).map(([serial, id, label, isSubstantial]): VersionNow => ({
        serial,
        id,
        label,
        isSubstantial,
      }));
      if (!roundId) return { ...row, versions, round: null };
      const round = { id: roundId, state: roundState, isHiddenUntilAnswer, members };
      const now = standingsNow(actor, { ...row, recusedSeatIds: recused ?? [] }, round, versions);
      const told = now.isHidden
        ? ofSealed(actor, versions, sealedById.get(roundId), members)
        : ofOpen(actor, versions, members ?? [], now.members);
      return {
        ...row,
        versions,
        round: { id: roundId, state: roundState, question, deadlineOn, isHiddenUntilAnswer, ...now, ...told },
      };
    },
  );
}

type Told = Pick<StandingNow, 'sectorIds' | 'own' | 'othersMissing'>;

function ofOpen(actor: Actor, versions: readonly NamedVersion[], kept: KeptMembers, members: readonly MemberStanding[]): Told {
  const mine = members.find(({ seatId }) => seatId === actor.seat.id);
  const serial = mine && kept.flatMap(([, seats]) => seats).find(([seatId]) => seatId === mine.seatId)?.[2];
  const versionId = versions.find((version) => version.serial === serial)?.id ?? null;
  return {
    sectorIds: kept.map(([sectorId]) => sectorId),
    own: mine ? { ...mine, versionId } : null,
    othersMissing: members.filter(({ seatId, stance }) => seatId !== actor.seat.id && stance === 'notStated').length,
  };
}

/** Row security has left out what the actor is recused from. */
function ofSealed(
  actor: Actor,
  versions: readonly NamedVersion[],
  sealed: SealedRound | undefined,
  kept: KeptMembers | null,
): Told {
  if (!sealed) return { sectorIds: (kept ?? []).map(([sectorId]) => sectorId), own: null, othersMissing: 0 };
  const { sectorIds, isAsked, own, othersMissing } = sealed;
  if (!isAsked) return { sectorIds, own: null, othersMissing };
  const asked = { seatId: actor.seat.id, sectorId: actor.seat.sectorId ?? '', isRecused: false };
  const [stance, versionId] = [own?.stance ?? null, own?.versionId ?? null];
  return { sectorIds, own: { ...memberStanding({ ...asked, stance, versionId }, versions), versionId }, othersMissing };
}
