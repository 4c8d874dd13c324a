import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { bareDraft, draftMeeting, type Span } from './planning-service.ts';
import { refuseProblems } from './plan-service.ts';
import { type MeetingTarget, seatsOn } from './rows.ts';

export type CopyGiven = {
  meetings: readonly (Span & { title: string })[];
  withItems: boolean;
  withPapers: boolean;
  isSeries: boolean;
};
type At = { tx: Transaction; clock: Clock; seatId: string };

/**
 * New drafts in the frame of a meeting: place, video link and, where asked, the frames of its items with or without their papers. What was
 * proposed, said, decided or written under an item stays behind, and so does what the asker may not read. With `isSeries` the copies and the
 * meeting itself are one series; each can be changed without the others.
 */
export async function copyMeeting(at: At, source: MeetingTarget, given: CopyGiven) {
  const { tx } = at;
  const { taskforceId, timeZone, place, videoUrl } = source;
  await refuseProblems(at, given.meetings, { deliveryOn: null, timeZone });
  const items = given.withItems ? await itemFrames(tx, source.id) : null;
  let seriesId = given.isSeries ? await seriesOf(tx, source) : null;
  const copies: { id: string; number: number; startsLocal: string }[] = [];
  for (const { title, startsLocal, endsLocal } of given.meetings.toSorted((a, b) => (a.startsLocal < b.startsLocal ? -1 : 1))) {
    const frame = { title, place, videoUrl, startsLocal, endsLocal };
    const copy = items ? await bareDraft(tx, taskforceId, frame) : await draftMeeting(tx, at.clock, taskforceId, frame);
    if (items) await copyItems(at, { id: copy.id, taskforceId, on: startsLocal.slice(0, 10) }, items, given.withPapers);
    if (given.isSeries) {
      seriesId ??= copy.id;
      await tx.meeting.update({ where: { id: copy.id }, data: { seriesId, seriesLocal: startsLocal }, select: { id: true } });
    }
    copies.push({ id: copy.id, number: copy.number, startsLocal });
  }
  return copies;
}

/** The series of the meeting, which it begins where it is in none; null where it has no day to begin one with. */
async function seriesOf(tx: Transaction, { id, seriesId, startsLocal }: MeetingTarget): Promise<string | null> {
  if (seriesId || !startsLocal) return seriesId;
  await tx.meeting.update({ where: { id }, data: { seriesId: id, seriesLocal: startsLocal }, select: { id: true } });
  return id;
}

/** The items the asker may read, in their order, with the papers that stand under them. */
function itemFrames(tx: Transaction, meetingId: string) {
  return tx.agendaItem.findMany({
    where: { meetingId },
    orderBy: { position: 'asc' },
    include: { papers: { where: { replacedAt: null, removedAt: null }, orderBy: { attachedAt: 'asc' } } },
  });
}

async function copyItems(
  { tx, clock, seatId }: At,
  copy: { id: string; taskforceId: string; on: string },
  items: Awaited<ReturnType<typeof itemFrames>>,
  withPapers: boolean,
): Promise<void> {
  const { taskforceId, id: meetingId } = copy;
  const held = new Set((await seatsOn(tx, copy.on)).map(({ id }) => id));
  const now = clock.now();
  for (const [place, { type, title, minutes, isClosed, heading, presenterSeatId, papers }] of items.entries()) {
    const item = await tx.agendaItem.create({
      data: {
        ...{ taskforceId, meetingId, position: place + 1, type, title, minutes, isClosed, heading, changedAt: now },
        presenterSeatId: presenterSeatId && held.has(presenterSeatId) ? presenterSeatId : null,
      },
      select: { id: true },
    });
    if (!withPapers) continue;
    await tx.paper.createMany({
      data: papers.map(({ name, type: paperType, bytes, hash, storedAs }) => ({
        ...{ taskforceId, itemId: item.id, name, type: paperType, bytes, hash, storedAs },
        ...{ attachedById: seatId, attachedAt: now },
      })),
    });
  }
}
