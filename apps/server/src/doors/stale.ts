import { Refused } from '@tvaers/domain/refusal';

/**
 * The one row a versioned change touched. Refuses with `changed-meanwhile`, carrying what stands now, when someone else was first.
 * Use with `updateManyAndReturn({ where: { id, version }, data: { …, version: { increment: 1 } } })`.
 */
export function changedRow<Row>(rows: Row[], current: unknown): Row {
  const [row] = rows;
  if (row === undefined) throw new Refused('changed-meanwhile', current);
  return row;
}
