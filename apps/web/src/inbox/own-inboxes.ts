import type { AppRouter } from '@tvaers/server/app-router';
import type { inferRouterOutputs } from '@trpc/server';
import { queryOptions } from '@tanstack/react-query';
import { problemOf } from '../doors/problem.ts';
import { doors } from '../doors/trpc.ts';

// What others do in the taskforce on the screen is heard of at once; the others are asked now and then.
const lookEvery = 60_000;

type Page = inferRouterOutputs<AppRouter>['inbox']['page'];
export type OwnInbox = Page & { taskforceId: string };

/** What waits in each of the taskforces: a call for each, all in one request. One in which the seat has just ended is left out. */
export const inboxesQuery = (ids: readonly string[]) =>
  queryOptions({
    queryKey: [['inbox', 'page'], ids],
    refetchInterval: ids.length > 1 && lookEvery,
    queryFn: async () => (await Promise.all(ids.map(inboxOf))).filter((inbox) => inbox !== null),
  });

async function inboxOf(taskforceId: string): Promise<OwnInbox | null> {
  try {
    return { ...(await doors.inbox.page.query({ taskforceId })), taskforceId };
  } catch (error) {
    if (problemOf(error).refusal === 'not-found') return null;
    throw error;
  }
}
