import { type OwedGroup, owedGroups } from '@tvaers/domain/inbox/owed';
import { byUrgency } from '@tvaers/domain/inbox/urgency';
import type { AppRouter } from '@tvaers/server/app-router';
import type { inferRouterOutputs } from '@trpc/server';

type Inbox = inferRouterOutputs<AppRouter>['inbox']['page'];
export type InboxRow = Inbox['groups'][number]['rows'][number];
export type PutOffRow = Inbox['putOff'][number];
export type WaitingRow = Inbox['waiting'][number];
/** What the act of a row needs, by its kind. */
export type DoingOf<Kind extends NonNullable<InboxRow['doing']>['kind']> = Extract<InboxRow['doing'], { kind: Kind }>;

/** What the act of a row tells the row. */
export type Settle = {
  /** Before the act is sent: the row then stays on the screen when it is owed no more. */
  touch: () => void;
  /** What was done, as a sentence. The row folds to it. */
  settled: (said: string) => void;
};

/** A row with the taskforce it is of. */
export type PlacedRow = InboxRow & { taskforceId: string };

export type ShownRow<R extends InboxRow> = { row: R; isOwed: boolean };
export type ShownGroup<R extends InboxRow> = { group: OwedGroup; rows: ShownRow<R>[] };

/**
 * The rows on the screen: those owed, and those that were acted on here and are owed no more. They keep their places, so that
 * nothing moves under the hand, and go with the page.
 */
export function shownGroups<R extends InboxRow>(owed: readonly R[], touched: ReadonlyMap<string, R>): ShownGroup<R>[] {
  const keys = new Set(owed.map(({ key }) => key));
  const settled = [...touched.values()].filter(({ key }) => !keys.has(key));
  const rows = [...owed.map((row) => ({ row, isOwed: true })), ...settled.map((row) => ({ row, isOwed: false }))];
  rows.sort((a, b) => byUrgency(a.row, b.row));
  return owedGroups.flatMap((group) => {
    const those = rows.filter(({ row }) => row.group === group);
    return those.length > 0 ? [{ group, rows: those }] : [];
  });
}
