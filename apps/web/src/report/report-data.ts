import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@tvaers/server/app-router';

/** The report as the server assembles it. */
export type ReportData = inferRouterOutputs<AppRouter>['report']['page'];
export type Chapter = ReportData['chapters'][number];
