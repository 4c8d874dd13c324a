import type { Route } from '../doors/route.ts';
import { consultationRoutes } from '../consultations/link-router.ts';
import { consultationMemoRoute } from '../consultations/memo-router.ts';
import { decisionRoutes } from '../decisions/export-router.ts';
import { minutesPaperRoute } from '../meetings/minutes-paper-router.ts';
import { publicRoutes } from '../meetings/publication-router.ts';
import { packRoutes } from '../meetings/pack-router.ts';
import { paperRoutes } from '../meetings/paper-router.ts';
import { addressRoutes } from '../installation/address-router.ts';
import { draftRoute } from '../recommendations/draft-router.ts';
import { recommendationPaperRoute } from '../recommendations/paper-router.ts';
import { unsubscribeRoutes } from '../notices/unsubscribe-router.ts';
import { sessionRoutes } from '../session/routes.ts';
import { statusPaperRoute } from '../status/paper-router.ts';
import { writingRoute } from '../writing/socket.ts';
import { calendarRoutes } from './calendar-routes.ts';

/** Every door outside tRPC that is more than a sign of life or a file of the web page. */
export const routes: readonly Route[] = [
  ...sessionRoutes,
  ...unsubscribeRoutes,
  ...addressRoutes,
  statusPaperRoute,
  ...paperRoutes,
  minutesPaperRoute,
  ...packRoutes,
  recommendationPaperRoute,
  draftRoute,
  consultationMemoRoute,
  ...decisionRoutes,
  writingRoute,
  ...calendarRoutes,
  ...consultationRoutes,
  ...publicRoutes,
];
