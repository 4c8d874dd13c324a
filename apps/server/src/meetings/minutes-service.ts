import { createHash } from 'node:crypto';
import { minutesText, undecidedItems } from '@tvaers/domain/meetings/minutes-text';
import { objectionsUntilOn } from '@tvaers/domain/meetings/readiness';
import { meetingWorkflow } from '@tvaers/domain/meetings/workflow';
import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { dateOf, onOf } from '../doors/dates.ts';
import { changedRow } from '../doors/stale.ts';
import { frameOf } from './planning-service.ts';
import { openObjections } from './objection-service.ts';
import { stampQuorum } from './presence-service.ts';
import { compositionRule, type MeetingTarget, namedItems, wholeMeeting } from './rows.ts';

type Correction = { itemId: string | null; text: string; reason: string };

/** Opens the meeting at its first item. */
export async function openMeeting(tx: Transaction, clock: Clock, meeting: MeetingTarget, version: number) {
  const first = await tx.agendaItem.findFirst({
    where: { meetingId: meeting.id },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  const rows = await tx.meeting.updateManyAndReturn({
    where: { id: meeting.id, version, state: { in: [...meetingWorkflow.open.from] } },
    data: {
      state: meetingWorkflow.open.to,
      openedAt: clock.now(),
      currentItemId: first?.id ?? null,
      currentItemSince: first ? clock.now() : null,
      version: { increment: 1 },
    },
  });
  const row = changedRow(rows, frameOf(meeting));
  if (first) await tx.agendaItem.update({ where: { id: first.id }, data: { treatedAt: clock.now() } });
  return row;
}

/** Ends the meeting. Refuses with `undecided-item` and the decision items on which nothing is decided. */
export async function closeMeeting(tx: Transaction, clock: Clock, meeting: MeetingTarget, version: number) {
  const rows = await tx.meeting.updateManyAndReturn({
    where: { id: meeting.id, version, state: { in: [...meetingWorkflow.close.from] } },
    data: {
      state: meetingWorkflow.close.to,
      closedAt: clock.now(),
      currentItemId: null,
      currentItemSince: null,
      version: { increment: 1 },
    },
  });
  const row = changedRow(rows, frameOf(meeting));
  const undecided = undecidedItems((await wholeMeeting(tx, meeting.id)).items);
  if (undecided.length > 0) throw new Refused('undecided-item', await namedItems(tx, undecided));
  await stampQuorum(tx, clock, meeting);
  return row;
}

/** Sends the minutes out, with the last day for objections by the working days of the composition rule. */
export async function sendMinutes(tx: Transaction, clock: Clock, meeting: MeetingTarget, version: number) {
  const { objectionWorkingDays } = await compositionRule(tx, meeting.taskforceId);
  const untilOn = objectionsUntilOn(clock.today(), objectionWorkingDays);
  const rows = await tx.meeting.updateManyAndReturn({
    where: { id: meeting.id, version, state: { in: [...meetingWorkflow.sendMinutes.from] } },
    data: {
      state: meetingWorkflow.sendMinutes.to,
      minutesSentAt: clock.now(),
      objectionsUntilOn: dateOf(untilOn),
      version: { increment: 1 },
    },
  });
  return { row: changedRow(rows, frameOf(meeting)), untilOn };
}

const held = ['inSession', 'held', 'minutesOut', 'minutesApproved'] as const;

/**
 * Takes minutes that are out back to where lines are put right; what was sent no longer runs. Refuses with `not-latest` when a later
 * meeting has begun, because that one has built on them.
 */
export async function reopenMinutes(tx: Transaction, meeting: MeetingTarget, version: number) {
  const later = await tx.meeting.count({
    where: { id: { not: meeting.id }, state: { in: [...held] }, startsAt: { gt: meeting.startsAt ?? new Date(0) } },
  });
  if (later > 0) throw new Refused('not-latest');
  const rows = await tx.meeting.updateManyAndReturn({
    where: { id: meeting.id, version, state: { in: [...meetingWorkflow.reopen.from] } },
    data: { state: meetingWorkflow.reopen.to, minutesSentAt: null, objectionsUntilOn: null, version: { increment: 1 } },
  });
  return changedRow(rows, frameOf(meeting));
}

/**
 * Approves the minutes and freezes them: their text as it stands is kept, and its hash is shown with them. Refuses with
 * `reason-needed` while objections may still come, for then somebody's time is cut short, and with `open-objections` and their number
 * while any waits for an answer.
 */
export async function approveMinutes(
  tx: Transaction,
  clock: Clock,
  meeting: MeetingTarget,
  given: { version: number; reason: string | null },
) {
  const untilOn = meeting.objectionsUntilOn && onOf(meeting.objectionsUntilOn);
  if (untilOn && clock.today() <= untilOn && !given.reason) throw new Refused('reason-needed', { untilOn });
  // Whoever objects or settles at this moment is waited for: what is frozen is what was counted.
  await tx.$queryRaw`select id from meetings where id = ${meeting.id}::uuid for update`;
  const open = await openObjections(tx, meeting.id);
  if (open > 0) throw new Refused('open-objections', { count: open });
  const text = minutesText(await wholeMeeting(tx, meeting.id));
  const hash = createHash('sha256').update(text).digest('hex');
  const rows = await tx.meeting.updateManyAndReturn({
    where: { id: meeting.id, version: given.version, state: { in: [...meetingWorkflow.approveMinutes.from] } },
    data: {
      state: meetingWorkflow.approveMinutes.to,
      minutesApprovedAt: clock.now(),
      minutesHash: hash,
      version: { increment: 1 },
    },
  });
  const row = changedRow(rows, frameOf(meeting));
  // createMany, because frozen minutes hold closed items and may be written but not read by who serves requests.
  await tx.frozenMinutes.createMany({
    data: [{ taskforceId: meeting.taskforceId, meetingId: meeting.id, text, hash, frozenAt: clock.now() }],
  });
  return { row, hash };
}

/** A numbered correction beside the frozen text, which stays as it was approved. */
export async function correctMinutes(tx: Transaction, clock: Clock, meeting: MeetingTarget, given: Correction) {
  const { count } = await tx.meeting.updateMany({
    where: { id: meeting.id, state: { in: [...meetingWorkflow.correct.from] } },
    data: { version: { increment: 1 } },
  });
  if (count === 0) throw new Refused('out-of-step', { state: meeting.state });
  const item = given.itemId === null ? null : await tx.agendaItem.findUnique({ where: { id: given.itemId } });
  if (given.itemId !== null && item?.meetingId !== meeting.id) throw new Refused('not-found', { field: 'itemId' });
  // Under a closed item one may not read there may be a correction too: the number counts it.
  const [last] = await tx.$queryRaw<{ number: number }[]>`select last_correction(${meeting.id}::uuid) as number`;
  const number = (last?.number ?? 0) + 1;
  await tx.minutesCorrection.createMany({
    data: [{ taskforceId: meeting.taskforceId, meetingId: meeting.id, number, madeAt: clock.now(), ...given }],
  });
  return { number };
}
