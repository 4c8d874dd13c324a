import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@tvaers/server/app-router';

export type StatementShown = inferRouterOutputs<AppRouter>['minority']['ofRecommendation']['statements'][number];
