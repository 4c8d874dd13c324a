import { Prisma } from '@tvaers/db/client';
import type { RecommendationFacts } from '@tvaers/domain/recommendations/policy';
import type { NamedReference } from '@tvaers/domain/recommendations/references';
import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import type { Read } from '../doors/acting.ts';
import { listNamedIn } from './references-rows.ts';

/** One side of a comparison: a named version, the text as it stands, or what the actor had read before it was changed. */
export type ComparedText = {
  id: string | 'current' | 'read';
  label: string | null;
  title: string;
  note: string;
  isSubstantial: boolean;
  at: string;
  by: string | null;
  text: RichText;
};

type Unnamed = Omit<ComparedText, 'id' | 'label' | 'note' | 'isSubstantial' | 'by'>;
type Row = RecommendationFacts & { now: Unnamed; read: Unnamed | null; versions: ComparedText[] };

/** What the actor read before the text became what it is: the last reading, or, where he has read it as it stands, the one before. */
export const readBefore = Prisma.sql`(select case
    when t.text is distinct from r.text then json_build_object('title', t.title, 'at', t.read_at, 'text', t.text)
    when t.before_text is not null then json_build_object('title', t.before_title, 'at', t.before_read_at, 'text', t.before_text) end
  from text_readings t where t.recommendation_id = r.id)`;

/** Two texts of one recommendation, to be compared where they are read. Null where a version is not this recommendation's. */
export async function findComparison(
  read: Read,
  { recommendationId, from, to }: { recommendationId: string; from: string; to: string },
): Promise<{
  facts: RecommendationFacts;
  answer: { from: ComparedText; to: ComparedText; references: NamedReference[] };
} | null> {
  const wanted = [from, to].filter((id) => id !== 'current' && id !== 'read');
  const row = await read.one<Row>(Prisma.sql`
    select r.audience, r.lead_sector_id as "leadSectorId", r.state, r.ended_from as "endedFrom",
      coalesce((select json_agg(q.seat_id) from recusals q where q.recommendation_id = r.id), '[]') as "recusedSeatIds",
      json_build_object('title', r.title, 'at', r.text_changed_at, 'text', r.text) as now,
      ${readBefore} as read,
      coalesce((select json_agg(json_build_object('id', v.id, 'label', v.label, 'title', v.title, 'note', v.note, 'isSubstantial', v.is_substantial,
          'at', v.named_at, 'by', u.name, 'text', v.text))
        from recommendation_versions v join seats s on s.id = v.named_by_id join users u on u.id = s.user_id
        where v.recommendation_id = r.id and v.id = any(${wanted}::uuid[])), '[]') as versions
    from recommendations r where r.id = ${recommendationId}::uuid`);
  if (!row) return null;
  const { now, read: had, versions, ...facts } = row;
  const side = (id: string): ComparedText | null => {
    if (id !== 'current' && id !== 'read') return versions.find((version) => version.id === id) ?? null;
    const text = id === 'current' ? now : had;
    return text && { ...text, id, label: null, note: '', isSubstantial: false, by: null };
  };
  const [before, after] = [side(from), side(to)];
  if (!before || !after) return null;
  return { facts, answer: { from: before, to: after, references: await listNamedIn(read, before.text, after.text) } };
}
