import { router } from './doors/procedure.ts';
import { mandateRouter } from './mandate/router.ts';
import { milestonesRouter } from './milestones/router.ts';

/** Every door, one router per noun. */
export const appRouter = router({
  mandate: mandateRouter,
  milestones: milestonesRouter,
});

export type AppRouter = typeof appRouter;
