import { z } from 'zod';
import { longestNote, longestQuote } from './limits.ts';

const id = z.uuid();
const body = z.string().trim().min(1).max(longestNote);
const selector = {
  quote: z.string().trim().min(1).max(longestQuote),
  prefix: z.string().max(200),
  suffix: z.string().max(200),
  start: z.int().min(0).max(100_000_000),
};

/** What a note is about: the item as a whole, words of one of its texts, a paper as a whole, or words of a page of it. */
const about = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('item') }),
  z.strictObject({ on: z.literal('indstilling'), ...selector }),
  z.strictObject({ on: z.literal('presentation'), ...selector }),
  z.strictObject({ on: z.literal('paper'), paperId: id }),
  z.strictObject({ on: z.literal('page'), paperId: id, page: z.int().min(1).max(100_000), ...selector }),
]);
export type NoteAbout = z.output<typeof about>;

export const writeNoteInput = { itemId: id, about, body };
export const rewriteNoteInput = { noteId: id, body, version: z.int().positive() };
export const removeNoteInput = { noteId: id };
/** One's own notes for a meeting: on its items, and on what they take up again. */
export const listNotesInput = { meetingId: id };
