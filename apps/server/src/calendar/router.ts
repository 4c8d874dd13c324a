import { openChange, openPlain, router } from '../doors/procedure.ts';
import { signedIn } from '../session/service.ts';
import { endFeed, feedSince, renewFeed } from './service.ts';

export const calendarRouter = router({
  feed: openPlain({
    because: 'one’s own calendar feed belongs to no taskforce',
    query: async (ctx) => ({ since: await feedSince(ctx, signedIn(ctx).userId) }),
  }),

  renew: openChange({
    because: 'gives one’s own feed a new secret address, nobody else’s',
    input: {},
    change: async (ctx) => ({ address: await renewFeed(ctx, signedIn(ctx).userId) }),
  }),

  end: openChange({
    because: 'ends one’s own feed, nobody else’s',
    input: {},
    change: async (ctx) => {
      await endFeed(ctx, signedIn(ctx).userId);
      return { since: null };
    },
  }),
});
