// What is asked before a meeting is opened or closed, and before recommendations are adopted: what the questions show, and what they send.
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
import { CloseDialog } from './close-dialog.tsx';
import { DecideForm } from './decide-form.tsx';
import type { ItemShown, MeetingShown } from '../meeting.ts';
import { OpenDialog } from './open-dialog.tsx';
import { unbroken } from '../../words/use-dates.ts';

const seat = { id: 's', taskforceId: 'tf', role: 'secretariat' as const, sectorId: null, servesSeatId: null, actsAsChair: false };
const sectors = [
  { id: 'R', key: 'regions', letter: 'R', nameDa: 'Regioner', nameEn: 'Regions' },
  { id: 'K', key: 'municipalities', letter: 'K', nameDa: 'Kommuner', nameEn: 'Municipalities' },
];
const held = { id: 'tf', slug: 'prove', nameDa: 'Prøve', nameEn: 'Trial', sectors, seat } as unknown as Parameters<
  typeof onScreen
>[0];

const person = (name: string, sectorId: string, reply: string, presence: string | null = null) => ({
  seatId: name,
  userId: name,
  name,
  sectorId,
  role: 'member',
  invitation: { reply },
  attendance: presence && { presence, arrivedAtItem: null, leftAfterItem: null, version: 1 },
});
const quorum = { quorate: true, present: 2, of: 2, sectors: ['R', 'K'], sectorsMissing: [], missing: [] };
const item = (position: number, given: Partial<Record<keyof ItemShown, unknown>> = {}) =>
  ({
    id: `i${position}`,
    position,
    type: 'decision',
    title: `Sag ${position}`,
    indstilling: 'Sekretariatet indstiller, at taskforcen vedtager anbefalingen.',
    isClosed: false,
    noQuorumReason: null,
    quorum,
    outcomes: [],
    recused: [],
    matter: {
      kind: 'recommendation',
      id: `r${position}`,
      number: position,
      title: `Anbefaling ${position}`,
      state: 'deliberation',
    },
    ...given,
  }) as unknown as ItemShown;
const meetingOf = (given: Partial<Record<keyof MeetingShown, unknown>> = {}) =>
  ({
    id: 'm',
    number: 5,
    version: 3,
    startsLocal: '2022-03-15T09:00',
    items: [item(1), item(2, { title: 'Budget', indstilling: '', matter: null })],
    people: [person('Bo Friis', 'K', 'attending'), person('Lise Nør', 'R', 'apologies')],
    offers: ['recordPresence', 'recordOutcome'],
    expected: { ...quorum, quorate: false, present: 1, missing: [{ kind: 'seats', more: 1 }] },
    ...given,
  }) as unknown as MeetingShown;

const standing = (isMet: boolean) => ({
  title: 'x',
  versions: [{ id: 'v', serial: 1, label: '0.3', isSubstantial: false }],
  isChangedSinceVersion: false,
  rounds: [
    {
      asked: [
        { seatId: 'Bo Friis', name: 'Bo Friis' },
        { seatId: 'Lise Nør', name: 'Lise Nør' },
      ],
    },
  ],
  standings: {
    isHidden: false,
    members: [
      { seatId: 'Bo Friis', sectorId: 'K', stance: isMet ? 'supports' : 'cannotSupport', toReconfirm: false },
      { seatId: 'Lise Nør', sectorId: 'R', stance: isMet ? 'supports' : 'notStated', toReconfirm: false },
    ],
    consensus: {
      met: isMet,
      rule: 'noSectorAgainst',
      sectors: [],
      against: isMet ? [] : ['K'],
      missing: isMet ? [] : ['R'],
      toReconfirm: [],
      sectorsWith: 0,
      sectorsOf: 2,
      least: null,
      heads: { with: 0, of: 2 },
    },
  },
});

