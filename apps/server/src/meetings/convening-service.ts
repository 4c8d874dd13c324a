import type { Actor } from '@tvaers/domain/actor';
import { meetingWorkflow } from '@tvaers/domain/meetings/workflow';
import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { changedRow } from '../doors/stale.ts';
import { laidAgain } from './plan-rows.ts';
import { frameOf, refuseOverlap, refusePast, type Span, timesOf } from './planning-service.ts';
import { judgeSlot } from './poll-service.ts';
import { dayOfMeeting, type MeetingTarget, type RosterSeat, seatsOn } from './rows.ts';

/**
 * Who is invited to a meeting on a day: everybody who will hold a seat then, but for the commissioner, who follows the taskforce from
 * outside its meetings. The seat named is the one held today where there is one, for that is the one he answers from.
 */
export async function inviteesOn(tx: Transaction, todayOn: string, meetingOn: string): Promise<RosterSeat[]> {
  const [now, then] = await Promise.all([seatsOn(tx, todayOn), seatsOn(tx, meetingOn)]);
  const held = new Map(now.map((seat) => [seat.userId, seat]));
  return then.filter(({ role }) => role !== 'commissioner').map((seat) => held.get(seat.userId) ?? seat);
}

/**
 * Calls the meeting, from the time in the draft or from a slot of the poll, whose yes-answers become replies. Refuses with `no-time`,
 * `in-the-past`, `meetings-overlap`, and with `reason-needed` where the slot loses the quorum or a sector.
 */
export async function conveneMeeting(
  tx: Transaction,
  clock: Clock,
  meeting: MeetingTarget,
  given: { version: number; slotId: string | null; reason: string | null },
) {
  const poll = given.slotId === null ? null : await judgeSlot(tx, meeting, given.slotId);
  const { startsLocal, endsLocal } = poll?.slot ?? meeting;
  if (!startsLocal || !endsLocal) throw new Refused('no-time', { field: 'startsLocal' });
  const times = timesOf({ startsLocal, endsLocal }, meeting.timeZone);
  refusePast(times.startsAt, clock.now());
  await refuseOverlap(tx, meeting.id, [times]);
  if (poll?.judged.needsReason && !given.reason) throw new Refused('reason-needed', poll.judged.reasons);
  const rows = await tx.meeting.updateManyAndReturn({
    where: { id: meeting.id, version: given.version, state: { in: [...meetingWorkflow.convene.from] } },
    data: {
      ...{ state: meetingWorkflow.convene.to, ...times, calledAt: clock.now(), version: { increment: 1 } },
      ...(await laidAgain(tx, meeting, times.startsLocal)),
    },
  });
  const row = changedRow(rows, frameOf(meeting));
  const invitees = await inviteesOn(tx, clock.today(), dayOfMeeting(row, clock.now()));
  await tx.invitation.createMany({
    data: invitees.map((seat) => {
      const said = poll?.byUser.get(seat.userId);
      const came =
        said?.answer === 'yes' ? { reply: 'attending' as const, repliedAt: said.answeredAt, enteredById: said.enteredById } : {};
      return { taskforceId: meeting.taskforceId, meetingId: meeting.id, seatId: seat.id, ...came };
    }),
  });
  return { row, invitees, reasons: poll?.judged.reasons ?? null };
}

/** Invites whoever came to hold a seat since the notice went out. */
export async function inviteNewcomers(tx: Transaction, clock: Clock, meeting: MeetingTarget): Promise<RosterSeat[]> {
  const invitees = await inviteesOn(tx, clock.today(), dayOfMeeting(meeting, clock.now()));
  const invited = await tx.invitation.findMany({
    where: { meetingId: meeting.id },
    select: { seat: { select: { userId: true } } },
  });
  const known = new Set(invited.map(({ seat }) => seat.userId));
  const newcomers = invitees.filter(({ userId }) => !known.has(userId));
  await tx.invitation.createMany({
    data: newcomers.map(({ id }) => ({ taskforceId: meeting.taskforceId, meetingId: meeting.id, seatId: id })),
  });
  return invitees;
}

