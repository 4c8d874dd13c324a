import type { TRPCLink } from '@trpc/client';
import type { AnyRouter } from '@trpc/server';
import { tap } from '@trpc/server/observable';
import { connectionAnswered, connectionFailed } from './connection.ts';
import { isNetworkFailure, problemOf } from './problem.ts';
import { sessionEnded } from './session-end.ts';

/** Notices with every call whether the server answers, and whether it still knows who is asking. */
export function noticed<R extends AnyRouter>(): TRPCLink<R> {
  return () =>
    ({ op, next }) =>
      next(op).pipe(
        tap({
          next: connectionAnswered,
          error: (error) => {
            if (isNetworkFailure(error)) connectionFailed();
            else connectionAnswered();
            if (problemOf(error).refusal === 'not-signed-in') sessionEnded();
          },
        }),
      );
}
