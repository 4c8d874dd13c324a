import type { ComponentProps } from 'react';
import { Field, inputClass, type FieldProps } from './field.tsx';

type TextAreaProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  /** Set in the typeface of documents. */
  serif?: boolean;
} & Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'className' | 'id'>;

/** Several lines of text. Grows with what is written. */
export function TextArea(props: TextAreaProps) {
  const { label, description, error, reader, optional, hideLabel, value, onChange, serif, ...rest } = props;
  return (
    <Field {...{ label, description, error, reader, optional, hideLabel }}>
      {(control) => (
        <textarea
          rows={3}
          {...rest}
          {...control}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={`${inputClass} field-sizing-content max-h-[70dvh] min-h-20 ${serif ? 'font-serif text-lg' : ''}`}
        />
      )}
    </Field>
  );
}
