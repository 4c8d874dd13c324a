import { Prisma } from '@tvaers/db/client';
import type { Actor } from '@tvaers/domain/actor';
import { can } from '@tvaers/domain/policy';
import type { RecommendationFacts } from '@tvaers/domain/recommendations/policy';
import type { MemberStanding } from '@tvaers/domain/rounds/consensus';
import { type Asked, memberStandings } from '@tvaers/domain/rounds/member-standings';
import type { NamedVersion } from '@tvaers/domain/rounds/standing-position';
import type { RoundState, Stance } from '@tvaers/domain/rounds/workflow';
import type { Read, Transaction } from '../doors/acting.ts';

/** One asked seat with the latest position it has taken, as the statements below write it. */
type AskedRow = Omit<Asked, 'isRecused'> & { roundId: string | null };
/** The latest round that was not recalled, with who was asked. */
export type RoundNow = {
  id: string;
  state: RoundState;
  versionId: string;
  deadlineOn: string;
  isHiddenUntilAnswer: boolean;
  asked: AskedRow[];
};

/**
 * Common table `round_now (recommendation_id, round)`: for each recommendation the latest round that counts, as `RoundNow`. A recalled
 * round never was, and neither were the positions taken in it. `only` narrows to some recommendations. The rows are cut to what the
 * actor may read: in a hidden round others' positions are missing, which `standingsNow` tells apart from silence.
 */
export function roundNow(only: Prisma.Sql = Prisma.sql`true`): Prisma.Sql {
  return Prisma.sql`
    latest_round as (
      select distinct on (o.recommendation_id) o.* from rounds o where o.state <> 'recalled' and ${only}
      order by o.recommendation_id, o.opened_at desc, o.id desc),
    latest_position as (
      select distinct on (p.recommendation_id, p.seat_id) p.recommendation_id, p.seat_id, p.round_id, p.version_id, p.stance, p.taken_at
      from positions p join rounds o on o.id = p.round_id where o.state <> 'recalled' and ${only}
      order by p.recommendation_id, p.seat_id, p.taken_at desc, p.id desc),
    round_now as (
      select o.recommendation_id, json_build_object('id', o.id, 'state', o.state, 'versionId', o.version_id, 'deadlineOn', o.deadline_on,
        'isHiddenUntilAnswer', o.is_hidden_until_answer, 'asked', coalesce(json_agg(json_build_object('seatId', a.seat_id, 'sectorId', s.sector_id,
          'roundId', p.round_id, 'versionId', p.version_id, 'stance', p.stance, 'takenAt', p.taken_at) order by x.position, a.seat_id)
          filter (where a.seat_id is not null), '[]')) as round
      from latest_round o
      left join round_asked a on a.round_id = o.id
      left join seats s on s.id = a.seat_id
      left join sectors x on x.id = s.sector_id
      left join latest_position p on p.recommendation_id = o.recommendation_id and p.seat_id = a.seat_id
      group by o.recommendation_id, o.id, o.state, o.version_id, o.deadline_on, o.is_hidden_until_answer)`;
}

/** How those asked stand. `isHidden`: others' positions are kept from this actor until he has answered, or until the round is closed. */
export type StandingsNow = { isHidden: boolean; members: MemberStanding[] };

/** The standings of a round, by the domain's rules; of what is hidden only the actor's own. */
export function standingsNow(
  actor: Actor,
  recommendation: RecommendationFacts,
  round: RoundNow,
  versions: readonly NamedVersion[],
): StandingsNow {
  const recused = new Set(recommendation.recusedSeatIds);
  const asked = round.asked.map((one): Asked => ({ ...one, isRecused: recused.has(one.seatId) }));
  const hasAnswered = round.asked.some(({ seatId, roundId }) => seatId === actor.seat.id && roundId === round.id);
  const facts = { state: round.state, recommendation, askedSeatIds: asked.map(({ seatId }) => seatId) };
  const isHidden = !can(actor, 'rounds.readPositions', {
    round: facts,
    isHiddenUntilAnswer: round.isHiddenUntilAnswer,
    hasAnswered,
    seatId: '',
  });
  const members = memberStandings(asked, versions);
  return { isHidden, members: isHidden ? members.filter(({ seatId }) => seatId === actor.seat.id) : members };
}

export type PositionRow = {
  id: string;
  seatId: string;
  versionId: string;
  stance: Stance;
  reason: string;
  wouldChange: string;
  takenAt: string;
  enteredBySeatId: string;
  enteredBy: string;
  howGiven: string | null;
};
export type AskedMember = { seatId: string; sectorId: string; name: string; employer: string; title: string };
export type RoundRow = {
  id: string;
  state: RoundState;
  versionId: string;
  question: string;
  deadlineOn: string;
  isHiddenUntilAnswer: boolean;
  openedBy: string;
  openedAt: string;
  closedAt: string | null;
  version: number;
  asked: AskedMember[];
  positions: PositionRow[];
};

/** The rounds of one recommendation, newest first, without those recalled; each with who was asked and every position taken in it. */
export function listRounds(read: Read, recommendationId: string): Promise<RoundRow[]> {
  return read.rows(Prisma.sql`
    select o.id, o.state, o.version_id as "versionId", o.question, o.deadline_on as "deadlineOn", o.is_hidden_until_answer as "isHiddenUntilAnswer",
      u.name as "openedBy", o.opened_at as "openedAt", o.closed_at as "closedAt", o.version,
      coalesce((select json_agg(json_build_object('seatId', a.seat_id, 'sectorId', s.sector_id, 'name', m.name, 'employer', s.employer, 'title', s.title)
          order by x.position, m.name)
        from round_asked a join seats s on s.id = a.seat_id join users m on m.id = s.user_id join sectors x on x.id = s.sector_id
        where a.round_id = o.id), '[]') as asked,
      coalesce((select json_agg(json_build_object('id', p.id, 'seatId', p.seat_id, 'versionId', p.version_id, 'stance', p.stance, 'reason', p.reason,
          'wouldChange', p.would_change, 'takenAt', p.taken_at, 'enteredBySeatId', p.entered_by_id, 'enteredBy', m.name, 'howGiven', p.how_given)
          order by p.taken_at, p.id)
        from positions p join seats e on e.id = p.entered_by_id join users m on m.id = e.user_id where p.round_id = o.id), '[]') as positions
    from rounds o join seats s on s.id = o.opened_by_id join users u on u.id = s.user_id
    where o.recommendation_id = ${recommendationId}::uuid and o.state <> 'recalled'
    order by o.opened_at desc, o.id desc`);
}

/** The round with the facts its rules read. */
export async function findRound(tx: Transaction, id: string) {
  const round = await tx.round.findUnique({
    where: { id },
    include: {
      asked: { select: { seatId: true } },
      recommendation: { omit: { text: true }, include: { recusals: { select: { seatId: true } } } },
    },
  });
  // A recommendation that the actor may not read is not joined by row security; the round is not his either.
  if (!round?.recommendation) return null;
  const { asked, recommendation, ...own } = round;
  return {
    ...own,
    askedSeatIds: asked.map(({ seatId }) => seatId),
    recommendation: { ...recommendation, recusedSeatIds: recommendation.recusals.map(({ seatId }) => seatId) },
  };
}
export type RoundTarget = NonNullable<Awaited<ReturnType<typeof findRound>>>;
