import { byUrgency, type OwedGroup, owedGroups } from '@tvaers/domain/inbox/owes';
import type { AppRouter } from '@tvaers/server/app-router';
import type { inferRouterOutputs } from '@trpc/server';

type Inbox = inferRouterOutputs<AppRouter>['inbox']['page'];
export type InboxRow = Inbox['groups'][number]['rows'][number];
export type PutOffRow = Inbox['putOff'][number];
export type WaitingRow = Inbox['waiting'][number];
/** What the act of a row needs, by its kind. */
export type DoingOf<Kind extends NonNullable<InboxRow['doing']>['kind']> = Extract<InboxRow['doing'], { kind: Kind }>;

export type ShownRow = { row: InboxRow; isOwed: boolean };
export type ShownGroup = { group: OwedGroup; rows: ShownRow[] };

/**
 * The rows on the screen: those owed, and those that were acted on here and are owed no more. They keep their places, so that
 * nothing moves under the hand, and go with the page.
 */
export function shownGroups(owed: readonly InboxRow[], touched: ReadonlyMap<string, InboxRow>): ShownGroup[] {
  const keys = new Set(owed.map(({ key }) => key));
  const settled = [...touched.values()].filter(({ key }) => !keys.has(key));
  const rows = [...owed.map((row) => ({ row, isOwed: true })), ...settled.map((row) => ({ row, isOwed: false }))];
  rows.sort((a, b) => byUrgency(a.row, b.row));
  return owedGroups.flatMap((group) => {
    const those = rows.filter(({ row }) => row.group === group);
    return those.length > 0 ? [{ group, rows: those }] : [];
  });
}
