import { actionsRouter } from './actions/router.ts';
import { calendarRouter } from './calendar/router.ts';
import { consultationsRouter } from './consultations/router.ts';
import { decisionsRouter } from './decisions/router.ts';
import { router } from './doors/procedure.ts';
import { meetingsRouter } from './meetings/router.ts';
import { liveRouter } from './live/router.ts';
import { inboxRouter } from './inbox/router.ts';
import { installationRouter } from './installation/router.ts';
import { mandateRouter } from './mandate/router.ts';
import { noticesRouter } from './notices/router.ts';
import { sessionRouter } from './session/router.ts';
import { minorityRouter } from './minority/router.ts';
import { milestonesRouter } from './milestones/router.ts';
import { notesRouter } from './notes/router.ts';
import { proceduresRouter } from './procedures/router.ts';
import { progressRouter } from './progress/router.ts';
import { recommendationsRouter } from './recommendations/router.ts';
import { reportRouter } from './report/router.ts';
import { roomsRouter } from './rooms/router.ts';
import { roundsRouter } from './rounds/router.ts';
import { statusRouter } from './status/router.ts';
import { seatsRouter } from './seats/router.ts';
import { taskforceRouter } from './taskforce/router.ts';
import { evidenceRouter } from './evidence/router.ts';
import { historyRouter } from './history/router.ts';

/** Every door, one router per noun. */
export const appRouter = router({
  actions: actionsRouter,
  calendar: calendarRouter,
  decisions: decisionsRouter,
  meetings: meetingsRouter,
  evidence: evidenceRouter,
  history: historyRouter,
  live: liveRouter,
  inbox: inboxRouter,
  installation: installationRouter,
  mandate: mandateRouter,
  notices: noticesRouter,
  session: sessionRouter,
  milestones: milestonesRouter,
  notes: notesRouter,
  minority: minorityRouter,
  procedures: proceduresRouter,
  progress: progressRouter,
  seats: seatsRouter,
  status: statusRouter,
  taskforce: taskforceRouter,
  recommendations: recommendationsRouter,
  report: reportRouter,
  rooms: roomsRouter,
  rounds: roundsRouter,
  consultations: consultationsRouter,
});

export type AppRouter = typeof appRouter;
