import { z } from 'zod';
import { router, stream } from '../doors/procedure.ts';

export const liveRouter = router({
  changes: stream({
    permission: 'taskforce.read',
    // Sent by a client that comes back; what it missed is not repeated, it reads everything anew.
    input: { lastEventId: z.string().max(100).nullish() },
    listen: ({ ctx, actor, input, signal }) => {
      if (!ctx.session || !ctx.streams) throw new Error('A stream needs a session and the streams of its server.');
      return ctx.streams.open(actor, ctx.session.sessionId, signal, input.lastEventId != null);
    },
  }),
});
