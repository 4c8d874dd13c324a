import type { Owed } from '@tvaers/domain/inbox/owed';
import type { Stance } from '@tvaers/domain/rounds/workflow';
import type { ChangeRow } from '../milestones/baseline-rows.ts';
import type { InboxParts, InboxRows } from './rows.ts';

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

export function doingOf({ kind, thing }: Owed, { rows, recommendations }: InboxParts): Doing {
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
