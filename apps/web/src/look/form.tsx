import { useEffect, useRef, type ReactNode } from 'react';

type FormProps = {
  /** Fields that were not accepted, by name, as `useCommand` gives them: when another one is added the first one in the form gets the focus. */
  errors: Readonly<Record<string, string>>;
  /** The id a button outside the form names with its `form` attribute. */
  id?: string;
  onSubmit: () => void;
  children: ReactNode;
};

/** Fields that are sent together, also with Enter. What was typed stays; the first field with an error gets the focus. */
export function Form({ errors, id, onSubmit, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const wrong = Object.keys(errors).join();
  const known = useRef<readonly string[]>([]);
  useEffect(() => {
    const names = wrong === '' ? [] : wrong.split(',');
    const isMore = names.some((name) => !known.current.includes(name));
    known.current = names;
    // A field that is put right must not lose the focus while it is being typed in.
    if (!isMore) return;
    const invalid = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid="true"]');
    const control = invalid?.matches('input, textarea, select, [tabindex]')
      ? invalid
      : invalid?.querySelector<HTMLElement>('input, [tabindex]');
    if (!invalid?.contains(document.activeElement)) control?.focus();
  }, [wrong]);
  return (
    <form
      ref={form}
      id={id}
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
