import { listNotesInput, removeNoteInput, rewriteNoteInput, writeNoteInput } from '@tvaers/domain/notes/schema';
import { command, listing, router } from '../doors/procedure.ts';
import { findNote, listNotes } from './rows.ts';
import { itemToNote, rewriteNote, writeNote } from './service.ts';

const unlogged = {
  because: 'what one writes for oneself is nobody’s to read, and that one did is nobody’s to know',
  isPrivate: true,
} as const;

export const notesRouter = router({
  /** One's own notes for a meeting. */
  list: listing({ permission: 'notes.read', input: listNotesInput, rows: (read, { input }) => listNotes(read, input.meetingId) }),

  write: command({
    permission: 'notes.write',
    input: writeNoteInput,
    target: (tx, { actor, input }) => itemToNote(tx, actor, input.itemId),
    run: async ({ target, input, ...at }) => ({ answer: await writeNote(at, target, input), event: null, unlogged }),
  }),

  rewrite: command({
    permission: 'notes.rewrite',
    input: rewriteNoteInput,
    target: (tx, { input }) => findNote(tx, input.noteId),
    run: async ({ target, input, ...at }) => {
      await rewriteNote(at, target, input);
      return { answer: {}, event: null, unlogged };
    },
  }),

  remove: command({
    permission: 'notes.remove',
    input: removeNoteInput,
    target: (tx, { input }) => findNote(tx, input.noteId),
    run: async ({ tx, target }) => {
      await tx.note.deleteMany({ where: { id: target.id } });
      return { answer: {}, event: null, unlogged };
    },
  }),
});
