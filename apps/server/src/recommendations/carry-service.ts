// What goes along when a recommendation goes on in another.
import { saySerial } from '@tvaers/domain/numbers/serial';
import type { Carried } from '@tvaers/domain/recommendations/schema';
import type { At } from '../doors/acting.ts';
import { record } from '../doors/event.ts';
import { dateOf } from '../doors/dates.ts';
import { touchAgenda } from '../meetings/agenda-service.ts';
import type { RecommendationTarget } from './rows.ts';
import { takeBallFrom } from './recusal-service.ts';

/** What one was recused from, one is recused from wherever it goes on, and holds the ball there no more. Says who is by it now. */
async function carryRecusals(at: At, from: readonly RecommendationTarget[], to: RecommendationTarget) {
  const { tx, clock } = at;
  const today = dateOf(clock.today());
  const held = { fromOn: { lte: today }, OR: [{ untilOn: null }, { untilOn: { gte: today } }] };
  const recusals = await tx.recusal.findMany({
    where: { recommendationId: { in: from.map(({ id }) => id) } },
    select: {
      reason: true,
      seatId: true,
      seat: { select: { user: { select: { seats: { where: held, select: { id: true } } } } } },
    },
    orderBy: { declaredAt: 'asc' },
  });
  const [has, fresh] = [new Set(to.recusedSeatIds), new Map<string, string>()];
  for (const { seatId: declaredFrom, reason, seat } of recusals) {
    // The seat he holds now: it is the one that is asked and counted where this goes on.
    const seatId = seat.user.seats[0]?.id ?? declaredFrom;
    if (!has.has(seatId) && !fresh.has(seatId)) fresh.set(seatId, reason);
  }
  const { taskforceId, id: recommendationId } = to;
  const matter = to.number === null ? to.title : `${saySerial('recommendation', to.number)} ${to.title}`;
  const declaredAt = clock.now();
  await tx.recusal.createMany({
    data: [...fresh].map(([seatId, reason]) => ({ taskforceId, recommendationId, seatId, matter, reason, declaredAt })),
  });
  for (const seatId of fresh.keys()) await takeBallFrom(at, recommendationId, seatId);
  return [...fresh.keys()];
}

/** The findings the actor can read. Those of another room stay where they are. */
async function carryBasis({ tx }: At, from: readonly RecommendationTarget[], to: RecommendationTarget) {
  const basis = await tx.basis.findMany({
    where: { recommendationId: { in: from.map(({ id }) => id) } },
    select: { findingId: true },
  });
  const { taskforceId, id: recommendationId } = to;
  await tx.basis.createMany({
    data: basis.map(({ findingId }) => ({ taskforceId, recommendationId, findingId })),
    skipDuplicates: true,
  });
}

const coming = ['draft', 'pollOpen', 'called', 'materialOut'] as const;

/** Items of coming meetings treat what it became; one that is on the same agenda already stays alone there. */
async function carryAgenda(at: At, from: readonly RecommendationTarget[], to: RecommendationTarget) {
  const { tx, actor, clock } = at;
  const items = await tx.agendaItem.findMany({
    where: { recommendationId: { in: from.map(({ id }) => id) }, meeting: { state: { in: [...coming] } } },
    include: { meeting: true },
    orderBy: [{ meetingId: 'asc' }, { position: 'asc' }],
  });
  const taken = await tx.agendaItem.findMany({ where: { recommendationId: to.id }, select: { meetingId: true } });
  const meetings = new Set(taken.map(({ meetingId }) => meetingId));
  for (const item of items) {
    if (meetings.has(item.meetingId)) continue;
    meetings.add(item.meetingId);
    await touchAgenda(
      tx,
      { ...item.meeting, wasPolled: item.meeting.polledAt !== null, wasCalled: item.meeting.calledAt !== null },
      'editItem',
    );
    await tx.agendaItem.updateMany({
      where: { id: item.id },
      data: { recommendationId: to.id, changedAt: clock.now(), version: { increment: 1 } },
    });
    const difference = { recommendationId: { before: item.recommendationId, after: to.id } };
    await record(tx, actor, clock, 'meetings.editItem', { thingId: item.meetingId, itemId: item.id, difference });
  }
}

/** Milestones that are not reached wait for what it became. */
async function carryCriteria({ tx }: At, from: readonly RecommendationTarget[], to: RecommendationTarget) {
  await tx.criterion.updateMany({
    where: { recommendationId: { in: from.map(({ id }) => id) }, milestone: { state: 'planned' } },
    data: { recommendationId: to.id },
  });
}

/** What was chosen to go along, and the recusals, which nobody chooses about. */
export async function carry(
  at: At,
  from: readonly RecommendationTarget[],
  to: RecommendationTarget,
  carried: Omit<Carried, 'suggestions'>,
) {
  const recused = await carryRecusals(at, from, to);
  if (carried.basis) await carryBasis(at, from, to);
  if (carried.agenda) await carryAgenda(at, from, to);
  if (carried.criteria) await carryCriteria(at, from, to);
  return recused;
}
