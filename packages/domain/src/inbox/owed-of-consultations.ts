import type { On } from '../dates/calendar-day.ts';
import type { ConsultationFacts, InboxFacts } from './facts.ts';
import type { Draft } from './owed.ts';
import { decidedTexts, heldAs, message, openTexts, recommendationThing } from './things.ts';

/* What a person owes of consultations: to end one, and to say to each point what became of it. */

/** It can be ended: the deadline has passed, or everybody has answered. */
const isReady = ({ deadlineOn, silent }: ConsultationFacts, todayOn: On) => deadlineOn < todayOn || silent === 0;

/**
 * To end it is the secretariat's, which sent it. The points are then answered by the sector that leads the text while the ball lies there,
 * and by the secretariat otherwise, also once the text is decided: exactly one of them. What fell with its recommendation owes no answer.
 */
export function consultations({ person, consultations: all }: InboxFacts, todayOn: On): Draft[] {
  return all.flatMap((consultation): Draft[] => {
    const { consultationId: id, recommendation, recommendationState, leadSectorId, holder, state } = consultation;
    const isOpen = openTexts.includes(recommendationState);
    if (!isOpen && !decidedTexts.includes(recommendationState)) return [];
    const row = {
      thing: { noun: 'recommendations', id, number: recommendation.number } as const,
      page: recommendationThing(recommendation),
      what: message('recommendation', recommendation),
      untilOn: null,
    };
    if (state === 'open') {
      // It ends with the decision: what is open on a decided text is nobody's to end.
      if (!isOpen) return [];
      const { deadlineOn, silent } = consultation;
      if (person.role !== 'secretariat' || !isReady(consultation, todayOn)) return [];
      const why = message('consultationOver', { deadlineOn, silent, isOver: deadlineOn < todayOn });
      return [{ ...row, kind: 'closeConsultation', why, act: 'consultations.close' }];
    }
    const isLeads = isOpen && holder.sectorId === leadSectorId;
    const isOwn = isLeads ? heldAs(holder, person) !== null : person.role === 'secretariat';
    if (!isOwn || consultation.toRespond === 0) return [];
    const why = message('answersToRespond', { count: consultation.toRespond });
    return [{ ...row, kind: 'respondToConsultation', why, act: 'consultations.respond' }];
  });
}
