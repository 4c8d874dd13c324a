import { type Language } from '@tvaers/domain/language';
import { works } from '@tvaers/domain/actor';
import type { Reply } from '@tvaers/domain/meetings/kinds';
import {
  callLetter,
  cancelLetter,
  type LetterMeeting,
  type LetterText,
  rescheduleLetter,
  retitleLetter,
} from '@tvaers/domain/meetings/letters';
import { meetingNotice } from '../mail/calendar.ts';
import { hashOf, newToken } from '../session/tokens.ts';
import { asActor, type Desk, send, type Told } from './letters-service.ts';
import { type RosterSeat, seatsOn } from './rows.ts';

type Notice = { desk: Desk; method: 'REQUEST' | 'CANCEL'; meeting: Told; to: readonly RosterSeat[] };
type Standing = { id: string; reply: Reply };

/** What each person's invitation stands at, by person. */
async function standingOf({ tx }: Desk, meetingId: string): Promise<Map<string, Standing>> {
  const invitations = await tx.invitation.findMany({
    where: { meetingId },
    select: { id: true, reply: true, seat: { select: { userId: true } } },
  });
  return new Map(invitations.map(({ id, reply, seat }) => [seat.userId, { id, reply }]));
}

/** Links that answer these invitations without signing in, by person. They leave in the letters alone; hashes stay. */
async function replyLinks({ tx, origin }: Desk, meeting: Told, to: readonly RosterSeat[], standing: Map<string, Standing>) {
  const links = to.flatMap(({ userId }) => {
    const invitation = standing.get(userId);
    return invitation ? [{ userId, invitationId: invitation.id, token: newToken() }] : [];
  });
  await tx.replyLink.createMany({
    data: links.map(({ invitationId, token }) => ({
      tokenHash: hashOf(token),
      taskforceId: meeting.taskforceId,
      invitationId,
      sequence: meeting.sequence,
    })),
  });
  // After #, which browsers do not send, so that no log or referrer ever holds it.
  return new Map(links.map(({ userId, token }) => [userId, `${origin}/svar#${token}`]));
}

/**
 * Sends a notice to each, with a calendar file in which everybody invited stands: all of them know of each other. What the others have
 * answered is told to those who work in the taskforce, as on the meeting's page.
 */
async function sendNotice(
  { desk, method, meeting, to }: Notice,
  kind: Parameters<typeof send>[1],
  isAsking: boolean,
  write: (about: LetterMeeting, language: Language) => LetterText,
) {
  const { tx, actor, clock, calendarAddress } = desk;
  const standing = await standingOf(desk, meeting.id);
  const links = isAsking ? await replyLinks(desk, meeting, to, standing) : new Map<string, string>();
  const sender = (await seatsOn(tx, clock.today())).find(({ id }) => id === actor.seat.id);
  await send(desk, kind, meeting, to, (about, seat) => {
    const letter = write({ ...about, replyUrl: links.get(seat.userId) ?? null }, seat.language);
    if (!meeting.startsAt || !meeting.endsAt) return letter;
    const organiser = sender ?? seat;
    const mayKnow = works(asActor(seat, meeting.taskforceId));
    const invitee = ({ userId, name, email }: RosterSeat, isTold: boolean) => ({
      name,
      address: email,
      reply: isTold ? (standing.get(userId)?.reply ?? null) : null,
    });
    const calendar = meetingNotice({
      method,
      meetingId: meeting.id,
      sequence: meeting.sequence,
      title: `${about.taskforce}: ${seat.language === 'da' ? 'møde' : 'meeting'} ${meeting.number}${meeting.title ? `, ${meeting.title}` : ''}`,
      description: [about.videoUrl, about.url].filter(Boolean).join('\n'),
      place: [meeting.place, meeting.videoUrl].filter(Boolean).join(' · '),
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      timeZone: meeting.timeZone,
      url: about.url,
      // Calendars answer the organiser's address, so it is the one we read where there is one.
      organiser: { name: organiser.name, address: calendarAddress ?? organiser.email },
      attendee: invitee(seat, true),
      others: to.filter(({ userId }) => userId !== seat.userId).map((other) => invitee(other, mayKnow)),
      stampedAt: clock.now(),
    });
    return { ...letter, calendar };
  });
}

/** The notice of meeting to each, with a calendar file that puts it into his own calendar. */
export function sendNotices(desk: Desk, meeting: Told, to: readonly RosterSeat[]) {
  return sendNotice({ desk, method: 'REQUEST', meeting, to }, 'meetings.convene', true, callLetter);
}

/** Another time or place: everybody is asked again. */
export function sendMoved(desk: Desk, meeting: Told, to: readonly RosterSeat[], reason: string) {
  return sendNotice({ desk, method: 'REQUEST', meeting, to }, 'meetings.reschedule', true, (about, language) =>
    rescheduleLetter(about, reason, language),
  );
}

/** Another title: calendars follow, and nobody is asked again. */
export function sendRetitled(desk: Desk, meeting: Told, to: readonly RosterSeat[], before: string) {
  return sendNotice({ desk, method: 'REQUEST', meeting, to }, 'meetings.edit', false, (about, language) =>
    retitleLetter(about, before, language),
  );
}

/** Takes a called meeting out of people's calendars, or tells those who were polled that it comes to nothing. */
export function sendCancelled(desk: Desk, meeting: Told, to: readonly RosterSeat[], reason: string, wasCalled: boolean) {
  const cancelled = (about: LetterMeeting, language: Language) => cancelLetter(about, reason, language);
  if (!wasCalled) return send(desk, 'meetings.cancel', meeting, to, (about, { language }) => cancelled(about, language));
  return sendNotice({ desk, method: 'CANCEL', meeting, to }, 'meetings.cancel', false, cancelled);
}
