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
import { Refused } from '@tvaers/domain/refusal';
import { readIn, type Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { dateOf } from '../doors/dates.ts';
import { approverOf, type ChangeRow } from '../milestones/baseline-rows.ts';
import { approvalFacts } from '../milestones/rows.ts';
import type { RecommendationNow } from '../recommendations/now-rows.ts';
import { type Doing, doingOf } from './doing-service.ts';
import { findParts, type InboxParts, type InboxRows } from './rows.ts';

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
    consultations: rows.consultations.flatMap((consultation) => consultationFacts(consultation, recommendations)),
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

/** Also of a text that is decided: its points wait for an answer all the same. With whom it lies is said once, by its ball. */
function consultationFacts(
  { recommendationId, ...own }: InboxRows['consultations'][number],
  all: readonly RecommendationNow[],
): ConsultationFacts[] {
  const found = all.find(({ id }) => id === recommendationId);
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
