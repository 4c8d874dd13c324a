import type { Refusal } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import { findCollisions } from './suggestion-rows.ts';

/** What stands in the way of putting a recommendation to adoption, with what the answer tells of it. */
export type Blocker = { refusal: Refusal; current: unknown };

/**
 * Everything in the text and around it that keeps a recommendation from being adopted, the gravest first; asked when it is put to
 * adoption and again when it is adopted. Another kind of obstacle in the text is added here and is then refused everywhere. Whether the
 * decision rule is met is not asked here: that may be departed from with a reason, these may not.
 */
export async function findBlockers(tx: Transaction, recommendationId: string): Promise<Blocker[]> {
  const [row] = await tx.$queryRaw<{ label: string | null; isChanged: boolean }[]>`
    select v.label, v.text is distinct from r.text or v.title <> r.title as "isChanged"
    from recommendations r
    left join lateral (select w.label, w.text, w.title from recommendation_versions w where w.recommendation_id = r.id order by w.serial desc limit 1) v on true
    where r.id = ${recommendationId}::uuid`;
  if (!row?.label) return [{ refusal: 'no-version', current: null }];
  const collisions = await findCollisions(tx, recommendationId);
  return [
    ...(row.isChanged ? [{ refusal: 'unnamed-changes', current: { label: row.label } } as const] : []),
    ...(collisions.length > 0 ? [{ refusal: 'colliding-suggestions', current: { collisions } } as const] : []),
  ];
}

/** Whether the recommendation is put to adoption by written procedure at this moment. */
export async function isInProcedure(tx: Transaction, recommendationId: string): Promise<boolean> {
  return (await tx.procedureMatter.count({ where: { recommendationId, state: 'open' } })) > 0;
}
