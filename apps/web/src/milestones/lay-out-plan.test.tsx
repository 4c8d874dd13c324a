import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../doors/trpc.ts';
import { onScreen, TaskforceContext } from '../session/taskforce.ts';
import { readyWords } from '../words/fetched-words.ts';
import { LayOutPlan } from './lay-out-plan.tsx';
import type { Plan } from './plan.ts';
import { unbroken } from '../words/use-dates.ts';

const seat = {
  id: 'seat',
  taskforceId: 'tf',
  role: 'secretariat' as const,
  sectorId: null,
  servesSeatId: null,
  actsAsChair: false,
};
const held = { id: 'tf', slug: 'prove', nameDa: 'Prøve', nameEn: 'Trial', sectors: [], seat } as unknown as Parameters<
  typeof onScreen
>[0];
const planOf = (startsOn: string, endsOn: string) =>
  ({ todayOn: '2022-03-01', startsOn, endsOn, milestones: [] }) as unknown as Plan;

let sent: { milestones: { title: string; baselineOn: string }[] }[];
beforeAll(async () => {
  // Fetched beforehand, so that no test waits for code.
  await Promise.all([
    import('../look/dialog-sheet.tsx'),
    import('../look/date-picker.tsx'),
    readyWords('da', ['everywhere', 'plan', 'refusals', 'writing']),
  ]);
});
beforeEach(() => {
  sent = [];
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body) as (typeof sent)[number]);
    return new Response(JSON.stringify({ result: { data: { count: 12 } } }), { headers: { 'content-type': 'application/json' } });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function show(plan: Plan) {
  await act(async () => {
    render(
      <QueryClientProvider client={queryClient}>
        <TaskforceContext value={onScreen(held, 'user', 'da')}>
          <Suspense>
            <LayOutPlan plan={plan} onClose={() => {}} />
          </Suspense>
        </TaskforceContext>
      </QueryClientProvider>,
    );
  });
  await screen.findByRole('table');
}
const lay = () => act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Læg 12 milepæle i planen' })));

it('shows the milestones as they will lie, and makes them all at once', async () => {
  await show(planOf('2021-01-04', '2022-06-30'));
  expect(screen.getAllByRole('row')).toHaveLength(13);
  expect(screen.getByRole('row', { name: /^Rapport afleveret/ }).textContent).toContain(unbroken('torsdag 30. juni 2022'));
  await lay();
  expect(sent.map(({ milestones }) => [milestones.length, milestones.at(-1)?.baselineOn])).toEqual([[12, '2022-06-30']]);
});

it('a plan that does not fit the period says so at its date, and fits when it is shortened', async () => {
  await show(planOf('2022-01-03', '2022-06-30'));
  expect(screen.getByText(/^Kommissorium godkendt ville ligge .+ 2021, før perioden begynder 3\. januar 2022\.$/)).toBeDefined();
  await act(
    async () => void fireEvent.click(screen.getByRole('checkbox', { name: /^Afkort afstandene, så planen passer i perioden/ })),
  );
  await lay();
  expect(sent[0]?.milestones.map(({ baselineOn }) => baselineOn).every((on) => on >= '2022-01-03' && on <= '2022-06-30')).toBe(
    true,
  );
});
