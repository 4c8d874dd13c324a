import type { Paragraph } from '@tvaers/domain/recommendations/rich-text';
import { type CommentShown, type PageForComments, partsForComments } from '../page-data.ts';

/** A comment with its replies, and the § it hangs on where that has a number. */
export type Thread = { first: CommentShown; replies: CommentShown[]; number: number | null };

/** A thread as it stands on the page. */
export type ShownThread = {
  page: PageForComments;
  thread: Thread;
  isAstray?: boolean;
  /** The words it was written on are gone from the paragraph. */
  isQuoteGone?: boolean;
};

export type Threads = {
  open: Thread[];
  resolved: Thread[];
  /** Open threads of one paragraph. */
  at: (paragraphId: string) => Thread[];
  /** Open threads on the whole text. */
  onWhole: Thread[];
  /** Open threads whose paragraph is gone: they are shown all the same. */
  astray: Thread[];
};

/** Before the comments are drawn. */
export const noThreads: Threads = { open: [], resolved: [], at: () => [], onWhole: [], astray: [] };

/** Comments as threads, each at its paragraph. */
export function threadsOf(comments: readonly CommentShown[], text: readonly Paragraph[]): Threads {
  const places = new Map(text.map(({ id, number }) => [id, number]));
  const replies = Map.groupBy(
    comments.filter(({ parentId }) => parentId !== null),
    ({ parentId }) => parentId,
  );
  const all = comments
    .filter(({ parentId }) => parentId === null)
    .map((first): Thread => ({ first, replies: replies.get(first.id) ?? [], number: places.get(first.paragraphId) ?? null }));
  const open = all.filter(({ first }) => first.resolvedAt === null);
  const byParagraph = Map.groupBy(open, ({ first }) => first.paragraphId);
  return {
    open,
    resolved: all.filter(({ first }) => first.resolvedAt !== null),
    at: (paragraphId) => byParagraph.get(paragraphId) ?? [],
    onWhole: open.filter(({ first }) => first.paragraphId === null),
    astray: open.filter(({ first }) => first.paragraphId !== null && !places.has(first.paragraphId)),
  };
}

/**
 * Does a thread look as before? A text has hundreds of them, and the page they stand on is read again whenever somebody does something; what
 * has not changed since then is the same object as before.
 */
export function isShownAlike(before: ShownThread, now: ShownThread): boolean {
  const [had, has] = [before.thread, now.thread];
  return (
    partsForComments.every((part) => before.page[part] === now.page[part]) &&
    had.first === has.first &&
    had.number === has.number &&
    had.replies.length === has.replies.length &&
    had.replies.every((reply, at) => reply === has.replies[at]) &&
    before.isAstray === now.isAstray &&
    before.isQuoteGone === now.isQuoteGone
  );
}
