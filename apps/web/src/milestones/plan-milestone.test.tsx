import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../doors/trpc.ts';
import { onScreen, TaskforceContext } from '../session/taskforce.ts';
import { readyWords } from '../words/fetched-words.ts';
import type { MilestoneInPlan, Plan } from './plan.ts';
import { PlanMilestone } from './plan-milestone.tsx';

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
const milestones = [{ id: 'later', title: 'Surveyresultater', state: 'planned' }];
const plan = { isBaselineFixed: true, tasks: [], goneTasks: [], seats: [], milestones } as unknown as Plan;
const read = {
  id: 'm',
  version: 1,
  title: 'Survey',
  description: '',
  criteria: '',
  ownerSeatId: null,
  mandateTaskId: null,
  baselineOn: '2022-01-31',
  baselinePrecision: 'day',
  isDelivery: false,
  predecessorIds: [],
  criteriaLinks: [],
} as unknown as MilestoneInPlan;
const stale = (current: object) => ({
  status: 409,
  data: { refusal: 'changed-meanwhile', current, fields: null, incident: null },
});

let sent: Record<string, unknown>[];
let answers: { status: number; data: object }[];
beforeAll(async () => {
  // Fetched beforehand, so that no test waits for code.
  await Promise.all([
    import('../look/dialog-sheet.tsx'),
    import('../look/date-picker.tsx'),
    readyWords('da', ['everywhere', 'milestones', 'refusals', 'writing']),
  ]);
});
beforeEach(() => {
  localStorage.clear();
  [sent, answers] = [[], []];
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body) as Record<string, unknown>);
    const { status, data } = answers.shift() ?? { status: 200, data: { id: 'm', version: 9 } };
    const answer = status === 200 ? { result: { data } } : { error: { message: '', code: -32009, data } };
    return new Response(JSON.stringify(answer), { status, headers: { 'content-type': 'application/json' } });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const form = (milestone: MilestoneInPlan, onClose: () => void) => (
  <QueryClientProvider client={queryClient}>
    <TaskforceContext value={onScreen(held, 'user', 'da')}>
      <Suspense>
        <PlanMilestone milestone={milestone} plan={plan} onClose={onClose} />
      </Suspense>
    </TaskforceContext>
  </QueryClientProvider>
);

async function show(milestone = read) {
  const onClose = vi.fn<() => void>();
  const view = await act(async () => render(form(milestone, onClose)));
  await screen.findByRole('textbox', { name: 'Titel' });
  return { onClose, reread: (next: MilestoneInPlan) => act(async () => view.rerender(form(next, onClose))) };
}
const write = (name: string | RegExp, text: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: text } });
const save = () => act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Gem' })));

it('what others saved while the form was open is not overwritten, also when the plan behind it was read anew', async () => {
  const { reread } = await show();
  write('Titel', 'Min titel');
  await reread({ ...read, version: 2, title: 'En andens titel', criteria: 'Sendt ud.' });
  answers = [stale({ ...read, version: 2, title: 'En andens titel', criteria: 'Sendt ud.' })];
  await save();
  expect(sent.map(({ version, title }) => [version, title])).toEqual([[1, 'Min titel']]);
  const mine = await screen.findByRole('button', { name: 'Gem mit' });
  expect(screen.getByRole('dialog').textContent).toContain('En andens titel');
  await act(async () => void fireEvent.click(mine));
  expect(sent[1]).toMatchObject({ version: 2, title: 'Min titel', criteria: 'Sendt ud.' });
});

it('where others changed other fields only, both are kept and nobody has to choose', async () => {
  const { onClose } = await show();
  write('Titel', 'Min titel');
  answers = [stale({ ...read, version: 4, criteria: 'Sendt ud.' })];
  await save();
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sent[1]).toMatchObject({ version: 4, title: 'Min titel', criteria: 'Sendt ud.' });
});

it('a form left half-written and taken up again later still saves against what it began with', async () => {
  await show();
  write('Titel', 'Halvt');
  cleanup();
  await show({ ...read, version: 3, criteria: 'Sendt ud.' });
  await save();
  expect(sent[0]).toMatchObject({ version: 1, title: 'Halvt' });
});

it('the other text can be taken instead, and is what the next save is measured against', async () => {
  await show();
  write('Titel', 'Min titel');
  answers = [stale({ ...read, version: 2, title: 'En andens titel' })];
  await save();
  const theirs = await screen.findByRole('button', { name: 'Brug den andens' });
  await act(async () => void fireEvent.click(theirs));
  expect((screen.getByRole('textbox', { name: 'Titel' }) as HTMLInputElement).value).toBe('En andens titel');
  await save();
  expect(sent[1]).toMatchObject({ version: 2, title: 'En andens titel' });
});

it('a circle is said at the predecessors, loses nothing, and is not said any more of others', async () => {
  await show();
  write('Titel', 'Min titel');
  const box = screen.getByRole('checkbox', { name: 'Surveyresultater' });
  await act(async () => void fireEvent.click(box));
  answers = [{ status: 409, data: { refusal: 'circle', current: null, fields: null, incident: null } }];
  await save();
  const sentence = /^Så ville milepælene vente på hinanden i ring/;
  expect((await screen.findByText(sentence)).closest('fieldset')?.contains(box)).toBe(true);
  expect((screen.getByRole('textbox', { name: 'Titel' }) as HTMLInputElement).value).toBe('Min titel');
  await act(async () => void fireEvent.click(box));
  expect(screen.queryByText(sentence)).toBeNull();
});
