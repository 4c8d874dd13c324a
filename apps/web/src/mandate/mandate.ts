import type { AppRouter } from '@tvaers/server/app-router';
import type { inferRouterOutputs } from '@trpc/server';

/** The mandate as the server's page gives it. */
export type MandatePage = inferRouterOutputs<AppRouter>['mandate']['page'];
export type MandateVersion = MandatePage['mandates'][number];
export type MandateTask = MandateVersion['tasks'][number];

/** The version in force: the newest that is approved, or the newest proposal while none is. Versions come newest first. */
export function versionInForce(versions: readonly MandateVersion[]): MandateVersion | null {
  return versions.find(({ state }) => state === 'approved') ?? versions[0] ?? null;
}

/** How many of a task's three kinds of support are missing. */
export function gapsOf(tasks: readonly MandateTask[]): number {
  return tasks
    .flatMap(({ milestones, findings, recommendations }) => [milestones, findings, recommendations])
    .filter((kind) => kind.length === 0).length;
}
