import { Prisma } from '@tvaers/db/client';
import type { AttendingSeat } from '@tvaers/domain/progress/attendance';
import type { Presence } from '@tvaers/domain/meetings/quorum';
import type { Read } from '../doors/acting.ts';

export type AttendanceRows = {
  meetings: { id: string; number: number; on: string }[];
  seats: AttendingSeat[];
  presences: { meetingId: string; seatId: string; presence: Presence }[];
};

/** The meetings that are held, the voting seats in the order of their sectors, and who was recorded as what: one statement. */
export function findAttendance(read: Read): Promise<AttendanceRows | null> {
  return read.one<AttendanceRows>(Prisma.sql`
    select coalesce((select json_agg(json_build_object('id', m.id, 'number', m.number, 'on', left(m.starts_local, 10)) order by m.starts_local, m.number)
        from meetings m where m.state in ('held', 'minutesOut', 'minutesApproved')), '[]') as meetings,
      coalesce((select json_agg(json_build_object('seatId', s.id, 'userId', s.user_id, 'name', u.name, 'sectorId', s.sector_id,
          'fromOn', s.from_on, 'untilOn', s.until_on) order by x.position, u.name, s.from_on)
        from seats s join users u on u.id = s.user_id join sectors x on x.id = s.sector_id
        where s.role in ('chair', 'deputyChair', 'member')), '[]') as seats,
      coalesce((select json_agg(json_build_object('meetingId', a.meeting_id, 'seatId', a.seat_id, 'presence', a.presence))
        from attendances a join meetings m on m.id = a.meeting_id where m.state in ('held', 'minutesOut', 'minutesApproved')), '[]') as presences
    from taskforces t`);
}
