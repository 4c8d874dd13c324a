import { isVotingRole } from '../actor.ts';
import type { On } from '../dates/calendar-day.ts';
import type { ActionFacts, InboxFacts } from './facts.ts';
import type { Draft } from './owed.ts';
import { heldAs, message, openTexts, recommendationThing } from './things.ts';

/* What a person owes of texts, actions, the plan and the mandate. */

/** A position is asked for while the round is open; reconfirming stays possible after it closed, until the text is decided. */
export function positions({ person, rounds }: InboxFacts): Draft[] {
  if (!isVotingRole(person.role)) return [];
  return rounds
    .filter(
      ({ isAsked, isRecused, stance, recommendationState }) =>
        isAsked && !isRecused && stance !== 'recused' && openTexts.includes(recommendationState),
    )
    .flatMap(({ roundId, recommendation, state, deadlineOn, stance, toReconfirm }): Draft[] => {
      const shared = {
        thing: { noun: 'rounds', id: roundId, number: recommendation.number } as const,
        page: recommendationThing(recommendation),
        untilOn: deadlineOn,
      };
      if (stance === 'notStated') {
        if (state !== 'open') return [];
        return [
          {
            ...shared,
            kind: 'takePosition',
            what: message('recommendation', recommendation),
            why: message('askedForPosition', {}),
            act: 'rounds.takePosition',
          },
        ];
      }
      if (!toReconfirm || state === 'recalled' || stance === 'recused') return [];
      return [
        {
          ...shared,
          kind: 'reconfirm',
          what: message('changedSince', recommendation),
          why: message('stillYourPosition', { stance }),
          act: 'rounds.reconfirm',
        },
      ];
    });
}

/** A text waits for whoever its ball is with, in person, by sector or by role, while it is worked on (domain.md, Ball is with). */
export function balls({ person, balls: all }: InboxFacts): Draft[] {
  return all.flatMap(({ recommendation, state, holder, sinceOn, isRecused }): Draft[] => {
    const held = heldAs(holder, person);
    if (held === null || isRecused || !openTexts.includes(state)) return [];
    return [
      {
        kind: 'ball',
        thing: recommendationThing(recommendation),
        what: message('recommendation', recommendation),
        why: message('ball', { with: held, sinceOn }),
        untilOn: null,
        act: 'recommendations.write',
      },
    ];
  });
}

const isAwake = ({ state, snoozedUntilOn }: ActionFacts, todayOn: On) =>
  state === 'open' && (snoozedUntilOn === null || snoozedUntilOn <= todayOn);

/** Open actions of the person, his sector or his role; those put off are there again from the day they were put off until. */
export function actions({ person, actions: all }: InboxFacts, todayOn: On): Draft[] {
  return all.flatMap((action): Draft[] => {
    const held = heldAs(action.owner, person);
    if (held === null || !isAwake(action, todayOn)) return [];
    return [
      {
        kind: 'action',
        thing: { noun: 'actions', id: action.actionId, number: null },
        what: message('action', { text: action.text }),
        why: message('yourAction', { of: held, from: action.from }),
        untilOn: action.dueOn,
        act: 'actions.finish',
      },
    ];
  });
}

/** Nobody approves his own proposal (access.md), but a short slip is the secretariat's own to settle. */
export function forecasts({ person, forecasts: all }: InboxFacts): Draft[] {
  const isApprover = {
    secretariat: person.role === 'secretariat',
    chair: person.actsAsChair,
    commissioner: person.role === 'commissioner',
  };
  return all
    .filter(
      ({ state, approver, proposedBySeatId }) =>
        state === 'proposed' && isApprover[approver] && (approver === 'secretariat' || proposedBySeatId !== person.seatId),
    )
    .map(({ milestone, fromOn, toOn, reason }) => ({
      kind: 'approveForecast',
      thing: { noun: 'milestones', id: milestone.id, number: null },
      what: message('newDate', { title: milestone.title }),
      why: message('dateProposed', { fromOn, toOn, reason }),
      untilOn: null,
      act: 'milestones.approveForecast',
    }));
}

