import {
  approveMinutesInput,
  closeInput,
  correctInput,
  nameSubstituteInput,
  objectInput,
  openInput,
  publishInput,
  pullOutInput,
  recordOutcomeInput,
  recordPresenceInput,
  recordRecusalInput,
  reopenInput,
  sendMinutesInput,
  settleObjectionInput,
  tellWritingInput,
  treatItemInput,
} from '@tvaers/domain/meetings/schema';
import { works } from '@tvaers/domain/actor';
import { command } from '../doors/procedure.ts';
import { invitedTo } from './convening-service.ts';
import { asActor, sendMinutesLetters, sendReopened, sendSettled } from './letters-service.ts';
import { approveMinutes, closeMeeting, correctMinutes, openMeeting, reopenMinutes, sendMinutes } from './minutes-service.ts';
import { findItemToObject, findObjection, makeObjection, settleObjection } from './objection-service.ts';
import { pullOutItem } from './pull-out-service.ts';
import { recordLine } from './outcome-service.ts';
import { publishMinutes } from './publication-service.ts';
import { recordPresence, recordRecusal, takeUp } from './presence-service.ts';
import { findSubstituted, nameSubstitute } from './substitute-service.ts';
import { findItem, findItemHeld, findMeeting, findMeetingHeld } from './rows.ts';

