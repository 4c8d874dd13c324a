import { weekdayNames } from '@tvaers/domain/dates/names';
import { useId } from 'react';
import { useLanguage } from '../../words/language.ts';

const workdays = [1, 2, 3, 4, 5];

type WeekdayChoiceProps = {
  label: string;
  /** ISO weekdays: 1 is Monday. */
  value: readonly number[];
  onChange: (weekdays: number[]) => void;
  error?: string | null;
};

/** Some of the days of the working week. */
export function WeekdayChoice({ label, value, onChange, error }: WeekdayChoiceProps) {
  const language = useLanguage();
  const id = useId();
  return (
    <fieldset className="grid gap-1.5" aria-describedby={error ? id : undefined}>
      <legend className="mb-1.5 text-sm font-semibold">{label}</legend>
      <div className="flex flex-wrap gap-2">
        {workdays.map((day) => (
          <label
            key={day}
            className="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded border border-line-strong px-3 first-letter:uppercase has-checked:border-accent has-checked:bg-sunk"
          >
            <input
              type="checkbox"
              className="size-4 accent-current"
              checked={value.includes(day)}
              onChange={(event) => onChange(event.target.checked ? [...value, day] : value.filter((one) => one !== day))}
            />
            {weekdayNames[language][day - 1]}
          </label>
        ))}
      </div>
      {error ? (
        <p id={id} className="text-sm text-late">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
