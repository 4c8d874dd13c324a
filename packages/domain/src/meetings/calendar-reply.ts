import type { Reply } from './kinds.ts';
import type { MeetingState } from './workflow.ts';
import { meetingWorkflow } from './workflow.ts';

/** What a calendar program answered, as read from its REPLY: DTSTAMP as an instant, `partstat` as it stood there. */
export type CalendarReply = { partstat: string; sequence: number; stampedAt: Date; comment: string };

/** What is known of the invitation and its meeting. `askedSequence`: of the notice that last asked whether people come. */
export type KnownInvitation = {
  state: MeetingState;
  startsAt: Date | null;
  askedSequence: number;
  sequence: number;
  repliedAt: Date | null;
  calendarStampAt: Date | null;
};

export const ignoredReplies = ['over', 'outdated', 'older', 'unasked', 'undecided', 'delegated', 'unknown'] as const;
/** Why a reply changes nothing. */
export type IgnoredReply = (typeof ignoredReplies)[number];

export type Judged = { take: true; reply: Exclude<Reply, 'unanswered'>; note: string } | { take: false; because: IgnoredReply };

const meanings: Readonly<Record<string, Exclude<Reply, 'unanswered'> | IgnoredReply>> = {
  ACCEPTED: 'attending',
  TENTATIVE: 'maybe',
  DECLINED: 'apologies',
  'NEEDS-ACTION': 'undecided',
  DELEGATED: 'delegated',
};

const longestNote = 500;

/**
 * What a calendar's REPLY (RFC 5546, 3.2.3) means here. One to a notice sent before people were last asked says nothing about the time
 * that holds; one that is not newer than what is known, by DTSTAMP against the last reply of any kind, never overrides it.
 */
export function judgeCalendarReply(reply: CalendarReply, known: KnownInvitation, now: Date): Judged {
  const no = (because: IgnoredReply): Judged => ({ take: false, because });
  const meaning = meanings[reply.partstat.toUpperCase()] ?? 'unknown';
  if (meaning !== 'attending' && meaning !== 'maybe' && meaning !== 'apologies') return no(meaning as IgnoredReply);
  const isOpen = (meetingWorkflow.reply.from as readonly MeetingState[]).includes(known.state);
  if (!isOpen || known.startsAt === null || known.startsAt <= now) return no('over');
  if (reply.sequence < known.askedSequence) return no('outdated');
  if (reply.sequence > known.sequence) return no('unasked');
  const lastAt = Math.max(known.repliedAt?.getTime() ?? 0, known.calendarStampAt?.getTime() ?? 0);
  // Calendars stamp whole seconds, so a reply in the second of the last one is no newer.
  if (reply.stampedAt.getTime() <= lastAt) return no('older');
  return { take: true, reply: meaning, note: reply.comment.trim().slice(0, longestNote) };
}
