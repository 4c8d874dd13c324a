import { type Actor, actsAsChair, isSecretariat, runs, votes, works } from '../actor.ts';
import type { MeetingState } from './workflow.ts';

/** `wasPolled`, `wasCalled`: a cancelled meeting stays known to those who had heard of it. */
export type MeetingFacts = { state: MeetingState; wasPolled?: boolean; wasCalled?: boolean };
export type ItemFacts = { meetingState: MeetingState; isReleased: boolean; isClosed: boolean; recusedSeatIds: readonly string[] };
export type InvitationFacts = { seatId: string };
/** Whether the person himself was invited to the meeting, in whichever seat. */
export type ObjectingFacts = { isInvited: boolean };
/** `byUserId`: who made the objection. */
export type ObjectionFacts = { byUserId: string };

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
 * Before release an agenda belongs to the secretariat and the chair. Afterwards those who work in the taskforce read it, observers
 * its open items, commissioners the open items of approved minutes. Who is recused from an item does not read it.
 */
export function readsItem(actor: Actor, item: ItemFacts): boolean {
  // What is released was called.
  const meeting = { state: item.meetingState, wasCalled: item.isReleased };
  if (item.recusedSeatIds.includes(actor.seat.id) || !reads(actor, meeting)) return false;
  if (runs(actor)) return true;
  if (works(actor)) return item.isReleased;
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
  'meetings.draft': isSecretariat,
  'meetings.edit': isSecretariat,
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
  'meetings.recordOutcome': runs,
  'meetings.close': runs,
  'meetings.sendMinutes': runs,
  'meetings.reopen': runs,
  'meetings.object': (actor: Actor, { isInvited }: ObjectingFacts) => isInvited && works(actor),
  /** Nobody settles his own objection. */
  'meetings.settleObjection': (actor: Actor, { byUserId }: ObjectionFacts) => runs(actor) && byUserId !== actor.userId,
  'meetings.approveMinutes': actsAsChair,
  'meetings.correct': runs,
};
