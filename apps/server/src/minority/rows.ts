import { Prisma } from '@tvaers/db/client';
import type { Actor } from '@tvaers/domain/actor';
import type { MinorityFacts } from '@tvaers/domain/minority/policy';
import type { Read, Transaction } from '../doors/acting.ts';
import { findRecommendation, type RecommendationTarget } from '../recommendations/rows.ts';

/** The recommendation held as it is, so that nothing is written while it is adopted, with the asker's own stance on it. */
export async function findDissent(tx: Transaction, actor: Actor, recommendationId: string) {
  const recommendation = await held(tx, recommendationId);
  if (!recommendation) return null;
  return { recommendation, isAgainst: await isAgainst(tx, actor, recommendation) };
}

/** Read when whoever is adopting it is done; until then it is not adopted. */
async function held(tx: Transaction, id: string) {
  await tx.$queryRaw`select id from recommendations where id = ${id}::uuid for share`;
  return findRecommendation(tx, id);
}

/** Whether the position of his that counts is that he cannot support. */
async function isAgainst(tx: Transaction, actor: Actor, { id: recommendationId, recusedSeatIds }: RecommendationTarget) {
  if (recusedSeatIds.includes(actor.seat.id)) return false;
  const last = await tx.position.findFirst({
    where: { recommendationId, seatId: actor.seat.id, counts: true, round: { state: { not: 'recalled' } } },
    orderBy: [{ takenAt: 'desc' }, { id: 'desc' }],
    select: { stance: true },
  });
  return last?.stance === 'cannotSupport';
}

/** A statement with the facts its rules read, its recommendation held as it is; null for what the asker does not see. */
export async function findStatement(tx: Transaction, actor: Actor, id: string) {
  const found = await tx.minorityStatement.findUnique({ where: { id }, select: { recommendationId: true } });
  const dissent = found && (await findDissent(tx, actor, found.recommendationId));
  if (!dissent) return null;
  // The statement's own turn: two who write or sign at the same moment come one after the other.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`minority ${id}`}, 0))`;
  const statement = await tx.minorityStatement.findUnique({
    where: { id },
    include: { versions: { orderBy: { serial: 'desc' }, take: 1 }, signatures: { where: { leftAt: null } } },
  });
  const latest = statement?.versions[0];
  if (!statement || !latest) return null;
  const { signatures, releasedAt } = statement;
  const facts: MinorityFacts = {
    recommendation: dissent.recommendation,
    isReleased: releasedAt !== null,
    signerSeatIds: signatures.map(({ seatId }) => seatId),
  };
  return { id, latest, signatures, ...dissent, ...facts, recommendation: dissent.recommendation };
}
export type StatementTarget = NonNullable<Awaited<ReturnType<typeof findStatement>>>;

/** The recommendation held as it is, for what is about its minority and about no statement yet. */
export async function findOpenMinority(tx: Transaction, id: string) {
  const recommendation = await held(tx, id);
  return recommendation && { recommendation, isReleased: true, signerSeatIds: [] };
}

export type StatementRow = {
  id: string;
  serial: number;
  text: string;
  releasedAt: string | null;
  /** `serial`: of the version he signed; an earlier one than the text's own does not stand under it. */
  signers: { seatId: string; name: string; sectorId: string | null; serial: number }[];
  versions: { serial: number; text: string; by: string; at: string }[];
};

/**
 * The statements on one recommendation that the asker may read, as they stand; and whether anybody is known to him who cannot support:
 * row security keeps from him what a hidden round holds back.
 */
export async function listStatements(read: Read, recommendationId: string) {
  const statements = await read.rows<StatementRow>(Prisma.sql`
    select m.id, v.serial, v.text, m.released_at as "releasedAt",
      coalesce((select json_agg(json_build_object('seatId', s.id, 'name', u.name, 'sectorId', s.sector_id, 'serial', g.signed_serial) order by x.position, u.name)
        from minority_signatures g join seats s on s.id = g.seat_id join users u on u.id = s.user_id left join sectors x on x.id = s.sector_id
        where g.statement_id = m.id and g.left_at is null), '[]') as signers,
      coalesce((select json_agg(json_build_object('serial', w.serial, 'text', w.text, 'by', u.name, 'at', w.written_at) order by w.serial desc)
        from minority_versions w join seats s on s.id = w.written_by_id join users u on u.id = s.user_id where w.statement_id = m.id), '[]') as versions
    from minority_statements m
    join lateral (select w.serial, w.text from minority_versions w where w.statement_id = m.id order by w.serial desc limit 1) v on true
    where m.recommendation_id = ${recommendationId}::uuid
    order by m.started_at, m.id`);
  const deadline = await read.one<{ untilOn: string }>(
    Prisma.sql`select d.until_on as "untilOn" from minority_deadlines d where d.recommendation_id = ${recommendationId}::uuid`,
  );
  const dissent = await read.one<{ isAny: boolean }>(Prisma.sql`
    select exists (select 1 from (
        select distinct on (p.seat_id) p.stance from positions p join rounds o on o.id = p.round_id
        where p.recommendation_id = ${recommendationId}::uuid and p.counts and o.state <> 'recalled'
        order by p.seat_id, p.taken_at desc, p.id desc) latest
      where latest.stance = 'cannotSupport') as "isAny"`);
  return { statements, untilOn: deadline?.untilOn ?? null, isAnyAgainst: dissent?.isAny ?? false };
}

/** The facts the rules read of the recommendation, and the asker's own stance. */
export function findStanding(read: Read, actor: Actor, recommendationId: string) {
  return read.one<{
    audience: 'sector' | 'taskforce' | 'public';
    leadSectorId: string;
    state: RecommendationTarget['state'];
    endedFrom: RecommendationTarget['endedFrom'];
    recusedSeatIds: string[];
    stance: string | null;
  }>(Prisma.sql`
    select r.audience, r.lead_sector_id as "leadSectorId", r.state, r.ended_from as "endedFrom",
      coalesce((select json_agg(q.seat_id) from recusals q where q.recommendation_id = r.id), '[]') as "recusedSeatIds",
      (select p.stance::text from positions p join rounds o on o.id = p.round_id
        where p.recommendation_id = r.id and p.seat_id = ${actor.seat.id}::uuid and p.counts and o.state <> 'recalled'
        order by p.taken_at desc, p.id desc limit 1) as stance
    from recommendations r where r.id = ${recommendationId}::uuid`);
}
