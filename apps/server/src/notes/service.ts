import type { Actor } from '@tvaers/domain/actor';
import type { NoteAbout } from '@tvaers/domain/notes/schema';
import { Refused } from '@tvaers/domain/refusal';
import type { At, Transaction } from '../doors/acting.ts';
import { findItem } from '../meetings/rows.ts';

/** The item a note is to hang on, as one may read it: its author is who asks. */
export async function itemToNote(tx: Transaction, actor: Actor, itemId: string) {
  const item = await findItem(tx, actor, itemId);
  return item && { id: item.id, meetingId: item.meetingId, authorId: actor.userId, item };
}

/** Keeps a note on an item, or on a paper under it that stands. Refuses with `not-found` a paper of another item, or one taken away. */
export async function writeNote(
  { tx, actor, clock }: At,
  { id: itemId, meetingId }: { id: string; meetingId: string },
  { about, body }: { about: NoteAbout; body: string },
) {
  const now = clock.now();
  const paper = 'paperId' in about ? await tx.paper.findUnique({ where: { id: about.paperId } }) : null;
  if ('paperId' in about && (!paper || paper.itemId !== itemId || paper.removedAt))
    throw new Refused('not-found', { field: 'paperId' });
  const { quote = '', prefix = '', suffix = '', start = 0 } = 'quote' in about ? about : {};
  return tx.note.create({
    data: {
      taskforceId: actor.seat.taskforceId,
      authorId: actor.userId,
      ...{ meetingId, itemId, on: about.on, quote, prefix, suffix, start, body },
      paperId: paper && (paper.firstId ?? paper.id),
      paperName: paper?.name ?? '',
      paperSerial: paper?.serial ?? null,
      page: about.on === 'page' ? about.page : null,
      writtenAt: now,
      changedAt: now,
    },
    select: { id: true, version: true },
  });
}

/** Other words for a note; one that was rewritten in another window meanwhile is refused with the words that stand. */
export async function rewriteNote(
  { tx, clock }: At,
  { id }: { id: string },
  { body, version }: { body: string; version: number },
) {
  const { count } = await tx.note.updateMany({
    where: { id, version },
    data: { body, changedAt: clock.now(), version: { increment: 1 } },
  });
  if (count === 0)
    throw new Refused('changed-meanwhile', await tx.note.findUnique({ where: { id }, select: { body: true, version: true } }));
}
