import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { queryClient } from '../doors/trpc.ts';
import { onScreen, TaskforceContext } from '../session/taskforce.ts';
import { readyWords } from '../words/fetched-words.ts';
import { ChangedSince } from './changed-since.tsx';

const seat = { id: 'seat', taskforceId: 'tf', role: 'member' as const, sectorId: 'k', servesSeatId: null, actsAsChair: false };
const held = { id: 'tf', slug: 'prove', nameDa: 'Prøve', nameEn: 'Trial', sectors: [], seat } as unknown as Parameters<
  typeof onScreen
>[0];
const paragraphs = (...texts: string[]) => ({
  type: 'doc',
  content: texts.map((text, place) => ({ type: 'paragraph', attrs: { id: `p${place}` }, content: [{ type: 'text', text }] })),
});

beforeAll(() => readyWords('da', ['everywhere', 'rounds', 'recommendations']));
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

async function show(before: string[], after: string[], titles: [string, string] = ['Titel', 'Titel']) {
  const common = { isSubstantial: true, at: '2022-03-01T07:00:00Z', by: null };
  const data = {
    from: { ...common, id: 'a', label: '0.3', title: titles[0], note: '', text: paragraphs(...before) },
    to: { ...common, id: 'b', label: '0.4', title: titles[1], note: 'Fristen er flyttet', text: paragraphs(...after) },
  };
  vi.stubGlobal(
    'fetch',
    async () => new Response(JSON.stringify({ result: { data } }), { headers: { 'content-type': 'application/json' } }),
  );
  await act(async () => {
    render(
      <QueryClientProvider client={queryClient}>
        <TaskforceContext value={onScreen(held, 'user', 'da')}>
          <ChangedSince recommendationId="r" from="a" to="b" />
        </TaskforceContext>
      </QueryClientProvider>,
    );
  });
  return screen.findByRole('region', { name: 'Det er ændret, siden du tog stilling' });
}

it('shows the changed words and the note, and none of what is the same', async () => {
  const region = await show(['Uændret ord.', 'Senest i 2025.'], ['Uændret ord.', 'Senest i 2026.'], ['Udlån', 'Udlån af ledere']);
  expect(region.textContent).toContain('Fra version 0.3 til 0.4 · 1 ændring · “Fristen er flyttet”');
  expect(region.textContent).not.toContain('Uændret ord.');
  expect([...region.querySelectorAll('ins')].map(({ textContent }) => textContent?.trim())).toEqual(['af ledere', '2026']);
  expect(region.querySelector('del')?.textContent).toContain('2025');
  expect(screen.queryByRole('button')).toBeNull();
});

it('shows three of many at first, says how many there are, and the others at a press', async () => {
  const [old, now] = [1, 2, 3, 4, 5]
    .map((place) => [`Afsnit nummer ${place} er gammelt.`, `Afsnit nummer ${place} er nyt.`])
    .reduce<[string[], string[]]>(
      ([before, after], [one = '', other = '']) => [
        [...before, one],
        [...after, other],
      ],
      [[], []],
    );
  const region = await show(old, now);
  expect(region.querySelectorAll('li')).toHaveLength(3);
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Vis alle 5 ændringer' })));
  expect(region.querySelectorAll('li')).toHaveLength(5);
});