let sent: { path: string; body: Record<string, unknown> }[];
/** By the id of the recommendation: whether the rule is met. */
let met: Record<string, boolean>;
beforeAll(async () => {
  await readyWords('da', ['everywhere', 'meetings', 'agenda', 'minutes', 'refusals']);
  prepareDialog();
});
beforeEach(() => {
  localStorage.clear();
  queryClient.clear();
  [sent, met] = [[], {}];
  vi.stubGlobal('fetch', async (url: string, { body }: { body?: string } = {}) => {
    const address = new URL(url, 'http://x');
    const path = address.pathname.replace('/trpc/', '');
    if (body) {
      sent.push({ path, body: JSON.parse(body) as Record<string, unknown> });
      const data = {
        id: 'm',
        version: 4,
        lineId: 'l',
        decision: { year: 2022, serial: 7 },
        together: [{ year: 2022, serial: 8 }],
      };
      return Response.json({ result: { data } });
    }
    const asked = JSON.parse(address.searchParams.get('input') ?? '{}') as Record<string, { key: string }>;
    return Response.json(Object.values(asked).map(({ key }) => ({ result: { data: standing(met[key] ?? true) } })));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function show(what: ReactNode) {
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
}
const dialog = () => screen.findByRole('dialog');
const press = (name: string | RegExp, within_: HTMLElement) =>
  act(async () => void fireEvent.click(within(within_).getByRole('button', { name })));

describe('before a meeting is opened', () => {
  it('one sees who comes, that it makes no quorum, and which decision items are not ready; nothing is sent before the yes', async () => {
    await show(<OpenDialog meeting={meetingOf()} onClose={() => {}} />);
    const question = await dialog();
    const said = question.textContent;
    expect(said).toContain('Deltager 1Bo Friis');
    expect(said).toContain('Afbud 1Lise Nør');
    expect(said).toContain('Ikke beslutningsdygtig');
    expect(said).toContain('Mangler: ét medlem mere');
    expect(said).toContain('Fremmødet noteres i mødet');
    expect(within(question).getByRole('link', { name: '2. Budget' }).getAttribute('href')).toContain('#punkt-2');
    expect(said).not.toContain('I dag er det');
    expect(sent).toEqual([]);
    await press('Åbn mødet', question);
    expect(sent).toEqual([{ path: 'meetings.open', body: { taskforceId: 'tf', meetingId: 'm', version: 3 } }]);
  });

  it('on another day than it is called for, it says so', async () => {
    await show(<OpenDialog meeting={meetingOf({ startsLocal: '2022-03-22T09:00' })} onClose={() => {}} />);
    expect((await dialog()).textContent).toContain(
      unbroken('Mødet er indkaldt til tirsdag 22. marts. I dag er det tirsdag 15. marts.'),
    );
  });
});

describe('before a meeting is closed', () => {
  it('what is undecided is named and stands in the way, and who is not noted is noted on the spot', async () => {
    const people = [person('Bo Friis', 'K', 'attending', 'present'), person('Lise Nør', 'R', 'maybe')];
    await show(<CloseDialog meeting={meetingOf({ people })} onClose={() => {}} />);
    const question = await dialog();
    expect(question.textContent).toContain('2 beslutningspunkter er ikke afgjort.');
    expect(
      within(question)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['1. Sag 1', '2. Budget']);
    await press(/^Afslut mødet/, question);
    expect(sent).toEqual([]);
    expect(question.textContent).toContain('Fremmødet er ikke noteret for ét medlem.');
    const choices = within(question).getByRole('group', { name: 'Notér fremmøde for Lise Nør' });
    await act(async () => void fireEvent.click(within(choices).getByRole('radio', { name: 'Udeblevet' })));
    expect(sent).toEqual([
      {
        path: 'meetings.recordPresence',
        body: {
          taskforceId: 'tf',
          meetingId: 'm',
          lines: [{ seatId: 'Lise Nør', presence: 'absent', arrivedAtItem: null, leftAfterItem: null, version: null }],
        },
      },
    ]);
  });

  it('where all is decided and noted nothing stands in the way', async () => {
    const people = [person('Bo Friis', 'K', 'attending', 'present')];
    await show(<CloseDialog meeting={meetingOf({ people, items: [item(1, { type: 'discussion' })] })} onClose={() => {}} />);
    const question = await dialog();
    expect(question.textContent).not.toContain('ikke noteret');
    await press('Afslut mødet', question);
    expect(sent.map(({ path }) => path)).toEqual(['meetings.close']);
  });
});

describe('before recommendations are adopted', () => {
  async function ask(items: ItemShown[], result: 'Tiltrådt' | 'Forkastet' = 'Tiltrådt') {
    const [first] = items;
    if (!first) throw new Error('There is an item.');
    const meeting = meetingOf({ items });
    await show(
      <DecideForm
        {...{ meeting, item: first }}
        superseding={null}
        wording=""
        onDone={() => {}}
        isTaken={false}
        onCancel={null}
      />,
    );
    await act(async () => void fireEvent.click(screen.getByRole('radio', { name: result })));
    await press(/^(Vedtag|Forkast) R-01/, document.body);
    return dialog();
  }

  it('one sees who is against and who is silent, and gives a reason before the rule is departed from', async () => {
    met = { r1: false };
    const question = await ask([item(1)]);
    await within(question).findByText('Reglen: ingen sektor imod. Mangler: regionerne. Imod: kommunerne.');
    expect(question.textContent).toContain('Kan ikke tilslutte sig: Bo Friis (kommuner)');
    expect(question.textContent).toContain('Har ikke taget stilling: Lise Nør (regioner)');
    await press(/^Vedtag/, question);
    expect(sent).toEqual([]);
    const why = within(question).getByRole('textbox', { name: 'Hvorfor fraviges reglen?' });
    await act(async () => void fireEvent.change(why, { target: { value: 'Aftalt med KL.' } }));
    await press('Vedtag', question);
    expect(sent[0]?.body).toMatchObject({
      itemId: 'i1',
      line: { act: 'decide', departureReason: 'Aftalt med KL.', together: [] },
    });
  });

  it('several are adopted in one act, one is pulled out again, and one without a quorum is decided by itself', async () => {
    const without = item(4, { quorum: { ...quorum, quorate: false } });
    const question = await ask([item(1), item(2), item(3), without, item(5, { matter: { ...item(2).matter } })]);
    const box = (name: RegExp) => within(question).getByRole<HTMLInputElement>('checkbox', { name });
    expect(within(question).getAllByRole('checkbox')).toHaveLength(3);
    expect(box(/R-04/).disabled).toBe(true);
    for (const name of [/R-02/, /R-03/]) await act(async () => void fireEvent.click(box(name)));
    expect(within(question).getByRole('heading', { name: 'Vedtag 3 anbefalinger?' })).toBeTruthy();
    await act(async () => void fireEvent.click(box(/R-02/)));
    await within(question).findAllByText(/Opfyldt\./);
    // Each has the chair's own conclusion beside what the rule gives.
    const [, ofThird] = within(question).getAllByRole('textbox', { name: /^Formandens konklusion/ });
    if (!ofThird) throw new Error('The one beside it has a conclusion of its own.');
    await act(async () => void fireEvent.change(ofThird, { target: { value: 'Alle er med.' } }));
    await press('Vedtag 2 anbefalinger', question);
    expect(sent.map(({ path }) => path)).toEqual(['meetings.recordOutcome']);
    expect(sent[0]?.body).toMatchObject({
      line: {
        together: [
          { itemId: 'i3', text: 'Taskforcen vedtager anbefalingen.', departureReason: null, conclusion: 'Alle er med.' },
        ],
      },
    });
  });

  it('to reject what the rule would adopt may be given a reason', async () => {
    const question = await ask([item(1)], 'Forkastet');
    const why = await within(question).findByRole('textbox', { name: /^Hvorfor fraviges reglen\?/ });
    await act(async () => void fireEvent.change(why, { target: { value: 'Loven er ændret.' } }));
    await press('Forkast', question);
    expect(sent[0]?.body).toMatchObject({ line: { result: 'rejected', departureReason: 'Loven er ændret.' } });
  });
});
