import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../doors/trpc.ts';
import { ClockContext } from '../session/clock.ts';
import { onScreen, TaskforceContext } from '../session/taskforce.ts';
import { readyWords } from '../words/fetched-words.ts';
import { RowActs, RowCard } from './row-card.tsx';
import type { InboxRow } from './rows.ts';

const seat = { id: 'seat', taskforceId: 'tf', role: 'member' as const, sectorId: 'k', servesSeatId: null, actsAsChair: false };
const held = { id: 'tf', slug: 'prove', nameDa: 'Prøve', nameEn: 'Trial', sectors: [], seat } as unknown as Parameters<
  typeof onScreen
>[0];
const base = { untilOn: '2022-03-15', isOverdue: false, group: 'later', snoozeUntilOn: null } as const;
const meeting = { noun: 'meetings', id: 'm5', number: 5 } as const;
const reply: InboxRow = {
  ...base,
  key: 'reply:m5',
  kind: 'reply',
  thing: meeting,
  page: meeting,
  what: { code: 'areYouComing', values: { starts: '2022-03-15T09:00' } },
  why: { code: 'invited', values: { starts: '2022-03-15T09:00', ends: '2022-03-15T11:30', place: 'Landgreven 4' } },
  act: 'meetings.reply',
  doing: { kind: 'reply', invitationId: 'i', version: 1 },
};
const slot = (id: string) => ({ id, startsLocal: `2022-05-0${id}T09:00`, endsLocal: `2022-05-0${id}T11:30`, answer: null });
const poll: InboxRow = {
  ...base,
  key: 'answerPoll:m6',
  kind: 'answerPoll',
  thing: meeting,
  page: meeting,
  what: { code: 'findDate', values: { meetingNumber: 6 } },
  why: { code: 'slotsToAnswer', values: { slots: 2, unanswered: 2, othersMissing: 1 } },
  act: 'meetings.answerPoll',
  doing: { kind: 'answerPoll', meetingId: 'm6', slots: [slot('3'), slot('5')] },
};

const minutes: InboxRow = {
  ...base,
  key: 'readMinutes:m5',
  kind: 'readMinutes',
  thing: meeting,
  page: meeting,
  snoozeUntilOn: '2022-03-15',
  what: { code: 'minutes', values: { meetingNumber: 5 } },
  why: { code: 'objectionsOpen', values: { untilOn: '2022-03-15' } },
  act: 'meetings.markRead',
  doing: { kind: 'markRead', meetingId: 'm5' },
};

let sent: Record<string, unknown>[];
let answers: { status: number; data: object }[];
beforeAll(() =>
  Promise.all([readyWords('da', ['everywhere', 'inbox', 'waiting', 'refusals']), RowActs.preload()]).then(() => {}),
);
beforeEach(() => {
  [sent, answers] = [[], []];
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body) as Record<string, unknown>);
    const { status, data } = answers.shift() ?? { status: 200, data: { id: 'i', version: sent.length + 1 } };
    const answer = status === 200 ? { result: { data } } : { error: { message: '', code: -32009, data } };
    return new Response(JSON.stringify(answer), { status, headers: { 'content-type': 'application/json' } });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function show(row: InboxRow) {
  const onTouch = vi.fn<(row: InboxRow) => void>();
  const routeTree = createRootRoute({ component: () => <RowCard row={row} isOwed onTouch={onTouch} /> });
  const router = createRouter({ routeTree, history: createMemoryHistory() });
  await act(async () => {
    render(
      <QueryClientProvider client={queryClient}>
        <TaskforceContext value={onScreen(held, 'user', 'da')}>
          <ClockContext value={{ today: '2022-03-01', now: '2022-03-01T07:30:00.000Z' }}>
            <RouterProvider router={router as never} />
          </ClockContext>
        </TaskforceContext>
      </QueryClientProvider>,
    );
  });
  return onTouch;
}
const choose = (name: string, place = 0) =>
  act(async () => void fireEvent.click(screen.getAllByRole('radio', { name, hidden: true })[place] as HTMLElement));
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));

it('says what, until when and why; one tap answers, and the row folds to what was said', async () => {
  const onTouch = await show(reply);
  expect(screen.getByRole('heading', { name: 'Kommer du tirsdag 15. marts kl. 9.00?' })).toBeTruthy();
  expect(screen.getByText(/Landgreven 4 · 2 t 30 min/).textContent).toBe('Senest 15. marts · Landgreven 4 · 2 t 30 min');
  await choose('Afbud');
  expect(sent).toEqual([{ taskforceId: 'tf', invitationId: 'i', version: 1, reply: 'apologies', note: '' }]);
  expect(onTouch).toHaveBeenCalledWith(reply);
  expect(screen.getByRole('status').textContent).toContain('Du har svaret: afbud.');
});

it('an answer can be changed in the same place, on the version the first one made', async () => {
  await show(reply);
  await choose('Måske');
  await press('Ret');
  await choose('Deltager');
  expect(sent.map(({ reply: said, version }) => [said, version])).toEqual([
    ['maybe', 1],
    ['attending', 2],
  ]);
  expect(screen.getByRole('status').textContent).toContain('Du har svaret: deltager.');
});

it('a refused answer is taken back on the screen, with the reason', async () => {
  answers = [{ status: 409, data: { refusal: 'out-of-step', current: null, fields: null, incident: null } }];
  await show(reply);
  await choose('Deltager');
  expect(screen.getByRole('alert').textContent).toContain('Det er allerede kommet videre.');
  expect((screen.getByRole('radio', { name: 'Deltager' }) as HTMLInputElement).checked).toBe(false);
});

it('a poll folds only when every slot is answered', async () => {
  await show(poll);
  await press('Svar');
  await choose('Ja');
  expect(screen.queryByText('Du har svaret på 2 tidspunkter.')).toBeNull();
  expect(screen.getByText(/1 tidspunkt mangler dit svar\./)).toBeTruthy();
  await choose('Nej', 1);
  expect(screen.getByText('Du har svaret på 2 tidspunkter.')).toBeTruthy();
  expect(sent.map(({ slotId, answer }) => [slotId, answer])).toEqual([
    ['3', 'yes'],
    ['5', 'no'],
  ]);
});

it('minutes are said to be read where they wait', async () => {
  await show(minutes);
  await press('Læst, ingen indsigelser');
  expect(sent).toEqual([{ taskforceId: 'tf', meetingId: 'm5' }]);
  expect(screen.getByRole('status').textContent).toContain('Du har læst referatet og har ingen indsigelser.');
});

it.each([
  ['its name, which is a link', minutes, () => screen.getByRole('link', { name: /Referat/ })],
  [
    'its name where it has no page',
    { ...minutes, page: { noun: 'actions', id: 'a', number: null } } as InboxRow,
    () => screen.getByRole('heading'),
  ],
] as const)('whoever pressed a button with the keyboard goes on from the row it stood in: %s', async (_, row, title) => {
  await show(row);
  const button = screen.getByRole('button', { name: 'Læst, ingen indsigelser' });
  button.focus();
  await act(async () => void fireEvent.click(button));
  await vi.waitFor(() => expect(document.activeElement).toBe(title()));
});

it('what nobody waits for can be put off; what others wait for cannot', async () => {
  await show(minutes);
  expect(await screen.findByRole('button', { name: 'Udskyd …' })).toBeTruthy();
  cleanup();
  await show(reply);
  await act(() => vi.dynamicImportSettled());
  expect(screen.queryByRole('button', { name: 'Udskyd …' })).toBeNull();
});
