import { Prisma } from '@tvaers/db/client';
import type { Read, Transaction } from '../doors/acting.ts';

export type NoteRow = {
  id: string;
  /** The item of the meeting asked about; null where it was taken off the agenda. */
  itemId: string | null;
  itemTitle: string;
  /** Where it was written, when that was at an earlier item of the same matter. */
  from: { number: number; position: number } | null;
  on: 'item' | 'indstilling' | 'presentation' | 'paper' | 'page';
  /** The first version of the paper; null where the paper is gone. */
  paperId: string | null;
  paperName: string;
  paperSerial: number | null;
  page: number | null;
  quote: string;
  prefix: string;
  suffix: string;
  start: number;
  body: string;
  writtenAt: string;
  changedAt: string;
  version: number;
};

/** One's own notes for a meeting: on its items, on earlier items of the same matters, and on items it had. */
export function listNotes(read: Read, meetingId: string): Promise<NoteRow[]> {
  return read.rows(Prisma.sql`
    with own as materialized (select n.* from notes n),
    placed as materialized (
      select n.id as note_id, o.*, m.number from own n join agenda_items o on o.id = n.item_id join meetings m on m.id = o.meeting_id),
    hung as (
      select distinct on (p.note_id, i.id) p.note_id, i.id as item_id, i.position as place,
        case when p.meeting_id <> i.meeting_id then jsonb_build_object('number', p.number, 'position', p.position) end as earlier
      from placed p join agenda_items i on i.meeting_id = ${meetingId}::uuid and (i.id = p.id or (i.meeting_id <> p.meeting_id and (
        coalesce(i.continues_id, i.id) = coalesce(p.continues_id, p.id) or i.recommendation_id = p.recommendation_id or i.milestone_id = p.milestone_id
        or i.finding_id = p.finding_id or i.action_id = p.action_id)))
      union all
      select n.id, null, 0, null from own n where n.item_id is null and n.meeting_id = ${meetingId}::uuid)
    select n.id, h.item_id as "itemId", n.item_title as "itemTitle", h.earlier as "from", n."on", n.paper_id as "paperId", n.paper_name as "paperName",
      n.paper_serial as "paperSerial", n.page, n.quote, n.prefix, n.suffix, n.start, n.body, n.written_at as "writtenAt", n.changed_at as "changedAt",
      n.version
    from hung h join own n on n.id = h.note_id
    order by h.place, n.page nulls first, n.start, n.written_at, n.id`);
}

/** A note of one's own with what its rule reads: row security shows nobody else's. */
export async function findNote(tx: Transaction, id: string) {
  const note = await tx.note.findUnique({
    where: { id },
    include: { item: { include: { meeting: true, recusals: { select: { seatId: true } } } } },
  });
  if (!note) return null;
  const { item } = note;
  return {
    id: note.id,
    authorId: note.authorId,
    item: item && {
      meetingState: item.meeting.state,
      isReleased: item.meeting.releasedAt !== null,
      isClosed: item.isClosed,
      recusedSeatIds: item.recusals.map(({ seatId }) => seatId),
    },
  };
}
