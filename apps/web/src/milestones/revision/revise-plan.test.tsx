import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../../doors/trpc.ts';
import { onScreen, TaskforceContext } from '../../session/taskforce.ts';
import { readyWords } from '../../words/fetched-words.ts';
import type { Plan } from '../plan.ts';
import { RevisePlan } from './revise-plan.tsx';
import { unbroken } from '../../words/use-dates.ts';

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
const milestone = (id: string, title: string, on: string, over: object = {}) => ({
  ...{ id, title, version: 1, description: '', criteria: '', ownerSeatId: null, ownerName: null, mandateTaskId: null },
  ...{ baselineOn: on, baselinePrecision: 'day', baselineSince: null, heldOn: on, heldPrecision: 'day', expectedOn: on },
  ...{
    state: 'planned',
    actualOn: null,
    isDelivery: false,
    predecessorIds: [],
    forecasts: [],
    waiting: null,
    offers: ['forecast'],
  },
  ...over,
});
const planOf = (...milestones: object[]) =>
  ({
    ...{ todayOn: '2022-03-01', startsOn: '2021-06-17', endsOn: '2022-06-30', secretariatForecastDays: 10 },
    ...{ tasks: [], seats: [{ id: 'anna', name: 'Anna', role: 'secretariat' }], milestones },
  }) as unknown as Plan;
const survey = milestone('survey', 'Survey i felten', '2022-03-31');
const results = milestone('results', 'Surveyresultater', '2022-05-02', { predecessorIds: ['survey'] });

let sent: Record<string, unknown>[];
beforeAll(async () => {
  // Fetched beforehand, so that no test waits for code.
  await Promise.all([
    import('../../look/dialog-sheet.tsx'),
    import('../../look/date-picker.tsx'),
    import('./revise-preview.tsx'),
    readyWords('da', ['everywhere', 'milestones', 'plan', 'refusals', 'writing']),
  ]);
});
beforeEach(() => {
  localStorage.clear();
  sent = [];
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body) as Record<string, unknown>);
    const data = { count: 2, proposed: [] };
    return new Response(JSON.stringify({ result: { data } }), { headers: { 'content-type': 'application/json' } });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function show(plan: Plan) {
  const root = createRootRoute();
  const page = createRoute({ getParentRoute: () => root, path: '$', component: () => <RevisePlan plan={plan} /> });
  const router = createRouter({
    routeTree: root.addChildren([page]),
    history: createMemoryHistory({ initialEntries: ['/prove/plan'] }),
  });
  await act(async () => {
    render(
      <QueryClientProvider client={queryClient}>
        <TaskforceContext value={onScreen(held, 'user', 'da')}>
          <Suspense>
            <RouterProvider router={router as never} />
          </Suspense>
        </TaskforceContext>
      </QueryClientProvider>,
    );
  });
  await screen.findByRole('table');
}
const field = (name: string) => screen.getByRole('textbox', { name });
const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const write = (name: string, text: string) => act(async () => void fireEvent.change(field(name), { target: { value: text } }));
/** A draft with a new date, as an earlier visit left it: the picker itself is not what is tried here. */
const begun = (on: string) => {
  const began = {
    title: 'Survey i felten',
    criteria: '',
    ownerSeatId: null,
    predecessorIds: [],
    date: { on: '2022-03-31', precision: 'day' },
  };
  const drafts = { survey: { began, mine: { date: { on, precision: 'day' } }, reason: '' } };
  localStorage.setItem(
    'tvaers.kept|user|plan/tf|table',
    JSON.stringify({ text: JSON.stringify({ drafts, reason: '' }), at: Date.now() }),
  );
};

it('says in sentences what would change and what it pushes, and sends it as one only then', async () => {
  begun('2022-04-29');
  await show(planOf(survey, results));
  await write('Titel på Surveyresultater', 'Surveyens resultater');
  await press('Se ændringerne');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByText('Skriv en grund her eller en fælles grund under tabellen.')).toBeDefined();
  await write('Fælles grund til de nye datoer', 'Data kom sent.');
  await press('Se ændringerne');
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain(
    `${unbroken('Survey i felten: fra 31. marts 2022 til 29. april 2022')} (18 arbejdsdage senere), fordi: Data kom sent.`,
  );
  expect(dialog.textContent).toContain('Formanden skal godkende den.');
  expect(dialog.textContent).toContain('Surveyresultater: hedder nu Surveyens resultater.');
  expect(sent).toEqual([]);
  const pushed = within(dialog).getByRole('checkbox', {
    name: /^Surveyresultater: fra 2\.\smaj til .+, fordi den følger Survey i felten\.$/,
  });
  await act(async () => void fireEvent.click(pushed));
  await press('Send ændringerne');
  expect(sent).toMatchObject([
    {
      rows: [
        { milestoneId: 'survey', version: 1, edit: null, forecast: { forecastOn: '2022-04-29', reason: 'Data kom sent.' } },
        { milestoneId: 'results', edit: { title: 'Surveyens resultater' }, forecast: { reason: 'Følger Survey i felten.' } },
      ],
    },
  ]);
  expect(localStorage.getItem('tvaers.kept|user|plan/tf|table')).toBeNull();
});

it('a row somebody else has changed shows both, loses nothing, and is sent only when one is chosen', async () => {
  begun('2022-04-29');
  await show(planOf({ ...survey, version: 2, heldOn: '2022-04-08' }, results));
  await write('Fælles grund til de nye datoer', 'Data kom sent.');
  await press('Se ændringerne');
  const alert = screen.getByText('En anden har ændret Survey i felten imens. Begge dele er her endnu.').closest('section');
  expect(alert?.textContent).toContain(unbroken('29. april 2022'));
  expect(alert?.textContent).toContain(unbroken('8. april 2022'));
  expect(screen.queryByRole('dialog')).toBeNull();
  await press('Behold mit');
  await press('Se ændringerne');
  await screen.findByRole('dialog');
  await press('Send ændringerne');
  expect(sent).toMatchObject([{ rows: [{ milestoneId: 'survey', version: 2, forecast: { forecastOn: '2022-04-29' } }] }]);
});
