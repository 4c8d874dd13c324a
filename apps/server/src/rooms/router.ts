import { can } from '@tvaers/domain/policy';
import * as inputs from '@tvaers/domain/rooms/schema';
import { command, creation, listing, reading, router } from '../doors/procedure.ts';
import { findNext } from './next-service.ts';
import { findCommonPosition, findNote, findReadersAfterShare, listCommonPositions, listNotes } from './rows.ts';
import * as service from './service.ts';

export const roomsRouter = router({
  /** What lies in the actor's own sector's room beside its drafts, and what the sector has before it; nothing for who sits in none. */
  page: listing({
    permission: 'rooms.read',
    input: inputs.pageInput,
    rows: async (read, { actor, clock }) => {
      const [notes, commonPositions, next] = await Promise.all([
        listNotes(read),
        listCommonPositions(read),
        findNext(read, actor, clock),
      ]);
      return { notes: notes.map((note) => service.noteShown(actor, note)), commonPositions, ...next };
    },
  }),

  /** What lies there about one recommendation. */
  about: listing({
    permission: 'rooms.read',
    input: inputs.aboutInput,
    rows: async (read, { actor, input: { recommendationId } }) => {
      const [notes, [commonPosition]] = await Promise.all([
        listNotes(read, recommendationId),
        listCommonPositions(read, recommendationId),
      ]);
      return { notes: notes.map((note) => service.noteShown(actor, note)), commonPosition: commonPosition ?? null };
    },
  }),

  writeNote: creation({
    permission: 'rooms.writeNote',
    input: inputs.writeNoteInput,
    facts: (tx, { actor, input }) => service.factsAbout({ tx, actor }, input.recommendationId),
    run: async ({ input, ...at }) => {
      const { recommendationId, title, body } = input;
      const { id, version } = await service.writeNote(at, { recommendationId, title, body });
      const difference = { title };
      return { answer: { id, version }, event: { thingId: id, difference, sectorId: service.ownSector(at.actor) } };
    },
  }),

  editNote: command({
    permission: 'rooms.editNote',
    input: inputs.editNoteInput,
    target: (tx, { input }) => findNote(tx, input.roomNoteId),
    run: async ({ target, input, ...at }) => {
      const { version } = await service.editNote(at, target, input);
      const difference = target.title === input.title ? {} : { title: { before: target.title, after: input.title } };
      return { answer: { version }, event: { thingId: target.id, difference, sectorId: target.sectorId } };
    },
  }),

  withdrawNote: command({
    permission: 'rooms.withdrawNote',
    input: inputs.withdrawNoteInput,
    target: (tx, { input }) => findNote(tx, input.roomNoteId),
    run: async ({ target, input, ...at }) => {
      const { version } = await service.withdrawNote(at, target, input.version);
      return { answer: { version }, event: { thingId: target.id, difference: {}, sectorId: target.sectorId } };
    },
  }),

  restoreNote: command({
    permission: 'rooms.restoreNote',
    input: inputs.restoreNoteInput,
    target: (tx, { input }) => findNote(tx, input.roomNoteId),
    run: async ({ target, input, ...at }) => {
      const { version } = await service.restoreNote(at, target, input.version);
      return { answer: { version }, event: { thingId: target.id, difference: {}, sectorId: target.sectorId } };
    },
  }),

  /** Who will read a note when its words are put before the taskforce, asked before the act. */
  readersAfterShare: reading({
    permission: 'rooms.shareNote',
    input: inputs.readersAfterShareInput,
    load: (read, { input, clock }) => findReadersAfterShare(read, input.roomNoteId, clock.today()),
  }),

  shareNote: command({
    permission: 'rooms.shareNote',
    input: inputs.shareNoteInput,
    target: (tx, { input }) => findNote(tx, input.roomNoteId),
    run: async ({ target, input, ...at }) => {
      const { version, commentId } = await service.shareNote(at, target, input.version);
      return { answer: { version, commentId }, event: { thingId: target.id, difference: {}, sectorId: target.sectorId } };
    },
  }),

  prepare: creation({
    permission: 'rooms.prepare',
    input: inputs.prepareInput,
    facts: (tx, { actor, input }) => service.factsAbout({ tx, actor }, input.recommendationId),
    run: async ({ input, ...at }) => {
      const facts = await service.factsAbout(at, input.recommendationId);
      const { id, version } = await service.prepare(at, input, can(at.actor, 'rooms.agree', facts));
      return { answer: { id, version }, event: { thingId: id, difference: { stance: input.stance }, sectorId: facts.sectorId } };
    },
  }),

  agree: command({
    permission: 'rooms.agree',
    input: inputs.agreeInput,
    target: (tx, { input }) => findCommonPosition(tx, input.commonPositionId),
    run: async ({ target, input, ...at }) => {
      await service.agree(at, target, input.version);
      return { answer: {}, event: { thingId: target.id, difference: {}, sectorId: target.sectorId } };
    },
  }),

  takeBackAgreement: command({
    permission: 'rooms.takeBackAgreement',
    input: inputs.takeBackAgreementInput,
    target: (tx, { input }) => findCommonPosition(tx, input.commonPositionId),
    run: async ({ target, ...at }) => {
      await service.takeBackAgreement(at, target);
      return { answer: {}, event: { thingId: target.id, difference: {}, sectorId: target.sectorId } };
    },
  }),
});
