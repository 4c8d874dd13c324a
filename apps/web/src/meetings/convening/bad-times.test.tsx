// A time the server does not take: said in a sentence at the times, with nothing lost of what was typed.
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { queryClient } from '../../doors/trpc.ts';
import { prepareDialog } from '../../look/dialog.tsx';
import { ClockContext } from '../../session/clock.ts';
import { onScreen, TaskforceContext } from '../../session/taskforce.ts';
import { readyWords } from '../../words/fetched-words.ts';
import { ConveneDialog } from './convene-dialog.tsx';
import type { MeetingShown } from '../meeting.ts';
import { PollForm } from '../polls/poll-form.tsx';
import { RescheduleDialog } from './reschedule-dialog.tsx';

const seat = { id: 's', taskforceId: 'tf', role: 'secretariat' as const, sectorId: null, servesSeatId: null, actsAsChair: false };
const held = { id: 'tf', slug: 'prove', nameDa: 'Prøve', nameEn: 'Trial', sectors: [], seat } as unknown as Parameters<
  typeof onScreen
>[0];
const meeting = (state: string) =>
  ({
    ...{ id: 'm', number: 5, version: 3, state, place: 'Landgreven 4', videoUrl: null, poll: null, pollDeadlineOn: null },
    ...{ startsLocal: '2022-05-17T09:00', endsLocal: '2022-05-17T11:30', tells: { called: ['Bo Friis'], polled: ['Bo Friis'] } },
  }) as unknown as MeetingShown;

let answer: { refusal: string; current: unknown };
beforeAll(async () => {
  await readyWords('da', ['everywhere', 'meetings', 'refusals']);
  prepareDialog();
});
beforeEach(() => {
  localStorage.clear();
  queryClient.clear();
  vi.stubGlobal('fetch', async () =>
    Response.json(
      { error: { message: answer.refusal, code: -32_000, data: { ...answer, fields: {}, incident: null } } },
      { status: 409 },
    ),
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function show(what: ReactNode, hasDay = true) {
  const router = createRouter({ routeTree: createRootRoute({ component: () => what }), history: createMemoryHistory() });
  await act(async () => {
    render(
      <QueryClientProvider client={queryClient}>
        <TaskforceContext value={onScreen(held, 'user', 'da')}>
          <ClockContext value={{ today: '2022-03-15', now: '2022-03-15T08:00:00.000Z' }}>
            <RouterProvider router={router as never} />
          </ClockContext>
        </TaskforceContext>
      </QueryClientProvider>,
    );
  });
  const dialog = await screen.findByRole('dialog');
  // The fields of days are fetched when they are shown.
  if (hasDay) await within(dialog).findAllByRole('group', { name: 'Dag' });
  return dialog;
}
const press = (name: string | RegExp, dialog: HTMLElement) =>
  act(async () => void fireEvent.click(within(dialog).getByRole('button', { name })));

const type = (field: HTMLElement, value: string) => act(async () => void fireEvent.change(field, { target: { value } }));
const valueOf = (field: HTMLElement) => (field as HTMLInputElement).value;

/** The sentence that is read with the day's own field. */
async function saidAtDay(dialog: HTMLElement, label: string): Promise<string> {
  const field = (await within(dialog).findAllByRole('group', { name: label }))[0];
  const ids = (field?.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

const refusals: [string, unknown, string][] = [
  ['in-the-past', { field: 'startsLocal', index: null }, 'Den dato er passeret. Vælg en senere.'],
  [
    'meetings-overlap',
    { field: 'startsLocal', index: null, number: 6 },
    'De samme personer er indkaldt til møde 6 på det tidspunkt.',
  ],
  [
    'no-such-time',
    { field: 'startsLocal', index: null },
    'Det klokkeslæt findes ikke den nat, hvor urene stilles frem. Vælg et andet.',
  ],
];

describe.each(refusals)('%s', (refusal, current, sentence) => {
  it('stands at the day a called meeting is moved to, and the reason that was typed is kept', async () => {
    answer = { refusal, current };
    const dialog = await show(<RescheduleDialog meeting={meeting('called')} onClose={() => undefined} />);
    const reason = within(dialog).getByRole('textbox', { name: /Begrundelse|Hvorfor/ });
    await type(reason, 'Lokalet er optaget.');
    await type(within(dialog).getByRole('textbox', { name: /^Sted/ }), 'Et andet sted');
    await press(/^Flyt/, dialog);
    expect(await saidAtDay(dialog, 'Dag')).toContain(sentence);
    expect(valueOf(reason)).toBe('Lokalet er optaget.');
    expect(valueOf(within(dialog).getByRole('textbox', { name: /^Sted/ }))).toBe('Et andet sted');
  });

  it('stands at the slot that is asked about, also where it is the only one', async () => {
    answer = { refusal, current };
    const dialog = await show(<PollForm meeting={meeting('draft')} onClose={() => undefined} />);
    await press(/^Spørg/, dialog);
    expect(await saidAtDay(dialog, 'Dag')).toContain(sentence);
  });
});

it('a deadline that is not before the first slot stands at the deadline', async () => {
  answer = { refusal: 'deadline-after-slot', current: { field: 'deadlineOn', index: null } };
  const dialog = await show(<PollForm meeting={meeting('draft')} onClose={() => undefined} />);
  await press(/^Spørg/, dialog);
  expect(await saidAtDay(dialog, 'Svarfrist')).toContain('Svarfristen skal ligge før det første tidspunkt.');
});

it('a meeting that cannot be called because another is at the same time says which', async () => {
  answer = { refusal: 'meetings-overlap', current: { field: 'startsLocal', index: null, number: 6 } };
  const dialog = await show(<ConveneDialog meeting={meeting('draft')} onClose={() => undefined} />, false);
  await press(/^Indkald/, dialog);
  expect(await within(dialog).findByText('De samme personer er indkaldt til møde 6 på det tidspunkt.')).toBeTruthy();
});
