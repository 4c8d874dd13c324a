import { QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, httpLink, splitLink } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { AppRouter } from '@tvaers/server/app-router';
import { keyedOnce } from './keyed-once.ts';
import { noticed } from './noticed.ts';
import { isNetworkFailure } from './problem.ts';

const url = '/trpc';
const longestAddress = 4000;

/** What has been read. Old data stays on the screen while new data comes; live changes say when it is old. */
export const queryClient = new QueryClient({
  defaultOptions: {
    // A call without a connection fails and is told of; it does not wait in silence.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 30_000,
      retry: (failures, error) => isNetworkFailure(error) && failures < 3,
      throwOnError: (_, query) => query.state.data === undefined,
    },
  },
});

/** The doors of the server: queries asked at the same moment share one request, each change is a request of its own. */
export const doors = createTRPCClient<AppRouter>({
  links: [
    noticed(),
    splitLink({
      condition: (call) => call.type === 'mutation',
      true: [keyedOnce(), httpLink({ url, headers: ({ op }) => ({ 'idempotency-key': String(op.context['idempotencyKey']) }) })],
      false: httpBatchLink({ url, maxItems: 10, maxURLLength: longestAddress }),
    }),
  ],
});

/** Query and mutation options by the server's own names: `useSuspenseQuery(trpc.meetings.find.queryOptions({ … }))`. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client: doors, queryClient });
