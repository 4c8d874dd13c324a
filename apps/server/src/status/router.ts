import {
  answerStatusInput,
  askStatusInput,
  findStatusInput,
  statusStepInput,
  writeStatusInput,
} from '@tvaers/domain/status/schema';
import { command, creation, listing, reading, router } from '../doors/procedure.ts';
import { tellAnswered, tellAsked, tellSent } from './letters.ts';
import { reportPage, reportsPage } from './page-service.ts';
import { findTarget } from './rows.ts';
import * as service from './service.ts';

export const statusRouter = router({
  /** The reports, newest first. */
  page: listing({ permission: 'status.read', input: {}, rows: reportsPage }),

  /** One report by its number, with the one before. */
  find: reading({
    permission: 'status.read',
    input: findStatusInput,
    load: (read, { input, ...at }) => reportPage(read, { number: input.number }, at),
  }),

  /** The draft, assembled from what holds today. */
  findDraft: reading({ permission: 'status.read', input: {}, load: (read, at) => reportPage(read, 'draft', at) }),

  prepare: creation({
    permission: 'status.prepare',
    input: {},
    facts: () => ({}),
    run: async (at) => {
      const report = await service.prepareReport(at);
      return { answer: { id: report.id }, event: { thingId: report.id, difference: {} } };
    },
  }),

  write: command({
    permission: 'status.write',
    input: writeStatusInput,
    target: (tx, { input }) => findTarget(tx, input.reportId),
    run: async ({ target, input, ...at }) => {
      const { version } = await service.writeWords(at, target, input);
      const heard = { thingId: target.id, sectorId: null };
      const because = 'the words of a draft are saved as they are written; what is frozen is an event';
      return { answer: { version }, event: null, unlogged: { ...heard, because } };
    },
  }),

  withdraw: command({
    permission: 'status.withdraw',
    input: statusStepInput,
    target: (tx, { input }) => findTarget(tx, input.reportId),
    run: async ({ target, input, ...at }) => {
      const { version } = await service.withdrawReport(at, target, input);
      return { answer: { version }, event: { thingId: target.id, difference: {} } };
    },
  }),

  freeze: command({
    permission: 'status.freeze',
    input: statusStepInput,
    target: (tx, { input }) => findTarget(tx, input.reportId),
    run: async ({ target, input, ...at }) => {
      const { version, number, contentHash } = await service.freezeReport(at, target, input);
      return { answer: { version, number }, event: { thingId: target.id, difference: { number, contentHash } } };
    },
  }),

  send: command({
    permission: 'status.send',
    input: statusStepInput,
    target: (tx, { input }) => findTarget(tx, input.reportId),
    run: async ({ target, input, ...at }) => {
      const { version, number } = await service.sendReport(at, target, input);
      await tellSent(at, target.id);
      return { answer: { version }, event: { thingId: target.id, difference: { number } } };
    },
  }),

  ask: command({
    permission: 'status.ask',
    input: askStatusInput,
    target: (tx, { input }) => findTarget(tx, input.reportId),
    run: async ({ target, input, ...at }) => {
      const { version, number } = await service.askAbout(at, target, input);
      await tellAsked(at, target.id, input.text);
      return { answer: { version }, event: { thingId: target.id, difference: { number, text: input.text } } };
    },
  }),

  answer: command({
    permission: 'status.answer',
    input: answerStatusInput,
    target: (tx, { input }) => findTarget(tx, input.reportId),
    run: async ({ target, input, ...at }) => {
      const { version, number } = await service.answerQuestion(at, target, input);
      await tellAnswered(at, target.id, input.text);
      return { answer: { version }, event: { thingId: target.id, difference: { number, text: input.text } } };
    },
  }),

  approve: command({
    permission: 'status.approve',
    input: statusStepInput,
    target: (tx, { input }) => findTarget(tx, input.reportId),
    run: async ({ target, input, ...at }) => {
      const { version, number } = await service.approveReport(at, target, input);
      return { answer: { version }, event: { thingId: target.id, difference: { number } } };
    },
  }),

  /** A draft that will replace this report when it is sent. Nothing of this one changes until then. */
  replace: command({
    permission: 'status.replace',
    input: statusStepInput,
    target: (tx, { input }) => findTarget(tx, input.reportId),
    run: async ({ target, ...at }) => {
      const draft = await service.prepareReport(at, target);
      return { answer: { id: draft.id }, event: { thingId: target.id, difference: { number: target.number } } };
    },
  }),
});
