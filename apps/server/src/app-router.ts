import { router } from './doors/procedure.ts';
import { liveRouter } from './live/router.ts';
import { inboxRouter } from './inbox/router.ts';
import { mandateRouter } from './mandate/router.ts';
import { sessionRouter } from './session/router.ts';
import { milestonesRouter } from './milestones/router.ts';
import { seatsRouter } from './seats/router.ts';

/** Every door, one router per noun. */
export const appRouter = router({
  live: liveRouter,
  inbox: inboxRouter,
  mandate: mandateRouter,
  session: sessionRouter,
  milestones: milestonesRouter,
  seats: seatsRouter,
});

export type AppRouter = typeof appRouter;
