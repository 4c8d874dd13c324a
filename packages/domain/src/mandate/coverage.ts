/** What can serve a task of the mandate, in the order of the thread. */
export const servingKinds = ['milestones', 'findings', 'recommendations', 'sections'] as const;
export type ServingKind = (typeof servingKinds)[number];

type Served = { readonly [Kind in ServingKind]: readonly unknown[] };

/** The kinds of which nothing serves the task, among those the reader may read at all. */
export function gapsOf(task: Served, kinds: readonly ServingKind[] = servingKinds): ServingKind[] {
  return kinds.filter((kind) => task[kind].length === 0);
}

/** How many tasks each kind is missing under; kinds that are missing nowhere are left out. */
export function gapCounts(
  tasks: readonly Served[],
  kinds: readonly ServingKind[] = servingKinds,
): { kind: ServingKind; count: number }[] {
  return kinds
    .map((kind) => ({ kind, count: tasks.filter((task) => task[kind].length === 0).length }))
    .filter(({ count }) => count > 0);
}
