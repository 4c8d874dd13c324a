import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@tvaers/server/app-router';

export type DecisionShown = inferRouterOutputs<AppRouter>['decisions']['page'];
