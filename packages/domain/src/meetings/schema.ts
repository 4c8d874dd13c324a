import { z } from 'zod';
import { daySchema } from '../dates/day-schema.ts';
import { isLocal } from '../dates/local-time.ts';
import { mostPlanned } from './meeting-plan.ts';
import { mostOfSeries } from './meeting-series.ts';
import { mostSlots } from './most-slots.ts';
import { decisionResults, itemTypes, matterKinds, presences, proposalAnswers, replies } from './kinds.ts';

/** The longest agenda: beyond it no page stays readable. */
export const mostItems = 60;

const id = z.uuid();
const version = z.int().positive();
// The centuries of `daySchema`: beyond them the plan's own picture could not be drawn.
const isLocalDay = (text: string) => isLocal(text) && daySchema.safeParse(text.slice(0, 10)).success;
const local = z.string().refine(isLocalDay, { error: 'invalid_format' });
const on = daySchema;
const line = (most: number) => z.string().trim().max(most);
const said = (most: number) => z.string().trim().min(1).max(most);
const reason = said(1000).nullable();

/** Of a meeting, with the version that was read. */
const meeting = { meetingId: id, version };
const video = z
  .url({ protocol: /^https$/ })
  .max(500)
  .nullable();
const times = { startsLocal: local.nullable(), endsLocal: local.nullable() };
const frame = { title: line(200), place: line(300), videoUrl: video };

/** What is out: the material or the minutes, whichever the meeting has come to. */
export const markReadInput = { meetingId: id };
export const meetingPageInput = { number: z.int().positive() };

/** A draft; the time may follow later, or from a poll. */
export const draftInput = { ...frame, ...times };
export const editInput = { ...meeting, ...frame, ...times };

const span = { startsLocal: local, endsLocal: local };

/**
 * Meetings laid backwards from the delivery, in one act: as silent drafts, or, where `pollDeadlineOn` says until when, with a poll about each:
 * its own time and the `others` beside it.
 */
export const layPlanInput = {
  place: line(300),
  videoUrl: video,
  pollDeadlineOn: on.nullable(),
  meetings: z
    .array(z.strictObject({ title: line(200), ...span, others: z.array(z.strictObject(span)).max(6) }))
    .min(1)
    .max(mostPlanned),
};

/**
 * What becomes of a meeting that was laid from the delivery, now that it has moved: `to` the new time, or null to stay. `deliveryOn` is the
 * delivery that was read; the reason goes to those who are asked again.
 */
export const followDeliveryInput = { ...meeting, deliveryOn: on, to: z.strictObject(span).nullable(), reason };

/** New meetings in the frame of this one. Papers come along only with the items they hang under. */
export const copyFrameInput = {
  meetingId: id,
  meetings: z
    .array(z.strictObject({ title: line(200), ...span }))
    .min(1)
    .max(mostOfSeries),
  withItems: z.boolean(),
  withPapers: z.boolean(),
  isSeries: z.boolean(),
};

/** The slots to ask about. Slots named by id stay, with their answers; those left out are taken away. */
export const pollInput = {
  ...meeting,
  deadlineOn: on,
  slots: z
    .array(z.strictObject({ id: id.nullable(), startsLocal: local, endsLocal: local }))
    .min(1)
    .max(mostSlots),
};

/** `seatId`: for whom, when the secretariat answers for someone; null for oneself. */
export const answerPollInput = { meetingId: id, slotId: id, answer: z.enum(['yes', 'ifNeedBe', 'no']), seatId: id.nullable() };

/** To those who still have a slot to answer. */
export const remindInput = { meetingId: id };

/** `slotId` null: the time that stands in the draft. The reason is for a slot that loses a sector or the quorum. */
export const conveneInput = { ...meeting, slotId: id.nullable(), reason };

export const replyInput = { invitationId: id, version, reply: z.enum(replies), note: line(500) };