/** A milestone whose day has passed is its owner's to put right; a milestone without owner is the secretariat's. */
export function milestones({ person, milestones: all }: InboxFacts, todayOn: On): Draft[] {
  return all
    .filter(
      ({ state, ownerSeatId, dueOn, hasProposal }) =>
        state === 'planned' &&
        dueOn < todayOn &&
        !hasProposal &&
        (ownerSeatId === null ? person.role === 'secretariat' : ownerSeatId === person.seatId),
    )
    .map(({ milestone: { id, title }, dueOn }) => ({
      kind: 'milestoneDue',
      thing: { noun: 'milestones', id, number: null },
      what: message('milestoneOverdue', { title }),
      why: message('notReached', { dueOn }),
      untilOn: dueOn,
      act: 'milestones.forecast',
    }));
}

/** Nobody decides on his own proposal, whichever seat he holds now (access.md). */
export function mandates({ person, mandates: all }: InboxFacts): Draft[] {
  if (person.role !== 'commissioner') return [];
  return all
    .filter(({ state, isOwn }) => state === 'proposed' && !isOwn)
    .map(({ mandateId, number, proposedByName, proposedOn }) => ({
      kind: 'approveMandate',
      thing: { noun: 'mandate', id: mandateId, number },
      what: message('newMandate', { number }),
      why: message('proposedBy', { name: proposedByName, on: proposedOn }),
      untilOn: null,
      act: 'mandate.approve',
    }));
}

/** New baselines outside a meeting are the commissioner's to decide on; those that are the chair's are decided in a meeting. */
export function baselines({ person, baselines: all }: InboxFacts): Draft[] {
  if (person.role !== 'commissioner') return [];
  return all
    .filter(({ state, approver, isOwn }) => state === 'proposed' && approver === 'commissioner' && !isOwn)
    .map(({ changeId, milestones: count, proposedByName, proposedOn, reason, delivery }) => ({
      kind: 'approveBaseline',
      thing: { noun: 'baselines', id: changeId, number: null },
      what: message('newPlan', { milestones: count }),
      why: message('planProposed', { name: proposedByName, on: proposedOn, reason, delivery }),
      untilOn: null,
      act: 'milestones.approveBaseline',
    }));
}

/** A comment asks by name until one has answered it or its thread is settled. Row security shows nobody what he is recused from. */
export function mentions({ mentions: all }: InboxFacts): Draft[] {
  return all
    .filter(({ state, isSettled, isAnswered }) => !isSettled && !isAnswered && openTexts.includes(state))
    .map(({ commentId, recommendation, byName, askedOn, body }) => ({
      kind: 'answerComment',
      thing: { noun: 'recommendations', id: commentId, number: recommendation.number },
      page: recommendationThing(recommendation),
      what: message('recommendation', recommendation),
      why: message('commentAsks', { name: byName, on: askedOn, body }),
      untilOn: null,
      act: 'recommendations.comment',
    }));
}

/** What somebody else chose to do with the person's suggestion, and why, until he has seen it. */
export function outcomes({ suggestionOutcomes: all }: InboxFacts): Draft[] {
  return all.map(({ suggestionId, recommendation, state, byName, settledOn, reason }) => ({
    kind: 'suggestionSettled',
    thing: { noun: 'recommendations', id: suggestionId, number: recommendation.number },
    page: recommendationThing(recommendation),
    what: message('suggestionSettled', recommendation),
    why: message('settledBy', { state, name: byName, on: settledOn, reason }),
    untilOn: null,
    act: 'recommendations.noteOutcome',
  }));
}

/** A sent report waits for the commissioner, one with an open question for the secretariat and the acting chair. */
export function reports({ person, reports: all }: InboxFacts): Draft[] {
  const answers = person.role === 'secretariat' || person.actsAsChair;
  return all.flatMap(({ reportId, number, state, question }): Draft[] => {
    const shared = {
      thing: { noun: 'status', id: reportId, number } as const,
      what: message('statusReport', { number }),
      untilOn: null,
    };
    if (state === 'sent' && person.role === 'commissioner')
      return [{ ...shared, kind: 'approveStatus', why: message('statusSent', {}), act: 'status.approve' }];
    if (state === 'asked' && answers && question)
      return [{ ...shared, kind: 'answerStatus', why: message('statusAsked', question), act: 'status.answer' }];
    return [];
  });
}
