import { Prisma } from '@tvaers/db/client';
import type { Actor } from '@tvaers/domain/actor';
import type { RecommendationState } from '@tvaers/domain/recommendations/workflow';
import type { PositionSource, RoundState, Stance } from '@tvaers/domain/rounds/workflow';
import type { Read, Transaction } from '../doors/acting.ts';
import { itsRecusals, type RecommendationTarget, recusedSeatsOf } from '../recommendations/rows.ts';

/**
 * Common table `round_now`: for each recommendation the latest round that counts. A recalled round never was, and neither were the
 * positions taken in it.
 */
export const roundNow = Prisma.sql`
  round_now as materialized (
    select distinct on (o.recommendation_id) o.recommendation_id, o.id, o.state, o.question, o.deadline_on, o.is_hidden_until_answer
    from rounds o where o.state <> 'recalled' order by o.recommendation_id, o.opened_at desc, o.id desc)`;

/** What may be known of a round whose answers are kept from the actor: who is asked by sector, how many lack, and what he said himself. */
export type SealedRound = {
  roundId: string;
  sectorIds: string[];
  isAsked: boolean;
  own: { stance: Stance; versionId: string } | null;
  othersMissing: number;
};

/** The sealed rounds among these. That somebody has answered is no secret; what he answered is. */
export function listSealed(read: Read, actor: Actor, roundIds: readonly string[]): Promise<SealedRound[]> {
  const seat = Prisma.sql`${actor.seat.id}::uuid`;
  return read.rows(Prisma.sql`
    with said as materialized (
        select p.recommendation_id, p.seat_id, p.stance, p.version_id, p.taken_at, p.id from positions p join rounds e on e.id = p.round_id where e.state <> 'recalled' and p.counts),
      answered as materialized (select * from answers_in_hidden_rounds())
    select o.id as "roundId",
      coalesce((select json_agg(x.id order by x.position) from sectors x
        where x.id in (select s.sector_id from round_asked a join seats s on s.id = a.seat_id where a.round_id = o.id)), '[]') as "sectorIds",
      exists (select 1 from round_asked a where a.round_id = o.id and a.seat_id = ${seat}) as "isAsked",
      (select json_build_object('stance', p.stance, 'versionId', p.version_id) from said p
        where p.recommendation_id = o.recommendation_id and p.seat_id = ${seat} order by p.taken_at desc, p.id desc limit 1) as own,
      (select count(*)::int from round_asked a where a.round_id = o.id and a.seat_id <> ${seat}
        and not exists (select 1 from answered k where k.round_id = o.id and k.seat_id = a.seat_id)
        and not exists (select 1 from said p where p.recommendation_id = o.recommendation_id and p.seat_id = a.seat_id)
        and not exists (select 1 from recusals q where q.recommendation_id = o.recommendation_id and q.seat_id = a.seat_id)) as "othersMissing"
    from rounds o where o.id = any (${[...roundIds]}::uuid[])`);
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
  source: PositionSource | null;
  /** False while the member says it is not right, and for good where it did not stand. */
  counts: boolean;
  disputedAt: string | null;
  settledAt: string | null;
  settledBy: string | null;
  settlement: string;
};
/** What a sector has said in its own name, and from which seat; which one stands, `standingStatements` says. */
export type StatementRow = {
  id: string;
  sectorId: string;
  versionId: string;
  stance: Stance;
  text: string;
  statedAt: string;
  statedBy: string;
  seatId: string;
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
  statements: StatementRow[];
  /** The seats that owe an answer in an open round; what they are to answer is not told by it. */
  owing: string[];
};

/**
 * The rounds of one recommendation, newest first, without those recalled; each with who was asked and every position taken in it, but those
 * of who is recused: what he said before is no part of the matter (decision 9).
 */
