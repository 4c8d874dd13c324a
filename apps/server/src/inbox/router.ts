import { snoozeRowInput } from '@tvaers/domain/inbox/schema';
import { Refused } from '@tvaers/domain/refusal';
import { command, listing, router } from '../doors/procedure.ts';
import { findParts } from './rows.ts';
import { inboxOf, owedOf, snoozeRow } from './service.ts';

export const inboxRouter = router({
  /** What waits for this seat, and what it waits for. */
  page: listing({
    permission: 'inbox.read',
    input: {},
    rows: async (read, { actor, clock }) => {
      const parts = await findParts(read, actor, clock.today());
      if (!parts) throw new Refused('not-found');
      return inboxOf(parts, actor, clock.today());
    },
  }),

  /** How many: the number in the frame of every page. */
  count: listing({
    permission: 'inbox.read',
    input: {},
    rows: async (read, { actor, clock }) => {
      const parts = await findParts(read, actor, clock.today());
      return { count: parts ? owedOf(parts, actor, clock.today()).length : 0 };
    },
  }),

  snooze: command({
    permission: 'inbox.snooze',
    input: snoozeRowInput,
    target: async (_tx, { actor }) => actor.seat,
    run: async ({ tx, actor, clock, input }) => {
      await snoozeRow(tx, actor, clock, input);
      const because = 'what one puts off on one’s own list changes nothing for anybody else, and is nobody’s to read';
      return { answer: {}, event: null, unlogged: { because, thingId: actor.seat.id, sectorId: null } };
    },
  }),
});
