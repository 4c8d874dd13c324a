import type { Actor } from '../actor.ts';
import { type ItemFacts, readsItem } from '../meetings/policy.ts';

/** `item` is null where the note's item was taken off the agenda: its author keeps what he wrote. */
export type NoteFacts = { authorId: string; item: ItemFacts | null };

/** A note is read by who wrote it and nobody else, whatever his role; and not while he may not read what it is about. */
const own = (actor: Actor, { authorId, item }: NoteFacts) =>
  authorId === actor.userId && (item === null || readsItem(actor, item));

export const notePolicy = {
  'notes.read': own,
  /** By whoever reads the item, observers and commissioners too: what one writes for oneself is nobody's business. */
  'notes.write': own,
  'notes.rewrite': own,
  'notes.remove': own,
};