/** The secret of a link in a notice. */
const linkToken = z.string().regex(/^[\w-]{43}$/);
export const replyLinkInput = { token: linkToken };
export const replyByLinkInput = { token: linkToken, reply: z.enum(replies), note: line(500) };

export const rescheduleInput = {
  ...meeting,
  startsLocal: local,
  endsLocal: local,
  place: line(300),
  videoUrl: video,
  reason: said(1000),
};
export const cancelInput = { ...meeting, reason: said(1000) };

const matter = z.strictObject({ kind: z.enum(matterKinds), id }).nullable();
const item = {
  type: z.enum(itemTypes),
  title: said(200),
  presentation: line(20_000),
  indstilling: line(5000),
  minutes: z.int().min(0).max(600),
  presenterSeatId: id.nullable(),
  isClosed: z.boolean(),
  heading: line(120).default(''),
  matter,
};

/** `position` null: last, but before any other business where that stands at the end. */
export const addItemInput = { meetingId: id, position: z.int().positive().max(mostItems).nullable(), ...item };
/** What an agenda might take up, for the one who writes it. */
export const agendaProposalInput = { meetingId: id };

/** `keys`: those picked of what was proposed. What is on the agenda by now is passed over. */
export const addProposedInput = { meetingId: id, keys: z.array(z.string().min(1).max(80)).min(1).max(mostItems) };

/** The meetings that an item, or what it treats, has been before. */
export const itemTrailInput = { itemId: id };

/** Of an upload: what it is called, and which paper it is a new version of. */
export const attachPaperInput = { itemId: id, name: said(200), replacesId: id.nullable() };
export const removePaperInput = { paperId: id };
export const paperInput = { paperId: id };

export const editItemInput = { itemId: id, version, ...item };
export const moveItemInput = { itemId: id, version, position: z.int().positive().max(mostItems) };
export const dropItemInput = { itemId: id, version };

export const proposeItemInput = { title: said(200), reason: line(2000) };

/** `meetingId`: on whose agenda it is put, when the answer is that it is scheduled. */
export const answerProposalInput = {
  proposalId: id,
  version,
  state: z.enum(proposalAnswers),
  answer: line(1000),
  meetingId: id.nullable(),
};

export const noteAnswerInput = { proposalId: id };

/** `untilOn`: the last day to read it through. */
export const askReadThroughInput = { meetingId: id, seatIds: z.array(id).min(1).max(100), untilOn: on };

/** Read through, with what one would have changed in single items. */
export const answerReadThroughInput = {
  meetingId: id,
  remarks: z.array(z.strictObject({ itemId: id, text: said(2000) })).max(mostItems),
};

/** `lineId`: the line under the item that is being written; null for a new one. */
export const tellWritingInput = { itemId: id, lineId: id.nullable() };

export const approveAgendaInput = meeting;
export const releaseInput = meeting;
export const tellChangesInput = meeting;
export const openInput = meeting;
export const closeInput = meeting;
export const sendMinutesInput = meeting;

/** The minutes on paper, as their address asks for them. */
export const minutesPaperInput = { meetingId: id, language: z.enum(['da', 'en']) };

export const publishInput = meeting;
/** The agenda on paper. */
export const agendaPaperInput = { meetingId: id, language: z.enum(['da', 'en']) };

/** The agenda with its papers. `as`: how far it is, or the file; `notes`: one's own along with it. */
export const packInput = { ...minutesPaperInput, notes: z.enum(['with', 'without']), as: z.enum(['state', 'file']) };

/** Back to where lines are put right; everybody who was invited is told why. */
export const reopenInput = { ...meeting, reason: said(1000) };

/** `lineId` null: something is missing under the item. `proposed` is the wording asked for. */
export const objectInput = { itemId: id, lineId: id.nullable(), proposed: said(5000), reason: said(1000) };

