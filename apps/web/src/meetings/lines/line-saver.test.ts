import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LineOutcome, LineSaver, type LineState, type SavedLine, type Written } from './line-saver.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A saver whose server answers when the test says so. */
function writing(line: SavedLine | null = null, text = '') {
  const sent: { text: string; bySeatId: string | null; line: SavedLine | null; answer: (outcome: LineOutcome) => void }[] = [];
  const states: LineState['kind'][] = [];
  const saver = new LineSaver({
    line,
    written: { text, bySeatId: null },
    isReady: (written) => written.text.trim() !== '' && !written.text.startsWith('/'),
    save: (given, on) => new Promise((answer) => sent.push({ ...given, line: on, answer })),
    tell: ({ kind }) => states.push(kind),
  });
  const write = (given: string, bySeatId: string | null = null) => saver.change({ text: given, bySeatId } satisfies Written);
  return { saver, sent, states, write };
}
const pause = () => vi.advanceTimersByTimeAsync(1000);
const saved = (version: number): LineOutcome => ({ kind: 'saved', line: { lineId: 'l', version } });

describe('a line that is written', () => {
  it('is made once, when the writer pauses, and changed from then on', async () => {
    const { saver, sent, states, write } = writing();
    write('Kommu');
    write('Kommunerne');
    await pause();
    expect(sent.map(({ text, line }) => [text, line])).toEqual([['Kommunerne', null]]);
    write('Kommunerne fandt');
    await pause();
    expect(sent).toHaveLength(1);
    sent[0]?.answer(saved(1));
    await pause();
    expect(sent[1]).toMatchObject({ text: 'Kommunerne fandt', line: { lineId: 'l', version: 1 } });
    sent[1]?.answer(saved(2));
    await vi.runAllTimersAsync();
    expect([saver.state.kind, saver.line, states.at(-1)]).toEqual(['saved', { lineId: 'l', version: 2 }, 'saved']);
  });

  it('is not sent while it is empty or may become a command', async () => {
    const { saver, sent, write } = writing();
    write('/opg');
    await pause();
    write('   ');
    await pause();
    expect([sent.length, await saver.flush(), sent.length]).toEqual([0, true, 0]);
  });

  it('is saved at once when the writer is done, after what is under way', async () => {
    const { saver, sent, write } = writing();
    write('Et');
    await pause();
    write('Et ord');
    const done = saver.flush();
    sent[0]?.answer(saved(1));
    await vi.advanceTimersByTimeAsync(0);
    expect(sent[1]).toMatchObject({ text: 'Et ord', line: { version: 1 } });
    sent[1]?.answer(saved(2));
    expect(await done).toBe(true);
  });

  it('waits for the connection and is sent again', async () => {
    const { saver, sent, write } = writing();
    write('Tekst');
    await pause();
    sent[0]?.answer({ kind: 'unreached' });
    await vi.advanceTimersByTimeAsync(999);
    expect([saver.state.kind, sent.length]).toEqual(['waiting', 1]);
    await vi.advanceTimersByTimeAsync(1);
    sent[1]?.answer(saved(1));
    await vi.runAllTimersAsync();
    expect(saver.state.kind).toBe('saved');
  });

  it('that another changed is not sent until the writer has chosen', async () => {
    const { saver, sent, write } = writing({ lineId: 'l', version: 1 }, 'Før');
    write('Min');
    await pause();
    sent[0]?.answer({ kind: 'stale', theirs: { version: 4, text: 'Din' } });
    await vi.runAllTimersAsync();
    write('Min, længere');
    await vi.runAllTimersAsync();
    expect([saver.state.kind, sent.length]).toEqual(['stale', 1]);
    const settled = saver.settle('Begge');
    expect(sent[1]).toMatchObject({ text: 'Begge', line: { lineId: 'l', version: 4 } });
    sent[1]?.answer(saved(5));
    await settled;
    expect(saver.line).toEqual({ lineId: 'l', version: 5 });
  });

  it('that is as it was saved needs no saving', async () => {
    const { saver, sent, write } = writing({ lineId: 'l', version: 1 }, 'Før');
    write('Førs');
    write('Før');
    await pause();
    expect([sent.length, saver.state.kind, await saver.flush()]).toEqual([0, 'saved', true]);
  });

  it('is changed when only who asked for it changes', async () => {
    const { sent, write } = writing({ lineId: 'l', version: 1 }, 'Fristen holder ikke.');
    write('Fristen holder ikke.', 'p1');
    await pause();
    expect(sent).toMatchObject([{ bySeatId: 'p1', line: { version: 1 } }]);
  });
});
