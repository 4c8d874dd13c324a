import { Prisma } from '@tvaers/db/client';
import type { PaperType } from '@tvaers/domain/meetings/papers';
import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import type { Read } from '../doors/acting.ts';

export type MeetingNamed = { number: number; slug: string; nameDa: string; nameEn: string; reader: string };

/** A meeting as an address names it, with its taskforce and the name of who asks. */
export function findMeetingNamed(read: Read, meetingId: string, userId: string): Promise<MeetingNamed | null> {
  return read.one(Prisma.sql`
    select m.number, t.slug, t.name_da as "nameDa", t.name_en as "nameEn",
      coalesce((select u.name from users u where u.id = ${userId}::uuid), '') as reader
    from meetings m join taskforces t on t.id = m.taskforce_id where m.id = ${meetingId}::uuid`);
}

export type StoredPaper = { id: string; itemId: string; name: string; type: PaperType; bytes: number; storedAs: string };

/** The papers that stand under the items of a meeting, in the order in which they were hung up, with where their bytes lie. */
export function listStoredPapers(read: Read, meetingId: string): Promise<StoredPaper[]> {
  return read.rows(Prisma.sql`
    select p.id, p.item_id as "itemId", p.name, p.type, p.bytes, p.stored_as as "storedAs"
    from papers p join agenda_items i on i.id = p.item_id
    where i.meeting_id = ${meetingId}::uuid and p.removed_at is null and p.replaced_at is null
    order by coalesce(p.first_id, p.id)`);
}

/**
 * The text of each recommendation the items treat, as far as it may be read: the version a decision under the item was made on, else the last
 * one named before the meeting was closed, else the text as it stands.
 */
export async function listTreatedTexts(read: Read, meetingId: string) {
  const rows = await read.rows<{ itemId: string; label: string | null; text: RichText }>(Prisma.sql`
    select i.id as "itemId", v.label, coalesce(v.text, r.text) as text
    from agenda_items i join meetings m on m.id = i.meeting_id join recommendations r on r.id = i.recommendation_id
      left join lateral (
        select n.label, n.text from recommendation_versions n left join decisions d on d.version_id = n.id and d.item_id = i.id
        where n.recommendation_id = r.id and (d.id is not null or n.named_at <= coalesce(m.closed_at, 'infinity'))
        order by d.id is null, n.serial desc limit 1) v on true
    where i.meeting_id = ${meetingId}::uuid`);
  return new Map(rows.map((row) => [row.itemId, row]));
}
