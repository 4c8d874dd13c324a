import type { AppRouter } from '@tvaers/server/app-router';
import type { inferRouterOutputs } from '@trpc/server';

export type ActionListed = inferRouterOutputs<AppRouter>['actions']['list']['actions'][number];
