import type { Actor } from '@tvaers/domain/actor';
import { isVotingRole } from '@tvaers/domain/actor';
import { addWorkingDays } from '@tvaers/domain/dates/working-days';
import type { InboxFacts, PollFacts, RoundFacts } from '@tvaers/domain/inbox/facts';
import { type Owed, type OwedGroup, owedGroups, owes } from '@tvaers/domain/inbox/owes';
import { type Waiting, waitsForOthers } from '@tvaers/domain/inbox/waits-for-others';
import { standingPosition } from '@tvaers/domain/rounds/standing-position';
import type { Stance } from '@tvaers/domain/rounds/workflow';
import { approvalFacts } from '../milestones/rows.ts';
import type { InboxRows } from './rows.ts';

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
  | { kind: 'meeting'; meetingId: string; version: number }
  | null;

export type InboxRow = Owed & { doing: Doing };
export type InboxAnswer = { todayOn: string; groups: { group: OwedGroup; rows: InboxRow[] }[]; waiting: Waiting[] };

/** The rows of one seat, in their groups, and what it waits for from others. */
export function inboxOf(rows: InboxRows, actor: Actor, todayOn: string): InboxAnswer {
  const facts = factsOf(rows, actor);
  const owed = owes(facts, todayOn).map((row): InboxRow => ({ ...row, doing: doingOf(row, rows) }));
  const grouped = Map.groupBy(owed, ({ group }) => group);
  return {
    todayOn,
    groups: owedGroups.flatMap((group) => (grouped.has(group) ? [{ group, rows: grouped.get(group) ?? [] }] : [])),
    waiting: waitsForOthers(facts, todayOn),
  };
}

/** How many things the seat owes: what the badge shows. */
export function countOf(rows: InboxRows, actor: Actor, todayOn: string): number {
  return owes(factsOf(rows, actor), todayOn).length;
}

/** What the one rule of the domain reads, out of what the database gave. */
function factsOf(rows: InboxRows, actor: Actor): InboxFacts {
  const { id: seatId, role, sectorId, actsAsChair } = actor.seat;
  const isAsked = isVotingRole(role);
  return {
    person: { seatId, role, sectorId, actsAsChair, fromOn: rows.fromOn, untilOn: rows.untilOn },
    polls: rows.polls.map(({ meeting, deadlineOn, slots, others, othersDone }): PollFacts => ({
      meeting,
      deadlineOn,
      isAsked,
      slots: slots.length,
      answeredSlots: slots.filter(({ answer }) => answer !== null).length,
      othersMissing: others - othersDone,
    })),
    invitations: rows.invitations,
    rounds: rows.rounds.map(roundFacts),
    balls: rows.balls.map((ball) => ({ ...ball, isRecused: false })),
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
    // Nobody says yet that he has read the minutes, so nobody is asked to: a row that no act removes would be a lie.
    minutes: rows.minutes.map((sent) => ({ ...sent, isRead: true })),
    proposals: rows.proposals,
  };
}

/** Row security has left out what the seat is recused from. */
function roundFacts({ versions, mine, ...round }: InboxRows['rounds'][number]): RoundFacts {
  const { stance, toReconfirm } = standingPosition(mine ? [mine] : [], versions);
  return { ...round, isRecused: false, stance, toReconfirm };
}

function doingOf({ kind, thing }: Owed, rows: InboxRows): Doing {
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
      const round = rows.rounds.find(({ roundId }) => roundId === thing.id);
      const latest = round?.versions.at(-1);
      if (!round || !latest) return null;
      const { roundId, question, isHiddenUntilAnswer, mine } = round;
      return {
        kind: 'position',
        roundId,
        versionId: latest.id,
        versionLabel: latest.label,
        question,
        isHiddenUntilAnswer,
        taken: mine && { stance: mine.stance, versionId: mine.versionId },
      };
    }
    case 'action': {
      const action = rows.actions.find(({ actionId }) => actionId === thing.id);
      return action ? { kind: 'finish', actionId: action.actionId, version: action.version } : null;
    }
    case 'approveForecast': {
      const forecast = rows.forecasts.find(({ milestone }) => milestone.id === thing.id);
      return forecast ? { kind: 'decideForecast', forecastId: forecast.id, version: forecast.version } : null;
    }
    case 'approveAgenda':
    case 'approveMinutes': {
      const of = [...rows.agendas, ...rows.minutes].find(({ meeting }) => meeting.id === thing.id);
      return of ? { kind: 'meeting', meetingId: of.meeting.id, version: of.version } : null;
    }
    default:
      return null;
  }
}
