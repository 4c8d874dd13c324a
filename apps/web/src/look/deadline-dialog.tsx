import { type ReactNode, useState } from 'react';
import { useClock } from '../session/clock.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { DateField } from './date-field.tsx';
import { ErrorSentence } from './error-sentence.tsx';

type DeadlineDialogProps = {
  /** The deadline as it stands. */
  from: string;
  /** The one that is proposed. */
  proposed: string;
  words: { title: string; body: string; label: string; laterNeeded: string; act: string };
  problem: ReactNode;
  fieldError: string | null | undefined;
  onClose: () => void;
  onConfirm: (deadlineOn: string) => Promise<unknown>;
  /** Who is told, and what else is said of the day that is chosen. */
  children: (deadlineOn: string | null) => ReactNode;
};

/** Asks for a later deadline than the one that was told. */
export function DeadlineDialog({
  from,
  proposed,
  words,
  problem,
  fieldError,
  onClose,
  onConfirm,
  children,
}: DeadlineDialogProps) {
  const { today } = useClock();
  const [deadlineOn, setDeadline] = useState<string | null>(proposed);
  const later = deadlineOn !== null && deadlineOn > from && deadlineOn >= today ? deadlineOn : null;
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={words.title}
      confirm={words.act}
      disabledBecause={later === null ? words.laterNeeded : null}
      onConfirm={async () => later !== null && (await onConfirm(later)) !== undefined}
    >
      <ErrorSentence>{problem}</ErrorSentence>
      <p>{words.body}</p>
      <DateField
        label={words.label}
        value={deadlineOn}
        onChange={setDeadline}
        min={from < today ? today : from}
        error={later === null ? words.laterNeeded : fieldError}
      />
      {children(later)}
    </ConfirmDialog>
  );
}
