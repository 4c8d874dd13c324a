import { lazy, Suspense, type ReactNode } from 'react';

const fetchSheet = () => import('./dialog-sheet.tsx');
const DialogSheet = lazy(() => fetchSheet().then((file) => ({ default: file.DialogSheet })));

export type DialogProps = {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons at the foot, the one that acts last. */
  actions?: ReactNode;
  width?: 'normal' | 'wide';
  /** Only its own buttons close it: no cross, no Escape, no press outside. */
  staysOpen?: boolean;
};

/** A question or a small form above the page. The focus goes into it, stays in it, and comes back to where it was. */
export function Dialog(props: DialogProps) {
  if (!props.isOpen) return null;
  return (
    <Suspense>
      <DialogSheet {...props} />
    </Suspense>
  );
}

/** Fetches the dialog's code while nothing else is going on, so that the first one opens at once. */
export const prepareDialog = () => void fetchSheet();
