import { type LocalTimeRefusal, toInstant } from '@tvaers/domain/dates/local-time';
import { type Refusal, Refused } from '@tvaers/domain/refusal';
import { meetingWorkflow } from '@tvaers/domain/meetings/workflow';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { changedRow } from '../doors/stale.ts';
import { drawSerial } from '../numbers/serial.ts';
import { laidAgain } from './plan-rows.ts';
import type { MeetingTarget } from './rows.ts';

const refusalOf: Record<LocalTimeRefusal, Refusal> = { 'time-does-not-exist': 'no-such-time', 'time-exists-twice': 'time-twice' };

export type Span = { startsLocal: string; endsLocal: string };
export type Times = { startsLocal: string; endsLocal: string; startsAt: Date; endsAt: Date };

/**
 * The instants of a local start and end: the one place where a meeting's times are turned. Refuses with `no-such-time` or `time-twice`
 * in the nights the clocks change, naming the field, and with `wrong-order`; `index` tells which of several.
 */
export function timesOf({ startsLocal, endsLocal }: Span, timeZone: string, index: number | null = null): Times {
  const turn = (field: 'startsLocal' | 'endsLocal', local: string) => {
    const instant = toInstant(local, timeZone);
    if (!instant.ok) throw new Refused(refusalOf[instant.refusal], { field, index });
    return new Date(instant.at);
  };
  const times = { startsLocal, endsLocal, startsAt: turn('startsLocal', startsLocal), endsAt: turn('endsLocal', endsLocal) };
  if (times.endsAt <= times.startsAt) throw new Refused('wrong-order', { field: 'endsLocal', index });
  return times;
}

/** Nobody is called to, or asked about, a time that has passed. */
export function refusePast(startsAt: Date, now: Date, index: number | null = null): void {
  if (startsAt <= now) throw new Refused('in-the-past', { field: 'startsLocal', index });
}

/**
 * Everybody who works in the taskforce is invited to each of its meetings, so two at once would call them to two places. Refuses with
 * `meetings-overlap`, naming the number of the other and which of these times.
 */
export async function refuseOverlap(
  tx: Transaction,
  meetingId: string,
  times: readonly { startsAt: Date; endsAt: Date }[],
): Promise<void> {
  const called = await tx.meeting.findMany({
    where: { id: { not: meetingId }, state: { in: ['called', 'materialOut', 'inSession'] }, startsAt: { not: null } },
    select: { number: true, startsAt: true, endsAt: true },
  });
  times.forEach(({ startsAt, endsAt }, place) => {
    const other = called.find((one) => one.startsAt && one.endsAt && one.startsAt < endsAt && startsAt < one.endsAt);
    const index = times.length === 1 && place === 0 ? null : place;
    if (other) throw new Refused('meetings-overlap', { field: 'startsLocal', index, number: other.number });
  });
}

type Frame = { title: string; place: string; videoUrl: string | null; startsLocal: string | null; endsLocal: string | null };

const untimed = { startsLocal: null, endsLocal: null, startsAt: null, endsAt: null };

function optionalTimes({ startsLocal, endsLocal }: Frame, timeZone: string) {
  if (!startsLocal && !endsLocal) return untimed;
  if (!startsLocal || !endsLocal) throw new Refused('no-time', { field: startsLocal ? 'endsLocal' : 'startsLocal' });
  return timesOf({ startsLocal, endsLocal }, timeZone);
}

/** What a draft may have beside its frame: its place in the plan or in a series. */
type Placed = { laidFromOn?: Date; laidDays?: number; seriesId?: string; seriesLocal?: string };

/** A silent draft with the next number of the taskforce's meetings, and nothing on its agenda. */
export async function bareDraft(tx: Transaction, taskforceId: string, frame: Frame, placed: Placed = {}) {
  const { timeZone } = await tx.taskforce.findUniqueOrThrow({ where: { id: taskforceId }, select: { timeZone: true } });
  const times = optionalTimes(frame, timeZone);
  const number = await drawSerial(tx, taskforceId, 'meeting');
  const { title, place, videoUrl } = frame;
  return tx.meeting.create({ data: { taskforceId, number, timeZone, title, place, videoUrl, ...times, ...placed } });
}

/** A silent draft with what stands on every agenda. */
export async function draftMeeting(tx: Transaction, clock: Clock, taskforceId: string, frame: Frame, placed: Placed = {}) {
  const meeting = await bareDraft(tx, taskforceId, frame, placed);
  const standing = await tx.standingItem.findMany({ where: { taskforceId }, orderBy: { position: 'asc' } });
  await tx.agendaItem.createMany({
    data: standing.map((item, place) => ({
      ...{ taskforceId, meetingId: meeting.id, position: place + 1, changedAt: clock.now() },
      ...{ type: item.type, title: item.title, minutes: item.minutes },
    })),
  });
  return meeting;
}

/**
 * Title, place and, until people are called, the time. Afterwards a changed time or place asks everybody again, which is an act of its
 * own: `edit` then refuses with `out-of-step`. `isRetitled`: calendars hold another title than it has now.
 */
export async function editMeeting(tx: Transaction, meeting: MeetingTarget, version: number, frame: Frame) {
  const { title, place, videoUrl } = frame;
  const isCalled = meeting.state !== 'draft' && meeting.state !== 'pollOpen';
  const isMoved = (['place', 'videoUrl', 'startsLocal', 'endsLocal'] as const).some(
    (field) => (frame[field] ?? null) !== (meeting[field] ?? null),
  );
  if (isCalled && isMoved) throw new Refused('out-of-step', { state: meeting.state });
  const isRetitled = title !== meeting.title;
  const times = isCalled ? {} : optionalTimes(frame, meeting.timeZone);
  const rows = await tx.meeting.updateManyAndReturn({
    where: { id: meeting.id, version, state: { in: [...meetingWorkflow.edit.from] } },
    data: {
      title,
      ...(isCalled
        ? isRetitled
          ? { sequence: { increment: 1 } }
          : {}
        : { place, videoUrl, ...times, ...(await laidAgain(tx, meeting, frame.startsLocal)) }),
      version: { increment: 1 },
    },
  });
  return { row: changedRow(rows, frameOf(meeting)), isRetitled: isCalled && isRetitled };
}

/** What a person who was too late is shown: the meeting as it stands. */
export function frameOf({ version, title, place, videoUrl, startsLocal, endsLocal, state }: MeetingTarget) {
  return { version, title, place, videoUrl, startsLocal, endsLocal, state };
}

/** What changed, field by field, for the event log. */
export function differenceOf(before: Frame, after: Frame): Record<string, unknown> {
  const fields = ['title', 'place', 'videoUrl', 'startsLocal', 'endsLocal'] as const;
  return Object.fromEntries(
    fields
      .filter((field) => before[field] !== after[field])
      .map((field) => [field, { before: before[field], after: after[field] }]),
  );
}
