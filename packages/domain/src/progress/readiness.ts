import type { On } from '../dates/calendar-day.ts';
import { addWorkingDays } from '../dates/working-days.ts';
import { quorumAmong, type QuorumRule, type VotingSeat } from '../meetings/quorum.ts';

export type ReplyNow = 'unanswered' | 'attending' | 'maybe' | 'apologies';

/** What readiness reads of a meeting people are called to. `lacking` counts decision items without an indstilling. */
export type CalledMeeting<Seat extends VotingSeat = VotingSeat> = {
  meetingOn: On;
  /** Who holds a voting seat on that day. */
  seats: readonly Seat[];
  replies: readonly { seatId: string; reply: ReplyNow }[];
  items: number;
  lacking: number;
};

/**
 * How ready a meeting is: when its material must be out, who has answered what, whether it can decide if those come who say so,
 * and what the agenda lacks. Replies and quorum are null where no reply is known to who asks; the agenda is null where he sees no
 * item of it. A seat that has not been asked counts as unanswered.
 */
export function readiness<Seat extends VotingSeat>(
  { meetingOn, seats, replies, items, lacking }: CalledMeeting<Seat>,
  rule: QuorumRule & { materialWorkingDays: number },
) {
  const answered = new Map(replies.map(({ seatId, reply }) => [seatId, reply]));
  const having = (reply: ReplyNow) => seats.filter(({ seatId }) => (answered.get(seatId) ?? 'unanswered') === reply);
  const isKnown = seats.some(({ seatId }) => answered.has(seatId));
  const coming = having('attending');
  return {
    materialOn: addWorkingDays(meetingOn, -rule.materialWorkingDays),
    replies: isKnown
      ? { attending: coming, maybe: having('maybe'), apologies: having('apologies'), unanswered: having('unanswered') }
      : null,
    quorum: isKnown ? quorumAmong(seats, new Set(coming.map(({ seatId }) => seatId)), new Set(), rule) : null,
    agenda: items > 0 ? { items, lacking } : null,
  };
}
