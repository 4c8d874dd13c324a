import { Prisma } from '@tvaers/db/client';
import type { RecommendationFacts } from '@tvaers/domain/recommendations/policy';
import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import type { Read } from '../doors/acting.ts';

/** One side of a comparison: a named version, or the text as it stands (`id` and `label` null). */
export type ComparedText = {
  id: string | null;
  label: string | null;
  title: string;
  note: string;
  isSubstantial: boolean;
  at: string;
  by: string | null;
  text: RichText;
};

type Row = RecommendationFacts & {
  now: Omit<ComparedText, 'id' | 'label' | 'note' | 'isSubstantial' | 'by'>;
  versions: ComparedText[];
};

/** Two texts of one recommendation, to be compared where they are read. Null where a version is not this recommendation's. */
export async function findComparison(
  read: Read,
  { recommendationId, from, to }: { recommendationId: string; from: string; to: string },
): Promise<{ facts: RecommendationFacts; answer: { from: ComparedText; to: ComparedText } } | null> {
  const wanted = [from, to].filter((id) => id !== 'current');
  const row = await read.one<Row>(Prisma.sql`
    select r.audience, r.lead_sector_id as "leadSectorId", r.state,
      coalesce((select json_agg(q.seat_id) from recusals q where q.recommendation_id = r.id), '[]') as "recusedSeatIds",
      json_build_object('title', r.title, 'at', r.text_changed_at, 'text', r.text) as now,
      coalesce((select json_agg(json_build_object('id', v.id, 'label', v.label, 'title', v.title, 'note', v.note, 'isSubstantial', v.is_substantial,
          'at', v.named_at, 'by', u.name, 'text', v.text))
        from recommendation_versions v join seats s on s.id = v.named_by_id join users u on u.id = s.user_id
        where v.recommendation_id = r.id and v.id = any(${wanted}::uuid[])), '[]') as versions
    from recommendations r where r.id = ${recommendationId}::uuid`);
  if (!row) return null;
  const { now, versions, ...facts } = row;
  const side = (id: string): ComparedText | undefined =>
    id === 'current'
      ? { ...now, id: null, label: null, note: '', isSubstantial: false, by: null }
      : versions.find((version) => version.id === id);
  const [before, after] = [side(from), side(to)];
  return before && after ? { facts, answer: { from: before, to: after } } : null;
}
