// What the inbox reads of meetings: parts of its one statement.
import { Prisma } from '@tvaers/db/client';
import { type Actor, isVotingRole } from '@tvaers/domain/actor';

export const dayOf = (instant: Prisma.Sql) => Prisma.sql`(${instant} at time zone 'Europe/Copenhagen')::date`;

export const list = (rows: Prisma.Sql) => Prisma.sql`coalesce((${rows}), '[]')`;

export const meeting = Prisma.sql`json_build_object('id', m.id, 'number', m.number, 'state', m.state)`;

/** Polled are the voting seats held today; done is who has answered every slot. */
export function polls(seat: Prisma.Sql, actor: Actor): Prisma.Sql {
  const mine = isVotingRole(actor.seat.role) ? seat : Prisma.sql`null::uuid`;
  return Prisma.sql`select json_agg(json_build_object('meeting', ${meeting}, 'deadlineOn', m.poll_deadline_on,
      'slots', ${list(Prisma.sql`select json_agg(json_build_object('id', b.id, 'startsLocal', b.starts_local, 'endsLocal', b.ends_local,
          'answer', b.answer) order by b.starts_local)
        from (select o.id, o.starts_local, o.ends_local, max(o.answer) filter (where o.seat_id = ${mine}) as answer
          from ballots o where o.meeting_id = m.id group by o.id, o.starts_local, o.ends_local) b`)},
      'others', (select count(*)::int from voters),
      'othersDone', (select count(*)::int from voters v
        where (select count(*) from ballots o where o.meeting_id = m.id and o.seat_id = v.id)
          = (select count(distinct o.id) from ballots o where o.meeting_id = m.id))) order by m.number)
    from known m where m.state = 'pollOpen'`;
}

export const invitations = Prisma.sql`
  select json_agg(json_build_object('id', i.id, 'version', i.version, 'meeting', ${meeting}, 'reply', i.reply, 'starts', m.starts_local,
    'ends', m.ends_local, 'place', m.place) order by m.starts_local)
  from invited i join known m on m.id = i.meeting_id
  where m.state in ('called', 'materialOut') and m.starts_local is not null`;

/** Cut by row security to those who build and approve agendas before they are released. */
export const agendas = Prisma.sql`
  select json_agg(json_build_object('meeting', ${meeting}, 'version', m.version, 'startsOn', left(m.starts_local, 10),
    'isApproved', m.agenda_approved_at is not null, 'items', i.items, 'minutes', i.minutes, 'withoutIndstilling', i.lacking) order by m.starts_local)
  from known m join lateral (
    select count(*)::int as items, coalesce(sum(n.minutes), 0)::int as minutes,
      coalesce(json_agg(json_build_object('itemId', n.id, 'position', n.position, 'title', n.title) order by n.position)
        filter (where n.is_lacking), '[]') as lacking
    from listed n where n.meeting_id = m.id) i on true
  where m.state = 'called' and m.starts_local is not null`;

const isInvited = Prisma.sql`exists (select 1 from invited i where i.meeting_id = m.id)`;

/** What is out before a meeting. The items are those one may read. */
export const material = Prisma.sql`
  select json_agg(json_build_object('meeting', ${meeting}, 'isInvited', ${isInvited}, 'releasedOn', ${dayOf(Prisma.sql`m.released_at`)},
    'isRead', exists (select 1 from invited i where i.meeting_id = m.id and i.material_read_at >= m.released_at),
    'items', (select count(*)::int from listed n where n.meeting_id = m.id), 'startsOn', left(m.starts_local, 10)) order by m.starts_local)
  from known m where m.state = 'materialOut' and m.released_at is not null`;

/** The items are those one may read. */
export const readThroughs = Prisma.sql`
  select json_agg(json_build_object('meeting', ${meeting}, 'untilOn', i.read_through_until_on, 'isRead', i.read_through_at is not null,
    'items', (select count(*)::int from listed n where n.meeting_id = m.id)) order by m.starts_local)
  from invited i join known m on m.id = i.meeting_id where m.state = 'called' and i.read_through_asked_at is not null`;

export const answers = (userId: string) => Prisma.sql`
  select json_agg(json_build_object('proposalId', w.id, 'title', w.title, 'state', w.state, 'answer', w.answer,
    'meetingNumber', (select m.number from known m where m.id = w.meeting_id)) order by w.answered_at)
  from item_proposals w where w.state <> 'waiting' and w.answered_at is not null and w.answer_seen_at is null
    and w.proposed_by_id in (select s.id from seats s where s.user_id = ${userId}::uuid)`;

export const held = Prisma.sql`
  select json_agg(json_build_object('meeting', ${meeting}, 'heldOn', left(m.starts_local, 10)) order by m.starts_local)
  from known m where m.state = 'held'`;

export const minutes = (userId: string) => Prisma.sql`
  select json_agg(json_build_object('meeting', ${meeting}, 'version', m.version, 'objectionsUntilOn', m.objections_until_on,
    'sentOn', ${dayOf(Prisma.sql`m.minutes_sent_at`)},
    'isRead', exists (select 1 from invited i where i.meeting_id = m.id and i.minutes_read_at >= m.minutes_sent_at),
    'openObjections', (select count(*)::int from objections o join seats s on s.id = o.by_id
      where o.meeting_id = m.id and o.state = 'open' and s.user_id <> ${userId}::uuid),
    'isObjectedTo', open_objections(m.id) > 0,
    'isInvited', ${isInvited}) order by m.number)
  from known m where m.state = 'minutesOut' and m.minutes_sent_at is not null`;

export const proposals = Prisma.sql`
  select json_agg(json_build_object('proposalId', w.id, 'version', w.version, 'title', w.title, 'state', w.state,
    'proposedBySeatId', w.proposed_by_id, 'proposedByName', u.name, 'proposedOn', ${dayOf(Prisma.sql`w.proposed_at`)}) order by w.proposed_at)
  from item_proposals w join seats s on s.id = w.proposed_by_id join users u on u.id = s.user_id where w.state = 'waiting'`;
