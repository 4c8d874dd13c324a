import { type FrozenMinority, frozenMinority, type StandingStatement } from '@tvaers/domain/minority/frozen-minority';
import { type FrozenStatement, standingStatements } from '@tvaers/domain/rounds/sector-statement';
import type { FrozenPosition } from '@tvaers/domain/rounds/frozen-position';
import type { FrozenSeat } from '@tvaers/domain/decisions/frozen-seat';
import type { Transaction } from '../doors/acting.ts';
import { onOf } from '../doors/dates.ts';

/** The voting seats as of today, with those asked in the latest round that are no longer held: what a decision keeps of who decided. */
export function findComposition(tx: Transaction, recommendationId: string | null, today: string): Promise<FrozenSeat[]> {
  return tx.$queryRaw<FrozenSeat[]>`
    with latest as (
      select o.id from rounds o where o.recommendation_id = ${recommendationId}::uuid and o.state <> 'recalled' order by o.opened_at desc, o.id desc limit 1),
    asked as (select a.seat_id from round_asked a where a.round_id = (select l.id from latest l)),
    seated as (
      select s.*, s.from_on <= ${today}::date and (s.until_on is null or s.until_on >= ${today}::date) as is_held
      from seats s where s.role in ('chair', 'deputyChair', 'member'))
    select s.id as "seatId", u.name, s.role::text as role, s.sector_id as "sectorId", s.employer, s.title, to_char(s.from_on, 'YYYY-MM-DD') as "fromOn",
      s.id in (select k.seat_id from asked k) as "wasAsked", s.is_held as "isHeld",
      exists (select 1 from recusals q join seats k on k.id = q.seat_id
        where q.recommendation_id = ${recommendationId}::uuid and k.user_id = s.user_id) as "isRecused"
    from seated s join users u on u.id = s.user_id join sectors x on x.id = s.sector_id
    where s.is_held or s.id in (select k.seat_id from asked k)
    order by x.position, u.name`;
}

/** The released minority statements as they are frozen if the recommendation is adopted now, and until when a minority may write. */
export async function findMinority(
  tx: Transaction,
  recommendationId: string,
  positions: readonly FrozenPosition[],
): Promise<{ frozen: FrozenMinority[]; untilOn: string | null }> {
  const statements = await tx.$queryRaw<StandingStatement[]>`
    select m.id as "statementId", v.serial, v.text,
      coalesce((select json_agg(json_build_object('seatId', g.seat_id, 'serial', g.signed_serial)) from minority_signatures g
        where g.statement_id = m.id and g.left_at is null), '[]') as signatures
    from minority_statements m
    join lateral (select w.serial, w.text from minority_versions w where w.statement_id = m.id order by w.serial desc limit 1) v on true
    where m.recommendation_id = ${recommendationId}::uuid and m.released_at is not null
    order by m.released_at, m.id`;
  const deadline = await tx.minorityDeadline.findFirst({ where: { recommendationId }, select: { untilOn: true } });
  return { frozen: frozenMinority(statements, positions), untilOn: deadline ? onOf(deadline.untilOn) : null };
}

/** What the sectors have said in their own name and stands, in their order; without what somebody recused has said for his. */
export async function findSectorStatements(
  tx: Transaction,
  recommendationId: string,
  recusedSeatIds: readonly string[],
): Promise<FrozenStatement[]> {
  const all = await tx.$queryRaw<(FrozenStatement & { id: string; place: number })[]>`
    select d.id, d.sector_id as "sectorId", d.stance::text as stance, d.text, d.stated_by_id as "seatId", u.name, v.label as "versionLabel",
      to_char(d.stated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "statedAt", x.position as place
    from sector_statements d join rounds o on o.id = d.round_id and o.state <> 'recalled'
    join recommendation_versions v on v.id = d.version_id join sectors x on x.id = d.sector_id
    join seats s on s.id = d.stated_by_id join users u on u.id = s.user_id
    where d.recommendation_id = ${recommendationId}::uuid order by d.stated_at, d.serial`;
  return standingStatements(all, recusedSeatIds)
    .toSorted((a, b) => a.place - b.place)
    .map(({ id: _, place: __, ...statement }) => statement);
}
