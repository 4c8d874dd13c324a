import type { ComponentProps } from 'react';
import { Field, inputClass, type FieldProps } from './field.tsx';

type TextFieldProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
} & Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'className' | 'id'>;

/** One line of text. */
export function TextField({ label, description, error, reader, optional, hideLabel, value, onChange, ...rest }: TextFieldProps) {
  return (
    <Field {...{ label, description, error, reader, optional, hideLabel }}>
      {(control) => (
        <input
          type="text"
          autoComplete="off"
          {...rest}
          {...control}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={inputClass}
        />
      )}
    </Field>
  );
}
