import { router } from './doors/procedure.ts';
import { mandateRouter } from './mandate/router.ts';

/** Every door, one router per noun. */
export const appRouter = router({
  mandate: mandateRouter,
});

export type AppRouter = typeof appRouter;
