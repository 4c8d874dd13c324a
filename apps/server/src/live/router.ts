import { z } from 'zod';
import { router, stream } from '../doors/procedure.ts';

export const liveRouter = router({
  changes: stream({
    permission: 'taskforce.read',
    // A client that comes back reads everything anew; one that comes first is told what changed since its page was asked for.
    input: { lastEventId: z.string().max(100).nullish(), loadedMsAgo: z.int().nonnegative().nullish() },
    listen: ({ ctx, actor, input, signal }) => {
      if (!ctx.session || !ctx.streams) throw new Error('A stream needs a session and the streams of its server.');
      return ctx.streams.open(
        actor,
        ctx.session.sessionId,
        signal,
        input.lastEventId == null ? (input.loadedMsAgo ?? 0) : Infinity,
      );
    },
  }),
});
