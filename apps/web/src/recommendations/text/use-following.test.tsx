import { QueryObserver } from '@tanstack/react-query';
import { cleanup, fireEvent, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nounChanged, textWritten, writeHere } from '../../doors/changed.ts';
import { queryClient, trpc } from '../../doors/trpc.ts';
import { TaskforceContext, type TaskforceOnScreen } from '../../session/taskforce.ts';
import type { RecommendationPageData } from '../page-data.ts';
import { useFollowing } from './use-following.ts';

const id = '7b0d5a52-1111-4222-8333-444455556666';
const at = { taskforceId: '7b0d5a52-9999-4222-8333-444455556666' };
const pageKey = trpc.recommendations.page.queryKey({ ...at, key: 'R-07' });
const block = (words: string) => ({ type: 'paragraph', attrs: { id: words }, content: [{ type: 'text', text: words }] });
const textOf = (...words: string[]) => ({ type: 'doc', content: words.map(block) });
const comments = [{ id: 'c1', body: 'En bemærkning.' }];
const held = { id, state: 'shared', textVersion: 3, text: textOf('Først.'), comments, offers: ['write'] };
const now = { state: 'shared', textVersion: 4, text: textOf('Først.', 'Så.'), isChangedSinceVersion: true, references: [] };

let asked: string[] = [];
let answer: object = now;
let hours = 0;

beforeEach(() => {
  vi.useFakeTimers();
  // What was told before is long over.
  hours += 1;
  vi.advanceTimersByTime(hours * 3_600_000);
  [asked, answer] = [[], now];
  vi.stubGlobal('fetch', async (address: string) => {
    const doors = new URL(address, 'http://x').pathname.replace('/trpc/', '').split(',');
    asked.push(...doors);
    return Response.json(doors.map((door) => ({ result: { data: door === 'recommendations.text' ? answer : held } })));
  });
  queryClient.setQueryData(pageKey, held as unknown as RecommendationPageData);
});
afterEach(() => {
  cleanup();
  writeHere(null);
  queryClient.clear();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const around = ({ children }: { children: ReactNode }) => (
  <TaskforceContext value={at as TaskforceOnScreen}>{children}</TaskforceContext>
);
const follow = (isWriting = false) => renderHook(() => useFollowing({ id }, isWriting), { wrapper: around });
const tell = (word: object = { noun: 'recommendations', id, isText: true }) =>
  window.dispatchEvent(new CustomEvent('tvaers:word', { detail: word }));
const shown = () => queryClient.getQueryData(pageKey);

describe('a page whose text others write in', () => {
  it('reads the text alone, and leaves all else of it as it was', async () => {
    follow();
    tell();
    await vi.advanceTimersByTimeAsync(50);
    expect(asked).toEqual(['recommendations.text']);
    expect(shown()).toEqual({ ...held, ...now });
    expect(shown()?.comments).toBe(comments);
    // The first paragraph is the same: it is not drawn again.
    expect(shown()?.text.content[0]).toBe(held.text.content[0]);
  });

  it('is not put back by an answer that comes late, and hears of no other text', async () => {
    follow();
    answer = { ...now, textVersion: 2, text: textOf('Gammelt.') };
    tell();
    tell({ noun: 'recommendations', id: 'another', isText: true });
    tell({ noun: 'recommendations', id });
    await vi.advanceTimersByTimeAsync(50);
    expect(asked).toEqual(['recommendations.text']);
    expect(shown()).toEqual(held);
  });

  it('is read whole where more than the text is another', async () => {
    const stop = new QueryObserver(queryClient, { ...trpc.recommendations.page.queryOptions({ ...at, key: 'R-07' }) }).subscribe(
      () => {},
    );
    follow();
    answer = { ...now, state: 'deliberation' };
    tell();
    await vi.advanceTimersByTimeAsync(200);
    expect(asked).toEqual(['recommendations.text', 'recommendations.page']);
    stop();
  });

  it('waits for a pause of who writes himself, but not for ever', async () => {
    follow(true);
    const type = async (ms: number) => {
      for (let passed = 0; passed < ms; passed += 200) {
        fireEvent.keyDown(document.body, { key: 'a' });
        await vi.advanceTimersByTimeAsync(200);
      }
    };
    await type(400);
    tell();
    await type(2000);
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(800);
    expect(asked).toEqual(['recommendations.text']);
    await type(400);
    tell();
    await type(7000);
    expect(asked).toEqual(['recommendations.text', 'recommendations.text']);
  });
});

describe('what else shows a text that is written in', () => {
  /** A list, the page of this text, and that of another, all on the screen. */
  function onScreen() {
    const other = { ...held, id: 'another' };
    queryClient.setQueryData(trpc.recommendations.page.queryKey({ ...at, key: 'R-08' }), other as never);
    queryClient.setQueryData(trpc.recommendations.list.queryKey(at), {} as never);
    const options = [
      trpc.recommendations.page.queryOptions({ ...at, key: 'R-07' }),
      trpc.recommendations.list.queryOptions(at),
    ] as never[];
    const stops = options.map((one) => new QueryObserver(queryClient, one).subscribe(() => {}));
    return () => stops.forEach((stop) => stop());
  }

  it('follows at once, and then at a calm pace, the last words too', async () => {
    const stop = onScreen();
    textWritten();
    await vi.advanceTimersByTimeAsync(200);
    expect(asked.toSorted()).toEqual(['recommendations.list', 'recommendations.page']);
    for (let passed = 0; passed < 14_000; passed += 2000) {
      textWritten();
      await vi.advanceTimersByTimeAsync(2000);
    }
    expect(asked).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(2000);
    expect(asked).toHaveLength(4);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(4);
    stop();
  });

  it('but not the page of the text one writes in, until something else happens', async () => {
    const stop = onScreen();
    writeHere(id);
    textWritten();
    await vi.advanceTimersByTimeAsync(200);
    expect(asked).toEqual(['recommendations.list']);
    nounChanged('recommendations');
    await vi.advanceTimersByTimeAsync(200);
    expect(asked.filter((door) => door === 'recommendations.page')).toHaveLength(1);
    stop();
  });
});
