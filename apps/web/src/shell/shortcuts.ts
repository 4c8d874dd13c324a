import { useEffect, useRef } from 'react';
import type { Shortcut } from './shortcut-reader.ts';

/**
 * Listens for shortcuts on the whole page, as soon as what reads them has been fetched: no page waits for it. A handler that answers false
 * leaves the key to the browser.
 */
export function useShortcuts(handle: (shortcut: Shortcut) => boolean) {
  const latest = useRef(handle);
  latest.current = handle;
  useEffect(() => {
    const gone = new AbortController();
    void import('./shortcut-reader.ts').then(({ shortcutReader }) => {
      const read = shortcutReader();
      const listen = (event: KeyboardEvent) => {
        const shortcut = read(event);
        if (shortcut && latest.current(shortcut)) event.preventDefault();
      };
      if (!gone.signal.aborted) window.addEventListener('keydown', listen, { signal: gone.signal });
    });
    return () => gone.abort();
  }, []);
}
