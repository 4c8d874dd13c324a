import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@tvaers/server/app-router';

type Outputs = inferRouterOutputs<AppRouter>['procedures'];

export type ProcedureShown = Outputs['page'];
export type MatterShown = ProcedureShown['matters'][number];
export type MatterPreview = Outputs['preview'][number];
