import type { Actor } from '@tvaers/domain/actor';
import { isVotingRole, isSecretariat, votes } from '@tvaers/domain/actor';
import { type RankedSlot, rankSlots, type SlotAnswer } from '@tvaers/domain/meetings/slot-ranking';
import { meetingWorkflow } from '@tvaers/domain/meetings/workflow';
import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { dateOf } from '../doors/dates.ts';
import { changedRow } from '../doors/stale.ts';
import { frameOf, refuseOverlap, refusePast, type Span, timesOf } from './planning-service.ts';
import { compositionRule, type MeetingTarget, seatsOn, votingSeats } from './rows.ts';

type Instants = { startsAt: Date; endsAt: Date };
const isSameTime = (a: Instants, b: Instants) =>
  a.startsAt.getTime() === b.startsAt.getTime() && a.endsAt.getTime() === b.endsAt.getTime();

type AskedSlot = Span & { id: string | null };

/**
 * Asks about these slots. Slots that stay keep their answers; a slot that is moved loses its own, for nobody said anything about the
 * new time. Answers the meeting and how many slots people have not been asked about before. Refuses, naming the field and which slot, a
 * deadline or slot that has passed, a deadline that is not before the first slot, a slot named twice, and one at which the same people are
 * called to another meeting.
 */
export async function openPoll(
  tx: Transaction,
  clock: Clock,
  meeting: MeetingTarget,
  poll: { version: number; deadlineOn: string; slots: AskedSlot[] },
) {
  if (poll.deadlineOn < clock.today()) throw new Refused('in-the-past', { field: 'deadlineOn', index: null });
  const asked = poll.slots.map((slot, index) => ({ ...slot, ...timesOf(slot, meeting.timeZone, index) }));
  asked.forEach(({ startsAt }, index) => refusePast(startsAt, clock.now(), index));
  asked.forEach((slot, index) => {
    const isTwice = asked.slice(0, index).some((earlier) => isSameTime(earlier, slot));
    if (isTwice) throw new Refused('slot-twice', { field: 'startsLocal', index });
  });
  const first = asked.map(({ startsLocal }) => startsLocal).toSorted()[0] ?? '';
  if (poll.deadlineOn >= first.slice(0, 10)) throw new Refused('deadline-after-slot', { field: 'deadlineOn', index: null });
  await refuseOverlap(tx, meeting.id, asked);
  const rows = await tx.meeting.updateManyAndReturn({
    where: { id: meeting.id, version: poll.version, state: { in: [...meetingWorkflow.poll.from] } },
    data: {
      state: meetingWorkflow.poll.to,
      polledAt: meeting.polledAt ?? clock.now(),
      pollDeadlineOn: dateOf(poll.deadlineOn),
      version: { increment: 1 },
    },
  });
  const row = changedRow(rows, frameOf(meeting));

  const before = new Map((await tx.pollSlot.findMany({ where: { meetingId: meeting.id } })).map((slot) => [slot.id, slot]));
  if (asked.some(({ id }) => id !== null && !before.has(id))) throw new Refused('not-found');
  const moved = asked.filter(({ id, startsAt, endsAt }) => {
    const was = id === null ? null : before.get(id);
    return was && !isSameTime(was, { startsAt, endsAt });
  });
  const kept = new Set(asked.flatMap(({ id }) => id ?? []));
  const removed = [...before.keys()].filter((id) => !kept.has(id));
  const added = asked.filter(({ id }) => id === null);

  await tx.pollSlot.deleteMany({ where: { id: { in: removed } } });
  await tx.pollAnswer.deleteMany({ where: { slotId: { in: moved.flatMap(({ id }) => id ?? []) } } });
  for (const { id, ...times } of moved) if (id) await tx.pollSlot.update({ where: { id }, data: times });
  await tx.pollSlot.createMany({
    data: added.map(({ id: _id, ...times }) => ({ taskforceId: meeting.taskforceId, meetingId: meeting.id, ...times })),
  });
  const fresh = added.length + moved.length;
  // The secretariat hears once for each set of slots that all have answered.
  if (fresh > 0) await tx.meeting.update({ where: { id: row.id }, data: { pollCompleteAt: null, pollRemindedAt: null } });
  return { row, fresh, removed: removed.length };
}

/**
 * Whose answer it is: one's own, or, from the secretariat, that of a voting member. Refuses with `not-asked` for a seat without a vote
 * and with `not-allowed` for anybody else's.
 */
export async function polledSeat(tx: Transaction, actor: Actor, clock: Clock, seatId: string | null): Promise<string> {
  if (seatId === null || seatId === actor.seat.id) {
    if (!votes(actor)) throw new Refused('not-asked');
    return actor.seat.id;
  }
  if (!isSecretariat(actor)) throw new Refused('not-allowed');
  const seat = (await seatsOn(tx, clock.today())).find(({ id }) => id === seatId);
  if (!seat) throw new Refused('not-found');
  if (!isVotingRole(seat.role)) throw new Refused('not-asked');
  return seat.id;
}

export async function answerSlot(
  tx: Transaction,
  actor: Actor,
  clock: Clock,
  meeting: MeetingTarget,
  given: { slotId: string; seatId: string; answer: SlotAnswer['answer'] },
) {
  const slot = await tx.pollSlot.findUnique({ where: { id: given.slotId } });
  if (!slot || slot.meetingId !== meeting.id) throw new Refused('not-found');
  const key = { taskforceId: actor.seat.taskforceId, slotId: slot.id, seatId: given.seatId };
  const data = { answer: given.answer, answeredAt: clock.now(), enteredById: actor.seat.id };
  await tx.pollAnswer.upsert({ where: { taskforceId_slotId_seatId: key }, create: { ...key, ...data }, update: data });
  return slot;
}

/**
 * The slot as the composition of its own day sees it: a person whose seat changes before then answered for the seat he will hold.
 * Also who said yes, by person.
 */
export async function judgeSlot(tx: Transaction, meeting: MeetingTarget, slotId: string) {
  const slot = await tx.pollSlot.findUnique({
    where: { id: slotId },
    include: { answers: { include: { seat: { select: { userId: true } } } } },
  });
  if (!slot || slot.meetingId !== meeting.id) throw new Refused('not-found');
  const seats = await seatsOn(tx, slot.startsLocal.slice(0, 10));
  const byUser = new Map(
    slot.answers
      .toSorted((a, b) => a.answeredAt.getTime() - b.answeredAt.getTime())
      .map((answer) => [answer.seat.userId, answer]),
  );
  const answers = seats.flatMap(({ id, userId }): SlotAnswer[] => {
    const answer = byUser.get(userId);
    return answer ? [{ slotId, seatId: id, answer: answer.answer }] : [];
  });
  const rule = await compositionRule(tx, meeting.taskforceId);
  const [judged] = rankSlots(
    [{ id: slot.id, starts: slot.startsLocal, ends: slot.endsLocal }],
    votingSeats(seats),
    answers,
    rule,
  );
  return { slot, judged: judged as RankedSlot, byUser };
}
