import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { createTRPCClient, TRPCClientError, type TRPCLink } from '@trpc/client';
import { initTRPC } from '@trpc/server';
import { observable } from '@trpc/server/observable';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { Suspense, type ReactNode } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { dismissToast, useToasts } from '../look/toast.ts';
import { readyWords } from '../words/fetched-words.ts';
import { queryClient as live } from './trpc.ts';
import { useCommand } from './use-command.ts';

const t = initTRPC.create();
type Input = { title: string };
const shape = t.router({
  meetings: t.router({ rename: t.procedure.input((input: unknown) => input as Input).mutation(() => 'renamed') }),
});
type Shape = typeof shape;

type Told = { refusal?: string; fields?: Record<string, string>; current?: unknown; incident?: string };

/** A door that answers in turn: what it gives, what the server tells of an error, or no answer at all. */
function door(answers: ({ gives: string } | { tells: Told } | 'no answer')[]) {
  const end: TRPCLink<Shape> = () => () =>
    observable((observer) => {
      const answer = answers.shift() ?? 'no answer';
      if (answer === 'no answer') observer.error(TRPCClientError.from(new TypeError('Failed to fetch')));
      else if ('tells' in answer)
        observer.error(TRPCClientError.from({ error: { message: '', code: -32009, data: answer.tells } } as never));
      else {
        observer.next({ result: { data: answer.gives } });
        observer.complete();
      }
    });
  const queryClient = new QueryClient();
  const { rename } = createTRPCOptionsProxy<Shape>({ client: createTRPCClient<Shape>({ links: [end] }), queryClient }).meetings;
  const around = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>
      <Suspense>{children}</Suspense>
    </QueryClientProvider>
  );
  return { rename, around };
}

beforeAll(() => readyWords('da', ['everywhere', 'refusals']));
afterEach(cleanup);

describe('a command', () => {
  it('shows errors at their fields as sentences, and no sentence of its own', async () => {
    const { rename, around } = door([
      { tells: { fields: { title: 'too_small', place: 'no-such-time', odd: 'never-heard-of' } } },
    ]);
    const { result } = renderHook(() => useCommand(rename), { wrapper: around });
    await act(async () => expect(await result.current.run({ title: 'x' })).toBeUndefined());
    await waitFor(() => expect(result.current.fields['title']).toBe('Det er for kort eller for lidt.'));
    expect(result.current.fields['place']).toMatch(/urene stilles frem/);
    expect(result.current.fields['odd']).toBe('Det kan ikke bruges her. Ret det, og prøv igen.');
    expect(result.current.problem).toBeNull();
  });

  it('says of an empty field that it lacks its text', async () => {
    const { rename, around } = door([{ tells: { fields: { title: 'too_small' } } }]);
    const { result } = renderHook(() => useCommand(rename), { wrapper: around });
    await act(async () => void (await result.current.run({ title: '  ' })));
    await waitFor(() => expect(result.current.fields['title']).toBe('Feltet skal udfyldes.'));
  });

  it('says a refusal as a sentence and hands over the other text of a conflict', async () => {
    const { rename, around } = door([{ tells: { refusal: 'changed-meanwhile', current: { title: 'Andres' } } }]);
    const { result } = renderHook(() => useCommand(rename), { wrapper: around });
    await act(async () => void (await result.current.run({ title: 'Mit' })));
    await waitFor(() => expect(result.current.conflict).toEqual({ title: 'Andres' }));
    expect(result.current.problem).toBe('En anden har ændret det imens. Begge tekster er bevaret.');
  });

  it('tells the incident of a bug, and a failed connection for what it is', async () => {
    const { rename, around } = door([{ tells: { incident: 'a1b2' } }, 'no answer']);
    const { result } = renderHook(() => useCommand(rename), { wrapper: around });
    await act(async () => void (await result.current.run({ title: 'Mit' })));
    await waitFor(() => expect(result.current.problem).toContain('Fejlnummer a1b2'));
    await act(async () => void (await result.current.run({ title: 'Mit' })));
    await waitFor(() => expect(result.current.problem).toMatch(/kom ikke svar fra serveren/));
  });

  it('offers to take back what was done, and has what shows its noun read again', async () => {
    const invalidate = vi.spyOn(live, 'invalidateQueries').mockResolvedValue();
    const undo = vi.fn<() => void>();
    const { rename, around } = door([{ gives: 'renamed' }]);
    const { result } = renderHook(() => ({ command: useCommand(rename, { done: 'Omdøbt', undo }), toasts: useToasts() }), {
      wrapper: around,
    });
    await act(async () => expect(await result.current.command.run({ title: 'Nyt' })).toBe('renamed'));
    const [toast] = result.current.toasts;
    expect(toast?.text).toBe('Omdøbt');
    toast?.undo?.();
    expect(undo).toHaveBeenCalledWith('renamed', { title: 'Nyt' });
    act(() => dismissToast(toast!.id));

    await waitFor(() => expect(invalidate).toHaveBeenCalledOnce());
    const { predicate } = invalidate.mock.calls[0]![0] as { predicate: (query: { queryKey: unknown }) => boolean };
    expect(predicate({ queryKey: [['meetings', 'find'], {}] })).toBe(true);
    expect(predicate({ queryKey: [['inbox', 'list'], {}] })).toBe(true);
    expect(predicate({ queryKey: [['evidence', 'list'], {}] })).toBe(false);
  });
});
