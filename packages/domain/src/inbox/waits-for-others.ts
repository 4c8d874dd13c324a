import { isVotingRole } from '../actor.ts';
import type { On } from '../dates/calendar-day.ts';
import type { InboxFacts, Message } from './facts.ts';
import { awaitsChair, heldAs, holdsSeat, meetingThing, message, openTexts, recommendationThing, type Thing } from './things.ts';

export const waitingKinds = [
  'pollAnswers',
  'positions',
  'ball',
  'forecast',
  'agenda',
  'minutes',
  'proposal',
  'mandate',
  'baseline',
  'consultation',
] as const;
export type WaitingKind = (typeof waitingKinds)[number];

/** Something a person has set going that stands with others: shown apart and quieter, never counted as owed. */
export type Waiting = {
  key: string;
  kind: WaitingKind;
  thing: Thing;
  what: Message;
  whom: Message;
  sinceOn: On | null;
  untilOn: On | null;
};

type Draft = Omit<Waiting, 'key'>;

/** What the secretariat (and for rounds the acting chair) asked of others and is not answered yet. */
function asked(
  { person, polls, rounds, agendas, minutes, mandates, baselines, consultations }: InboxFacts,
  todayOn: On,
): Draft[] {
  const isSecretariat = person.role === 'secretariat';
  const rows: Draft[] = [];
  if (isSecretariat || person.actsAsChair) {
    for (const { roundId, recommendation, state, deadlineOn, othersMissing, isRecused } of rounds) {
      if (state !== 'open' || othersMissing === 0 || isRecused) continue;
      const thing: Thing = { noun: 'rounds', id: roundId, number: recommendation.number };
      const [what, whom] = [message('recommendation', recommendation), message('waitsForAnswers', { count: othersMissing })];
      rows.push({ kind: 'positions', thing, what, whom, sinceOn: null, untilOn: deadlineOn });
    }
    for (const { mandateId, number, state, proposedOn } of mandates) {
      if (state !== 'proposed') continue;
      const [what, whom] = [message('newMandate', { number }), message('waitsForApprover', { approver: 'commissioner' })];
      rows.push({
        kind: 'mandate',
        thing: { noun: 'mandate', id: mandateId, number },
        what,
        whom,
        sinceOn: proposedOn,
        untilOn: null,
      });
    }
    for (const { changeId, milestones, state, approver, proposedOn } of baselines) {
      // What the chair decides is decided in a meeting, so he waits for nobody.
      if (state !== 'proposed' || (approver === 'chair' && !isSecretariat)) continue;
      const [what, whom] = [message('newPlan', { milestones }), message('waitsForApprover', { approver })];
      rows.push({
        kind: 'baseline',
        thing: { noun: 'baselines', id: changeId, number: null },
        what,
        whom,
        sinceOn: proposedOn,
        untilOn: null,
      });
    }
  }
  if (!isSecretariat) return rows;
  for (const { meeting, othersMissing, deadlineOn } of polls) {
    if (meeting.state !== 'pollOpen' || othersMissing === 0) continue;
    const [what, whom] = [
      message('findDate', { meetingNumber: meeting.number }),
      message('waitsForAnswers', { count: othersMissing }),
    ];
    rows.push({ kind: 'pollAnswers', thing: meetingThing(meeting), what, whom, sinceOn: null, untilOn: deadlineOn });
  }
  for (const { consultationId: id, recommendation, recommendationState, state, deadlineOn, silent } of consultations) {
    if (state !== 'open' || silent === 0 || deadlineOn < todayOn || !openTexts.includes(recommendationState)) continue;
    const thing: Thing = { noun: 'recommendations', id, number: recommendation.number };
    const [what, whom] = [message('recommendation', recommendation), message('waitsForOutsiders', { count: silent })];
    rows.push({ kind: 'consultation', thing, what, whom, sinceOn: null, untilOn: deadlineOn });
  }
  for (const agenda of agendas.filter(awaitsChair)) {
    // Until every decision item has its indstilling it is the chair who waits.
    if (agenda.withoutIndstilling.length > 0) continue;
    const [what, whom] = [message('agenda', { startsOn: agenda.startsOn }), message('waitsForApprover', { approver: 'chair' })];
    rows.push({ kind: 'agenda', thing: meetingThing(agenda.meeting), what, whom, sinceOn: null, untilOn: agenda.materialOn });
  }
  for (const { meeting, sentOn, objectionsUntilOn } of minutes) {
    if (meeting.state !== 'minutesOut') continue;
    const isOpen = objectionsUntilOn !== null && todayOn <= objectionsUntilOn;
    const whom = isOpen
      ? message('objectionsOpen', { untilOn: objectionsUntilOn })
      : message('waitsForApprover', { approver: 'chair' });
    rows.push({
      kind: 'minutes',
      thing: meetingThing(meeting),
      what: message('minutes', { meetingNumber: meeting.number }),
      whom,
      sinceOn: sentOn,
      untilOn: objectionsUntilOn,
    });
  }
  return rows;
}

