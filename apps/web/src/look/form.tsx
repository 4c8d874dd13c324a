import { useEffect, useRef, type ReactNode } from 'react';

type FormProps = {
  /** Fields that were not accepted, by name, as `useCommand` gives them: when they change the first one in the form gets the focus. */
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
  useEffect(() => {
    if (wrong === '') return;
    const invalid = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid="true"]');
    const control = invalid?.matches('input, textarea, select, [tabindex]')
      ? invalid
      : invalid?.querySelector<HTMLElement>('input, [tabindex]');
    control?.focus();
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
