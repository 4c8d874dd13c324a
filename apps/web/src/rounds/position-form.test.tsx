import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { queryClient } from '../doors/trpc.ts';
import { onScreen, TaskforceContext } from '../session/taskforce.ts';
import { readyWords } from '../words/fetched-words.ts';
import { PositionForm } from './position-form.tsx';

const seat = { id: 'seat', taskforceId: 'tf', role: 'member' as const, sectorId: 'k', servesSeatId: null, actsAsChair: false };
const held = { id: 'tf', slug: 'prove', nameDa: 'Prøve', nameEn: 'Trial', sectors: [], seat } as unknown as Parameters<
  typeof onScreen
>[0];

/** What the form sent, in order; each answered as told. */
let sent: Record<string, unknown>[];
let answers: { status: number; data?: object }[];

beforeAll(() => readyWords('da', ['everywhere', 'rounds', 'recommendations', 'refusals']));
beforeEach(() => {
  localStorage.clear();
  [sent, answers] = [[], []];
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body) as Record<string, unknown>);
    const { status, data } = answers.shift() ?? { status: 200 };
    const answer = status === 200 ? { result: { data: { id: 'p' } } } : { error: { message: '', code: -32009, data } };
    return new Response(JSON.stringify(answer), { status, headers: { 'content-type': 'application/json' } });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function show(given: Partial<Parameters<typeof PositionForm>[0]> = {}) {
  const onDone = vi.fn<(stance: string) => void>();
  await act(async () => {
    render(
      <QueryClientProvider client={queryClient}>
        <TaskforceContext value={onScreen(held, 'user', 'da')}>
          <PositionForm
            round={{ id: 'round', isHiddenUntilAnswer: false }}
            version={{ id: 'v', label: '0.4' }}
            onDone={onDone}
            {...given}
          />
        </TaskforceContext>
      </QueryClientProvider>,
    );
  });
  return onDone;
}
const choose = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }));
const write = (name: RegExp, text: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: text } });
const give = () => act(async () => void fireEvent.click(screen.getByRole('button', { name: /Tag stilling|Før stilling ind/ })));

const meanwhile = (stance: string, id = 'other') => ({
  status: 409,
  data: {
    refusal: 'changed-meanwhile',
    current: {
      position: { id, stance, reason: 'Fristen.', wouldChange: '', takenAt: '2022-03-01T07:00:00Z', enteredBy: 'Ane Holm' },
    },
    fields: null,
    incident: null,
  },
});

describe('a position taken from two places', () => {
  it('shows both, keeps what was written, and is sent again only by pressing again', async () => {
    answers = [meanwhile('reservation'), { status: 200 }];
    const onMeanwhile = vi.fn<(stance: string) => void>();
    const onDone = await show({ after: null, onMeanwhile });
    choose(/^kan ikke tilslutte sig/);
    write(/^Hvorfor/, 'For dyrt.');
    write(/^Hvad ville/, 'En anden pris.');
    await give();
    const both = await screen.findByRole('alert');
    for (const words of ['Ane Holm', 'Tilslutter sig med forbehold', '“Fristen.”', 'Kan ikke tilslutte sig'])
      expect(both.textContent).toContain(words);
    expect(onMeanwhile).toHaveBeenCalledWith('reservation');
    expect(onDone).not.toHaveBeenCalled();
    await give();
    expect(sent.map(({ after, stance, reason }) => [after, stance, reason])).toEqual([
      [null, 'cannotSupport', 'For dyrt.'],
      ['other', 'cannotSupport', 'For dyrt.'],
    ]);
    await waitFor(() => expect(onDone).toHaveBeenCalledWith('cannotSupport'));
  });

  it('names the version it was on where the page knows no more, and the other once that is shown', async () => {
    answers = [meanwhile('reservation'), { status: 200 }];
    await show({ afterVersionId: 'v1' });
    choose(/^tilslutter sig Jeg/);
    await give();
    await screen.findByRole('alert');
    await give();
    expect(sent.map(({ after, afterVersionId }) => [after, afterVersionId])).toEqual([
      [undefined, 'v1'],
      ['other', undefined],
    ]);
  });

  it('can be left as it was taken elsewhere', async () => {
    answers = [meanwhile('reservation')];
    const onDone = await show({ after: null });
    choose(/^tilslutter sig Jeg/);
    await give();
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Lad det, der gælder nu, stå' })));
    expect(onDone).toHaveBeenCalledWith('reservation');
    expect(sent).toHaveLength(1);
  });
});

