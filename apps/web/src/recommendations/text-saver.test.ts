import { textOf, type RichText } from '@tvaers/domain/recommendations/rich-text';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Based, type SaveOutcome, TextSaver } from './text-saver.ts';

const text = (words: string): RichText => textOf([{ id: 'p1', kind: 'paragraph', text: words }]);
const theirs = { text: text('Deres'), textVersion: 8, audience: 'taskforce' as const, changedBy: 'Mette' };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A saver from version 1, with answers one gives it by hand. */
function begin() {
  const sent: { text: RichText; textVersion: number; answer: (outcome: SaveOutcome) => Promise<void> }[] = [];
  const told: string[] = [];
  let kept: Based | null = null;
  const saver = new TextSaver({
    start: { text: text('Begyndelsen'), textVersion: 1, audience: 'taskforce' },
    save: (written, textVersion) =>
      new Promise((resolve) => {
        sent.push({
          text: written,
          textVersion,
          answer: async (outcome) => {
            resolve(outcome);
            await vi.advanceTimersByTimeAsync(0);
          },
        });
      }),
    keep: (next) => (kept = next),
    tell: ({ kind }) => told.push(kind),
  });
  const last = () => sent.at(-1) ?? expect.fail('Nothing was sent.');
  return { saver, sent, told, last, kept: () => kept };
}
const idle = () => vi.advanceTimersByTimeAsync(800);

