import { ChevronDown } from 'lucide-react';
import { Field, inputClass, type FieldProps } from './field.tsx';

type Option<Id extends string> = { id: Id; label: string };
type SelectProps<Id extends string> = FieldProps & {
  options: readonly Option<Id>[];
  value: Id | '';
  onChange: (value: Id) => void;
  /** What stands there before anything is chosen. */
  placeholder?: string;
  name?: string;
  disabled?: boolean;
};

/** One of several, as the device's own list: best on a phone and for screen readers. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, description, error, reader, optional, hideLabel, options, value, onChange, placeholder, name, disabled } = props;
  return (
    <Field {...{ label, description, error, reader, optional, hideLabel }}>
      {(control) => (
        <span className="relative block">
          <select
            {...control}
            name={name}
            disabled={disabled}
            value={value}
            onChange={(event) => onChange(event.target.value as Id)}
            className={`${inputClass} appearance-none pr-10`}
          >
            {placeholder !== undefined && (value === '' || optional) ? <option value="">{placeholder}</option> : null}
            {options.map((option) => (
              <option key={option.id} value={option.id}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown className="pointer-events-none absolute top-3 right-3 size-4 text-soft" aria-hidden="true" />
        </span>
      )}
    </Field>
  );
}
