import type { Actor } from '@tvaers/domain/actor';
import { isVotingRole } from '@tvaers/domain/actor';
import { type Presence, quorumAt } from '@tvaers/domain/meetings/quorum';
import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { dateOf } from '../doors/dates.ts';
import {
  compositionRule,
  dayOfMeeting,
  type ItemTarget,
  type MeetingTarget,
  presenceAt,
  seatsOn,
  substitutionsOf,
  votingSeats,
} from './rows.ts';

type Item = { id: string; meetingId: string; position: number };
type Meeting = { id: string; taskforceId: string; startsLocal: string | null; timeZone: string };
export type PresenceWritten = {
  seatId: string;
  presence: Presence;
  arrivedAtItem: number | null;
  leftAfterItem: number | null;
  version: number | null;
};

/** Who is there for an item, and whether that is a quorum of the composition of the meeting's day. */
export async function quorumOf(tx: Transaction, clock: Clock, meeting: Meeting, item: Item) {
  const seats = await seatsOn(tx, dayOfMeeting(meeting, clock.now()));
  const { lines, recused, substitutions } = await presenceAt(tx, item);
  const rule = await compositionRule(tx, meeting.taskforceId);
  const quorum = quorumAt(item.position, votingSeats(seats), lines, recused, rule, substitutions);
  return { quorum, seats, lines, recused, substitutions };
}

/** A quorum that was lost, or was there after all, is written on each item that has been taken up. */
export async function stampQuorum(tx: Transaction, clock: Clock, meeting: Meeting): Promise<void> {
  const treated = { meetingId: meeting.id, treatedAt: { not: null } };
  const [items, lines, seats, rule, substitutions] = await Promise.all([
    tx.agendaItem.findMany({ where: treated, include: { recusals: { select: { seatId: true } } } }),
    tx.attendance.findMany({ where: { meetingId: meeting.id } }),
    seatsOn(tx, dayOfMeeting(meeting, clock.now())),
    compositionRule(tx, meeting.taskforceId),
    substitutionsOf(tx, meeting.id),
  ]);
  for (const { id, position, quorumLost, recusals } of items) {
    const recused = recusals.map(({ seatId }) => seatId);
    const { quorate } = quorumAt(position, votingSeats(seats), lines, recused, rule, substitutions);
    if (quorate === quorumLost) await tx.agendaItem.update({ where: { id }, data: { quorumLost: !quorate } });
  }
}

/** Takes an item up; null is a break. The item that is left keeps what was stamped on it. */
export async function takeUp(tx: Transaction, clock: Clock, meeting: MeetingTarget, itemId: string | null) {
  const item = itemId === null ? null : await tx.agendaItem.findUnique({ where: { id: itemId } });
  if (itemId !== null && item?.meetingId !== meeting.id) throw new Refused('not-found');
  if (itemId === meeting.currentItemId) throw new Refused('nothing-changed');
  const { count } = await tx.meeting.updateMany({
    where: { id: meeting.id, state: 'inSession' },
    data: { currentItemId: itemId, currentItemSince: itemId === null ? null : clock.now() },
  });
  if (count === 0) throw new Refused('out-of-step', { state: meeting.state });
  if (item) await tx.agendaItem.updateMany({ where: { id: item.id, treatedAt: null }, data: { treatedAt: clock.now() } });
  await stampQuorum(tx, clock, meeting);
  return item;
}

/**
 * Who is there. Only those present have an arrival or a departure. Refuses with `changed-meanwhile` and the lines as they stand when
 * somebody else recorded one of them meanwhile, and with `wrong-order` where someone would leave before he came.
 */
export async function recordPresence(tx: Transaction, clock: Clock, meeting: MeetingTarget, lines: readonly PresenceWritten[]) {
  const ids = lines.map(({ seatId }) => seatId);
  const known = await tx.seat.count({ where: { id: { in: ids } } });
  if (known !== new Set(ids).size) throw new Refused('not-found');
  const at = { taskforceId: meeting.taskforceId, meetingId: meeting.id };
  for (const { seatId, presence, version, ...during } of lines) {
    const isThere = presence === 'present' || presence === 'online';
    const { arrivedAtItem, leftAfterItem } = isThere ? during : { arrivedAtItem: null, leftAfterItem: null };
    if (arrivedAtItem !== null && leftAfterItem !== null && leftAfterItem < arrivedAtItem)
      throw new Refused('wrong-order', { seatId });
    const data = { presence, arrivedAtItem, leftAfterItem };
    const { count } =
      version === null
        ? await tx.attendance.createMany({ data: [{ ...at, seatId, ...data }], skipDuplicates: true })
        : await tx.attendance.updateMany({ where: { ...at, seatId, version }, data: { ...data, version: { increment: 1 } } });
    if (count === 0) throw new Refused('changed-meanwhile', await presenceShown(tx, meeting.id));
  }
  await stampQuorum(tx, clock, meeting);
}

function presenceShown(tx: Transaction, meetingId: string) {
  return tx.attendance.findMany({
    where: { meetingId },
    select: { seatId: true, presence: true, arrivedAtItem: true, leftAfterItem: true, version: true },
  });
}

/**
 * Who is recused from an item: he does not read it from now on. Recorded for every seat the person holds or is to hold, so that a
 * change of seat does not give it back. Refuses with `not-allowed` for a seat that is neither voting nor an adviser's.
 */
export async function recordRecusal(
  tx: Transaction,
  actor: Actor,
  clock: Clock,
  item: ItemTarget,
  given: { seatId: string; isRecused: boolean; reason: string },
) {
  const seat = await tx.seat.findUnique({ where: { id: given.seatId }, select: { userId: true, role: true } });
  if (!seat) throw new Refused('not-found');
  if (!isVotingRole(seat.role) && seat.role !== 'adviser') throw new Refused('not-allowed');
  const his = await tx.seat.findMany({
    where: { userId: seat.userId, OR: [{ untilOn: null }, { untilOn: { gte: dateOf(clock.today()) } }] },
    select: { id: true },
  });
  const seatIds = [...new Set([given.seatId, ...his.map(({ id }) => id)])];
  const was = await tx.itemRecusal.count({ where: { itemId: item.id, seatId: { in: seatIds } } });
  if (was > 0 === given.isRecused) throw new Refused('nothing-changed');
  if (given.isRecused) {
    await tx.itemRecusal.createMany({
      data: seatIds.map((seatId) => ({ taskforceId: actor.seat.taskforceId, itemId: item.id, seatId, reason: given.reason })),
      skipDuplicates: true,
    });
  } else {
    await tx.itemRecusal.deleteMany({ where: { itemId: item.id, seatId: { in: seatIds } } });
  }
  await stampQuorum(tx, clock, item.meeting);
}
