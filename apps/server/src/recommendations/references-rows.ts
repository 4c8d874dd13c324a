import { Prisma } from '@tvaers/db/client';
import type { Reader } from '@tvaers/db/prisma-client';
import type { Actor } from '@tvaers/domain/actor';
import { type NamedReference, newReferences, referencesIn } from '@tvaers/domain/recommendations/references';
import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import type { ReferenceKind } from '@tvaers/domain/recommendations/rich-text-ground';
import type { Reference } from '@tvaers/domain/recommendations/rich-text-schema';
import { Refused } from '@tvaers/domain/refusal';
import { type Read, readAs, type Transaction } from '../doors/acting.ts';

const named = Prisma.sql`
  select 'finding' as kind, f.id, f.number, null::int as year, f.claim as title from findings f
  union all select 'source', s.id, s.number, null, s.title from sources s
  union all select 'decision', d.id, d.serial, d.year, d.text from decisions d`;

/** All a text can point at that the actor may read, in the order of their numbers. */
export function listReferable(read: Read): Promise<NamedReference[]> {
  return read.rows<NamedReference>(
    Prisma.sql`select kind, id, number, year, title from (${named}) n order by kind, year desc, number nulls last, title`,
  );
}

/** What these texts point at, as far as the actor may read it: one statement for all of them, none where they point at nothing. */
export async function listNamedIn(read: Read, ...texts: RichText[]): Promise<NamedReference[]> {
  const ids = referencesIn(...texts).map(({ id }) => id);
  if (ids.length === 0) return [];
  return read.rows<NamedReference>(
    Prisma.sql`select kind, id, number, year, title from (${named}) n where n.id = any(${ids}::uuid[])`,
  );
}

/**
 * Refuses with `not-found` a text that newly points at what its writer may not read, which is also what there is not. What it pointed at
 * before stays, whoever writes around it.
 */
export async function requireReadable(tx: Transaction, before: RichText, after: RichText): Promise<void> {
  const fresh = newReferences(before, after);
  if (fresh.length === 0) return;
  const idsOf = (kind: ReferenceKind) => fresh.filter((one) => one.kind === kind).map(({ id }) => id);
  const found =
    (await tx.finding.count({ where: { id: { in: idsOf('finding') } } })) +
    (await tx.source.count({ where: { id: { in: idsOf('source') } } })) +
    (await tx.decision.count({ where: { id: { in: idsOf('decision') } } }));
  if (found < fresh.length) throw new Refused('not-found', { field: 'text' });
}

/** Whether the actor may read all that a text points at: asked of what is written live, which no transaction of his carries. */
export function mayPointAt(reader: Reader, actor: Actor, pointedAt: readonly Reference['attrs'][]): Promise<boolean> {
  return readAs(reader, actor, async (read) => {
    const ids = pointedAt.map(({ id }) => id);
    const found = await read.rows<{ kind: ReferenceKind; id: string }>(
      Prisma.sql`select kind, id from (${named}) n where n.id = any(${ids}::uuid[])`,
    );
    return pointedAt.every((one) => found.some(({ kind, id }) => kind === one.kind && id === one.id));
  });
}
