import {
  appointInput,
  changeInput,
  deputizeInput,
  nameSpokespersonInput,
  dutiesInput,
  endInput,
  personInput,
  recallInput,
  rosterInput,
} from '@tvaers/domain/seats/schema';
import type { Transaction } from '../doors/acting.ts';
import { onOf } from '../doors/dates.ts';
import { record } from '../doors/event.ts';
import { command, creation, listing, reading, router } from '../doors/procedure.ts';
import { handOverIn } from './jobs.ts';
import { listDuties } from './duty-rows.ts';
import { findDeputyPeriod, findPerson, findRoster, findSeat } from './rows.ts';
import { appointSeat, changeSeat, deputize, nameSpokesperson, endSeat, type Followed, recallDeputy } from './service.ts';

type Recorder = { tx: Transaction; actor: Parameters<typeof record>[1]; clock: Parameters<typeof record>[2] };

/** The advisers of a member whose seat changed have an event of their own. */
async function recordFollowed({ tx, actor, clock }: Recorder, followed: readonly Followed[]): Promise<void> {
  for (const { seatId, permission, difference } of followed)
    await record(tx, actor, clock, permission, { thingId: seatId, difference });
}

export const seatsRouter = router({
  roster: listing({
    permission: 'seats.read',
    input: rosterInput,
    rows: (read, { actor, clock, input }) => findRoster(read, actor, input.on ?? clock.today()),
  }),

  person: reading({
    permission: 'seats.read',
    input: personInput,
    load: async (read, { actor, input }) => {
      const person = await findPerson(read, actor, input.userId);
      return person && { facts: {}, answer: person };
    },
  }),

  duties: listing({
    permission: 'seats.read',
    input: dutiesInput,
    rows: (read, { input }) => listDuties(read, input),
  }),

  appoint: creation({
    permission: 'seats.appoint',
    input: appointInput,
    facts: () => ({}),
    run: async ({ tx, actor, clock, input }) => {
      const { seat, difference } = await appointSeat(tx, actor.seat.taskforceId, clock.today(), input);
      await handOverIn(tx, clock, actor.seat.taskforceId);
      return { answer: { id: seat.id, userId: seat.userId }, event: { thingId: seat.id, difference } };
    },
  }),

  change: command({
    permission: 'seats.change',
    input: changeInput,
    target: (tx, { input }) => findSeat(tx, input.seatId),
    run: async ({ tx, actor, clock, target, input }) => {
      const { next, followed, difference } = await changeSeat(tx, target, clock.today(), input);
      await recordFollowed({ tx, actor, clock }, followed);
      await handOverIn(tx, clock, target.taskforceId);
      return { answer: { id: next.id, userId: next.userId }, event: { thingId: target.id, difference } };
    },
  }),

  end: command({
    permission: 'seats.end',
    input: endInput,
    target: (tx, { input }) => findSeat(tx, input.seatId),
    run: async ({ tx, actor, clock, target, input }) => {
      const { followed, difference } = await endSeat(tx, target, input);
      await recordFollowed({ tx, actor, clock }, followed);
      await handOverIn(tx, clock, target.taskforceId);
      return { answer: { id: target.id, untilOn: input.untilOn }, event: { thingId: target.id, difference } };
    },
  }),

  nameSpokesperson: command({
    permission: 'seats.nameSpokesperson',
    input: nameSpokespersonInput,
    target: (tx, { input }) => findSeat(tx, input.seatId),
    run: async ({ tx, clock, target }) => {
      await nameSpokesperson(tx, target, clock.today());
      return { answer: {}, event: { thingId: target.id, difference: {} } };
    },
  }),

  deputize: command({
    permission: 'seats.deputize',
    input: deputizeInput,
    target: (tx, { input }) => findSeat(tx, input.seatId),
    run: async ({ tx, clock, target, input: { fromOn, untilOn } }) => {
      const period = await deputize(tx, target, clock.today(), { fromOn, untilOn });
      return { answer: { id: period.id }, event: { thingId: target.id, difference: { fromOn, untilOn } } };
    },
  }),

  recall: command({
    permission: 'seats.recall',
    input: recallInput,
    target: (tx, { input }) => findDeputyPeriod(tx, input.periodId),
    run: async ({ tx, clock, target }) => {
      await recallDeputy(tx, target, clock.today());
      const difference = { fromOn: onOf(target.fromOn), untilOn: onOf(target.untilOn) };
      return { answer: { id: target.id }, event: { thingId: target.seatId, difference } };
    },
  }),
});
