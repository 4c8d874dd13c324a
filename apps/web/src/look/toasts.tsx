import { Suspense } from 'react';
import { fetchedLater } from './fetched-later.tsx';
import { Otherwise } from './otherwise.tsx';
import { useToasts } from './toast.ts';

// Nothing has been done before the first page; without its card a toast is still its words.
const ToastCard = fetchedLater(() => import('./toast-card.tsx').then((file) => file.ToastCard));

/** Where toasts stand: at the foot of the screen, over everything, read aloud without taking the focus. */
export function Toasts() {
  const toasts = useToasts();
  return (
    <div
      role="status"
      aria-live="polite"
      data-print="no"
      // React Aria hides what lies outside an open dialog from screen readers, but not what carries this.
      data-react-aria-top-layer="true"
      className="pointer-events-none fixed inset-x-0 bottom-20 z-60 grid justify-items-center gap-2 px-4 md:bottom-6 md:justify-items-end md:px-6"
    >
      {toasts.map((toast) => (
        <Otherwise key={toast.id} otherwise={toast.text}>
          <Suspense fallback={toast.text}>
            <ToastCard toast={toast} />
          </Suspense>
        </Otherwise>
      ))}
    </div>
  );
}

/** Fetches the card's code while nothing else is going on. */
export const prepareToasts = () => void ToastCard.preload();
