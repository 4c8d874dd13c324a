import { copyFrameInput, followDeliveryInput, layPlanInput } from '@tvaers/domain/meetings/schema';
import { record } from '../doors/event.ts';
import { command, creation, listing } from '../doors/procedure.ts';
import { copyMeeting } from './copy-service.ts';
import { followDelivery, layPlan, loadPlan } from './plan-service.ts';
import { findMeeting } from './rows.ts';

/** Several meetings at once: the plan laid backwards from the delivery, and series. */
export const planDoors = {
  plan: listing({ permission: 'meetings.read', input: {}, rows: loadPlan }),

  layPlan: creation({
    permission: 'meetings.layPlan',
    input: layPlanInput,
    facts: () => ({}),
    run: async ({ input, ...at }) => {
      const { laid, deliveryOn } = await layPlan(at, at.actor.seat.taskforceId, input);
      const events = laid.map(({ id, number, title, startsLocal }) => ({
        thingId: id,
        difference: { number, title, startsLocal, deliveryOn, isPolled: input.pollDeadlineOn !== null },
      }));
      const [event = { thingId: '', difference: {} }, ...others] = events;
      for (const other of others) await record(at.tx, at.actor, at.clock, 'meetings.layPlan', other);
      return { answer: { meetings: laid.map(({ id, number }) => ({ id, number })) }, event };
    },
  }),

  followDelivery: command({
    permission: 'meetings.followDelivery',
    input: followDeliveryInput,
    target: (tx, { input }) => findMeeting(tx, input.meetingId),
    run: async ({ input, target, ...at }) => {
      const { row, difference } = await followDelivery(at, target, input);
      const event = { thingId: target.id, difference: { ...difference, reason: input.reason } };
      return { answer: { id: row.id, version: row.version }, event };
    },
  }),

  copyFrame: command({
    permission: 'meetings.copyFrame',
    input: copyFrameInput,
    target: (tx, { input }) => findMeeting(tx, input.meetingId),
    run: async ({ input, target, tx, actor, clock }) => {
      const copies = await copyMeeting({ tx, clock, seatId: actor.seat.id }, target, input);
      for (const { id: thingId, number, startsLocal } of copies)
        await record(tx, actor, clock, 'meetings.draft', {
          thingId,
          difference: { number, startsLocal, copiedFrom: target.number },
        });
      const difference = { copies: copies.map(({ number }) => number), isSeries: input.isSeries };
      return {
        answer: { meetings: copies.map(({ id, number }) => ({ id, number })) },
        event: { thingId: target.id, difference },
      };
    },
  }),
};
