import { type Actor, actsAsChair, isSecretariat, runs, votes, works } from '../actor.ts';
import type { MeetingState } from './workflow.ts';

/** `wasPolled`, `wasCalled`: a cancelled meeting stays known to those who had heard of it. */
export type MeetingFacts = { state: MeetingState; wasPolled?: boolean; wasCalled?: boolean };
/** `draftReaderSeatIds`: who is asked to read the agenda through before it is released; nobody where it is left out. */
export type ItemFacts = {
  meetingState: MeetingState;
  isReleased: boolean;
  isClosed: boolean;
  recusedSeatIds: readonly string[];
  draftReaderSeatIds?: readonly string[];
};
export type InvitationFacts = { seatId: string };
/** Whether the person himself was invited to the meeting, in whichever seat. */
export type ObjectingFacts = { isInvited: boolean };
/** `byUserId`: who made the objection. */
export type ObjectionFacts = { byUserId: string };
/** Of what somebody remarked when he read an agenda through: the item, and who. */
export type RemarkFacts = ItemFacts & { byUserId: string };

/**
 * A draft is silent, also when it is given up; a poll is for those who work in the taskforce, also when it comes to nothing; a
 * meeting that is called is known to every seat.
 */
function reads(actor: Actor, meeting: MeetingFacts): boolean {
  const isGivenUp = meeting.state === 'cancelled' && meeting.wasCalled !== true;
  if (meeting.state === 'draft' || (isGivenUp && meeting.wasPolled !== true)) return runs(actor);
  if (meeting.state === 'pollOpen' || isGivenUp) return works(actor);
  return true;
}

/**
 * Before release an agenda belongs to the secretariat and the chair, and to those who work in the taskforce and are asked to read it
 * through. Afterwards all who work in the taskforce read it, observers
 * its open items, commissioners the open items of approved minutes. Who is recused from an item does not read it.
 */
export function readsItem(actor: Actor, item: ItemFacts): boolean {
  // What is released was called.
  const meeting = { state: item.meetingState, wasCalled: item.isReleased };
  if (item.recusedSeatIds.includes(actor.seat.id) || !reads(actor, meeting)) return false;
  if (runs(actor)) return true;
  const isDraftReader = item.meetingState === 'called' && (item.draftReaderSeatIds ?? []).includes(actor.seat.id);
  if (works(actor)) return item.isReleased || isDraftReader;
  if (item.isClosed) return false;
  return actor.seat.role === 'observer'
    ? item.isReleased
    : actor.seat.role === 'commissioner' && item.meetingState === 'minutesApproved';
}

export const meetingPolicy = {
  'meetings.read': reads,
  'meetings.readItem': readsItem,
  'meetings.readOutcome': (actor: Actor, item: ItemFacts) =>
    readsItem(actor, item) && (works(actor) || item.meetingState === 'minutesApproved'),
  /** Objections are made to minutes that are not approved, and stay between those who work in the taskforce. */
  'meetings.readObjection': (actor: Actor, item: ItemFacts) => readsItem(actor, item) && works(actor),
  /** What somebody would have changed is between him and those who run the taskforce. */
  'meetings.readRemark': (actor: Actor, item: RemarkFacts) =>
    readsItem(actor, item) && (runs(actor) || item.byUserId === actor.userId),
  'meetings.draft': isSecretariat,
  'meetings.edit': isSecretariat,
  /** Several meetings at once, laid backwards from the delivery. */
  'meetings.layPlan': isSecretariat,
  'meetings.followDelivery': isSecretariat,
  'meetings.copyFrame': isSecretariat,
  'meetings.poll': isSecretariat,
  /** For oneself, or by the secretariat for someone, and it says so. Only voting seats are polled. */
  'meetings.answerPoll': (actor: Actor) => votes(actor) || isSecretariat(actor),
  'meetings.remind': isSecretariat,
  'meetings.convene': isSecretariat,
  'meetings.reply': (actor: Actor, invitation: InvitationFacts) => isSecretariat(actor) || invitation.seatId === actor.seat.id,
  /** For oneself only: nobody has read for someone else. Minutes and material are for those who work in the taskforce. */
  'meetings.markRead': (actor: Actor, invitation: InvitationFacts) => works(actor) && invitation.seatId === actor.seat.id,
  'meetings.reschedule': isSecretariat,
  'meetings.cancel': isSecretariat,
  'meetings.addItem': isSecretariat,
  'meetings.addProposed': isSecretariat,
  'meetings.editItem': isSecretariat,
  'meetings.moveItem': isSecretariat,
  'meetings.dropItem': isSecretariat,
  'meetings.attachPaper': isSecretariat,
  'meetings.removePaper': isSecretariat,
  'meetings.proposeItem': (actor: Actor) => votes(actor) || actor.seat.role === 'adviser',
  'meetings.answerProposal': isSecretariat,
  /** For oneself only: that one has seen the answer to one's own proposal. */
  'meetings.noteAnswer': (actor: Actor, { seatId }: InvitationFacts) => seatId === actor.seat.id,
  'meetings.askReadThrough': isSecretariat,
  'meetings.answerReadThrough': (actor: Actor, { seatId }: InvitationFacts) => works(actor) && seatId === actor.seat.id,
  'meetings.approveAgenda': actsAsChair,
  'meetings.release': isSecretariat,
  'meetings.tellChanges': isSecretariat,
  'meetings.open': runs,
  'meetings.treatItem': runs,
  'meetings.recordPresence': runs,
  'meetings.recordRecusal': runs,
  /** For the seat somebody shall stand in for: one's own, or anybody's by those who run the taskforce. */
  'meetings.nameSubstitute': (actor: Actor, { seatId }: InvitationFacts) =>
    runs(actor) || (votes(actor) && seatId === actor.seat.id),
  /** Any voting member, until it is decided: the item is then treated by itself (domain.md, Deliberation → adopted). */
  'meetings.pullOut': votes,
  'meetings.recordOutcome': runs,
  /** Where one writes just now, for those who write along. */
  'meetings.tellWriting': runs,
  'meetings.close': runs,
  'meetings.sendMinutes': runs,
  'meetings.reopen': runs,
  'meetings.object': (actor: Actor, { isInvited }: ObjectingFacts) => isInvited && works(actor),
  /** Nobody settles his own objection. */
  'meetings.settleObjection': (actor: Actor, { byUserId }: ObjectionFacts) => runs(actor) && byUserId !== actor.userId,
  'meetings.approveMinutes': actsAsChair,
  /** What the chair has approved may go out by who runs the taskforce; the open items only. */
  'meetings.publish': runs,
  'meetings.correct': runs,
};
