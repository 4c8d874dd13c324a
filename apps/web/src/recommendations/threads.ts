import type { Paragraph } from '@tvaers/domain/recommendations/rich-text';
import type { CommentShown } from './page-data.ts';

/** A comment with its replies, and the § it hangs on where that has a number. */
export type Thread = { first: CommentShown; replies: CommentShown[]; number: number | null };

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
  return {
    open,
    resolved: all.filter(({ first }) => first.resolvedAt !== null),
    at: (paragraphId) => open.filter(({ first }) => first.paragraphId === paragraphId),
    onWhole: open.filter(({ first }) => first.paragraphId === null),
    astray: open.filter(({ first }) => first.paragraphId !== null && !places.has(first.paragraphId)),
  };
}
