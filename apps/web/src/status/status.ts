import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@tvaers/server/app-router';

type Doors = inferRouterOutputs<AppRouter>['status'];

export type Report = Doors['find'];
export type ListedReport = Doors['page']['reports'][number];
export type ReportStep = Report['offers'][number];
