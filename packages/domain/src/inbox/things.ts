import { isVotingRole } from '../actor.ts';
import type { On } from '../dates/calendar-day.ts';
import { type RecommendationState, recommendationWorkflow } from '../recommendations/workflow.ts';
import type { AgendaFacts, Holder, Message, MessageValues, Person } from './facts.ts';

/** What the row is about, and the page on which it is read. */
export type Thing = {
  noun:
    | 'meetings'
    | 'rounds'
    | 'recommendations'
    | 'milestones'
    | 'actions'
    | 'mandate'
    | 'baselines'
    | 'status'
    | 'meetingPlan'
    | 'procedures';
  id: string;
  number: number | null;
};

/** States in which a recommendation's text is still worked on. */
export const openTexts: readonly string[] = recommendationWorkflow.write.from;
/** States in which it was decided what becomes of it. */
export const decidedTexts: readonly RecommendationState[] = ['adopted', 'published', 'rejected'];
/** A sentence by its code, with the values it needs. */
export const message = <Code extends keyof MessageValues>(code: Code, values: MessageValues[Code]) =>
  ({ code, values }) as Message;
export const meetingThing = ({ id, number }: { id: string; number: number }): Thing => ({ noun: 'meetings', id, number });
export const recommendationThing = ({ id, number }: { id: string; number: number | null }): Thing => ({
  noun: 'recommendations',
  id,
  number,
});

/** Is the seat held that day? From its first day to its last, both included. In an archived taskforce nothing is owed by anybody. */
export function holdsSeat(person: Person, todayOn: On): boolean {
  return !person.isArchived && person.fromOn <= todayOn && (person.untilOn === null || todayOn <= person.untilOn);
}

/**
 * In what way something is the person's: his own, his sector's (voting seats only: an adviser helps but does not owe), the
 * chair's or the secretariat's; null when it is somebody else's.
 */
export function heldAs(holder: Holder, person: Person): 'you' | 'sector' | 'chair' | 'secretariat' | null {
  if (holder.seatId !== null) return holder.seatId === person.seatId ? 'you' : null;
  if (holder.sectorId !== null) return isVotingRole(person.role) && holder.sectorId === person.sectorId ? 'sector' : null;
  if (holder.role === 'chair') return person.actsAsChair ? 'chair' : null;
  if (holder.role === 'secretariat') return person.role === 'secretariat' ? 'secretariat' : null;
  return holder.role !== null && holder.role === person.role ? 'you' : null;
}

/** An agenda with items that the chair has not approved yet: release waits for it. */
export const awaitsChair = ({ meeting, isApproved, items }: AgendaFacts) =>
  meeting.state === 'called' && !isApproved && items > 0;
