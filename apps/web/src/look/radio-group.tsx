import { useId, type ReactNode } from 'react';
import { FieldGroup, type FieldProps } from './field.tsx';

type Choice<Id extends string> = { id: Id; label: ReactNode; description?: ReactNode; disabled?: boolean };
type RadioGroupProps<Id extends string> = FieldProps & {
  options: readonly Choice<Id>[];
  value: Id | null;
  onChange: (value: Id) => void;
  /** What stands under the chosen option, such as the field for its reason. */
  under?: (id: Id) => ReactNode;
};

/** One of a few, each with its own line of explanation, as rows one can press anywhere. */
export function RadioGroup<Id extends string>({ options, value, onChange, under, ...field }: RadioGroupProps<Id>) {
  const name = useId();
  return (
    <FieldGroup {...field}>
      <div className="divide-y divide-line border-y border-line">
        {options.map((option) => (
          <div key={option.id}>
            <label className="flex cursor-pointer gap-3 py-3 has-disabled:cursor-default has-disabled:text-soft">
              <input
                type="radio"
                name={name}
                className="mt-0.5 size-5 shrink-0 accent-accent"
                checked={value === option.id}
                disabled={option.disabled}
                onChange={() => onChange(option.id)}
                aria-describedby={option.description ? `${name}-${option.id}` : undefined}
              />
              <span className="grid gap-0.5">
                <span className="font-medium">{option.label}</span>
                {option.description ? (
                  <span id={`${name}-${option.id}`} className="text-sm text-soft">
                    {option.description}
                  </span>
                ) : null}
              </span>
            </label>
            {under && value === option.id ? <div className="pb-4 pl-8 empty:hidden">{under(option.id)}</div> : null}
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}