/** The meeting itself, and its minutes until they are frozen. */
export const sessionDoors = {
  open: command({
    permission: 'meetings.open',
    input: openInput,
    target: (tx, { input }) => findMeeting(tx, input.meetingId),
    run: async ({ tx, clock, input, target }) => {
      const { id, version } = await openMeeting(tx, clock, target, input.version);
      return { answer: { id, version }, event: { thingId: id, difference: {} } };
    },
  }),

  treatItem: command({
    permission: 'meetings.treatItem',
    input: treatItemInput,
    target: (tx, { input }) => findMeeting(tx, input.meetingId),
    run: async ({ tx, clock, input, target }) => {
      const item = await takeUp(tx, clock, target, input.itemId);
      const event = { thingId: target.id, itemId: item?.id ?? null, difference: { item: item?.position ?? null } };
      return { answer: { id: target.id, itemId: item?.id ?? null }, event };
    },
  }),

  recordPresence: command({
    permission: 'meetings.recordPresence',
    input: recordPresenceInput,
    target: (tx, { input }) => findMeetingHeld(tx, input.meetingId),
    run: async ({ tx, clock, input, target }) => {
      await recordPresence(tx, clock, target, input.lines);
      const lines = input.lines.map(({ version: _, ...line }) => line);
      return { answer: { id: target.id }, event: { thingId: target.id, difference: { lines } } };
    },
  }),

  recordRecusal: command({
    permission: 'meetings.recordRecusal',
    input: recordRecusalInput,
    target: (tx, { actor, input }) => findItem(tx, actor, input.itemId),
    run: async ({ tx, actor, clock, input, target }) => {
      await recordRecusal(tx, actor, clock, target, input);
      const { seatId, isRecused, reason } = input;
      const event = { thingId: target.meetingId, itemId: target.id, onBehalfOf: seatId, difference: { isRecused, reason } };
      return { answer: { id: target.id }, event };
    },
  }),

  nameSubstitute: command({
    permission: 'meetings.nameSubstitute',
    input: nameSubstituteInput,
    target: (tx, { input }) => findSubstituted(tx, input.meetingId, input.seatId),
    run: async ({ tx, clock, input: { itemId, seatId, substituteSeatId }, target }) => {
      const item = await nameSubstitute(tx, clock, target, { itemId, seatId, substituteSeatId });
      const difference = { item: item?.position ?? null, substituteSeatId };
      return { answer: { id: target.id }, event: { thingId: target.id, itemId, onBehalfOf: seatId, difference } };
    },
  }),

  pullOut: command({
    permission: 'meetings.pullOut',
    input: pullOutInput,
    target: (tx, { actor, input }) => findItemHeld(tx, actor, input.itemId),
    run: async ({ tx, actor, clock, input: { reason }, target: item }) => {
      await pullOutItem({ tx, actor, clock, item }, reason);
      const difference = { item: item.position, reason };
      return { answer: {}, event: { thingId: item.meetingId, itemId: item.id, difference } };
    },
  }),

  recordOutcome: command({
    permission: 'meetings.recordOutcome',
    input: recordOutcomeInput,
    target: (tx, { actor, input }) => findItemHeld(tx, actor, input.itemId),
    run: async ({ tx, actor, clock, input, target: item }) => {
      const { answer, difference } = await recordLine({ tx, actor, clock, item }, input.line);
      return { answer, event: { thingId: item.meetingId, itemId: item.id, difference: { item: item.position, ...difference } } };
    },
  }),

  /** Nothing is kept: those who write along hear where, and forget it again. */
  tellWriting: command({
    permission: 'meetings.tellWriting',
    input: tellWritingInput,
    target: (tx, { actor, input }) => findItem(tx, actor, input.itemId),
    run: async ({ actor, input: { lineId }, target }) => {
      const whisper = { noun: 'writing' as const, lineId, seatId: actor.seat.id, butSeatIds: target.recusedSeatIds };
      const because = 'it says where somebody writes at this moment, and is over when he stops';
      return { answer: { id: target.id }, event: null, unlogged: { because, thingId: target.id, sectorId: null, whisper } };
    },
  }),

  close: command({
    permission: 'meetings.close',
    input: closeInput,
    target: (tx, { input }) => findMeeting(tx, input.meetingId),
    run: async ({ tx, clock, input, target }) => {
      const { id, version } = await closeMeeting(tx, clock, target, input.version);
      return { answer: { id, version }, event: { thingId: id, difference: {} } };
    },
  }),

  sendMinutes: command({
    permission: 'meetings.sendMinutes',
    input: sendMinutesInput,
    target: (tx, { input }) => findMeeting(tx, input.meetingId),
    run: async ({ input, target, ...at }) => {
      const { row, untilOn } = await sendMinutes(at.tx, at.clock, target, input.version);
      const invited = await invitedTo(at.tx, at.clock, row.id);
      const readers = invited.filter((seat) => works(asActor(seat, row.taskforceId)));
      await sendMinutesLetters(at, row, readers, untilOn);
      const event = { thingId: row.id, difference: { objectionsUntilOn: untilOn } };
      return { answer: { id: row.id, version: row.version, objectionsUntilOn: untilOn }, event };
    },
  }),

  reopen: command({
    permission: 'meetings.reopen',
    input: reopenInput,
    target: (tx, { input }) => findMeeting(tx, input.meetingId),
    run: async ({ input, target, ...at }) => {
      const row = await reopenMinutes(at.tx, target, input.version);
      const invited = await invitedTo(at.tx, at.clock, row.id);
      const readers = invited.filter((seat) => works(asActor(seat, row.taskforceId)));
      await sendReopened(at, row, readers, input.reason);
      const event = { thingId: row.id, difference: { reason: input.reason } };
      return { answer: { id: row.id, version: row.version }, event };
    },
  }),

  object: command({
    permission: 'meetings.object',
    input: objectInput,
    target: (tx, { actor, input }) => findItemToObject(tx, actor, input.itemId),
    run: async ({ tx, actor, clock, input: { lineId, proposed, reason }, target: item }) => {
      const { id, version } = await makeObjection({ tx, actor, clock }, item, { lineId, proposed, reason });
      const event = { thingId: item.meetingId, itemId: item.id, difference: { item: item.position, text: proposed, reason } };
      return { answer: { id, version }, event };
    },
  }),

  settleObjection: command({
    permission: 'meetings.settleObjection',
    input: settleObjectionInput,
    target: (tx, { actor, input }) => findObjection(tx, actor, input.objectionId),
    run: async ({ input, target, ...at }) => {
      const { item, itemId, meetingId } = target;
      const { settlement } = input;
      const row = await settleObjection(at, target, input.version, settlement);
      await sendSettled(at, item.meeting, target.byUserId, {
        isAccepted: settlement.as === 'accepted',
        item: item.position,
        answer: settlement.answer,
      });
      const text = settlement.as === 'accepted' ? { text: { before: row.before, after: settlement.text } } : {};
      const difference = { item: item.position, state: row.state, answer: settlement.answer, ...text };
      return { answer: { id: row.id, version: row.version }, event: { thingId: meetingId, itemId, difference } };
    },
  }),

  approveMinutes: command({
    permission: 'meetings.approveMinutes',
    input: approveMinutesInput,
    target: (tx, { input }) => findMeeting(tx, input.meetingId),
    run: async ({ tx, clock, input, target }) => {
      const { row, hash } = await approveMinutes(tx, clock, target, input);
      const event = { thingId: row.id, difference: { hash, reason: input.reason } };
      return { answer: { id: row.id, version: row.version, hash }, event };
    },
  }),

  publish: command({
    permission: 'meetings.publish',
    input: publishInput,
    target: (tx, { input }) => findMeeting(tx, input.meetingId),
    run: async ({ tx, clock, input, target }) => {
      const { id, version } = await publishMinutes(tx, clock, target, input.version);
      return { answer: { id, version }, event: { thingId: id, difference: {} } };
    },
  }),

  correct: command({
    permission: 'meetings.correct',
    input: correctInput,
    target: (tx, { input }) => findMeeting(tx, input.meetingId),
    run: async ({ tx, clock, input: { itemId, text, reason }, target }) => {
      const { number } = await correctMinutes(tx, clock, target, { itemId, text, reason });
      return { answer: { number }, event: { thingId: target.id, itemId, difference: { number, text, reason } } };
    },
  }),
};