describe('the form of a position', () => {
  it('says what each choice means, and for which version it holds', async () => {
    await show();
    expect(screen.getAllByRole('radio')).toHaveLength(5);
    expect(screen.getByText('Jeg står bag teksten, som den er.')).toBeTruthy();
    expect(screen.getByText('gælder version 0.4')).toBeTruthy();
  });

  it('sends nothing before a choice is made, and says so at the choices', async () => {
    await show();
    await give();
    expect(sent).toEqual([]);
    expect(screen.getByText('Vælg en af de fem.')).toBeTruthy();
  });

  it('asks who blocks for a reason and what would change it, at their fields, and puts the focus there', async () => {
    const onDone = await show();
    choose(/^kan ikke tilslutte sig/);
    await give();
    expect(sent).toEqual([]);
    const reason = screen.getByRole('textbox', { name: /Hvorfor kan du ikke/ });
    expect(reason.getAttribute('aria-invalid')).toBe('true');
    await waitFor(() => expect(document.activeElement).toBe(reason));
    write(/Hvorfor kan du ikke/, 'For dyrt.');
    write(/Hvad ville ændre det/, 'En nøgle.');
    await give();
    expect(sent).toMatchObject([
      { roundId: 'round', versionId: 'v', seatId: null, stance: 'cannotSupport', reason: 'For dyrt.', wouldChange: 'En nøgle.' },
    ]);
    await waitFor(() => expect(onDone).toHaveBeenCalledWith('cannotSupport'));
  });

  it('does not send words that belong to another choice', async () => {
    await show();
    choose(/^kan ikke tilslutte sig/);
    write(/Hvorfor kan du ikke/, 'For dyrt.');
    write(/Hvad ville ændre det/, 'En nøgle.');
    choose(/^tilslutter sig(?! med)/);
    await give();
    expect(sent).toMatchObject([{ stance: 'supports', reason: '', wouldChange: '' }]);
  });

  it('keeps what was typed when a newer version has come, and says which', async () => {
    answers = [{ status: 409, data: { refusal: 'changed-meanwhile', current: { versionId: 'w', label: '0.5' } } }];
    const onDone = await show();
    choose(/^tilslutter sig med forbehold/);
    write(/Hvad er dit forbehold/, 'Nøglen skal aftales.');
    await give();
    await waitFor(() => expect(screen.getByText(/en ny version, 0\.5/)).toBeTruthy());
    expect((screen.getByRole('textbox', { name: /forbehold/ }) as HTMLTextAreaElement).value).toBe('Nøglen skal aftales.');
    expect(onDone).not.toHaveBeenCalled();
  });

  it('has the words again after a reload, until they are sent', async () => {
    await show();
    choose(/^tilslutter sig med forbehold/);
    write(/Hvad er dit forbehold/, 'Halvt skrevet');
    cleanup();
    await show();
    choose(/^tilslutter sig med forbehold/);
    expect((screen.getByRole('textbox', { name: /forbehold/ }) as HTMLTextAreaElement).value).toBe('Halvt skrevet');
  });

  it('for someone else says whose it is and asks how it was given', async () => {
    await show({ onBehalfOf: { seatId: 'mette', name: 'Mette Dahl' } });
    expect(screen.getByRole('group', { name: /Stilling for Mette Dahl/ })).toBeTruthy();
    choose(/^tilslutter sig(?! med)/);
    await give();
    expect(sent).toEqual([]);
    choose(/^I telefonen/);
    write(/Hvornår/, '28. februar');
    await give();
    expect(sent).toMatchObject([{ seatId: 'mette', source: 'phone', howGiven: '28. februar' }]);
  });
});
