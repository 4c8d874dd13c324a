import { useSyncExternalStore } from 'react';

export type Toast = {
  id: number;
  text: string;
  /** Takes the act back. Offered as *Fortryd*. */
  undo?: () => void;
  tone: 'done' | 'problem';
};

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

/**
 * Says quietly what was done, and offers to take it back. The latest stands alone, but for the last one that still offers the way back or
 * tells of a problem: they lie over what one reads.
 */
export function showToast({ text, undo, tone = 'done' }: { text: string; undo?: () => void; tone?: Toast['tone'] }) {
  lastId += 1;
  const kept = toasts.filter((toast) => toast.undo || toast.tone === 'problem').slice(-1);
  change([...kept, { id: lastId, text, tone, ...(undo ? { undo } : {}) }]);
}

/** Takes a toast away. */
export function dismissToast(id: number) {
  change(toasts.filter((toast) => toast.id !== id));
}

/** The toasts that stand now. */
export function useToasts() {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
}
