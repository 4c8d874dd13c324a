import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@tvaers/server/app-router';

type Outputs = inferRouterOutputs<AppRouter>['installation'];

export type UserLine = Outputs['users']['users'][number];
export type UserAct = 'correctUser' | 'endSessions' | 'appointOperator' | 'dismissOperator';
export type TaskforceLine = Outputs['taskforces'][number];
