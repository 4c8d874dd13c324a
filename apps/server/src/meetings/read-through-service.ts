import type { Actor } from '@tvaers/domain/actor';
import { works } from '@tvaers/domain/actor';
import { readThroughLetter } from '@tvaers/domain/meetings/letters';
import { Refused } from '@tvaers/domain/refusal';
import type { At, Transaction } from '../doors/acting.ts';
import { dateOf } from '../doors/dates.ts';
import { asActor, type Desk, send } from './letters-service.ts';
import { findOwnInvitation, type MeetingTarget, seatsOn } from './rows.ts';

type Asking = { seatIds: readonly string[]; untilOn: string };

/**
 * Asks named people to read the agenda through before it goes out: whoever works in the taskforce, is invited, and does not write it
 * himself. Who was asked before is asked anew. Refuses with `empty-agenda`, `in-the-past`, with `after-meeting` where the day is not before
 * the meeting's, and with `not-found` where one of them is not among those.
 */
export async function askReadThrough(desk: Desk, meeting: MeetingTarget, { seatIds, untilOn }: Asking): Promise<string[]> {
  const { tx, clock } = desk;
  if (untilOn < clock.today()) throw new Refused('in-the-past', { field: 'untilOn' });
  if (meeting.startsLocal && untilOn >= meeting.startsLocal.slice(0, 10))
    throw new Refused('after-meeting', { field: 'untilOn' });
  if ((await tx.agendaItem.count({ where: { meetingId: meeting.id } })) === 0) throw new Refused('empty-agenda');
  const asked = (await seatsOn(tx, clock.today())).filter(({ id }) => seatIds.includes(id));
  const readers = asked.filter((seat) => works(asActor(seat, meeting.taskforceId)) && seat.role !== 'secretariat');
  const { count } = await tx.invitation.updateMany({
    where: { meetingId: meeting.id, seatId: { in: readers.map(({ id }) => id) } },
    data: { readThroughAskedAt: clock.now(), readThroughUntilOn: dateOf(untilOn), readThroughAt: null },
  });
  if (count !== new Set(seatIds).size) throw new Refused('not-found', { field: 'seatIds' });
  await send(desk, 'meetings.askReadThrough', meeting, readers, (about, { language }) =>
    readThroughLetter(about, untilOn, language),
  );
  return readers.map(({ name }) => name);
}

/** The actor's own invitation to a meeting whose agenda he is asked to read through; null where he is not. */
export async function findReadThrough(tx: Transaction, actor: Actor, meetingId: string) {
  const invitation = await findOwnInvitation(tx, actor, meetingId);
  return invitation?.readThroughAskedAt ? invitation : null;
}
type ReadThrough = NonNullable<Awaited<ReturnType<typeof findReadThrough>>>;

/**
 * The person has read the agenda through as it stands, with what he would have changed. Refuses with `nothing-changed` where he had, has
 * nothing to remark, and no item he reads has changed since; with `not-found` for an item he does not read.
 */
export async function answerReadThrough(
  { tx, actor, clock }: At,
  { id, meetingId, taskforceId, readThroughAt }: ReadThrough,
  remarks: readonly { itemId: string; text: string }[],
): Promise<void> {
  const items = await tx.agendaItem.findMany({ where: { meetingId }, select: { id: true, changedAt: true } });
  const readable = new Set(items.map((item) => item.id));
  if (remarks.some(({ itemId }) => !readable.has(itemId))) throw new Refused('not-found', { field: 'itemId' });
  const hasChanged = readThroughAt === null || items.some(({ changedAt }) => changedAt > readThroughAt);
  if (!hasChanged && remarks.length === 0) throw new Refused('nothing-changed');
  await tx.invitation.update({ where: { id }, data: { readThroughAt: clock.now() } });
  await tx.draftRemark.createMany({
    data: remarks.map(({ itemId, text }) => ({ taskforceId, itemId, text, byId: actor.seat.id, madeAt: clock.now() })),
  });
}
