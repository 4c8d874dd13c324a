import { isVotingRole } from '../actor.ts';
import { endOfWeek, type On } from '../dates/calendar-day.ts';
import type { Permission } from '../policy.ts';
import type { ActionFacts, InboxFacts, Message } from './facts.ts';
import { awaitsChair, heldAs, holdsSeat, meetingThing, message, openTexts, recommendationThing, type Thing } from './things.ts';

export const owedKinds = [
  'answerPoll',
  'reply',
  'takePosition',
  'reconfirm',
  'ball',
  'action',
  'approveForecast',
  'approveAgenda',
  'approveMinutes',
  'readMinutes',
  'indstilling',
  'answerProposal',
  'approveMandate',
  'approveStatus',
  'answerStatus',
] as const;
export type OwedKind = (typeof owedKinds)[number];

export const owedGroups = ['today', 'thisWeek', 'later'] as const;
export type OwedGroup = (typeof owedGroups)[number];

/** One thing a person owes: what, why he, until when, and the permission whose verb settles it. `key` is stable and unique. */
export type Owed = {
  key: string;
  kind: OwedKind;
  thing: Thing;
  page: Thing;
  what: Message;
  why: Message;
  untilOn: On | null;
  isOverdue: boolean;
  act: Permission;
  group: OwedGroup;
};

type Draft = Pick<Owed, 'kind' | 'thing' | 'what' | 'why' | 'untilOn' | 'act'> & { page?: Thing };

function polls({ polls: all }: InboxFacts): Draft[] {
  return all
    .filter(({ meeting, isAsked, slots, answeredSlots }) => meeting.state === 'pollOpen' && isAsked && answeredSlots < slots)
    .map(({ meeting, slots, answeredSlots, othersMissing, deadlineOn }) => ({
      kind: 'answerPoll',
      thing: meetingThing(meeting),
      what: message('findDate', { meetingNumber: meeting.number }),
      why: message('slotsToAnswer', { slots, unanswered: slots - answeredSlots, othersMissing }),
      untilOn: deadlineOn,
      act: 'meetings.answerPoll',
    }));
}

function invitations({ invitations: all }: InboxFacts, todayOn: On): Draft[] {
  return all
    .filter(
      ({ meeting, reply, starts }) =>
        (meeting.state === 'called' || meeting.state === 'materialOut') &&
        reply === 'unanswered' &&
        todayOn <= starts.slice(0, 10),
    )
    .map(({ meeting, starts, ends, place }) => ({
      kind: 'reply',
      thing: meetingThing(meeting),
      what: message('areYouComing', { starts }),
      why: message('invited', { starts, ends, place }),
      untilOn: starts.slice(0, 10),
      act: 'meetings.reply',
    }));
}

