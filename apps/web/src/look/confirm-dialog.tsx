import { useState, type ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

type ConfirmDialogProps = {
  isOpen: boolean;
  onClose: () => void;
  /** The question, with the thing's own name: "Udsend dagsordenen til møde 5?" */
  title: ReactNode;
  /** Exactly what will happen: who gets what, what can no longer be changed. */
  children: ReactNode;
  /** The verb of the act, never "OK". */
  confirm: string;
  danger?: boolean;
  /** Closes when it resolves to anything but false; stays open, with what was typed, when it says false. */
  onConfirm: () => Promise<unknown> | void;
  disabledBecause?: string | false | null;
  width?: 'normal' | 'wide';
};

/** Asks before an outward act: sending, sharing, publishing, adopting. What can be undone does not ask. */
export function ConfirmDialog({
  isOpen,
  onClose,
  title,
  children,
  confirm,
  danger,
  onConfirm,
  disabledBecause,
  width = 'normal',
}: ConfirmDialogProps) {
  const t = useWords('everywhere');
  const [isPending, setPending] = useState(false);
  const act = async () => {
    setPending(true);
    try {
      if ((await onConfirm()) !== false) onClose();
    } finally {
      setPending(false);
    }
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      width={width}
      staysOpen={isPending}
      actions={
        <>
          {/* The button says it to who hears the page; a finger cannot rest on it to see why. */}
          {disabledBecause ? (
            <p aria-hidden="true" className="w-full self-center text-sm text-soft sm:w-auto sm:min-w-40 sm:flex-1">
              {disabledBecause}
            </p>
          ) : null}
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button
            kind={danger ? 'danger' : 'primary'}
            pending={isPending}
            disabledBecause={disabledBecause}
            onPress={() => void act()}
          >
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
