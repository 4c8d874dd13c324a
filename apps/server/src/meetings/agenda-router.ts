import {
  addItemInput,
  addProposedInput,
  agendaProposalInput,
  answerProposalInput,
  answerReadThroughInput,
  approveAgendaInput,
  askReadThroughInput,
  dropItemInput,
  editItemInput,
  itemTrailInput,
  moveItemInput,
  noteAnswerInput,
  proposeItemInput,
  releaseInput,
  removePaperInput,
  tellChangesInput,
} from '@tvaers/domain/meetings/schema';
import { Refused } from '@tvaers/domain/refusal';
import { command, creation, listing } from '../doors/procedure.ts';
import {
  addItem,
  approveAgenda,
  dropItem,
  editItem,
  itemDifference,
  markChangesTold,
  moveItem,
  releaseMeeting,
  writtenItem,
} from './agenda-service.ts';
import { addProposed, listAgendaProposals } from './agenda-proposal-service.ts';
import { listTrail } from './agenda-proposal-rows.ts';
import { sendAgenda, sendChanges } from './letters-service.ts';
import { findPaper, removePaper } from './paper-service.ts';
import { answerProposal, noteAnswer, proposeItem } from './proposal-service.ts';
import { answerReadThrough, askReadThrough, findReadThrough } from './read-through-service.ts';
import { findAnsweredProposal, findItem, findMeeting, findMeetingHeld, findProposal } from './rows.ts';

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

  /** What the agenda might take up, and why. */
  agendaProposal: listing({ permission: 'meetings.read', input: agendaProposalInput, rows: listAgendaProposals }),

  /** Where an item, or what it treats, has been before. */
  trail: listing({
    permission: 'meetings.read',
    input: itemTrailInput,
    rows: (read, { input }) => listTrail(read, input.itemId),
  }),

  addProposed: command({
    permission: 'meetings.addProposed',
    input: addProposedInput,
    target: (tx, { input }) => findMeeting(tx, input.meetingId),
    run: async ({ input, target, ...at }) => {
      const items = await addProposed(at, target, input.keys);
      return { answer: { items }, event: { thingId: target.id, difference: { count: items.length } } };
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

  removePaper: command({
    permission: 'meetings.removePaper',
    input: removePaperInput,
    target: (tx, { actor, input }) => findPaper(tx, actor, input.paperId),
    run: async ({ tx, actor, clock, input, target }) => {
      await removePaper({ tx, actor, clock }, target, target.paper);
      const difference = { paper: target.paper.name };
      return { answer: { id: input.paperId }, event: { thingId: target.meetingId, itemId: target.id, difference } };
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
    run: async ({ input, target, ...at }) => {
      const row = await answerProposal(at, target, input);
      const event = { thingId: row.id, difference: { state: { before: target.proposalState, after: row.state } } };
      return { answer: { id: row.id, version: row.version, itemId: row.itemId }, event };
    },
  }),

  noteAnswer: command({
    permission: 'meetings.noteAnswer',
    input: noteAnswerInput,
    target: (tx, { input }) => findAnsweredProposal(tx, input.proposalId),
    run: async ({ tx, clock, target }) => {
      await noteAnswer(tx, clock, target);
      return { answer: { id: target.id }, event: { thingId: target.id, difference: {} } };
    },
  }),

  askReadThrough: command({
    permission: 'meetings.askReadThrough',
    input: askReadThroughInput,
    target: (tx, { input }) => findMeetingHeld(tx, input.meetingId),
    run: async ({ input: { seatIds, untilOn }, target, ...at }) => {
      const asked = await askReadThrough(at, target, { seatIds, untilOn });
      return { answer: { id: target.id, asked }, event: { thingId: target.id, difference: { untilOn, names: asked } } };
    },
  }),

  answerReadThrough: command({
    permission: 'meetings.answerReadThrough',
    input: answerReadThroughInput,
    target: (tx, { actor, input }) => findReadThrough(tx, actor, input.meetingId),
    run: async ({ tx, actor, clock, input, target }) => {
      await answerReadThrough({ tx, actor, clock }, target, input.remarks);
      // What was remarked is between the person and those who run the taskforce; the history all read has the number only.
      const difference = { count: input.remarks.length };
      return { answer: { id: target.meetingId }, event: { thingId: target.meetingId, difference } };
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

  tellChanges: command({
    permission: 'meetings.tellChanges',
    input: tellChangesInput,
    target: (tx, { input }) => findMeeting(tx, input.meetingId),
    run: async ({ input, target, ...at }) => {
      const row = await markChangesTold(at.tx, at.clock, target, input.version);
      const told = await sendChanges(at, row, target.changesToldAt ?? target.releasedAt);
      if (told === 0) throw new Refused('nothing-changed');
      return { answer: { id: row.id, version: row.version, told }, event: { thingId: row.id, difference: {} } };
    },
  }),
};
