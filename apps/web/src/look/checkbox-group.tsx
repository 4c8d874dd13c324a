import { Checkbox } from './checkbox.tsx';
import { FieldGroup, type FieldProps } from './field.tsx';

type CheckboxGroupProps<Id extends string> = FieldProps & {
  options: readonly { id: Id; label: string; description?: string }[];
  value: readonly Id[];
  onChange: (value: Id[]) => void;
};

/** Any number of several. The order of the answer is the order of the options. */
export function CheckboxGroup<Id extends string>({ options, value, onChange, ...field }: CheckboxGroupProps<Id>) {
  return (
    <FieldGroup {...field}>
      {options.map((option) => (
        <Checkbox
          key={option.id}
          label={option.label}
          description={option.description}
          checked={value.includes(option.id)}
          onChange={(checked) =>
            onChange(options.map(({ id }) => id).filter((id) => (id === option.id ? checked : value.includes(id))))
          }
        />
      ))}
    </FieldGroup>
  );
}
