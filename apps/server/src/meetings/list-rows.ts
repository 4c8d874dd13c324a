import { Prisma } from '@tvaers/db/client';
import { type Actor, runs, works } from '@tvaers/domain/actor';
import { meetingLacks } from '@tvaers/domain/meetings/readiness';
import type { Reply } from '@tvaers/domain/meetings/kinds';
import type { MeetingState } from '@tvaers/domain/meetings/workflow';
import { can } from '@tvaers/domain/policy';
import type { Read } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { listProposals } from './page-rows.ts';

type Row = {
  id: string;
  number: number;
  title: string;
  state: MeetingState;
  startsLocal: string | null;
  endsLocal: string | null;
  place: string;
  pollDeadlineOn: string | null;
  slots: number;
  /** The earliest time asked about: where a meeting without a date belongs among the others. */
  firstSlotLocal: string | null;
  ownAnswers: number;
  ownReply: Reply | null;
  asked: number;
  unanswered: number;
  attending: number;
  items: number;
  withoutIndstilling: number[];
  isAgendaApproved: boolean;
  decisions: number;
};

const votingRoles = Prisma.sql`('chair', 'deputyChair', 'member')`;

/**
 * Every meeting this actor may know of, newest first, with how ready each is. Counts are of what he may read; who answered what is
 * counted for those who work in the taskforce.
 */
function listRows(read: Read, actor: Actor, today: string): Promise<Row[]> {
  const held = Prisma.sql`s.from_on <= ${today}::date and (s.until_on is null or s.until_on >= ${today}::date)`;
  return read.rows(Prisma.sql`
    select m.id, m.number, m.title, m.state, m.starts_local as "startsLocal", m.ends_local as "endsLocal", m.place,
      m.poll_deadline_on as "pollDeadlineOn", m.agenda_approved_at is not null as "isAgendaApproved",
      (select count(*)::int from poll_slots p where p.meeting_id = m.id) as slots,
      (select min(p.starts_local) from poll_slots p where p.meeting_id = m.id) as "firstSlotLocal",
      (select count(distinct p.id)::int from poll_slots p join poll_answers a on a.slot_id = p.id join seats s on s.id = a.seat_id
        where p.meeting_id = m.id and s.user_id = ${actor.userId}::uuid) as "ownAnswers",
      (select v.reply from invitations v join seats s on s.id = v.seat_id where v.meeting_id = m.id and s.user_id = ${actor.userId}::uuid) as "ownReply",
      case when m.state = 'pollOpen'
        then (select count(*)::int from seats s where s.role in ${votingRoles} and ${held})
        else w.asked end as asked,
      case when m.state = 'pollOpen'
        then (select count(*)::int from seats s where s.role in ${votingRoles} and ${held} and not exists (select 1
          from poll_answers a join poll_slots p on p.id = a.slot_id join seats o on o.id = a.seat_id where p.meeting_id = m.id and o.user_id = s.user_id))
        else w.unanswered end as unanswered, w.attending,
      (select count(*)::int from agenda_items i where i.meeting_id = m.id) as items,
      coalesce((select json_agg(i.position order by i.position) from agenda_items i
        where i.meeting_id = m.id and i.type = 'decision' and i.indstilling = ''), '[]') as "withoutIndstilling",
      (select count(*)::int from decisions d where d.meeting_id = m.id) as decisions
    from meetings m
    -- Those invited who hold a voting seat on the day of the meeting, whichever seat they were invited in.
    cross join lateral (
      select count(*)::int as asked, (count(*) filter (where v.reply = 'unanswered'))::int as unanswered,
        (count(*) filter (where v.reply = 'attending'))::int as attending
      from invitations v join seats s on s.id = v.seat_id join seats h on h.user_id = s.user_id
      where v.meeting_id = m.id and h.role in ${votingRoles} and h.from_on <= left(m.starts_local, 10)::date
        and (h.until_on is null or h.until_on >= left(m.starts_local, 10)::date)) w
    order by m.number desc`);
}

/** The list of meetings, the actor's wishes for items (or all, for those who answer them), and what he may do here. */
export async function listMeetings(read: Read, { actor, clock }: { actor: Actor; clock: Clock }) {
  const rows = await listRows(read, actor, clock.today());
  const meetings = rows.map((row) => ({
    ...row,
    asked: works(actor) ? row.asked : 0,
    lacks: runs(actor) ? meetingLacks({ ...row, hasTime: row.startsLocal !== null, isQuorumExpected: null }) : [],
  }));
  const offers = (['draft', 'proposeItem', 'answerProposal'] as const).filter((verb) => can(actor, `meetings.${verb}`, {}));
  return { meetings, proposals: works(actor) ? await listProposals(read, actor.seat.id) : [], offers };
}
