import { Check, CircleAlert, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import { dismissToast, type Toast } from './toast.ts';

const secondsWithUndo = 12;
const secondsWithout = 6;

/** One toast: what was done, and the way back. */
export function ToastCard({ toast }: { toast: Toast }) {
  const t = useWords('everywhere');
  const [isHeld, setHeld] = useState(false);
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A toast never goes away under the hand or the focus of the person who is about to use it.
    if (isHeld) return;
    const timer = window.setTimeout(() => dismissToast(toast.id), 1000 * (toast.undo ? secondsWithUndo : secondsWithout));
    return () => window.clearTimeout(timer);
  }, [isHeld, toast]);
  return (
    <div
      ref={card}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex max-w-full items-center gap-3 rounded border border-line bg-surface py-2 pr-2 pl-4 text-sm shadow-raised"
    >
      {toast.tone === 'done' ? (
        <Check className="size-4 shrink-0 text-good" aria-hidden="true" />
      ) : (
        <CircleAlert className="size-4 shrink-0 text-late" aria-hidden="true" />
      )}
      <span className="py-1">{toast.text}</span>
      {toast.undo ? (
        <Button
          size="small"
          onPress={() => {
            dismissToast(toast.id);
            toast.undo?.();
          }}
        >
          {t('undo')}
        </Button>
      ) : null}
      <button
        type="button"
        aria-label={t('close')}
        onClick={() => dismissToast(toast.id)}
        className="inline-flex size-8 items-center justify-center rounded text-soft hover:bg-sunk hover:text-ink"
      >
        <X className="size-4" aria-hidden="true" />
      </button>
    </div>
  );
}
