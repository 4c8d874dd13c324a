import { type FrozenMinority, frozenMinority, type StandingStatement } from '@tvaers/domain/minority/frozen-minority';
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
      exists (select 1 from recusals q where q.recommendation_id = ${recommendationId}::uuid and q.seat_id = s.id) as "isRecused"
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
