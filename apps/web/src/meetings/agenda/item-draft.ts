import type { ItemType, MatterKind } from '@tvaers/domain/meetings/kinds';
import type { ItemShown } from '../meeting.ts';

/** What is typed in the form of an agenda item. */
export type ItemDraft = {
  type: ItemType;
  title: string;
  minutes: number;
  presenterSeatId: string | null;
  matter: { kind: MatterKind; id: string } | null;
  indstilling: string;
  presentation: string;
  heading: string;
  isClosed: boolean;
};

export const emptyItem: ItemDraft = {
  type: 'discussion',
  title: '',
  minutes: 15,
  presenterSeatId: null,
  matter: null,
  indstilling: '',
  presentation: '',
  heading: '',
  isClosed: false,
};

export const itemFields = Object.keys(emptyItem) as (keyof ItemDraft)[];

/** The draft of an item as it stands now. */
export function draftOfItem(item: Pick<ItemShown, Exclude<keyof ItemDraft, 'matter'> | 'matter'>): ItemDraft {
  const { type, title, minutes, presenterSeatId, indstilling, presentation, heading, isClosed, matter } = item;
  const treats = matter && { kind: matter.kind, id: matter.id };
  return { type, title, minutes, presenterSeatId, matter: treats, indstilling, presentation, heading, isClosed };
}

/** The item as a late save is told it stands; the matter is not among what it is told. */
export type ItemTheirs = Omit<ItemDraft, 'matter'> & { version: number };

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * What a stale save comes to: the fields both changed differently, and the draft that keeps one's own where one changed something and
 * the other's everywhere else. Without conflicts it may be saved as it is.
 */
export function mergeItems(
  began: ItemDraft,
  mine: ItemDraft,
  theirs: ItemTheirs,
): { merged: ItemDraft; conflicts: (keyof ItemDraft)[] } {
  const other: ItemDraft = { ...theirs, matter: began.matter };
  const isMine = (field: keyof ItemDraft) => !same(mine[field], began[field]);
  const isTheirs = (field: keyof ItemDraft) => !same(other[field], began[field]);
  const conflicts = itemFields.filter((field) => isMine(field) && isTheirs(field) && !same(mine[field], other[field]));
  const merged = Object.fromEntries(itemFields.map((field) => [field, isMine(field) ? mine[field] : other[field]])) as ItemDraft;
  return { merged, conflicts };
}
