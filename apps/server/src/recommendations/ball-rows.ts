import { Prisma } from '@tvaers/db/client';
import type { Actor, Role } from '@tvaers/domain/actor';
import { holderOf, isBallWith } from '@tvaers/domain/recommendations/ball';
import type { BallHolder } from '@tvaers/domain/recommendations/schema';

export type BallColumns = {
  ballSeatId: string | null;
  ballSectorId: string | null;
  ballRole: Role | null;
  ballName: string | null;
  ballSince: string;
};

/** With whom the ball lies, and since when; `name` is the person's where it lies with one. */
export type Ball = { holder: BallHolder; name: string | null; since: string; isMine: boolean };

/** The holder's columns of `recommendations r`, as `BallColumns`. */
export const ballColumns = Prisma.sql`r.ball_seat_id as "ballSeatId", r.ball_sector_id as "ballSectorId", r.ball_role as "ballRole",
  (select u.name from seats s join users u on u.id = s.user_id where s.id = r.ball_seat_id) as "ballName", r.ball_since as "ballSince"`;

/** The ball out of its columns; null when nothing is left to do. */
export function ballOf(actor: Actor, row: BallColumns): Ball | null {
  const holder = holderOf({ seatId: row.ballSeatId, sectorId: row.ballSectorId, role: row.ballRole });
  return holder && { holder, name: row.ballName, since: row.ballSince, isMine: isBallWith(actor, holder) };
}