/** Accepted with the wording that now stands, which may be another than the one asked for; declined with the reason why. */
export const settleObjectionInput = {
  objectionId: id,
  version,
  settlement: z.discriminatedUnion('as', [
    z.strictObject({ as: z.literal('accepted'), text: said(5000), answer: line(1000) }),
    z.strictObject({ as: z.literal('declined'), answer: said(1000) }),
  ]),
};

/** The reason is for approving before the time for objections is over, such as at the next meeting. */
export const approveMinutesInput = { ...meeting, reason };

/** `itemId`: what stands under that item; null for the meeting as a whole. */
export const correctInput = { meetingId: id, itemId: id.nullable(), text: said(5000), reason: said(1000) };

/** `itemId` null: no item, a break. */
export const treatItemInput = { meetingId: id, itemId: id.nullable() };

/** Several people at once. Arrivals and departures are positions of items; `version` is that of the line that was read, null of none. */
export const recordPresenceInput = {
  meetingId: id,
  lines: z
    .array(
      z.strictObject({
        seatId: id,
        presence: z.enum(presences),
        arrivedAtItem: z.int().positive().max(mostItems).nullable(),
        leftAfterItem: z.int().positive().max(mostItems).nullable(),
        version: version.nullable(),
      }),
    )
    .min(1)
    .max(100),
};

export const recordRecusalInput = { itemId: id, seatId: id, isRecused: z.boolean(), reason: line(1000) };

/** Who stands in for a member at one item, or, where `itemId` is null, at the whole meeting; null takes it back. */
export const nameSubstituteInput = { meetingId: id, itemId: id.nullable(), seatId: id, substituteSeatId: id.nullable() };

/** Who shall do it: exactly one of the three. */
const owner = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('seat'), id }),
  z.strictObject({ of: z.literal('sector'), id }),
  z.strictObject({ of: z.literal('secretariat') }),
]);
export type ActionOwner = z.output<typeof owner>;
export const actionOwner = owner;

const outcomeText = said(5000);
const conclusion = z.string().trim().max(4000).default('');
const outcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('discussed'), text: outcomeText }),
  /** `bySeatId`: who asked for it to be entered. */
  z.strictObject({ kind: z.literal('remark'), text: outcomeText, bySeatId: id.nullable() }),
  z.strictObject({ kind: z.literal('action'), text: said(1000), owner, dueOn: on.nullable() }),
]);
export type OutcomeWritten = z.output<typeof outcome>;

const lineWritten = z.discriminatedUnion('act', [
  /** `newLineId`: drawn by the writer, so that a line sent again after a lost answer is the same line. */
  z.strictObject({ act: z.literal('add'), outcome, newLineId: id.optional() }),
  z.strictObject({ act: z.literal('change'), lineId: id, version, outcome }),
  z.strictObject({ act: z.literal('remove'), lineId: id, version }),
  z.strictObject({
    act: z.literal('decide'),
    result: z.enum(decisionResults),
    text: outcomeText,
    supersedesLineId: id.nullable(),
    noQuorumReason: reason,
    departureReason: reason,
    /** What the chair concludes on a recommendation, kept beside what the rule computes. */
    conclusion,
    /** Other items of the meeting whose recommendations are adopted in the same act, each with its own wording, conclusion and reason. */
    together: z
      .array(z.strictObject({ itemId: id, text: outcomeText, departureReason: reason, conclusion }))
      .max(mostItems)
      .optional(),
  }),
]);
export type LineWritten = z.output<typeof lineWritten>;

/**
 * One line of the minutes. `decide` draws a number in the register; a decision is put right only by one that takes its place
 * (`supersedesLineId`). The reasons are for deciding without a quorum and for adopting where the rule is not met.
 */
export const recordOutcomeInput = { itemId: id, line: lineWritten };

/** Why one does not want it adopted together with others. */
export const pullOutInput = { itemId: id, reason: z.string().trim().min(1).max(1000) };
