import { useSyncExternalStore } from 'react';

let isEnded = false;
const listeners = new Set<() => void>();

function change(next: boolean) {
  if (next === isEnded) return;
  isEnded = next;
  for (const listener of listeners) listener();
}

/** The server no longer knows who is asking. The page stays as it is and asks to sign in, in place. */
export const sessionEnded = () => change(true);

/** Somebody is signed in again. */
export const sessionResumed = () => change(false);

/** Has the session ended under the page? */
export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isEnded,
  );
}
