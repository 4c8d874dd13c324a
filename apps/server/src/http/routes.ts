import { minutesPaperRoute } from '../meetings/paper-router.ts';
import type { Route } from '../doors/route.ts';
import { unsubscribeRoutes } from '../notices/unsubscribe-router.ts';
import { sessionRoutes } from '../session/routes.ts';
import { statusPaperRoute } from '../status/paper-router.ts';

/** Every door outside tRPC that is more than a sign of life or a file of the web page. */
export const routes: readonly Route[] = [...sessionRoutes, ...unsubscribeRoutes, statusPaperRoute, minutesPaperRoute];