/** A position is asked for while the round is open; reconfirming stays possible after it closed, until the text is decided. */
function positions({ person, rounds }: InboxFacts): Draft[] {
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

function balls({ person, balls: all }: InboxFacts): Draft[] {
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

function actions({ person, actions: all }: InboxFacts, todayOn: On): Draft[] {
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
function forecasts({ person, forecasts: all }: InboxFacts): Draft[] {
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

function agendas({ person, agendas: all }: InboxFacts): Draft[] {
  const approvals = !person.actsAsChair
    ? []
    : all.filter(awaitsChair).map(({ meeting, startsOn, materialOn, items, minutes, withoutIndstilling }): Draft => ({
        kind: 'approveAgenda',
        thing: meetingThing(meeting),
        what: message('agenda', { startsOn }),
        why: message('agendaReady', { items, minutes, withoutIndstilling: withoutIndstilling.map(({ position }) => position) }),
        untilOn: materialOn,
        act: 'meetings.approveAgenda',
      }));
  if (person.role !== 'secretariat') return approvals;
  const missing = all
    .filter(({ meeting }) => meeting.state === 'called')
    .flatMap(({ meeting, materialOn, withoutIndstilling }) =>
      withoutIndstilling.map(({ itemId, position, title }): Draft => ({
        kind: 'indstilling',
        thing: { noun: 'meetings', id: itemId, number: position },
        page: meetingThing(meeting),
        what: message('indstilling', { position, title }),
        why: message('decisionItem', { meetingNumber: meeting.number, materialOn }),
        untilOn: materialOn,
        act: 'meetings.editItem',
      })),
    );
  return [...approvals, ...missing];
}

/** While objections may come, those invited are asked to read; afterwards the chair is asked to approve. */
function minutes({ person, minutes: all }: InboxFacts, todayOn: On): Draft[] {
  return all.flatMap(({ meeting, isInvited, isRead, objectionsUntilOn }): Draft[] => {
    if (meeting.state !== 'minutesOut') return [];
    const what = message('minutes', { meetingNumber: meeting.number });
    const thing = meetingThing(meeting);
    const mayObject = objectionsUntilOn !== null && todayOn <= objectionsUntilOn;
    if (mayObject && isInvited && !isRead) {
      return [
        {
          kind: 'readMinutes',
          thing,
          what,
          why: message('objectionsOpen', { untilOn: objectionsUntilOn }),
          untilOn: objectionsUntilOn,
          act: 'meetings.read',
        },
      ];
    }
    if (mayObject || !person.actsAsChair) return [];
    return [
      {
        kind: 'approveMinutes',
        thing,
        what,
        why: message('objectionsOver', { untilOn: objectionsUntilOn }),
        untilOn: null,
        act: 'meetings.approveMinutes',
      },
    ];
  });
}

function proposals({ person, proposals: all }: InboxFacts): Draft[] {
  if (person.role !== 'secretariat') return [];
  return all
    .filter(({ state }) => state === 'waiting')
    .map(({ proposalId, title, proposedByName, proposedOn }) => ({
      kind: 'answerProposal',
      thing: { noun: 'meetings', id: proposalId, number: null },
      what: message('proposedItem', { title }),
      why: message('proposedBy', { name: proposedByName, on: proposedOn }),
      untilOn: null,
      act: 'meetings.answerProposal',
    }));
}

/** Nobody decides on his own proposal, whichever seat he holds now (access.md). */
function mandates({ person, mandates: all }: InboxFacts): Draft[] {
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

/** A sent report waits for the commissioner, one with an open question for the secretariat and the acting chair. */
function reports({ person, reports: all = [] }: InboxFacts): Draft[] {
  const answers = person.role === 'secretariat' || person.actsAsChair;
  return all.flatMap(({ reportId, number, state, question }): Draft[] => {
    const shared = {
      thing: { noun: 'status', id: reportId, number } as const,
      what: message('statusReport', { number }),
      untilOn: null,
    };
    if (state === 'sent' && person.role === 'commissioner')
      return [
        {
          ...shared,
          kind: 'approveStatus',
          why: message('waitsForApprover', { approver: 'commissioner' }),
          act: 'status.approve',
        },
      ];
    if (state === 'asked' && answers && question)
      return [{ ...shared, kind: 'answerStatus', why: message('statusAsked', question), act: 'status.answer' }];
    return [];
  });
}

/** Today, with what is overdue; until the week's Sunday, with what has no date, because somebody stands still; else later. */
function groupOf(untilOn: On | null, todayOn: On): OwedGroup {
  if (untilOn !== null && untilOn <= todayOn) return 'today';
  return untilOn === null || untilOn <= endOfWeek(todayOn) ? 'thisWeek' : 'later';
}

/** The order of rows: by group, then the soonest deadline, then the kind; the same rows always stand in the same order. */
export function byUrgency(a: Owed, b: Owed): number {
  const rank = (row: Owed) =>
    `${owedGroups.indexOf(row.group)} ${row.untilOn ?? '9999-12-31'} ${owedKinds.indexOf(row.kind) + 10} ${row.key}`;
  return rank(a) < rank(b) ? -1 : 1;
}

/**
 * What a person owes on a day: the one answer behind the page, the mail and the badge (domain.md, Waiting for you). Most
 * urgent first. Never in it: what he was not asked, what he is recused from, what is snoozed, answered or decided, and
 * anything at all on a day he holds no seat. Doing what `act` names removes the row.
 */
export function owes(facts: InboxFacts, todayOn: On): Owed[] {
  if (!holdsSeat(facts.person, todayOn)) return [];
  const drafts = [
    ...polls(facts),
    ...invitations(facts, todayOn),
    ...positions(facts),
    ...balls(facts),
    ...actions(facts, todayOn),
    ...forecasts(facts),
    ...agendas(facts),
    ...minutes(facts, todayOn),
    ...proposals(facts),
    ...mandates(facts),
    ...reports(facts),
  ];
  return drafts
    .map(({ page, ...draft }) => ({
      ...draft,
      page: page ?? draft.thing,
      key: `${draft.kind}:${draft.thing.id}`,
      isOverdue: draft.untilOn !== null && draft.untilOn < todayOn,
      group: groupOf(draft.untilOn, todayOn),
    }))
    .sort(byUrgency);
}
