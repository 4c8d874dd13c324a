import { Aside } from './aside.tsx';
import type { DialogProps } from './dialog-sheet.tsx';
import { fetchedLater } from './fetched-later.tsx';

const DialogSheet = fetchedLater<DialogProps>(() => import('./dialog-sheet.tsx').then((file) => file.DialogSheet));

/** A question or a small form above the page. The focus goes into it, stays in it, and comes back to where it was. */
export function Dialog(props: DialogProps) {
  if (!props.isOpen) return null;
  return (
    <Aside onFailed={props.onClose}>
      <DialogSheet {...props} />
    </Aside>
  );
}

/** Fetches the dialog's code while nothing else is going on, so that the first one opens at once. */
export const prepareDialog = () => void DialogSheet.preload();
