import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../doors/trpc.ts';
import { PositionForm } from '../rounds/position-form.tsx';
import { onScreen, TaskforceContext } from '../session/taskforce.ts';
import { readyWords } from '../words/fetched-words.ts';

const seat = { id: 'seat', taskforceId: 'tf', role: 'member' as const, sectorId: 'k', servesSeatId: null, actsAsChair: false };
const held = { id: 'tf', slug: 'prove', nameDa: 'Prøve', nameEn: 'Trial', sectors: [], seat } as unknown as Parameters<
  typeof onScreen
>[0];
const commonPosition = { stance: 'cannotSupport', reason: 'Vi kan ikke.', wouldChange: 'Et varsel.' };
let methods: (string | undefined)[];

beforeAll(() => readyWords('da', ['everywhere', 'rounds', 'rooms', 'recommendations', 'refusals']));
beforeEach(() => {
  localStorage.clear();
  queryClient.clear();
  methods = [];
  vi.stubGlobal('fetch', async (_: string, { method }: { method?: string }) => {
    methods.push(method);
    const answer = { result: { data: { notes: [], commonPosition } } };
    return new Response(JSON.stringify(answer), { status: 200, headers: { 'content-type': 'application/json' } });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('The sector’s common position fills the form and sends nothing; what was written before comes back', async () => {
  await act(async () => {
    render(
      <QueryClientProvider client={queryClient}>
        <TaskforceContext value={onScreen(held, 'user', 'da')}>
          <PositionForm
            round={{ id: 'round', isHiddenUntilAnswer: false }}
            version={{ id: 'v', label: '0.4' }}
            recommendationId="r"
            onDone={() => {}}
          />
        </TaskforceContext>
      </QueryClientProvider>,
    );
  });
  const fill = await screen.findByRole('button', { name: 'Brug den fælles stilling' });
  fireEvent.click(screen.getByRole('radio', { name: /med forbehold/ }));
  fireEvent.change(screen.getByRole('textbox', { name: /forbehold/ }), { target: { value: 'Mit eget.' } });
  fireEvent.click(fill);
  const written = () => screen.getAllByRole('textbox').map((field) => (field as HTMLTextAreaElement).value);
  expect(written()).toEqual(['Vi kan ikke.', 'Et varsel.']);
  fireEvent.click(screen.getByRole('button', { name: 'Fortryd' }));
  expect(written()).toEqual(['Mit eget.']);
  expect(methods).toEqual(['GET']);
});
