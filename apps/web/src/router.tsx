import { createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router';
import { type ComponentType, Suspense } from 'react';
import { fetchedLater } from './look/fetched-later.tsx';
import { Skeleton } from './look/skeleton.tsx';
import { AppRoot } from './shell/app-root.tsx';
import { ConnectionNotice } from './shell/connection-notice.tsx';
import { Home, TaskforceHome } from './shell/home.tsx';
import { PageBoundary } from './shell/page-boundary.tsx';
import { SignedIn } from './shell/signed-in.tsx';
import { TaskforceFrame } from './shell/taskforce-frame.tsx';
import { UnknownPage } from './shell/unknown-page.tsx';
import { readyWords } from './words/fetched-words.ts';
import { rememberedLanguage } from './words/language.ts';
import type { Noun } from './words/messages.ts';

const InstallationFrame = fetchedLater(
  () => import('./installation/installation-frame.tsx').then((file) => file.InstallationFrame),
  'whenAsked',
);

type Search = { [key: string]: unknown; fane?: string };

const rootRoute = createRootRoute({
  component: AppRoot,
  notFoundComponent: UnknownPage,
  // Filters and faces of pages live in the address; each page reads its own.
  validateSearch: (search: Record<string, unknown>): Search => search,
});

const taskforceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/$slug',
  component: () => <SignedIn>{(session) => <TaskforceFrame session={session} />}</SignedIn>,
});

/** A page of a taskforce: its code and the words of its nouns are fetched together when it is first gone to. */
function page<const Path extends string>(path: Path, fetchPage: () => Promise<ComponentType>, ...nouns: Noun[]) {
  return createRoute({
    getParentRoute: () => taskforceRoute,
    path,
    component: fetchedLater(async () => {
      const [component] = await Promise.all([fetchPage(), readyWords(rememberedLanguage(), nouns)]);
      return component;
    }, 'whenAsked'),
  });
}

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: () => <SignedIn>{(session) => <Home session={session} />}</SignedIn>,
});
const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/log-ind',
  component: () => <SignedIn>{(session) => <Home session={session} />}</SignedIn>,
});
const linkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/log-ind/link',
  component: fetchedLater(() => import('./session/link-page.tsx').then((file) => file.LinkPage), 'whenAsked'),
});
const newAddressRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/log-ind/ny-adresse',
  component: fetchedLater(() => import('./installation/new-address-page.tsx').then((file) => file.NewAddressPage), 'whenAsked'),
});
const unsubscribeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/afmeld/$token',
  component: fetchedLater(() => import('./notices/unsubscribe-page.tsx').then((file) => file.UnsubscribePage), 'whenAsked'),
});
const replyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/svar',
  component: fetchedLater(() => import('./calendar/reply-page.tsx').then((file) => file.ReplyPage), 'whenAsked'),
});
const consultationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/hoering',
  component: fetchedLater(
    () => import('./consultations/consultation-page.tsx').then((file) => file.ConsultationPage),
    'whenAsked',
  ),
});
const accessibilityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tilgaengelighed',
  component: fetchedLater(() => import('./shell/accessibility-page.tsx').then((file) => file.AccessibilityPage), 'whenAsked'),
});
const taskforceHomeRoute = createRoute({
  getParentRoute: () => taskforceRoute,
  path: '/',
  component: TaskforceHome,
});

const installationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/installation',
  component: () => (
    <SignedIn>
      {(session) => (
        <InstallationFrame session={session} notice={<ConnectionNotice />}>
          <PageBoundary>
            <Suspense fallback={<Skeleton lines={6} />}>
              <Outlet />
            </Suspense>
          </PageBoundary>
        </InstallationFrame>
      )}
    </SignedIn>
  ),
});

/** A page of the installation, as `page` makes one of a taskforce. */
function operatorPage<const Path extends string>(path: Path, fetchPage: () => Promise<ComponentType>, ...nouns: Noun[]) {
  return createRoute({
    getParentRoute: () => installationRoute,
    path,
    component: fetchedLater(async () => {
      const [component] = await Promise.all([fetchPage(), readyWords(rememberedLanguage(), ['installation', ...nouns])]);
      return component;
    }, 'whenAsked'),
  });
}

