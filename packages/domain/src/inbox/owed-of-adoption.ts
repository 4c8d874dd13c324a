import { isVotingRole } from '../actor.ts';
import type { On } from '../dates/calendar-day.ts';
import type { InboxFacts } from './facts.ts';
import type { Draft } from './owed.ts';
import { message, recommendationThing } from './things.ts';

/* What a person owes when recommendations are put to adoption. */

/**
 * Who cannot support is told that he may write or sign, and until when, once adoption is near: a day is set for it, or a meeting has it up for
 * decision. It is no duty: the row is gone when the day has passed or he has signed.
 */
export function minorities({ person, minorities: all }: InboxFacts, todayOn: On): Draft[] {
  if (!isVotingRole(person.role)) return [];
  return all
    .filter(
      ({ recommendationState, stance, isAsked, isRecused, untilOn, signed }) =>
        recommendationState === 'deliberation' &&
        stance === 'cannotSupport' &&
        isAsked &&
        !isRecused &&
        untilOn >= todayOn &&
        signed !== 'yes',
    )
    .map(({ recommendation, untilOn, meetingNumber, signed }) => ({
      kind: 'minority',
      thing: recommendationThing(recommendation),
      what: message('recommendation', recommendation),
      why: message('minority', { again: signed === 'earlier', meetingNumber }),
      untilOn,
      act: signed === 'earlier' ? 'minority.sign' : 'minority.write',
    }));
}

/**
 * A written procedure is the chair's to conclude once everybody has answered or the deadline has passed. Where the text of every open one
 * was changed meanwhile there is nothing to conclude: they are to be taken out, at once.
 */
export function procedures({ person, procedures: all }: InboxFacts, todayOn: On): Draft[] {
  if (!person.actsAsChair) return [];
  return all
    .filter(({ open, owing, deadlineOn }) => open > 0 && (owing === 0 || deadlineOn < todayOn))
    .map(({ procedureId, open, changed, owing }) => ({
      kind: 'concludeProcedure',
      thing: { noun: 'procedures', id: procedureId, number: null },
      what: message('procedure', { open }),
      why: changed === open ? message('procedureChanged', { open }) : message('procedureOver', { owing }),
      untilOn: null,
      act: changed === open ? 'procedures.pullOut' : 'procedures.conclude',
    }));
}
