import { type Actor, works, isVotingRole } from '@tvaers/domain/actor';
import type { AgendaTimes } from '@tvaers/domain/meetings/agenda-times';
import { quorumAt, type VotingSeat } from '@tvaers/domain/meetings/quorum';
import { consensus, consensusRules } from '@tvaers/domain/rounds/consensus';
import type { Clock } from '../doors/clock.ts';
import type { ItemRow, LineRow, PaperRow } from './agenda-rows.ts';
import type { MeetingRow } from './page-rows.ts';
import type { PersonRow } from './people-rows.ts';

export const heldOn = (people: readonly PersonRow[], on: string) =>
  people.filter(({ fromOn, untilOn }) => fromOn <= on && (untilOn === null || on <= untilOn));

/** In the order of the sectors, which is the order in which a quorum names those it lacks. */
export const voting = (people: readonly PersonRow[], { sectors }: MeetingRow): VotingSeat[] => {
  const place = new Map(sectors.map(({ id }, index) => [id, index]));
  return people
    .flatMap(({ seatId, role, sectorId }): VotingSeat[] =>
      isVotingRole(role) && sectorId
        ? [{ seatId, sectorId, leads: role === 'chair' || role === 'deputyChair' ? role : null }]
        : [],
    )
    .toSorted((one, other) => (place.get(one.sectorId) ?? 0) - (place.get(other.sectorId) ?? 0));
};

export type View = { actor: Actor; clock: Clock; meeting: MeetingRow; people: PersonRow[]; today: string; on: string };

export function itemOf({ actor, meeting, people, on }: View, item: ItemRow, times: AgendaTimes | null) {
  const { recused, changedAt, matter, outcomes, papers, ...row } = item;
  const readAt = meeting.invitations.find(({ userId }) => userId === actor.userId)?.readThrough?.at ?? null;
  const time = times?.items.find(({ id }) => id === item.id);
  const hasPresence = ['inSession', 'held', 'minutesOut', 'minutesApproved'].includes(meeting.state);
  const out = recused.map(({ seatId }) => seatId);
  const isShown = hasPresence && (works(actor) || meeting.state === 'minutesApproved');
  const quorum = isShown
    ? quorumAt(item.position, voting(heldOn(people, on), meeting), meeting.attendance, out, meeting.rule, meeting.substitutions)
    : null;
  return {
    ...row,
    outcomes: outcomes.map(lineOf),
    matter,
    papers: papersOf(papers, meeting.releasedAt),
    starts: time?.starts ?? null,
    ends: time?.ends ?? null,
    isOver: time?.isOver ?? false,
    isUntold: meeting.state === 'materialOut' && changedAt > (meeting.changesToldAt ?? meeting.releasedAt ?? changedAt),
    isNew: meeting.releasedAt !== null && meeting.state === 'materialOut' && changedAt > meeting.releasedAt,
    // A person may hold two seats over time; he is recused once.
    recused: [...new Map(recused.map(({ userId, seatId, name, reason }) => [userId, { userId, seatId, name, reason }])).values()],
    isChangedSinceRead: meeting.state === 'called' && readAt !== null && changedAt > readAt,
    quorum,
  };
}

/** The papers as they stand, each with the versions before it that people may have read: those put aside before it went out are not. */
function papersOf(papers: readonly PaperRow[], releasedAt: string | null) {
  return papers
    .filter(({ replacedAt }) => replacedAt === null)
    .toSorted((a, b) => (a.firstId < b.firstId ? -1 : 1))
    .map(({ replacedAt: _, firstId, ...paper }) => ({
      ...paper,
      firstId,
      isNew: releasedAt !== null && paper.attachedAt > releasedAt,
      earlier: papers
        .filter((one) => one.firstId === firstId && one.replacedAt !== null && releasedAt !== null && one.replacedAt > releasedAt)
        .map(({ id, serial, name, attachedAt }) => ({ id, serial, name, attachedAt })),
    }));
}

/** A line, and where it adopted or rejected a recommendation how the sectors stood then, by the rule that was asked. */
function lineOf({ decision, ...line }: LineRow) {
  if (!decision) return { ...line, decision };
  const { positions, adoptionRule, ...drawn } = decision;
  const rule = consensusRules.find((one) => one === adoptionRule);
  return { ...line, decision: { ...drawn, stood: positions && rule ? consensus(positions, rule) : null } };
}

export const itemFacts = ({ isClosed, recused }: ItemRow) => ({
  meetingState: 'materialOut' as const,
  isReleased: true,
  isClosed,
  recusedSeatIds: recused.map(({ seatId }) => seatId),
});
