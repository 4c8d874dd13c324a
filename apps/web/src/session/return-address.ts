// Where to go on after signing in by a link, which opens in a tab of its own: the address that was asked for, kept in this browser.
const name = 'tvaers.goOn';
const longestKept = 15 * 60_000;

/** Keeps the address one wanted to see, while a link is on its way. The front page and the page of signing in are no such address. */
export function keepReturnAddress({ pathname, search }: { pathname: string; search: string }, now = Date.now()) {
  if (pathname === '/' || pathname.startsWith('/log-ind')) return;
  try {
    localStorage.setItem(name, JSON.stringify({ path: pathname + search, at: now }));
  } catch {
    // Then one begins on the front page.
  }
}

/** The address that was kept, once; the front page when there is none, it is old, or it is no path of ours. */
export function takeReturnAddress(now = Date.now()): string {
  try {
    const { path, at } = JSON.parse(localStorage.getItem(name) ?? '{}') as { path?: unknown; at?: unknown };
    localStorage.removeItem(name);
    const isOurs = typeof path === 'string' && /^\/[a-z0-9]/i.test(path);
    return isOurs && typeof at === 'number' && now - at < longestKept ? path : '/';
  } catch {
    return '/';
  }
}
