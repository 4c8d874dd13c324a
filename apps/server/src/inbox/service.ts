import type { Actor } from '@tvaers/domain/actor';
import { isVotingRole } from '@tvaers/domain/actor';
import { addWorkingDays } from '@tvaers/domain/dates/working-days';
import { type Owed, type OwedGroup, owedGroups, type Snoozed } from '@tvaers/domain/inbox/owed';
import { owes, putOff } from '@tvaers/domain/inbox/owes';
import type {
  BallFacts,
  BaselineChangeFacts,
  ConsultationFacts,
  InboxFacts,
  MinorityFacts,
  PollFacts,
  RoundFacts,
} from '@tvaers/domain/inbox/facts';
import { type Waiting, waitsForOthers } from '@tvaers/domain/inbox/waits-for-others';
import { openTexts } from '@tvaers/domain/inbox/things';
import type { Stance } from '@tvaers/domain/rounds/workflow';
import { Refused } from '@tvaers/domain/refusal';
import { readIn, type Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { dateOf } from '../doors/dates.ts';
import { approverOf, type ChangeRow } from '../milestones/baseline-rows.ts';
import { approvalFacts } from '../milestones/rows.ts';
import type { RecommendationNow } from '../recommendations/now-rows.ts';
import { findParts, type InboxParts, type InboxRows } from './rows.ts';

/** What the act of a row needs beside the row: ids and the versions that were read. Null where it is done on the thing's own page. */
export type Doing =
  | { kind: 'answerPoll'; meetingId: string; slots: InboxRows['polls'][number]['slots'] }
  | { kind: 'reply'; invitationId: string; version: number }
  | {
      kind: 'position';
      roundId: string;
      versionId: string;
      versionLabel: string;
      question: string;
      isHiddenUntilAnswer: boolean;
      /** The position that counts so far, and the version it was about. */
      taken: { stance: Stance; versionId: string } | null;
    }
  | { kind: 'finish'; actionId: string; version: number }
  | { kind: 'decideForecast'; forecastId: string; version: number }
  | { kind: 'decideMandate'; mandateId: string; version: number }
  | { kind: 'decideBaseline'; baselineChangeId: string; version: number; moves: ChangeRow['moves'] }
  | { kind: 'meeting'; meetingId: string; version: number }
  | { kind: 'markRead'; meetingId: string }
  | { kind: 'readThrough'; meetingId: string }
  | { kind: 'noteAnswer'; proposalId: string }
  | { kind: 'noteOutcome'; suggestionId: string }
  | null;

export type InboxRow = Owed & { doing: Doing };
export type InboxAnswer = {
  todayOn: string;
  groups: { group: OwedGroup; rows: InboxRow[] }[];
  /** What the seat has put off itself, and until when: shown apart, never counted. */
  putOff: Snoozed[];
  waiting: Waiting[];
};

/** The rows of one seat, in their groups, and what it waits for from others. */
export function inboxOf(parts: InboxParts, actor: Actor, todayOn: string): InboxAnswer {
  const facts = factsOf(parts, actor);
  const owed = owes(facts, todayOn).map((row): InboxRow => ({ ...row, doing: doingOf(row, parts) }));
  const grouped = Map.groupBy(owed, ({ group }) => group);
  return {
    todayOn,
    groups: owedGroups.flatMap((group) => (grouped.has(group) ? [{ group, rows: grouped.get(group) ?? [] }] : [])),
    putOff: putOff(facts, todayOn),
    waiting: waitsForOthers(facts, todayOn),
  };
}

/** What the seat owes: what the badge counts, and what letters tell of. */
export function owedOf(parts: InboxParts, actor: Actor, todayOn: string): Owed[] {
  return owes(factsOf(parts, actor), todayOn);
}

/** What the one rule of the domain reads, out of what the database gave. */
function factsOf({ rows, recommendations }: InboxParts, actor: Actor): InboxFacts {
  const open = recommendations.filter(({ state }) => openTexts.includes(state));
  const { id: seatId, role, sectorId, actsAsChair } = actor.seat;
  const isAsked = isVotingRole(role);
  return {
    person: { seatId, role, sectorId, actsAsChair, fromOn: rows.fromOn, untilOn: rows.untilOn, isArchived: rows.isArchived },
    polls: rows.polls.map(({ meeting, deadlineOn, slots, others, othersDone }): PollFacts => ({
      meeting,
      deadlineOn,
      isAsked,
      slots: slots.length,
      answeredSlots: slots.filter(({ answer }) => answer !== null).length,
      othersMissing: others - othersDone,
    })),
    invitations: rows.invitations,
    rounds: open.flatMap(roundFacts),
    balls: open.map(ballFacts),
    actions: rows.actions,
    forecasts: rows.forecasts.map(({ id, milestone, heldOn, on, reason, proposedOn, ...change }) => ({
      forecastId: id,
      milestone,
      state: 'proposed',
      fromOn: heldOn,
      toOn: on,
      reason,
      proposedOn,
      ...approvalFacts({ ...change, proposedOn: on }, rows.rule, actor),
    })),
    agendas: rows.agendas.map((agenda) => ({
      ...agenda,
      materialOn: addWorkingDays(agenda.startsOn, -rows.rule.materialWorkingDays),
    })),
    material: rows.material,
    readThroughs: rows.readThroughs,
    proposalAnswers: rows.proposalAnswers,
    held: rows.held,
    minutes: rows.minutes,
    proposals: rows.proposals,
    mandates: rows.mandates.map(({ proposedByUserId, ...proposal }) => ({
      ...proposal,
      isOwn: proposedByUserId === actor.userId,
    })),
    baselines: rows.waitingChange ? [baselineFacts(rows.waitingChange, rows.endsOn, actor)] : [],
    milestones: rows.milestones,
    snoozed: rows.snoozed,
    reports: rows.reports,
    plan: rows.plan,
    mentions: rows.mentions,
    suggestionOutcomes: rows.suggestionOutcomes,
    minorities: rows.minorities.flatMap((minority) => minorityFacts(minority, open)),
    procedures: rows.procedures,
    consultations: rows.consultations.flatMap((consultation) => consultationFacts(consultation, open)),
  };
}

function baselineFacts(change: ChangeRow, endsOn: string, actor: Actor): BaselineChangeFacts {
  const { id: changeId, moves, reason, proposedByUserId, proposedByName, proposedOn } = change;
  const delivery = moves.find(({ isDelivery }) => isDelivery);
  return {
    changeId,
    state: 'proposed',
    milestones: moves.length,
    delivery: delivery ? { fromOn: delivery.fromOn, toOn: delivery.toOn } : null,
    reason,
    approver: approverOf(change, endsOn),
    isOwn: proposedByUserId === actor.userId,
    proposedByName,
    proposedOn,
  };
}

const refOf = ({ id, number, letter, draftNumber, title }: RecommendationNow) => ({ id, number, letter, draftNumber, title });

/** Row security has left out what the seat is recused from. */
function roundFacts(recommendation: RecommendationNow): RoundFacts[] {
  const { round, state: recommendationState } = recommendation;
  if (!round) return [];
  const { id: roundId, state, deadlineOn, own, othersMissing } = round;
  return [
    {
      roundId,
      recommendation: refOf(recommendation),
      recommendationState,
      state,
      deadlineOn,
      isAsked: own !== null,
      isRecused: false,
      stance: own?.stance ?? 'notStated',
      toReconfirm: own?.toReconfirm ?? false,
      othersMissing,
    },
  ];
}

function minorityFacts(
  { recommendationId, untilOn, meetingNumber, signed }: InboxRows['minorities'][number],
  open: readonly RecommendationNow[],
): MinorityFacts[] {
  const recommendation = open.find(({ id }) => id === recommendationId);
  if (!recommendation) return [];
  const own = recommendation.round?.own ?? null;
  return [
    {
      recommendation: refOf(recommendation),
      recommendationState: recommendation.state,
      stance: own?.stance ?? 'notStated',
      isAsked: own !== null,
      isRecused: false,
      untilOn,
      meetingNumber,
      signed,
    },
  ];
}

/** Of a text that is still worked on; with whom it lies is said once, by its ball. */
function consultationFacts(
  { recommendationId, ...own }: InboxRows['consultations'][number],
  open: readonly RecommendationNow[],
): ConsultationFacts[] {
  const found = open.find(({ id }) => id === recommendationId);
  if (!found) return [];
  const { recommendation, state: recommendationState, leadSectorId, holder } = ballFacts(found);
  return [{ ...own, recommendation, recommendationState, leadSectorId, holder }];
}

function ballFacts(recommendation: RecommendationNow): BallFacts {
  const {
    state,
    leadSectorId,
    ballSeatId: seatId,
    ballSectorId: sectorId,
    ballRole: role,
    ballName: holderName,
    ballSinceOn: sinceOn,
  } = recommendation;
  return {
    recommendation: refOf(recommendation),
    state,
    leadSectorId,
    holder: { seatId, sectorId, role },
    holderName,
    sinceOn,
    isRecused: false,
  };
}

function doingOf({ kind, thing }: Owed, { rows, recommendations }: InboxParts): Doing {
  switch (kind) {
    case 'answerPoll': {
      const poll = rows.polls.find(({ meeting }) => meeting.id === thing.id);
      return poll ? { kind, meetingId: poll.meeting.id, slots: poll.slots } : null;
    }
    case 'reply': {
      const invitation = rows.invitations.find(({ meeting }) => meeting.id === thing.id);
      return invitation ? { kind, invitationId: invitation.id, version: invitation.version } : null;
    }
    case 'takePosition':
    case 'reconfirm': {
      const { round, versions } = recommendations.find((one) => one.round?.id === thing.id) ?? {};
      const latest = versions?.at(-1);
      if (!round || !latest) return null;
      const { id: roundId, question, isHiddenUntilAnswer, own } = round;
      const taken =
        own && own.stance !== 'notStated' && own.versionId !== null ? { stance: own.stance, versionId: own.versionId } : null;
      const { id: versionId, label: versionLabel } = latest;
      return { kind: 'position', roundId, versionId, versionLabel, question, isHiddenUntilAnswer, taken };
    }
    case 'action': {
      const action = rows.actions.find(({ actionId }) => actionId === thing.id);
      return action ? { kind: 'finish', actionId: action.actionId, version: action.version } : null;
    }
    case 'approveForecast': {
      const forecast = rows.forecasts.find(({ milestone }) => milestone.id === thing.id);
      return forecast ? { kind: 'decideForecast', forecastId: forecast.id, version: forecast.version } : null;
    }
    case 'approveAgenda': {
      const of = rows.agendas.find(({ meeting }) => meeting.id === thing.id);
      // Nothing to press while the secretariat owes an indstilling: the row says which.
      return of?.withoutIndstilling.length === 0 ? { kind: 'meeting', meetingId: of.meeting.id, version: of.version } : null;
    }
    case 'approveMandate': {
      const proposal = rows.mandates.find(({ mandateId }) => mandateId === thing.id);
      return proposal ? { kind: 'decideMandate', mandateId: proposal.mandateId, version: proposal.version } : null;
    }
    case 'approveBaseline': {
      const change = rows.waitingChange;
      return change && { kind: 'decideBaseline', baselineChangeId: change.id, version: change.version, moves: change.moves };
    }
    case 'approveMinutes': {
      const of = rows.minutes.find(({ meeting }) => meeting.id === thing.id);
      return of ? { kind: 'meeting', meetingId: of.meeting.id, version: of.version } : null;
    }
    case 'proposalAnswered':
      return { kind: 'noteAnswer', proposalId: thing.id };
    case 'suggestionSettled':
      return { kind: 'noteOutcome', suggestionId: thing.id };
    case 'readThrough':
      return { kind, meetingId: thing.id };
    case 'readMaterial':
    case 'readMinutes':
      return { kind: 'markRead', meetingId: thing.id };
    default:
      return null;
  }
}

type Snooze = { key: string; untilOn: string | null };

/**
 * Hides a row from the seat's own list until a day, or shows it again. Refuses a row that is not there, one on which others wait, a day
 * that has come, and one past the deadline.
 */
export async function snoozeRow(tx: Transaction, actor: Actor, clock: Clock, { key, untilOn }: Snooze): Promise<void> {
  const todayOn = clock.today();
  const of = { taskforceId: actor.seat.taskforceId, seatId: actor.seat.id, key };
  if (untilOn === null) {
    const { count } = await tx.inboxSnooze.deleteMany({ where: of });
    if (count === 0) throw new Refused('nothing-changed');
    return;
  }
  const parts = await findParts(readIn(tx), actor, todayOn);
  const facts = parts && factsOf(parts, actor);
  const row = facts && [...owes(facts, todayOn), ...putOff(facts, todayOn)].find((one) => one.key === key);
  if (!row) throw new Refused('not-found');
  if (row.snoozeUntilOn === null) throw new Refused('not-allowed');
  if (untilOn <= todayOn) throw new Refused('in-the-past', { field: 'untilOn' });
  if (untilOn > row.snoozeUntilOn) throw new Refused('too-late', { field: 'untilOn', untilOn: row.snoozeUntilOn });
  const until = { untilOn: dateOf(untilOn) };
  await tx.inboxSnooze.upsert({ where: { taskforceId_seatId_key: of }, create: { ...of, ...until }, update: until });
}
