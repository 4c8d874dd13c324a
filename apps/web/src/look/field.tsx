import { CircleAlert, Eye } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';

export type FieldProps = {
  label: ReactNode;
  description?: ReactNode;
  /** What is wrong, as a sentence. It stands at the field and is read with it. */
  error?: string | null | undefined;
  /** Who will be able to read what is written here, as a sentence. */
  reader?: ReactNode;
  /** Says beside the label that the field may be left empty. */
  optional?: boolean;
  /** Keeps the label for screen readers only, where the place says what the field is. */
  hideLabel?: boolean;
};

type ControlProps = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

/** Label, description, error and reader around any native control. */
export function Field({ children, ...field }: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const id = useId();
  const { describedBy, notes, error, reading } = useFieldNotes(id, field);
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className={field.hideLabel ? 'sr-only' : 'text-sm font-semibold'}>
        {field.label}
        {field.optional ? <Optional /> : null}
      </label>
      {notes}
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': field.error ? true : undefined })}
      {error}
      {reading}
    </div>
  );
}

/** The same around a group of controls, as a fieldset: what is wrong stands before them, for the last of many may be out of sight. */
export function FieldGroup({ children, ...field }: FieldProps & { children: ReactNode }) {
  const id = useId();
  const { describedBy, notes, error, reading } = useFieldNotes(id, field);
  return (
    <fieldset className="grid gap-1.5" aria-describedby={describedBy} aria-invalid={field.error ? true : undefined}>
      <legend className={field.hideLabel ? 'sr-only' : 'mb-1 text-sm font-semibold'}>
        {field.label}
        {field.optional ? <Optional /> : null}
      </legend>
      {notes}
      {error}
      {children}
      {reading}
    </fieldset>
  );
}

function Optional() {
  return <span className="font-normal text-soft"> ({useWords('everywhere')('optional')})</span>;
}

/** The description stands before the control, the error and who reads it after. */
export function useFieldNotes(id: string, { description, error, reader }: Pick<FieldProps, 'description' | 'error' | 'reader'>) {
  const ids = [description && `${id}-d`, error && `${id}-e`, reader && `${id}-r`].filter(Boolean);
  return {
    describedBy: ids.length ? ids.join(' ') : undefined,
    notes: description ? (
      <p id={`${id}-d`} className="text-sm text-soft">
        {description}
      </p>
    ) : null,
    error: error ? (
      <p id={`${id}-e`} className="flex gap-1.5 text-sm font-medium text-late">
        <CircleAlert className="mt-0.75 size-4 shrink-0" aria-hidden="true" />
        {error}
      </p>
    ) : null,
    reading: reader ? (
      <p id={`${id}-r`} className="flex gap-1.5 text-xs text-soft">
        <Eye className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
        {reader}
      </p>
    ) : null,
  };
}

/** The edge and ground of anything one types in. */
export const inputFrame =
  'w-full rounded border border-edge bg-surface text-base text-ink placeholder:text-soft aria-invalid:border-late aria-invalid:ring-1 aria-invalid:ring-late disabled:bg-sunk disabled:text-soft focus-visible:border-accent focus-visible:outline-offset-0';

/** A control that is typed in, with the room around its text. */
export const inputClass = `${inputFrame} px-3 py-2`;
