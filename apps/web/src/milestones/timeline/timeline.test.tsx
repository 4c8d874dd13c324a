import { addDays } from '@tvaers/domain/dates/calendar-day';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { Suspense, type ReactNode } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { onScreen, TaskforceContext } from '../../session/taskforce.ts';
import { readyWords } from '../../words/fetched-words.ts';
import { MilestoneTrend } from './milestone-trend.tsx';
import type { PlannedMilestone } from '../plan.ts';
import { linksOf } from './timeline-links.tsx';
import { Timeline } from './timeline.tsx';
import { TrendTable } from './trend-table.tsx';
import { unbroken } from '../../words/use-dates.ts';

const todayOn = '2022-03-01';
const held = { id: 'tf', slug: 'prove', nameDa: 'Prøve', nameEn: 'Trial', sectors: [], seat: {} } as unknown as Parameters<
  typeof onScreen
>[0];
const milestone = (id: string, baselineOn: string, over: object = {}) =>
  ({
    id,
    title: id,
    state: 'planned',
    isDelivery: false,
    baselineOn,
    baselinePrecision: 'day',
    heldOn: baselineOn,
    expectedOn: baselineOn,
    actualOn: null,
    slipWorkingDays: 0,
    condition: 'onTrack',
    waiting: null,
    forecasts: [],
    predecessorIds: [],
    ...over,
  }) as unknown as PlannedMilestone;
const forecast = (on: string, decidedAt: string, reason: string) => ({
  id: `${on} ${decidedAt}`,
  on,
  state: 'approved',
  reason,
  proposedAt: decidedAt,
  decidedAt,
});
const survey = milestone('Survey', '2022-01-31', {
  heldOn: '2022-03-04',
  expectedOn: '2022-03-04',
  slipWorkingDays: 24,
  condition: 'delayed',
  forecasts: [
    forecast('2022-02-14', '2022-01-10T13:40:00Z', 'Aftalen er ikke på plads.'),
    forecast('2022-03-04', '2022-02-11T13:40:00Z', 'Aftalen kom sent.'),
  ],
});
const results = milestone('Resultater', '2022-03-15', { predecessorIds: ['Survey'] });
const draft = milestone('Udkast', '2022-06-30', { predecessorIds: ['Resultater'] });
const plan = [survey, results, draft];

beforeAll(() => readyWords('da', ['everywhere', 'milestones', 'pictures']));
afterEach(cleanup);

async function show(children: ReactNode, path = '/') {
  const root = createRootRoute({
    component: () => (
      <TaskforceContext value={onScreen(held, 'user', 'da')}>
        <Suspense>{children}</Suspense>
      </TaskforceContext>
    ),
    validateSearch: (search: Record<string, unknown>) => search,
  });
  const child = createRoute({ getParentRoute: () => root, path: '/' });
  const router = createRouter({ routeTree: root.addChildren([child]), history: createMemoryHistory({ initialEntries: [path] }) });
  await act(async () => {
    render(<RouterProvider router={router as never} />);
    await router.load();
  });
  return { address: () => router.state.location.search as Record<string, unknown> };
}
const lineOf = (title: string) => screen.getByRole('link', { name: new RegExp(`^${title}\\b`) });
const press = (key: string) => act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key }));
const timeline = (milestones = plan) => <Timeline milestones={milestones} meetings={[]} todayOn={todayOn} />;

