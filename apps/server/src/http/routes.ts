import type { Route } from '../doors/route.ts';
import { consultationRoutes } from '../consultations/link-router.ts';
import { decisionRoutes } from '../decisions/export-router.ts';
import { minutesPaperRoute } from '../meetings/minutes-paper-router.ts';
import { paperRoutes } from '../meetings/paper-router.ts';
import { unsubscribeRoutes } from '../notices/unsubscribe-router.ts';
import { sessionRoutes } from '../session/routes.ts';
import { statusPaperRoute } from '../status/paper-router.ts';
import { writingRoute } from '../writing/socket.ts';
import { calendarRoutes } from './calendar-routes.ts';

/** Every door outside tRPC that is more than a sign of life or a file of the web page. */
export const routes: readonly Route[] = [
  ...sessionRoutes,
  ...unsubscribeRoutes,
  statusPaperRoute,
  ...paperRoutes,
  minutesPaperRoute,
  ...decisionRoutes,
  writingRoute,
  ...calendarRoutes,
  ...consultationRoutes,
];
