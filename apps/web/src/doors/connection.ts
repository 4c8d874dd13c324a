import { useSyncExternalStore } from 'react';

let isLost = false;
let probe = 0;
const listeners = new Set<() => void>();
const restored = new Set<() => void>();

function change(next: boolean) {
  if (next === isLost) return;
  isLost = next;
  for (const listener of listeners) listener();
}

/** A call got no answer: says so, and asks the server every few seconds until it answers. */
export function connectionFailed() {
  change(true);
  if (probe !== 0) return;
  probe = window.setInterval(() => {
    fetch('/healthz', { cache: 'no-store' }).then((answer) => {
      if (answer.ok) connectionAnswered();
    }, ignore);
  }, 4000);
}

/** A call was answered, so there is a connection. */
export function connectionAnswered() {
  window.clearInterval(probe);
  probe = 0;
  if (!isLost) return;
  change(false);
  for (const listener of restored) listener();
}

function ignore() {
  // Still no connection; the next probe tries again.
}

/** Runs when the connection is back. */
export function whenConnectionReturns(listener: () => void) {
  restored.add(listener);
  return () => restored.delete(listener);
}

/** Has the connection to the server been lost? */
export function useConnectionLost(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isLost,
  );
}

// The browser knows at once when the device is off the network.
window.addEventListener('offline', connectionFailed);
