import { Prisma } from '@tvaers/db/client';
import type { Role } from '@tvaers/domain/actor';
import type { Read } from '../doors/acting.ts';

export type PersonRow = {
  seatId: string;
  userId: string;
  name: string;
  role: Role;
  sectorId: string | null;
  servesSeatId: string | null;
  employer: string;
  title: string;
  fromOn: string;
  untilOn: string | null;
};

/** Every seat held on some day of a span, chair first, then by sector. */
export function listPeople(read: Read, fromOn: string, untilOn: string): Promise<PersonRow[]> {
  return read.rows(Prisma.sql`
    select s.id as "seatId", s.user_id as "userId", u.name, s.role, s.sector_id as "sectorId", s.serves_seat_id as "servesSeatId",
      s.employer, s.title, s.from_on as "fromOn", s.until_on as "untilOn"
    from seats s join users u on u.id = s.user_id left join sectors x on x.id = s.sector_id
    where s.from_on <= ${untilOn}::date and (s.until_on is null or s.until_on >= ${fromOn}::date)
    order by s.role, x.position, u.name, s.id`);
}
