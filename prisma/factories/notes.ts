import type { Prisma } from '../generated/client.ts';
import type { Factory } from './taskforces.ts';

type NoteGiven = Partial<Prisma.NoteUncheckedCreateInput> & { taskforceId: string; authorId: string; meetingId: string };

/** What a person has written for himself about an agenda item as a whole, unless something else is given. */
export function makeNote(db: Factory, given: NoteGiven) {
  const at = new Date('2022-02-24T18:00:00Z');
  return db.note.create({ data: { on: 'item', body: 'Spørg til økonomien.', writtenAt: at, changedAt: at, ...given } });
}
