import { isVotingRole } from '../actor.ts';
import type { On } from '../dates/calendar-day.ts';
import { planMoves } from '../meetings/plan-moves.ts';
import type { InboxFacts, MeetingRef, Person } from './facts.ts';
import type { Draft } from './owed.ts';
import { awaitsChair, meetingThing, message } from './things.ts';

/* What a person owes of meetings: from the poll that finds the day to the minutes. */

export function polls({ person, polls: all }: InboxFacts, todayOn: On): Draft[] {
  const over = all.filter(
    ({ meeting, othersMissing, deadlineOn }) =>
      meeting.state === 'pollOpen' && (othersMissing === 0 || (deadlineOn !== null && deadlineOn < todayOn)),
  );
  const toChoose = person.role === 'secretariat' ? over : [];
  return [
    ...toChoose.map(({ meeting, othersMissing, deadlineOn }): Draft => ({
      kind: 'convene',
      thing: meetingThing(meeting),
      what: message('chooseDate', { meetingNumber: meeting.number }),
      why: message('pollOver', { othersMissing, deadlineOn }),
      untilOn: null,
      act: 'meetings.convene',
    })),
    ...pollsToAnswer(all),
  ];
}

function pollsToAnswer(all: InboxFacts['polls']): Draft[] {
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

/** Who has not answered an invitation, until the day of the meeting, that day included. */
export function invitations({ invitations: all }: InboxFacts, todayOn: On): Draft[] {
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

/** An agenda waits for the acting chair to approve it; an indstilling it lacks, and then its release, wait for the secretariat. */
export function agendas({ person, agendas: all }: InboxFacts): Draft[] {
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
  const ready = all
    .filter(
      ({ meeting, isApproved, items, withoutIndstilling }) =>
        meeting.state === 'called' && isApproved && items > 0 && withoutIndstilling.length === 0,
    )
    .map(({ meeting, materialOn }): Draft => ({
      kind: 'release',
      thing: meetingThing(meeting),
      what: message('releaseMaterial', { meetingNumber: meeting.number }),
      why: message('readyToRelease', { materialOn }),
      untilOn: materialOn,
      act: 'meetings.release',
    }));
  return [...approvals, ...missing, ...ready];
}

/** Those who sit at the table: what goes out is for them to read. The secretariat wrote it, others only follow. */
const isReader = ({ role }: Person) => isVotingRole(role) || role === 'adviser';

/** Who is invited reads the material that has been sent out, until the day of the meeting, that day included. */
export function material({ person, material: all }: InboxFacts, todayOn: On): Draft[] {
  if (!isReader(person)) return [];
  return all
    .filter(
      ({ meeting, isInvited, isRead, startsOn }) =>
        meeting.state === 'materialOut' && isInvited && !isRead && todayOn <= startsOn,
    )
    .map(({ meeting, items, startsOn }) => ({
      kind: 'readMaterial',
      thing: meetingThing(meeting),
      what: message('material', { meetingNumber: meeting.number }),
      why: message('materialOut', { items, startsOn }),
      untilOn: startsOn,
      act: 'meetings.markRead',
    }));
}

/** Who is asked to read an agenda through before it goes out. */
export function readThroughs({ readThroughs: all }: InboxFacts): Draft[] {
  return all
    .filter(({ meeting, isRead }) => meeting.state === 'called' && !isRead)
    .map(({ meeting, untilOn, items }) => ({
      kind: 'readThrough',
      thing: meetingThing(meeting),
      what: message('readThrough', { meetingNumber: meeting.number }),
      why: message('askedToReadThrough', { items }),
      untilOn,
      act: 'meetings.answerReadThrough',
    }));
}

/** The minutes of a meeting that is held wait for the secretariat to send them. */
export function held({ person, held: all }: InboxFacts): Draft[] {
  if (person.role !== 'secretariat') return [];
  return all
    .filter(({ meeting }) => meeting.state === 'held')
    .map(({ meeting, heldOn }) => ({
      kind: 'sendMinutes',
      thing: meetingThing(meeting),
      what: message('sendMinutes', { meetingNumber: meeting.number }),
      why: message('meetingHeld', { heldOn }),
      untilOn: null,
      act: 'meetings.sendMinutes',
    }));
}

/** Open objections stop the approval: whoever runs the taskforce is asked to settle those of others. */
function objections(meeting: MeetingRef, count: number): Draft {
  return {
    kind: 'settleObjections',
    thing: meetingThing(meeting),
    what: message('minutes', { meetingNumber: meeting.number }),
    why: message('objectionsToSettle', { count }),
    untilOn: null,
    act: 'meetings.settleObjection',
  };
}

/** While objections may come, those invited are asked to read; afterwards the chair is asked to approve. */
export function minutes({ person, minutes: all }: InboxFacts, todayOn: On): Draft[] {
  return all.flatMap(({ meeting, isInvited, isRead, objectionsUntilOn, openObjections, isObjectedTo }): Draft[] => {
    if (meeting.state !== 'minutesOut') return [];
    const what = message('minutes', { meetingNumber: meeting.number });
    const thing = meetingThing(meeting);
    const isSettling = openObjections > 0 && (person.role === 'secretariat' || person.actsAsChair);
    const settling = isSettling ? [objections(meeting, openObjections)] : [];
    const mayObject = objectionsUntilOn !== null && todayOn <= objectionsUntilOn;
    if (mayObject && isInvited && !isRead && isReader(person)) {
      return [
        ...settling,
        {
          kind: 'readMinutes',
          thing,
          what,
          why: message('objectionsOpen', { untilOn: objectionsUntilOn }),
          untilOn: objectionsUntilOn,
          act: 'meetings.markRead',
        },
      ];
    }
    if (mayObject || isObjectedTo || !person.actsAsChair) return settling;
    return [
      ...settling,
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

/** Items that members proposed wait for the secretariat’s answer. */
export function proposals({ person, proposals: all }: InboxFacts): Draft[] {
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

/** What came of the person's own proposals, until he has seen it. */
export function answers({ proposalAnswers: all }: InboxFacts): Draft[] {
  return all.map(({ proposalId, title, state, answer, meetingNumber }) => ({
    kind: 'proposalAnswered',
    thing: { noun: 'meetings', id: proposalId, number: null },
    what: message('proposalAnswered', { title }),
    why: message('answerTo', { state, answer, meetingNumber }),
    untilOn: null,
    act: 'meetings.noteAnswer',
  }));
}

/** The delivery has moved, and meetings that were laid from it would lie elsewhere now: one row for all of them. */
export function meetingPlan({ person, plan }: InboxFacts, todayOn: On): Draft[] {
  if (person.role !== 'secretariat' || !plan) return [];
  const moves = planMoves({ deliveryOn: plan.delivery.on, todayOn, meetings: plan.meetings });
  const [first] = moves;
  if (!first) return [];
  return [
    {
      kind: 'followDelivery',
      thing: { noun: 'meetingPlan', id: plan.delivery.id, number: null },
      what: message('meetingsToMove', { numbers: moves.map(({ number }) => number) }),
      why: message('deliveryMoved', { fromOn: first.laidFromOn, toOn: plan.delivery.on }),
      untilOn: null,
      act: 'meetings.followDelivery',
    },
  ];
}
