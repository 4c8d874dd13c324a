import { Prisma } from '@tvaers/db/client';
import { type Actor, isSecretariat, votes } from '@tvaers/domain/actor';
import type { Reply } from '@tvaers/domain/meetings/kinds';
import type { MeetingState } from '@tvaers/domain/meetings/workflow';
import type { Read } from '../doors/acting.ts';

type Timed = {
  id: string;
  number: number;
  title: string;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  place: string;
  videoUrl: string | null;
  sequence: number;
};
export type CalendarRows = {
  nameDa: string;
  nameEn: string;
  meetings: (Timed & { state: MeetingState; reply: Reply })[];
  slots: Timed[];
  objections: { id: string; number: number; title: string; untilOn: string }[];
  milestones: { id: string; title: string; on: string }[];
};

const list = (rows: Prisma.Sql) => Prisma.sql`coalesce((${rows}), '[]')`;
const timed = (
  id: Prisma.Sql,
  of: Prisma.Sql,
) => Prisma.sql`'id', ${id}, 'number', m.number, 'title', m.title, 'startsAt', ${of}.starts_at,
  'endsAt', ${of}.ends_at, 'timeZone', m.time_zone, 'place', m.place, 'videoUrl', m.video_url, 'sequence', m.sequence`;

/**
 * What stands in a person's calendar of one taskforce, in one statement, cut by row security to what the seat may read: meetings he is
 * invited to and has not declined, times he is asked about and has not said no to, the last day for objections, and milestones he owns.
 * An invitation is the person's, whichever of his seats it names.
 */
export function findCalendar(read: Read, actor: Actor): Promise<CalendarRows | null> {
  const person = Prisma.sql`${actor.userId}::uuid`;
  const seesSlots = votes(actor) || isSecretariat(actor);
  return read.one<CalendarRows>(Prisma.sql`
    with own as materialized (select s.id from seats s where s.user_id = ${person}),
      invited as materialized (select v.meeting_id, v.reply from invitations v where v.seat_id in (select o.id from own o))
    select t.name_da as "nameDa", t.name_en as "nameEn",
      ${list(Prisma.sql`select json_agg(json_build_object(${timed(Prisma.sql`m.id`, Prisma.sql`m`)}, 'state', m.state, 'reply', v.reply)
          order by m.starts_at, m.id)
        from meetings m join invited v on v.meeting_id = m.id where m.starts_at is not null and v.reply <> 'apologies'`)} as meetings,
      ${list(Prisma.sql`select json_agg(json_build_object(${timed(Prisma.sql`p.id`, Prisma.sql`p`)}) order by p.starts_at, p.id)
        from meetings m join poll_slots p on p.meeting_id = m.id where ${seesSlots} and m.state = 'pollOpen' and not exists (
          select 1 from poll_answers a where a.slot_id = p.id and a.answer = 'no' and a.seat_id in (select o.id from own o))`)} as slots,
      ${list(Prisma.sql`select json_agg(json_build_object('id', m.id, 'number', m.number, 'title', m.title, 'untilOn', m.objections_until_on)
          order by m.number)
        from meetings m where m.state = 'minutesOut' and m.objections_until_on is not null
          and exists (select 1 from invited v where v.meeting_id = m.id)`)} as objections,
      ${list(Prisma.sql`select json_agg(json_build_object('id', k.id, 'title', k.title, 'on', coalesce((select f.forecast_on from forecasts f
            where f.milestone_id = k.id and f.state = 'approved' order by f.decided_at desc, f.id desc limit 1), k.baseline_on))
          order by k.baseline_on, k.id)
        from milestones k where k.state = 'planned' and k.owner_seat_id in (select o.id from own o)`)} as milestones
    from taskforces t`);
}
