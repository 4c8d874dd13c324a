import {
  answerPollInput,
  conveneInput,
  cancelInput,
  draftInput,
  editInput,
  markReadInput,
  meetingPageInput,
  pollInput,
  remindInput,
  replyInput,
  rescheduleInput,
} from '@tvaers/domain/meetings/schema';
import { command, creation, listing, reading } from '../doors/procedure.ts';
import { conveneMeeting, cancelMeeting, invitedTo, markRead, moveMeeting, replyTo } from './convening-service.ts';
import { askForDates, remindUnanswered, tellWhenComplete } from './asking-service.ts';
import { listMeetings } from './list-rows.ts';
import { sendCancelled, sendMoved, sendNotices, sendRetitled } from './notice-service.ts';
import { loadMeetingPage } from './page-service.ts';
import { differenceOf, draftMeeting, editMeeting } from './planning-service.ts';
import { answerSlot, openPoll, polledSeat } from './poll-service.ts';
import { findInvitation, findMeeting, findMeetingAlone, findOwnInvitation, seatsOn } from './rows.ts';
import { listMatters } from './matter-rows.ts';

/** A meeting from the first idea of a date until people know when and where. */
export const planningDoors = {
  list: listing({ permission: 'meetings.read', input: {}, rows: listMeetings }),

  /** Everything of one meeting, for its page. */
  page: reading({ permission: 'meetings.read', input: meetingPageInput, load: loadMeetingPage }),

  /** What an item may treat, and who may present it. */
  matters: listing({ permission: 'meetings.read', input: {}, rows: listMatters }),

  draft: creation({
    permission: 'meetings.draft',
    input: draftInput,
    facts: () => ({}),
    run: async ({ tx, actor, clock, input: { title, place, videoUrl, startsLocal, endsLocal } }) => {
      const frame = { title, place, videoUrl, startsLocal, endsLocal };
      const { id, number } = await draftMeeting(tx, clock, actor.seat.taskforceId, frame);
      return { answer: { id, number }, event: { thingId: id, difference: { number, ...frame } } };
    },
  }),

  edit: command({
    permission: 'meetings.edit',
    input: editInput,
    target: (tx, { input }) => findMeeting(tx, input.meetingId),
    run: async ({ input, target, ...at }) => {
      const { row, isRetitled } = await editMeeting(at.tx, target, input.version, input);
      if (isRetitled) await sendRetitled(at, row, await invitedTo(at.tx, at.clock, row.id), target.title);
      const { id, version } = row;
      return { answer: { id, version }, event: { thingId: id, difference: differenceOf(target, input) } };
    },
  }),

  poll: command({
    permission: 'meetings.poll',
    input: pollInput,
    target: (tx, { input }) => findMeeting(tx, input.meetingId),
    run: async ({ input, target, ...at }) => {
      const { row, fresh, removed } = await openPoll(at.tx, at.clock, target, input);
      const isAgain = target.polledAt !== null;
      if (fresh > 0) await askForDates(at, row, { slots: fresh, deadlineOn: input.deadlineOn, isAgain });
      const difference = { slots: input.slots.length, asked: fresh, removed, deadlineOn: input.deadlineOn };
      return { answer: { id: row.id, version: row.version }, event: { thingId: row.id, difference } };
    },
  }),

  answerPoll: command({
    permission: 'meetings.answerPoll',
    input: answerPollInput,
    target: (tx, { input }) => findMeetingAlone(tx, input.meetingId),
    run: async ({ input, target, ...at }) => {
      const { tx, actor, clock } = at;
      const seatId = await polledSeat(tx, actor, clock, input.seatId);
      const slot = await answerSlot(tx, actor, clock, target, { slotId: input.slotId, seatId, answer: input.answer });
      await tellWhenComplete(at, target);
      const onBehalfOf = seatId === actor.seat.id ? null : seatId;
      const difference = { slot: slot.startsLocal, answer: input.answer };
      return { answer: { slotId: slot.id, seatId }, event: { thingId: target.id, difference, onBehalfOf } };
    },
  }),

  remind: command({
    permission: 'meetings.remind',
    input: remindInput,
    target: (tx, { input }) => findMeetingAlone(tx, input.meetingId),
    run: async ({ input: _, target, ...at }) => {
      const reminded = await remindUnanswered(at, target);
      return { answer: { reminded: reminded.length }, event: { thingId: target.id, difference: { reminded: reminded.length } } };
    },
  }),

  convene: command({
    permission: 'meetings.convene',
    input: conveneInput,
    target: (tx, { input }) => findMeeting(tx, input.meetingId),
    run: async ({ input, target, ...at }) => {
      const { row, invitees } = await conveneMeeting(at.tx, at.clock, target, input);
      await sendNotices(at, row, invitees);
      const { startsLocal, endsLocal, place } = row;
      const difference = { startsLocal, endsLocal, place, reason: input.reason, invited: invitees.length };
      return { answer: { id: row.id, version: row.version }, event: { thingId: row.id, difference } };
    },
  }),

  markRead: command({
    permission: 'meetings.markRead',
    input: markReadInput,
    target: (tx, { actor, input }) => findOwnInvitation(tx, actor, input.meetingId),
    run: async ({ tx, clock, target }) => {
      const of = await markRead(tx, clock, target);
      return { answer: { of }, event: { thingId: target.meetingId, difference: { of } } };
    },
  }),

  reply: command({
    permission: 'meetings.reply',
    input: replyInput,
    target: (tx, { actor, input }) => findInvitation(tx, actor, input.invitationId),
    run: async ({ tx, actor, clock, input, target }) => {
      const { id, version, seatId } = await replyTo(tx, actor, clock, target, input);
      const difference = { reply: { before: target.reply, after: input.reply }, note: input.note };
      const event = { thingId: target.meetingId, difference, onBehalfOf: target.isOwn ? null : seatId };
      return { answer: { id, version }, event };
    },
  }),

  reschedule: command({
    permission: 'meetings.reschedule',
    input: rescheduleInput,
    target: (tx, { input }) => findMeeting(tx, input.meetingId),
    run: async ({ input, target, ...at }) => {
      const { row, invitees } = await moveMeeting(at.tx, at.clock, target, input);
      await sendMoved(at, row, invitees, input.reason);
      const difference = { ...differenceOf(target, row), reason: input.reason };
      return { answer: { id: row.id, version: row.version }, event: { thingId: row.id, difference } };
    },
  }),

  cancel: command({
    permission: 'meetings.cancel',
    input: cancelInput,
    target: (tx, { input }) => findMeeting(tx, input.meetingId),
    run: async ({ input, target, ...at }) => {
      const row = await cancelMeeting(at.tx, target, input);
      const told = await toldOfCancelling(at, target);
      await sendCancelled(at, row, told, input.reason, target.wasCalled);
      return { answer: { id: row.id, version: row.version }, event: { thingId: row.id, difference: { reason: input.reason } } };
    },
  }),
};

/** Of a draft nobody has heard, of a poll those who were asked, of a called meeting those who were invited. */
async function toldOfCancelling(
  { tx, clock }: Parameters<typeof sendCancelled>[0],
  meeting: { id: string; wasPolled: boolean; wasCalled: boolean },
) {
  if (meeting.wasCalled) return invitedTo(tx, clock, meeting.id);
  if (!meeting.wasPolled) return [];
  return (await seatsOn(tx, clock.today())).filter(({ role }) => role === 'chair' || role === 'deputyChair' || role === 'member');
}