describe('the time line by keyboard', () => {
  it('goes from line to line, and each says its dates, its reason and what hangs on it', async () => {
    await show(timeline());
    await act(async () => lineOf('Survey').focus());
    await press('ArrowDown');
    expect(document.activeElement).toBe(lineOf('Resultater'));
    expect(document.activeElement?.textContent).toContain('Afhænger af Survey. Venter på den: Udkast.');
    await press('ArrowUp');
    expect(document.activeElement?.textContent).toContain('“Aftalen kom sent.”');
  });

  it('draws the first plan where there was a new one, and says since when', async () => {
    const moved = milestone('Rapport', '2022-09-30', {
      baselines: [
        { on: '2022-06-30', precision: 'day', sinceAt: null, reason: null, decision: null },
        { on: '2022-09-30', precision: 'day', sinceAt: '2022-02-28T23:30:00Z', reason: 'Mere tid.', decision: null },
      ],
    });
    await show(timeline([survey, moved]));
    expect(lineOf('Rapport').textContent).toContain(unbroken('Oprindelig plan 30. juni 2022, ny plan fra 1. marts 2022.'));
    const earlier = [...document.querySelectorAll('[data-earlier]')].map((mark) => mark.getAttribute('data-earlier'));
    expect(earlier).toEqual(['2022-06-30']);
    expect(screen.getByText('første plan')).toBeDefined();
    cleanup();
    await show(timeline());
    expect(screen.queryByText('første plan')).toBeNull();
  });

  it('zooms with plus and minus, moves with the arrows, and the address holds it', async () => {
    const { address } = await show(timeline());
    await act(async () => lineOf('Survey').focus());
    await press('+');
    expect(address()).toEqual({ zoom: 'kvartal' });
    expect(screen.getByRole('status').textContent).toBe(unbroken('1. feb 2022 til 30. apr 2022'));
    await press('ArrowLeft');
    expect(address()).toEqual({ zoom: 'kvartal', fra: '2022-01' });
    await press('+');
    expect(address()).toEqual({ zoom: 'maaned', fra: '2022-01' });
    await press('-');
    await press('-');
    expect(address()).toEqual({});
  });

  it('is shown as the address says, and what lies outside is told at its edge', async () => {
    await show(timeline(), '/?zoom=maaned&fra=2022-02');
    expect(screen.getByRole('button', { name: 'Måned' }).getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByText('30.6.2022 ›')).toBeTruthy();
  });

  it('an address nobody could have meant shows the whole period', async () => {
    await show(timeline(), '/?zoom=uge&fra=2022-13');
    expect(screen.getByRole('button', { name: 'Hele perioden' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('dependencies are asked for with a button, and the address holds it', async () => {
    const { address } = await show(timeline());
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Afhængigheder' })));
    expect(address()).toEqual({ bindinger: 'ja' });
    expect(screen.getByRole('button', { name: 'Afhængigheder' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('dependencies the address asks for are drawn as the page opens', async () => {
    const high = vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
      const rows = [...document.querySelectorAll('[data-marks]')].map(({ parentElement }) => parentElement);
      const top = 28 * Math.max(0, rows.indexOf(this));
      return { top, bottom: top + 28, height: 28, width: 800 } as DOMRect;
    });
    await show(timeline(), '/?bindinger=ja');
    // Two links, each with the head of its arrow.
    expect(document.querySelectorAll('path[d="M-3 -4L0 0L3 -4"]')).toHaveLength(2);
    high.mockRestore();
  });

  it('two hundred milestones are all there, and the last is a key away', async () => {
    const many = Array.from({ length: 200 }, (_, place) =>
      milestone(`Milepæl ${place}`, addDays('2021-06-17', place * 2), {
        predecessorIds: place > 0 ? [`Milepæl ${place - 1}`] : [],
      }),
    );
    await show(timeline(many));
    // Asked by attribute: two hundred names are slow to work out without a browser.
    const lines = [...document.querySelectorAll<HTMLElement>('[data-line]')];
    expect(lines).toHaveLength(200);
    await act(async () => lines[198]?.focus());
    await press('ArrowDown');
    expect(document.activeElement?.textContent).toMatch(/^Milepæl 199\. .*Afhænger af Milepæl 198\.$/);
    await press('ArrowDown');
    expect(document.activeElement).toBe(lines[199]);
  });
});

describe('the milestone trend', () => {
  it('is one stop of the Tab key; arrows go from line to line', async () => {
    await show(<MilestoneTrend milestones={plan} todayOn={todayOn} />);
    const lines = within(screen.getByRole('group', { name: /^Milepælstrend/ })).getAllByRole('img');
    expect(lines.map((one) => one.getAttribute('tabindex'))).toEqual(['0', '-1', '-1']);
    await act(async () => lines[0]?.focus());
    await press('ArrowDown');
    expect(document.activeElement).toBe(lines[1]);
    expect(lines[1]?.getAttribute('tabindex')).toBe('0');
    await press('End');
    expect(document.activeElement).toBe(lines[2]);
  });

  it('its table says each date the chart says, with its reason', async () => {
    await show(
      <>
        <MilestoneTrend milestones={plan} todayOn={todayOn} />
        <TrendTable milestones={plan} todayOn={todayOn} />
      </>,
    );
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      'Survey10.1.202231.1.2022oprindelig dato',
      'Survey10.1.202214.2.202210 arbejdsdage senereAftalen er ikke på plads.',
      'Survey11.2.20224.3.202214 arbejdsdage senereAftalen kom sent.',
      'Resultater10.1.202215.3.2022oprindelig dato',
      'Udkast10.1.202230.6.2022oprindelig dato',
    ]);
    expect(screen.getByRole('img', { name: /^Survey/ }).getAttribute('aria-label')).toBe(
      unbroken(
        'Survey: oprindelig 31. januar 2022; fra 10. januar 2022 14. februar 2022 (Aftalen er ikke på plads); fra 11. februar 2022 4. marts 2022 (Aftalen kom sent).',
      ),
    );
  });

  it('a milestone that is not chosen has no line', async () => {
    await show(<MilestoneTrend milestones={plan} todayOn={todayOn} />);
    await act(async () => void fireEvent.click(screen.getByRole('checkbox', { name: 'Resultater', hidden: true })));
    expect(screen.queryByRole('img', { name: /^Resultater/ })).toBeNull();
    expect(screen.getByRole('img', { name: /^Survey/ })).toBeTruthy();
  });
});

it('the links are those of the chosen milestone, or all of them, and none to what is not in the plan', () => {
  const odd = milestone('Løs', '2022-04-01', { predecessorIds: ['gone'] });
  const pairs = (ofId: string | null) => linksOf([...plan, odd], ofId).map(({ fromId, toId }) => `${fromId} > ${toId}`);
  expect(pairs(null)).toEqual(['Survey > Resultater', 'Resultater > Udkast']);
  expect(pairs('Survey')).toEqual(['Survey > Resultater']);
  expect(pairs('Løs')).toEqual([]);
});