describe('a text that is written', () => {
  it('is kept at every change, and saved when the writer pauses', async () => {
    const { saver, sent, last, kept, told } = begin();
    saver.change(text('E'));
    await vi.advanceTimersByTimeAsync(500);
    saver.change(text('Et'));
    expect(kept()).toEqual({ text: text('Et'), textVersion: 1, audience: 'taskforce' });
    await vi.advanceTimersByTimeAsync(500);
    expect(sent).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(300);
    expect(sent).toMatchObject([{ text: text('Et'), textVersion: 1 }]);
    expect(saver.state.kind).toBe('saving');
    await last().answer({ kind: 'saved', textVersion: 2 });
    expect(saver.state.kind).toBe('saved');
    expect(kept()).toBeNull();
    expect(told).toEqual(['unsaved', 'unsaved', 'saving', 'saved']);
  });

  it('is saved at least every five seconds while the writer does not pause', async () => {
    const { saver, sent } = begin();
    for (let i = 0; i < 20; i += 1) {
      saver.change(text(`Ord ${i}`));
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(sent.length).toBeGreaterThan(0);
  });

  it('is not called saved while more was written than the server has', async () => {
    const { saver, sent, last, kept, told } = begin();
    saver.change(text('Et'));
    await idle();
    saver.change(text('Et to'));
    await last().answer({ kind: 'saved', textVersion: 2 });
    expect(told).not.toContain('saved');
    expect(kept()).toMatchObject({ text: text('Et to'), textVersion: 2 });
    await idle();
    expect(sent.at(-1)).toMatchObject({ text: text('Et to'), textVersion: 2 });
    await last().answer({ kind: 'saved', textVersion: 3 });
    expect(saver.state.kind).toBe('saved');
  });

  it('is not sent when nothing was changed', async () => {
    const { saver, sent, told } = begin();
    saver.change(text('Begyndelsen'));
    await idle();
    expect([sent.length, told]).toEqual([0, []]);
  });

  it('goes out one save at a time', async () => {
    const { saver, sent } = begin();
    saver.change(text('Et'));
    await idle();
    saver.change(text('To'));
    await idle();
    void saver.flush();
    await idle();
    expect(sent).toHaveLength(1);
  });

  it('is with the server when writing has ended, also what was written while a save was under way', async () => {
    const { saver, sent, last, kept } = begin();
    saver.change(text('Et'));
    await idle();
    saver.change(text('Et to'));
    let isOver = false;
    void saver.flush().then(() => (isOver = true));
    await last().answer({ kind: 'saved', textVersion: 2 });
    expect([sent.at(-1)?.text, isOver]).toEqual([text('Et to'), false]);
    await last().answer({ kind: 'saved', textVersion: 3 });
    expect([isOver, saver.state.kind, kept()]).toEqual([true, 'saved', null]);
  });

  it('is sent at once when the page is left', async () => {
    const { saver, sent } = begin();
    saver.change(text('Et'));
    void saver.flush();
    expect(sent).toHaveLength(1);
    const untouched = begin();
    void untouched.saver.flush();
    expect(untouched.sent).toHaveLength(0);
  });
});

describe('a stale save', () => {
  async function stale() {
    const begun = begin();
    begun.saver.change(text('Mit'));
    await idle();
    begun.saver.change(text('Mit og mere'));
    await begun.last().answer({ kind: 'stale', theirs });
    return begun;
  }

  it('stops, and keeps what was written, also what is written after it', async () => {
    const { saver, sent, kept } = await stale();
    expect(saver.state).toEqual({ kind: 'stale', theirs });
    saver.change(text('Mit og meget mere'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(kept()).toMatchObject({ text: text('Mit og meget mere'), textVersion: 1 });
  });

  it('goes on over theirs when the writer has settled it', async () => {
    const { saver, last, kept } = await stale();
    saver.settle(text('Vores'));
    await idle();
    expect(last()).toMatchObject({ text: text('Vores'), textVersion: 8 });
    await last().answer({ kind: 'saved', textVersion: 9 });
    expect([saver.state.kind, kept(), saver.textVersion]).toEqual(['saved', null, 9]);
  });

  it('ends without a save when the writer takes theirs', async () => {
    const { saver, sent, kept } = await stale();
    saver.takeTheirs();
    await idle();
    expect([saver.state.kind, kept(), sent.length, saver.textVersion]).toEqual(['saved', null, 1, 8]);
  });
});

describe('a save that does not come through', () => {
  it('waits, keeps the text and tries again by itself', async () => {
    const { saver, sent, last, kept } = begin();
    saver.change(text('Et'));
    await idle();
    await last().answer({ kind: 'unreached' });
    expect(saver.state.kind).toBe('waiting');
    expect(kept()).toMatchObject({ text: text('Et') });
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toHaveLength(2);
    await last().answer({ kind: 'saved', textVersion: 2 });
    expect([saver.state.kind, kept()]).toEqual(['saved', null]);
  });

  it('says why it was refused, keeps the text, and sends nothing more by itself', async () => {
    const { saver, sent, last, kept } = begin();
    saver.change(text('Et'));
    await idle();
    await last().answer({ kind: 'refused', sentence: 'Den er vedtaget.' });
    saver.change(text('Et to'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saver.state).toEqual({ kind: 'refused', sentence: 'Den er vedtaget.' });
    expect([sent.length, kept()?.text]).toEqual([1, text('Et to')]);
    saver.retry();
    await idle();
    expect(sent).toHaveLength(2);
  });

  it('is left to the next visit when the page is gone', async () => {
    const { saver, sent, kept } = begin();
    saver.change(text('Et'));
    saver.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([sent.length, kept()?.text]).toEqual([0, text('Et')]);
    saver.resume();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toMatchObject([{ text: text('Et') }]);
  });

  it('is sent on the next visit, when it was kept', async () => {
    const { saver, sent } = begin();
    saver.restore();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toMatchObject([{ text: text('Begyndelsen'), textVersion: 1 }]);
  });
});

describe('another’s save', () => {
  it('is followed while nothing of one’s own is unsaved', async () => {
    const { saver, last } = begin();
    expect(saver.follow(theirs)).toBe(true);
    saver.change(text('Videre'));
    expect(saver.follow({ ...theirs, textVersion: 9 })).toBe(false);
    await idle();
    expect(last()).toMatchObject({ text: text('Videre'), textVersion: 8 });
  });
});
