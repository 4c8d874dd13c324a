import { Refused } from '@tvaers/domain/refusal';
import { listing, router } from '../doors/procedure.ts';
import { findParts } from './rows.ts';
import { countOf, inboxOf } from './service.ts';

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
      return { count: parts ? countOf(parts, actor, clock.today()) : 0 };
    },
  }),
});
