import { Prisma } from '@tvaers/db/client';
import type { RecommendationFacts } from '@tvaers/domain/recommendations/policy';
import type { NamedReference } from '@tvaers/domain/recommendations/references';
import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import type { RecommendationState } from '@tvaers/domain/recommendations/workflow';
import type { Read } from '../doors/acting.ts';
import { listNamedIn } from './references-rows.ts';

/** What of a recommendation's page is another when words are written in its text. */
type Written = {
  state: RecommendationState;
  text: RichText;
  textVersion: number;
  textChangedAt: string;
  isChangedSinceVersion: boolean;
};
export type TextNow = Written & { references: NamedReference[] };

/** As `isChangedSinceVersion` of a page: the latest version has other words, or another title. */
export const isChangedSinceVersion = Prisma.sql`coalesce((select v.text is distinct from r.text or v.title <> r.title
  from recommendation_versions v where v.recommendation_id = r.id order by v.serial desc limit 1), false)`;

/** A text as it stands, for pages that show it while others write: two statements, and no comment of its hundreds. */
export async function findTextNow(
  read: Read,
  recommendationId: string,
): Promise<{ facts: RecommendationFacts; answer: TextNow } | null> {
  const row = await read.one<
    Written & Pick<RecommendationFacts, 'audience' | 'leadSectorId' | 'endedFrom' | 'recusedSeatIds'>
  >(Prisma.sql`
    select r.audience, r.lead_sector_id as "leadSectorId", r.state, r.text, r.text_version as "textVersion", r.text_changed_at as "textChangedAt",
      r.ended_from as "endedFrom",
      array(select k.id from recusals q join seats s on s.id = q.seat_id join seats k on k.user_id = s.user_id where q.recommendation_id = r.id) as "recusedSeatIds",
      ${isChangedSinceVersion} as "isChangedSinceVersion"
    from recommendations r where r.id = ${recommendationId}::uuid`);
  if (!row) return null;
  const { audience, leadSectorId, endedFrom, recusedSeatIds, ...written } = row;
  const facts = { audience, leadSectorId, endedFrom, recusedSeatIds, state: row.state };
  return { facts, answer: { ...written, references: await listNamedIn(read, row.text) } };
}
