import { useId, type ReactNode } from 'react';

type CheckboxProps = {
  label: ReactNode;
  description?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
};

/** One thing that is so or not. */
export function Checkbox({ label, description, checked, onChange, disabled }: CheckboxProps) {
  const id = useId();
  return (
    <label className="flex cursor-pointer gap-3 py-1 has-disabled:cursor-default has-disabled:text-soft">
      <input
        type="checkbox"
        className="mt-0.5 size-5 shrink-0 accent-accent"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        aria-describedby={description ? id : undefined}
      />
      <span className="grid gap-0.5">
        <span>{label}</span>
        {description ? (
          <span id={id} className="text-sm text-soft">
            {description}
          </span>
        ) : null}
      </span>
    </label>
  );
}