export function listRounds(read: Read, recommendationId: string, today: string): Promise<RoundRow[]> {
  return read.rows(Prisma.sql`
    select o.id, o.state, o.version_id as "versionId", o.question, o.deadline_on as "deadlineOn", o.is_hidden_until_answer as "isHiddenUntilAnswer",
      u.name as "openedBy", o.opened_at as "openedAt", o.closed_at as "closedAt", o.version,
      coalesce((select json_agg(json_build_object('seatId', a.seat_id, 'sectorId', s.sector_id, 'name', m.name, 'employer', s.employer, 'title', s.title)
          order by x.position, m.name)
        from round_asked a join seats s on s.id = a.seat_id join users m on m.id = s.user_id join sectors x on x.id = s.sector_id
        where a.round_id = o.id), '[]') as asked,
      coalesce((select json_agg(json_build_object('id', p.id, 'seatId', p.seat_id, 'versionId', p.version_id, 'stance', p.stance, 'reason', p.reason,
          'wouldChange', p.would_change, 'takenAt', p.taken_at, 'enteredBySeatId', p.entered_by_id, 'enteredBy', m.name, 'howGiven', p.how_given,
          'source', p.source, 'counts', p.counts, 'disputedAt', p.disputed_at, 'settledAt', p.settled_at, 'settlement', p.settlement,
          'settledBy', (select y.name from seats z join users y on y.id = z.user_id where z.id = p.settled_by_id))
          order by p.taken_at, p.id)
        from positions p join seats e on e.id = p.entered_by_id join users m on m.id = e.user_id
        where p.round_id = o.id and p.seat_id not in (select q.seat_id from recusals q where q.recommendation_id = o.recommendation_id)), '[]') as positions,
      coalesce((select json_agg(json_build_object('id', d.id, 'sectorId', d.sector_id, 'versionId', d.version_id, 'stance', d.stance, 'text', d.text,
          'statedAt', d.stated_at, 'statedBy', m.name, 'seatId', d.stated_by_id) order by d.serial)
        from sector_statements d join seats e on e.id = d.stated_by_id join users m on m.id = e.user_id where d.round_id = o.id), '[]') as statements,
      coalesce((select json_agg(w.seat_id) from owes_position(o.id, ${today}::date) w), '[]') as owing
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
      recommendation: { omit: { text: true }, include: { recusals: itsRecusals } },
    },
  });
  // A recommendation that the actor may not read is not joined by row security; the round is not his either.
  if (!round?.recommendation) return null;
  const { asked, recommendation, ...own } = round;
  return {
    ...own,
    askedSeatIds: asked.map(({ seatId }) => seatId),
    recommendation: { ...recommendation, recusedSeatIds: recusedSeatsOf(recommendation.recusals) },
  };
}
export type RoundTarget = NonNullable<Awaited<ReturnType<typeof findRound>>>;

type Matter = Pick<
  RecommendationTarget,
  'id' | 'taskforceId' | 'number' | 'title' | 'audience' | 'leadSectorId' | 'state' | 'endedFrom' | 'recusedSeatIds'
>;
/** What an answer reads of the round it is given in. */
export type AnsweredRound = Pick<RoundTarget, 'id' | 'recommendationId' | 'state' | 'isHiddenUntilAnswer' | 'askedSeatIds'> & {
  recommendation: Matter;
};

/**
 * The round for an answer of a seat, in one statement, with two things held until this transaction ends: the recommendation as it is, so
 * that no version is named and nothing adopted meanwhile, and the seat's turn, so that two answers of one seat at the same moment are put
 * in an order. Answers of others do not wait.
 */
export async function findRoundHeld(tx: Transaction, id: string, seatId: string): Promise<AnsweredRound | null> {
  const rows = await tx.$queryRaw<AnsweredRound[]>`
    select o.id, o.recommendation_id as "recommendationId", o.state::text as state, o.is_hidden_until_answer as "isHiddenUntilAnswer",
      array(select a.seat_id from round_asked a where a.round_id = o.id) as "askedSeatIds",
      json_build_object('id', r.id, 'taskforceId', r.taskforce_id, 'number', r.number, 'title', r.title, 'audience', r.audience,
        'leadSectorId', r.lead_sector_id, 'state', r.state, 'endedFrom', r.ended_from,
        'recusedSeatIds', array(select k.id from recusals q join seats s on s.id = q.seat_id join seats k on k.user_id = s.user_id
          where q.recommendation_id = r.id)) as recommendation,
      pg_advisory_xact_lock(hashtextextended('position ' || r.id || ${` ${seatId}`}, 0)) is null as "isInTurn"
    from rounds o join recommendations r on r.id = o.recommendation_id
    where o.id = ${id}::uuid for share of r`;
  return rows[0] ?? null;
}

/**
 * The same two, for what else is said of a seat's positions: without the turn, an answer that settles an entry and the one who settles it
 * by hand would each wait for what the other holds. Gives the recommendation's state, which then stands; null where it cannot be read.
 */
export async function holdTurn(tx: Transaction, recommendationId: string, seatId: string): Promise<RecommendationState | null> {
  const rows = await tx.$queryRaw<{ state: RecommendationState }[]>`
    select r.state::text as state, pg_advisory_xact_lock(hashtextextended('position ' || r.id || ${` ${seatId}`}, 0)) is null as "isInTurn"
    from recommendations r where r.id = ${recommendationId}::uuid for share of r`;
  return rows[0]?.state ?? null;
}

/** What an answer meets, read once it is its turn: the latest version, how often the seat has answered, the round's state. */
export async function findTurn(tx: Transaction, round: AnsweredRound, seatId: string) {
  const rows = await tx.$queryRaw<{ versionId: string; label: string; earlier: number; state: RoundState }[]>`
    select v.id as "versionId", v.label,
      (select count(*)::int from positions p where p.round_id = ${round.id}::uuid and p.seat_id = ${seatId}::uuid) as earlier,
      (select o.state::text from rounds o where o.id = ${round.id}::uuid) as state
    from recommendation_versions v where v.recommendation_id = ${round.recommendationId}::uuid order by v.serial desc limit 1`;
  return rows[0] ?? null;
}

/** The position of a seat that counts now: the latest it took or had entered, whatever the round. */
export function findCounting(tx: Transaction, recommendationId: string, seatId: string) {
  return tx.position.findFirst({
    where: { recommendationId, seatId, counts: true, round: { state: { not: 'recalled' } } },
    orderBy: [{ takenAt: 'desc' }, { id: 'desc' }],
  });
}

/** A position with the round it was taken in: what saying that it is not right, and settling that, are about. */
export async function findPosition(tx: Transaction, id: string) {
  const position = await tx.position.findUnique({
    where: { id },
    select: {
      id: true,
      roundId: true,
      seatId: true,
      enteredById: true,
      source: true,
      howGiven: true,
      disputedAt: true,
      settledAt: true,
    },
  });
  const round = position && (await findRound(tx, position.roundId));
  return position && round && { ...round, position };
}
export type DisputedTarget = NonNullable<Awaited<ReturnType<typeof findPosition>>>;

/** The seats that owe an answer in an open round, of those held today. */
export async function listOwing(tx: Transaction, roundId: string, today: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ seatId: string }[]>`
    select w.seat_id as "seatId" from owes_position(${roundId}::uuid, ${today}::date) w order by w.seat_id`;
  return rows.map(({ seatId }) => seatId);
}