/** The person's own proposals, and his sector's texts whose ball lies elsewhere. */
function handedOn({ person, balls, forecasts, proposals }: InboxFacts): Draft[] {
  const rows: Draft[] = [];
  for (const { recommendation, state, leadSectorId, holder, holderName, sinceOn, isRecused } of balls) {
    const isOwnSectors = leadSectorId === person.sectorId && (isVotingRole(person.role) || person.role === 'adviser');
    if (!isOwnSectors || isRecused || !openTexts.includes(state) || heldAs(holder, person) !== null) continue;
    const at =
      holder.role === 'chair' || holder.role === 'secretariat' ? holder.role : holder.sectorId !== null ? 'sector' : 'someone';
    const whom = message('ball', { with: at, sinceOn, name: holderName ?? null });
    rows.push({
      kind: 'ball',
      thing: recommendationThing(recommendation),
      what: message('recommendation', recommendation),
      whom,
      sinceOn,
      untilOn: null,
    });
  }
  for (const { milestone, state, approver, proposedBySeatId, proposedOn } of forecasts) {
    if (state !== 'proposed' || proposedBySeatId !== person.seatId) continue;
    if (approver === 'secretariat' && person.role === 'secretariat') continue;
    const [what, whom] = [message('newDate', { title: milestone.title }), message('waitsForApprover', { approver })];
    rows.push({
      kind: 'forecast',
      thing: { noun: 'milestones', id: milestone.id, number: null },
      what,
      whom,
      sinceOn: proposedOn,
      untilOn: null,
    });
  }
  for (const { proposalId, title, state, proposedBySeatId, proposedOn } of proposals) {
    if (state !== 'waiting' || proposedBySeatId !== person.seatId || person.role === 'secretariat') continue;
    const [what, whom] = [message('proposedItem', { title }), message('waitsForSecretariat', { sinceOn: proposedOn })];
    rows.push({
      kind: 'proposal',
      thing: { noun: 'meetings', id: proposalId, number: null },
      what,
      whom,
      sinceOn: proposedOn,
      untilOn: null,
    });
  }
  return rows;
}

/**
 * What a person waits for from others: things he set going and cannot settle himself. Soonest deadline first, then what
 * has waited longest. Nothing on a day he holds no seat, and nothing he is recused from.
 */
export function waitsForOthers(facts: InboxFacts, todayOn: On): Waiting[] {
  if (!holdsSeat(facts.person, todayOn)) return [];
  const rank = (row: Waiting) => `${row.untilOn ?? '9999-12-31'} ${row.sinceOn ?? '9999-12-31'} ${row.key}`;
  return [...asked(facts, todayOn), ...handedOn(facts)]
    .map((draft) => ({ ...draft, key: `${draft.kind}:${draft.thing.id}` }))
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}
