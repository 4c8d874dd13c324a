import type { TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AnyRouter } from '@trpc/server';
import { isNetworkFailure } from './problem.ts';

const pauses = [400, 1500, 4000];

/**
 * Gives every change a key of its own, and sends it again with the same key when no answer came, so that it happens once
 * however often it is sent. A person who presses again after a failed connection repeats the same call with the same key too.
 */
export function keyedOnce<R extends AnyRouter>(waits: readonly number[] = pauses): TRPCLink<R> {
  const unanswered = new Map<string, string>();
  return () =>
    ({ op, next }) =>
      observable((observer) => {
        const call = `${op.path} ${JSON.stringify(op.input)}`;
        const key = unanswered.get(call) ?? newKey();
        unanswered.set(call, key);
        let timer = 0;
        let inner: { unsubscribe: () => void } | undefined;
        const send = (attempt: number) => {
          inner = next({ ...op, context: { ...op.context, idempotencyKey: key } }).subscribe({
            next: (value) => observer.next(value),
            complete: () => {
              unanswered.delete(call);
              observer.complete();
            },
            error: (error) => {
              const pause = waits[attempt];
              if (isNetworkFailure(error) && pause !== undefined) {
                timer = window.setTimeout(() => send(attempt + 1), pause);
                return;
              }
              if (!isNetworkFailure(error)) unanswered.delete(call);
              observer.error(error);
            },
          });
        };
        send(0);
        return () => {
          window.clearTimeout(timer);
          inner?.unsubscribe();
        };
      });
}

function newKey(): string {
  // randomUUID exists only on secure origins; a test installation on plain http is not one.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
