import { isVotingRole } from '@tvaers/domain/actor';
import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { stampQuorum } from './presence-service.ts';
import { dayOfMeeting, findMeetingHeld, type MeetingTarget, seatsOn } from './rows.ts';

/** A meeting, held as it is until this change ends, and the seat somebody shall stand in for. */
export async function findSubstituted(tx: Transaction, meetingId: string, seatId: string) {
  const meeting = await findMeetingHeld(tx, meetingId);
  const seat = meeting && (await tx.seat.findUnique({ where: { id: seatId }, select: { id: true } }));
  return seat && { ...meeting, seatId: seat.id };
}

type Named = { itemId: string | null; seatId: string; substituteSeatId: string | null };

/**
 * Who stands in for a member at one item or the whole meeting; null takes it back. An adviser of the member's sector: he reads the items
 * already, and his presence is recorded on a line of his own. Refuses with `no-substitute` anybody else, and who stands in for another
 * then; with `nothing-changed` what stands already.
 */
export async function nameSubstitute(tx: Transaction, clock: Clock, meeting: MeetingTarget, given: Named) {
  const { itemId, seatId, substituteSeatId } = given;
  const item = itemId === null ? null : await tx.agendaItem.findUnique({ where: { id: itemId } });
  if (itemId !== null && item?.meetingId !== meeting.id) throw new Refused('not-found', { field: 'itemId' });
  const at = { taskforceId: meeting.taskforceId, meetingId: meeting.id, itemId };
  const [was] = await tx.substitution.findMany({ where: { ...at, seatId } });
  if ((was?.substituteSeatId ?? null) === substituteSeatId) throw new Refused('nothing-changed');
  await tx.substitution.deleteMany({ where: { ...at, seatId } });
  if (substituteSeatId !== null) {
    const seats = await seatsOn(tx, dayOfMeeting(meeting, clock.now()));
    const member = seats.find(({ id }) => id === seatId);
    const substitute = seats.find(({ id }) => id === substituteSeatId);
    const isFitting =
      member && isVotingRole(member.role) && substitute?.role === 'adviser' && substitute.sectorId === member.sectorId;
    if (!isFitting) throw new Refused('no-substitute');
    const others = await tx.substitution.count({
      where: {
        meetingId: meeting.id,
        substituteSeatId,
        seatId: { not: seatId },
        ...(itemId === null ? {} : { OR: [{ itemId: null }, { itemId }] }),
      },
    });
    if (others > 0) throw new Refused('no-substitute');
    const { count } = await tx.substitution.createMany({ data: [{ ...at, seatId, substituteSeatId }], skipDuplicates: true });
    if (count === 0) throw new Refused('changed-meanwhile');
  }
  await stampQuorum(tx, clock, meeting);
  return item;
}