/** The people a notice went to and who still are to come. */
export async function invitedTo(tx: Transaction, clock: Clock, meetingId: string): Promise<RosterSeat[]> {
  const invited = await tx.invitation.findMany({ where: { meetingId }, select: { seat: { select: { userId: true } } } });
  const users = new Set(invited.map(({ seat }) => seat.userId));
  return (await seatsOn(tx, clock.today())).filter(({ userId }) => users.has(userId));
}

/** A changed time or place asks everybody again, with a calendar notice that replaces the last. */
export async function moveMeeting(
  tx: Transaction,
  clock: Clock,
  meeting: MeetingTarget,
  given: Span & { version: number; place: string; videoUrl: string | null },
) {
  const times = timesOf(given, meeting.timeZone);
  refusePast(times.startsAt, clock.now());
  const { place, videoUrl } = given;
  const isSame =
    times.startsLocal === meeting.startsLocal &&
    times.endsLocal === meeting.endsLocal &&
    place === meeting.place &&
    videoUrl === meeting.videoUrl;
  if (isSame) throw new Refused('nothing-changed');
  await refuseOverlap(tx, meeting.id, [times]);
  const rows = await tx.meeting.updateManyAndReturn({
    where: { id: meeting.id, version: given.version, state: { in: [...meetingWorkflow.reschedule.from] } },
    data: {
      ...times,
      ...(await laidAgain(tx, meeting, times.startsLocal)),
      place,
      videoUrl,
      sequence: { increment: 1 },
      askedSequence: meeting.sequence + 1,
      version: { increment: 1 },
    },
  });
  const row = changedRow(rows, frameOf(meeting));
  await tx.invitation.updateMany({
    where: { meetingId: meeting.id },
    data: { reply: 'unanswered', repliedAt: null, enteredById: null, note: '', version: { increment: 1 } },
  });
  return { row, invitees: await inviteNewcomers(tx, clock, { ...meeting, ...row }) };
}

export async function cancelMeeting(tx: Transaction, meeting: MeetingTarget, given: { version: number; reason: string }) {
  const rows = await tx.meeting.updateManyAndReturn({
    where: { id: meeting.id, version: given.version, state: { in: [...meetingWorkflow.cancel.from] } },
    data: {
      state: meetingWorkflow.cancel.to,
      cancelReason: given.reason,
      sequence: { increment: 1 },
      currentItemId: null,
      currentItemSince: null,
      version: { increment: 1 },
    },
  });
  return changedRow(rows, frameOf(meeting));
}

type Invitation = { id: string; version: number; reply: string; note: string };

export async function replyTo(
  tx: Transaction,
  actor: Actor,
  clock: Clock,
  invitation: Invitation,
  given: { version: number; reply: 'attending' | 'maybe' | 'apologies'; note: string },
) {
  const rows = await tx.invitation.updateManyAndReturn({
    where: { id: invitation.id, version: given.version },
    data: { reply: given.reply, note: given.note, repliedAt: clock.now(), enteredById: actor.seat.id, version: { increment: 1 } },
  });
  const { version, reply, note } = invitation;
  return changedRow(rows, { version, reply, note });
}

type Unread = { id: string; state: string; materialReadAt: Date | null; minutesReadAt: Date | null };

/** The person has read what is out: the material until the meeting, the minutes after it. Once; saying it again changes nothing. */
export async function markRead(tx: Transaction, clock: Clock, invitation: Unread): Promise<'material' | 'minutes'> {
  const of = invitation.state === 'minutesOut' ? 'minutes' : 'material';
  if ((of === 'minutes' ? invitation.minutesReadAt : invitation.materialReadAt) !== null) throw new Refused('nothing-changed');
  const readAt = of === 'minutes' ? { minutesReadAt: clock.now() } : { materialReadAt: clock.now() };
  await tx.invitation.update({ where: { id: invitation.id }, data: readAt });
  return of;
}
