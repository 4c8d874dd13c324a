import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { readyWords } from '../words/fetched-words.ts';
import { ConsultationPage } from './consultation-page.tsx';

const over = {
  ...{ taskforce: { da: 'Prøven', en: 'The trial' }, name: 'Else', language: 'da', number: 7, title: 'Puljen' },
  questions: [
    { id: 'q1', text: 'Hvad betyder den?', answer: 'Den hjælper.' },
    { id: 'q2', text: 'Hvad mangler?', answer: '' },
  ],
};
const open = { ...over, label: '0.2', introduction: '', deadlineOn: '2022-03-18', text: { type: 'doc', content: [] } };
let answers: Record<string, { status: number; body: unknown }>;
let asked: string[];

beforeAll(async () => {
  await readyWords('da', ['everywhere', 'consultations']);
  await readyWords('en', ['everywhere', 'consultations']);
});
beforeEach(() => {
  localStorage.clear();
  asked = [];
  answers = { show: { status: 200, body: open }, answer: { status: 200, body: {} } };
  window.location.hash = `#${'a'.repeat(43)}`;
  vi.stubGlobal('fetch', async (path: string) => {
    const door = path.split('/').at(-1) ?? '';
    asked.push(door);
    const { status, body } = answers[door] ?? { status: 404, body: {} };
    return new Response(JSON.stringify(body), { status });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function page() {
  const routeTree = createRootRoute({ component: ConsultationPage });
  const router = createRouter({ routeTree, history: createMemoryHistory() });
  await act(async () => void render(<RouterProvider router={router as never} />));
  await screen.findByRole('heading', { level: 1, name: /Puljen/ });
}
const field = (name: RegExp) => screen.getByRole('textbox', { name });
const write = (name: RegExp, value: string) => fireEvent.change(field(name), { target: { value } });
const send = () => act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Send svar' })));

it('An answer that was sent is not taken for deleted: who empties it is told that it stands', async () => {
  await page();
  write(/^1\. /, ' ');
  write(/^2\. /, 'En frist.');
  await send();
  expect(screen.getByText(/kan ikke slettes/)).toBeTruthy();
  expect(asked).toEqual(['show']);
  write(/^1\. /, 'Jeg trækker det tilbage.');
  await send();
  expect(asked).toEqual(['show', 'answer']);
  expect(screen.getByText(/Dit svar er modtaget/)).toBeTruthy();
});

it('What is half written when the consultation ends stands in the field, and is shown when the link is opened again', async () => {
  await page();
  write(/^2\. /, 'En frist.');
  answers['answer'] = { status: 410, body: { refusal: 'consultation-over', over } };
  await send();
  expect(screen.getByText(/så svaret blev ikke sendt/)).toBeTruthy();
  expect((field(/^2\. /) as HTMLTextAreaElement).value).toBe('En frist.');
  cleanup();
  answers['show'] = { status: 410, body: { refusal: 'consultation-over', over } };
  await page();
  expect(screen.getByText('Den hjælper.')).toBeTruthy();
  expect(screen.getByText('Skrevet, men ikke sendt:')).toBeTruthy();
  expect(screen.getByText('En frist.')).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
});

it('The page speaks the language of the letter', async () => {
  answers['show'] = { status: 200, body: { ...open, language: 'en' } };
  await page();
  expect(screen.getByText(/Dear Else/)).toBeTruthy();
});