const routeTree = rootRoute.addChildren([
  homeRoute,
  signInRoute,
  linkRoute,
  newAddressRoute,
  unsubscribeRoute,
  replyRoute,
  consultationRoute,
  accessibilityRoute,
  installationRoute.addChildren([
    operatorPage('/', () => import('./installation/taskforces-page.tsx').then((file) => file.TaskforcesPage)),
    operatorPage('ny', () => import('./installation/create-page.tsx').then((file) => file.CreatePage), 'seats', 'writing'),
    operatorPage('brugere', () => import('./installation/users-page.tsx').then((file) => file.UsersPage)),
    operatorPage('haendelser', () => import('./installation/log-page.tsx').then((file) => file.LogPage)),
    operatorPage('drift', () => import('./installation/work-page.tsx').then((file) => file.WorkPage), 'work'),
  ]),
  taskforceRoute.addChildren([
    taskforceHomeRoute,
    // An address of the taskforce that leads nowhere keeps the frame around it.
    createRoute({ getParentRoute: () => taskforceRoute, path: '$', component: UnknownPage }),
    // One line per page: its path, where its component lies, and the nouns whose words it uses, as in
    // page('moeder', () => import('./meetings/meetings-page.tsx').then((file) => file.MeetingsPage), 'meetings'),
    page('venter', () => import('./inbox/inbox-page.tsx').then((file) => file.InboxPage), 'inbox'),
    page(
      'fremdrift',
      () => import('./progress/progress-page.tsx').then((file) => file.ProgressPage),
      'progress',
      'milestones',
      'pictures',
      'inbox',
      'rounds',
    ),
    page('moeder', () => import('./meetings/meetings-page.tsx').then((file) => file.MeetingsPage), 'meetings', 'agenda'),
    page(
      'moeder/plan',
      () => import('./meetings/plan/meeting-plan-page.tsx').then((file) => file.MeetingPlanPage),
      'meetings',
      'meetingPlan',
    ),
    page(
      'moeder/$number',
      () => import('./meetings/meeting-page.tsx').then((file) => file.MeetingPage),
      'meetings',
      'agenda',
      'minutes',
    ),
    page(
      'moeder/$number/$face',
      () => import('./meetings/meeting-face.tsx').then((file) => file.MeetingFace),
      'meetings',
      'agenda',
      'minutes',
    ),
    page(
      'anbefalinger',
      () => import('./recommendations/list/recommendations-page.tsx').then((file) => file.RecommendationsPage),
      'recommendations',
      'rounds',
      'trace',
    ),
    page(
      'anbefalinger/$number',
      () => import('./recommendations/recommendation-page.tsx').then((file) => file.RecommendationPage),
      'recommendations',
      'suggestions',
      'rounds',
      'adoption',
      'history',
      'trace',
    ),
    page(
      'forslag',
      () => import('./recommendations/trace/proposals-page.tsx').then((file) => file.ProposalsPage),
      'trace',
      'recommendations',
    ),
    page('viden', () => import('./evidence/evidence-page.tsx').then((file) => file.EvidencePage), 'evidence', 'history'),
    page('plan', () => import('./milestones/plan-page.tsx').then((file) => file.PlanPage), 'milestones', 'plan', 'pictures'),
    page('medlemmer', () => import('./seats/members-page.tsx').then((file) => file.MembersPage), 'seats'),
    page('medlemmer/$userId', () => import('./seats/person-page.tsx').then((file) => file.PersonPage), 'seats', 'history'),
    page(
      'beslutninger',
      () => import('./decisions/decisions-page.tsx').then((file) => file.DecisionsPage),
      'decisions',
      'adoption',
    ),
    page(
      'beslutninger/$number',
      () => import('./decisions/decision-page.tsx').then((file) => file.DecisionPage),
      'decisions',
      'adoption',
    ),
    page('procedurer/$id', () => import('./procedures/procedure-page.tsx').then((file) => file.ProcedurePage), 'adoption'),
    page('rapport', () => import('./report/report-page.tsx').then((file) => file.ReportPage), 'report', 'recommendations'),
    page('rum', () => import('./rooms/room-page.tsx').then((file) => file.RoomPage), 'rooms', 'recommendations', 'rounds'),
    page('status', () => import('./status/status-page.tsx').then((file) => file.StatusPage), 'status'),
    page('status/$number', () => import('./status/status-page.tsx').then((file) => file.StatusPage), 'status'),
    page('om', () => import('./taskforce/about-page.tsx').then((file) => file.AboutPage), 'taskforce', 'history'),
    page('mail', () => import('./notices/mail-page.tsx').then((file) => file.MailPage), 'notices'),
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultNotFoundComponent: UnknownPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
