import { Refused } from '@tvaers/domain/refusal';
import { listing, router } from '../doors/procedure.ts';
import { findInbox } from './rows.ts';
import { countOf, inboxOf } from './service.ts';

export const inboxRouter = router({
  /** What waits for this seat, and what it waits for. */
  page: listing({
    permission: 'inbox.read',
    input: {},
    rows: async (read, { actor, clock }) => {
      const rows = await findInbox(read, actor, clock.today());
      if (!rows) throw new Refused('not-found');
      return inboxOf(rows, actor, clock.today());
    },
  }),

  /** How many: the number in the frame of every page. */
  count: listing({
    permission: 'inbox.read',
    input: {},
    rows: async (read, { actor, clock }) => {
      const rows = await findInbox(read, actor, clock.today());
      return { count: rows ? countOf(rows, actor, clock.today()) : 0 };
    },
  }),
});
