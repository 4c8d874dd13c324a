import { createTRPCClient, TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AnyRouter } from '@trpc/server';
import { describe, expect, it } from 'vitest';
import { keyedOnce } from './keyed-once.ts';

type Answer = 'done' | 'no answer' | 'refused';

/** A server that answers in turn, and remembers the keys it was called with. */
function server(answers: Answer[]) {
  const keys: unknown[] = [];
  const end: TRPCLink<AnyRouter> =
    () =>
    ({ op }) =>
      observable((observer) => {
        keys.push(op.context['idempotencyKey']);
        const answer = answers.shift() ?? 'done';
        if (answer === 'no answer') observer.error(TRPCClientError.from(new TypeError('Failed to fetch')));
        else if (answer === 'refused')
          observer.error(
            TRPCClientError.from({ error: { message: '', code: -32009, data: { refusal: 'out-of-step' } } } as never),
          );
        else {
          observer.next({ result: { data: 'done' } });
          observer.complete();
        }
      });
  const client = createTRPCClient<AnyRouter>({ links: [keyedOnce([1, 1]), end] });
  const release = (input: unknown = { id: 5 }) =>
    (client as unknown as { meetings: { release: { mutate: (input: unknown) => Promise<unknown> } } }).meetings.release.mutate(
      input,
    );
  return { keys, release };
}

describe('a change', () => {
  it('is sent again with the same key when no answer came', async () => {
    const { keys, release } = server(['no answer', 'no answer', 'done']);
    await expect(release()).resolves.toBe('done');
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  });

  it('keeps its key when the person presses again after the connection failed', async () => {
    const { keys, release } = server(['no answer', 'no answer', 'no answer', 'done']);
    await expect(release()).rejects.toThrow();
    await expect(release()).resolves.toBe('done');
    expect(new Set(keys).size).toBe(1);
  });

  it('is not sent again when the server refused, and gets a new key the next time', async () => {
    const { keys, release } = server(['refused', 'done', 'done']);
    await expect(release()).rejects.toThrow();
    await release();
    await release();
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(3);
  });

  it('has another key than another change', async () => {
    const { keys, release } = server(['no answer', 'no answer', 'no answer']);
    await expect(release({ id: 5 })).rejects.toThrow();
    await release({ id: 6 });
    expect(new Set(keys).size).toBe(2);
  });
});
