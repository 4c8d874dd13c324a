import { type Owed, owedGroups, owedKinds } from './owed.ts';

/** The order of rows: by group, then the soonest deadline, then the kind; the same rows always stand in the same order. */
export function byUrgency(a: Owed, b: Owed): number {
  const rank = (row: Owed) =>
    `${owedGroups.indexOf(row.group)} ${row.untilOn ?? '9999-12-31'} ${owedKinds.indexOf(row.kind) + 10} ${row.key}`;
  return rank(a) < rank(b) ? -1 : 1;
}
