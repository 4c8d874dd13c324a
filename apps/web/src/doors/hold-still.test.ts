import { defaultScheduler, notifyManager, QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdStill } from './hold-still.ts';

/** What a page shows of a reading that changes: told as the query library tells React. */
function page() {
  const client = new QueryClient();
  const shown: unknown[] = [];
  const observer = new QueryObserver(client, { queryKey: ['list'], enabled: false });
  observer.subscribe(notifyManager.batchCalls(({ data }: { data: unknown }) => shown.push(data)));
  return { change: (data: string) => client.setQueryData(['list'], data), shown };
}
const happens = (name: string) => document.body.dispatchEvent(new Event(name, { bubbles: true }));

describe('while a finger is down', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    holdStill();
  });
  afterEach(() => {
    notifyManager.setScheduler(defaultScheduler);
    vi.useRealTimers();
  });

  it('what others do waits for the click that ends the press', () => {
    const { change, shown } = page();
    happens('pointerdown');
    change('one more');
    vi.advanceTimersByTime(500);
    happens('pointerup');
    expect(shown).toEqual([]);
    happens('click');
    expect(shown).toEqual([]);
    vi.advanceTimersByTime(0);
    expect(shown).toEqual(['one more']);
  });

  it('is shown when the finger scrolls, is lifted beside the button, or rests', () => {
    const { change, shown } = page();
    happens('pointerdown');
    change('scrolled');
    happens('pointercancel');
    vi.advanceTimersByTime(0);
    happens('pointerdown');
    change('lifted beside');
    happens('pointerup');
    vi.advanceTimersByTime(100);
    happens('pointerdown');
    change('rests');
    vi.advanceTimersByTime(1999);
    expect(shown).toEqual(['scrolled', 'lifted beside']);
    vi.advanceTimersByTime(1);
    expect(shown).toEqual(['scrolled', 'lifted beside', 'rests']);
  });

  it('a change comes at once when nobody presses', () => {
    const { change, shown } = page();
    change('at once');
    vi.advanceTimersByTime(0);
    expect(shown).toEqual(['at once']);
  });
});
