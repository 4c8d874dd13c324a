import type { Prisma } from '../generated/client.ts';
import type { Factory } from './taskforces.ts';

type NoteGiven = Partial<Prisma.RoomNoteUncheckedCreateInput> & { taskforceId: string; sectorId: string; writtenById: string };

/** A note in a sector's room. */
export function makeRoomNote(db: Factory, given: NoteGiven) {
  const at = new Date('2022-02-24T09:00:00Z');
  return db.roomNote.create({
    data: { title: 'Til næste møde', writtenAt: at, changedAt: at, changedById: given.writtenById, ...given },
  });
}

type CommonGiven = Partial<Prisma.CommonPositionUncheckedCreateInput> & {
  taskforceId: string;
  sectorId: string;
  recommendationId: string;
  preparedById: string;
};

/** What a sector means to say about a recommendation: that it supports it, unless told otherwise. */
export function makeCommonPosition(db: Factory, given: CommonGiven) {
  return db.commonPosition.create({ data: { stance: 'supports', preparedAt: new Date('2022-02-24T09:00:00Z'), ...given } });
}
