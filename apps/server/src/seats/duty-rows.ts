import { Prisma } from '@tvaers/db/client';
import type { Role } from '@tvaers/domain/actor';
import type { Read } from '../doors/acting.ts';
import { draftNumberOf } from '../numbers/draft-number.ts';

type Duty = { id: string; goesTo: 'person' | 'sector' | 'secretariat' | 'nobody'; sectorId: string | null };
type Titled = { number: number | null; draftNumber: number | null; letter: string; title: string };

/** What lies with a seat and where each part of it goes, of what the asker may read: row security cuts it as it cuts every list. */
export type DutiesAfter = {
  balls: (Duty & Titled)[];
  actions: (Duty & { text: string; dueOn: string | null })[];
  milestones: (Duty & { title: string })[];
  items: (Duty & { title: string; meetingNumber: number })[];
  invitations: (Duty & { meetingNumber: number; reply: 'unanswered' | 'attending' | 'maybe' | 'apologies' })[];
  proposals: (Duty & { title: string })[];
  /** Rounds in which the seat is asked: the person goes on in them, is asked anew, is asked no more, or they stay as they are. */
  rounds: (Omit<Duty, 'goesTo'> & Titled & { goesTo: 'person' | 'askedAnew' | 'withdrawn' | 'stays'; hasAnswered: boolean })[];
};

type Next = { seatId: string; fromOn: string; next: { role: Role; sectorId: string | null } | null };

/** What a change or an end of a seat will move, and to whom, before it is made: the same statement that moves it (decision 17). */
export async function listDuties(read: Read, { seatId, fromOn, next }: Next): Promise<DutiesAfter> {
  const duty = Prisma.sql`'id', d.thing_id, 'goesTo', d.goes_to, 'sectorId', d.sector_id`;
  const titled = Prisma.sql`'number', r.number, 'draftNumber', ${draftNumberOf('r')}, 'letter', x.letter, 'title', r.title`;
  const row = await read.one<DutiesAfter>(Prisma.sql`
    with d as materialized (
      select * from duties_after(${seatId}::uuid, ${next?.role ?? null}::role, ${next?.sectorId ?? null}::uuid, ${fromOn}::date))
    select
      coalesce((select json_agg(json_build_object(${duty}, ${titled}) order by r.number nulls last, r.draft_number)
        from d join recommendations r on r.id = d.thing_id join sectors x on x.id = r.lead_sector_id where d.kind = 'ball'), '[]') as balls,
      coalesce((select json_agg(json_build_object(${duty}, 'text', a.text, 'dueOn', a.due_on) order by a.due_on nulls last, a.id)
        from d join actions a on a.id = d.thing_id where d.kind = 'action'), '[]') as actions,
      coalesce((select json_agg(json_build_object(${duty}, 'title', m.title) order by m.position)
        from d join milestones m on m.id = d.thing_id where d.kind = 'milestone'), '[]') as milestones,
      coalesce((select json_agg(json_build_object(${duty}, 'title', i.title, 'meetingNumber', m.number) order by m.number, i.position)
        from d join agenda_items i on i.id = d.thing_id join meetings m on m.id = i.meeting_id where d.kind = 'item'), '[]') as items,
      coalesce((select json_agg(json_build_object(${duty}, 'meetingNumber', m.number, 'reply', v.reply) order by m.number)
        from d join invitations v on v.id = d.thing_id join meetings m on m.id = v.meeting_id where d.kind = 'invitation'), '[]') as invitations,
      coalesce((select json_agg(json_build_object(${duty}, 'title', p.title) order by p.proposed_at)
        from d join item_proposals p on p.id = d.thing_id where d.kind = 'proposal'), '[]') as proposals,
      coalesce((select json_agg(json_build_object(${duty}, ${titled},
          'hasAnswered', exists (select 1 from positions p where p.round_id = o.id and p.seat_id = ${seatId}::uuid)) order by r.number)
        from d join rounds o on o.id = d.thing_id join recommendations r on r.id = o.recommendation_id join sectors x on x.id = r.lead_sector_id
        where d.kind = 'round' and o.state = 'open'), '[]') as rounds`);
  if (!row) throw new Error('A statement without a from clause gives one row');
  return row;
}
