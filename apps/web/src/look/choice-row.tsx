import { useId, type ReactNode } from 'react';

type ChoiceRowProps<Id extends string> = {
  /** What is asked, for screen readers. */
  label: string;
  options: readonly { id: Id; label: ReactNode }[];
  value: Id | null;
  onChange: (value: Id) => void;
  disabled?: boolean;
  /** Where many rows stand beneath each other: four short answers fit beside each other on a phone. */
  isDense?: boolean;
};

/** Two to four short answers beside each other, one tap each: Ja · Hvis nødvendigt · Nej. */
export function ChoiceRow<Id extends string>({ label, options, value, onChange, disabled, isDense = false }: ChoiceRowProps<Id>) {
  const name = useId();
  return (
    <fieldset
      className={`grid gap-1.5 ${isDense ? 'grid-cols-[repeat(auto-fit,minmax(min(4.9rem,100%),1fr))]' : 'grid-cols-[repeat(auto-fit,minmax(min(6.5rem,100%),1fr))]'}`}
      disabled={disabled}
    >
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.id}
          className="flex min-h-9 cursor-pointer pointer-coarse:min-h-11 items-center justify-center rounded border border-line-strong bg-surface px-1 py-1.5 text-center text-sm font-semibold transition-colors duration-100 hover:border-edge hover:bg-sunk has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent has-disabled:cursor-default has-disabled:opacity-60"
        >
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={value === option.id}
            onChange={() => onChange(option.id)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
