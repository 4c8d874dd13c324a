import { type Actor, isSecretariat, votes } from '../actor.ts';
import { offers } from '../workflow.ts';
import type { MeetingState } from './workflow.ts';
import { meetingWorkflow } from './workflow.ts';

export type MeetingStep = keyof typeof meetingWorkflow;

/** What decides which buttons a meeting has, beside who asks. */
export type OfferedMeeting = {
  state: MeetingState;
  wasPolled: boolean;
  wasCalled: boolean;
  isAgendaApproved: boolean;
  hasItems: boolean;
  /** The actor himself, in whichever seat the invitation names. */
  isInvited: boolean;
  /** What is out, the material or the minutes, has been marked as read by the actor. */
  hasRead: boolean;
  /** The actor is asked to read the agenda through, and has not since it last changed. */
  isToReadThrough?: boolean;
  isPublished?: boolean;
  /** The last day for objections is not over. */
  isOpenToObjections: boolean;
};

/**
 * The steps this actor may take on a meeting now: the web's buttons. An agenda is approved once; only voting seats are polled, the
 * secretariat answers for them; who is not invited has nothing to reply to; what is out is marked as read once, by those who did not
 * send it; after its last day nobody objects.
 */
export function meetingOffers(actor: Actor, meeting: OfferedMeeting): MeetingStep[] {
  const facts = { ...meeting, seatId: meeting.isInvited ? actor.seat.id : '', byUserId: '' };
  const steps = offers('meetings', actor, facts);
  return steps.filter((step) => {
    if (step === 'markRead') return !meeting.hasRead && !isSecretariat(actor);
    // Of one item, not of the meeting.
    if (step === 'pullOut') return false;
    if (step === 'object') return meeting.isOpenToObjections;
    if (step === 'askReadThrough') return meeting.hasItems;
    if (step === 'answerReadThrough') return meeting.isToReadThrough === true;
    if (step === 'publish') return meeting.isPublished !== true;
    return step !== 'approveAgenda' || (!meeting.isAgendaApproved && meeting.hasItems);
  });
}

/** Whether a poll asks this actor himself. */
export function isPolled(actor: Actor): boolean {
  return votes(actor);
}
