import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { type ReactNode, Suspense } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { fetchAhead, fetchedLater } from './fetched-later.tsx';
import { Otherwise } from './otherwise.tsx';

afterEach(cleanup);

it('says so when its code cannot be fetched, and can be tried again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const attempts = [() => Promise.reject(new TypeError('Failed to fetch')), () => Promise.resolve(() => <p>here</p>)];
  const Page = fetchedLater(() => attempts.shift()!());
  const page = (key: number) => (
    <Otherwise key={key} otherwise={<p>not here</p>}>
      <Suspense fallback={<p>waiting</p>}>
        <Page />
      </Suspense>
    </Otherwise>
  );

  const { rerender } = await act(async () => render(page(1)));
  expect(screen.getByText('not here')).toBeTruthy();
  expect(attempts).toHaveLength(1);
  await act(async () => rerender(page(2)));
  expect(screen.getByText('here')).toBeTruthy();
});

it('is tried again where it failed, by what stands in its place', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const attempts = [() => Promise.reject(new TypeError('Failed to fetch')), () => Promise.resolve(() => <p>here</p>)];
  const Page = fetchedLater(() => attempts.shift()!());
  await act(async () =>
    render(
      <Otherwise otherwise={(again) => <button onClick={again}>again</button>}>
        <Suspense fallback={<p>waiting</p>}>
          <Page />
        </Suspense>
      </Otherwise>,
    ),
  );
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'again' })));
  expect(screen.getByText('here')).toBeTruthy();
});

it('is fetched ahead of its first showing while there is a connection, but for what waits until it is asked for', async () => {
  vi.useFakeTimers();
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const asked: string[] = [];
  const named = (name: string) => () => {
    asked.push(name);
    return Promise.resolve(() => <p>{name}</p>);
  };
  try {
    const Part = fetchedLater(named('part'));
    fetchedLater(named('page'), 'whenAsked');
    fetchAhead();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).not.toContain('part');

    onLine.mockReturnValue(true);
    fetchAhead();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toEqual(['part']);
    fetchedLater(named('later part'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toEqual(['part', 'later part']);

    render(<Part />);
    expect(screen.getByText('part')).toBeTruthy();
  } finally {
    onLine.mockRestore();
    vi.useRealTimers();
  }
});

it('is asked for anew by who wants it when fetching it ahead failed, and nothing more is asked for meanwhile', async () => {
  vi.useFakeTimers();
  const attempts = [() => Promise.reject(new TypeError('Failed to fetch')), () => Promise.resolve(() => <p>here</p>)];
  try {
    const Part = fetchedLater(() => attempts.shift()!());
    const next = vi.fn<() => Promise<() => ReactNode>>(() => Promise.resolve(() => <p>next</p>));
    fetchedLater(next);
    fetchAhead();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(attempts).toHaveLength(1);
    expect(next).not.toHaveBeenCalled();
    fetchAhead();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(next).toHaveBeenCalledTimes(1);
    await act(async () =>
      render(
        <Suspense fallback={<p>waiting</p>}>
          <Part />
        </Suspense>,
      ),
    );
    expect(screen.getByText('here')).toBeTruthy();
  } finally {
    vi.useRealTimers();
  }
});
