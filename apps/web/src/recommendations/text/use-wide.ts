import { useSyncExternalStore } from 'react';

const wide = '(width >= 80rem)';

/** Is there room for a margin beside the text? Otherwise comments stand beneath their paragraph. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(wide);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => window.matchMedia(wide).matches,
  );
}
