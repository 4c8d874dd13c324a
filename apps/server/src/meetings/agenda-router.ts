import {
  addItemInput,
  answerProposalInput,
  approveAgendaInput,
  dropItemInput,
  editItemInput,
  moveItemInput,
  proposeItemInput,
  releaseInput,
} from '@tvaers/domain/meetings/schema';
import { command, creation } from '../doors/procedure.ts';
import {
  addItem,
  approveAgenda,
  dropItem,
  editItem,
  itemDifference,
  moveItem,
  releaseMeeting,
  writtenItem,
} from './agenda-service.ts';
import { sendAgenda } from './letters-service.ts';
import { answerProposal, proposeItem } from './proposal-service.ts';
import { findItem, findMeeting, findProposal } from './rows.ts';

/** The agenda, from the first item to the day it goes out. */
export const agendaDoors = {
  addItem: command({
    permission: 'meetings.addItem',
    input: addItemInput,
    target: (tx, { input }) => findMeeting(tx, input.meetingId),
    run: async ({ tx, clock, input, target }) => {
      const written = writtenItem(input);
      const { id, position } = await addItem(tx, clock, target, { ...written, position: input.position });
      return { answer: { id, position }, event: { thingId: target.id, itemId: id, difference: { ...written, position } } };
    },
  }),

  editItem: command({
    permission: 'meetings.editItem',
    input: editItemInput,
    target: (tx, { actor, input }) => findItem(tx, actor, input.itemId),
    run: async ({ tx, clock, input, target }) => {
      const row = await editItem(tx, clock, target, input.version, writtenItem(input));
      const event = { thingId: target.meetingId, itemId: row.id, difference: itemDifference(target, row) };
      return { answer: { id: row.id, version: row.version }, event };
    },
  }),

  moveItem: command({
    permission: 'meetings.moveItem',
    input: moveItemInput,
    target: (tx, { actor, input }) => findItem(tx, actor, input.itemId),
    run: async ({ tx, clock, input, target }) => {
      const { row, position } = await moveItem(tx, clock, target, input.version, input.position);
      const event = {
        thingId: target.meetingId,
        itemId: row.id,
        difference: { position: { before: target.position, after: position } },
      };
      return { answer: { id: row.id, version: row.version, position }, event };
    },
  }),

  dropItem: command({
    permission: 'meetings.dropItem',
    input: dropItemInput,
    target: (tx, { actor, input }) => findItem(tx, actor, input.itemId),
    run: async ({ tx, input, target }) => {
      await dropItem(tx, target, input.version);
      const { title, position } = target;
      return {
        answer: { id: target.id },
        event: { thingId: target.meetingId, itemId: target.id, difference: { title, position } },
      };
    },
  }),

  proposeItem: creation({
    permission: 'meetings.proposeItem',
    input: proposeItemInput,
    facts: () => ({}),
    run: async ({ tx, actor, clock, input }) => {
      const { id } = await proposeItem(tx, actor, clock, input);
      // A proposal is between its maker and those who run the taskforce; its words are not for the history all read.
      return { answer: { id }, event: { thingId: id, difference: {} } };
    },
  }),

  answerProposal: command({
    permission: 'meetings.answerProposal',
    input: answerProposalInput,
    target: (tx, { input }) => findProposal(tx, input.proposalId),
    run: async ({ tx, actor, clock, input, target }) => {
      const row = await answerProposal({ tx, actor, clock }, target, input);
      const event = { thingId: row.id, difference: { state: { before: target.proposalState, after: row.state } } };
      return { answer: { id: row.id, version: row.version, itemId: row.itemId }, event };
    },
  }),

  approveAgenda: command({
    permission: 'meetings.approveAgenda',
    input: approveAgendaInput,
    target: (tx, { input }) => findMeeting(tx, input.meetingId),
    run: async ({ tx, actor, clock, input, target }) => {
      const { id, version } = await approveAgenda(tx, actor, clock, target, input.version);
      return { answer: { id, version }, event: { thingId: id, difference: {} } };
    },
  }),

  release: command({
    permission: 'meetings.release',
    input: releaseInput,
    target: (tx, { input }) => findMeeting(tx, input.meetingId),
    run: async ({ input, target, ...at }) => {
      const row = await releaseMeeting(at.tx, at.clock, target, input.version);
      await sendAgenda(at, row);
      return { answer: { id: row.id, version: row.version }, event: { thingId: row.id, difference: {} } };
    },
  }),
};
