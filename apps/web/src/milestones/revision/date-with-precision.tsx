import { lastDayOf, precisions } from '@tvaers/domain/dates/precision';
import { DateField } from '../../look/date-field.tsx';
import { Select } from '../../look/select.tsx';
import { useWords } from '../../words/use-words.ts';
import type { DateSaid } from './plan-draft.ts';

type DateWithPrecisionProps = {
  label: string;
  value: DateSaid;
  onChange: (value: DateSaid) => void;
  min?: string;
  error?: string | null | undefined;
  /** Where the place says what the fields are, their labels are for screen readers only. */
  hideLabel?: boolean;
};

/** A date as exactly as it is known. Known less exactly than to the day it is kept as the last day it allows. */
export function DateWithPrecision({ label, value, onChange, min, error, hideLabel = false }: DateWithPrecisionProps) {
  const t = useWords('milestones');
  const put = ({ on, precision }: DateSaid) => onChange({ on: on && lastDayOf(on, precision), precision });
  return (
    <div className={`grid items-start gap-3 ${hideLabel ? '' : 'sm:grid-cols-2'}`}>
      <DateField
        label={label}
        hideLabel={hideLabel}
        value={value.on}
        onChange={(on) => put({ ...value, on })}
        error={error}
        {...(min ? { min } : {})}
      />
      <Select
        label={hideLabel ? `${t('form.precision')}: ${label}` : t('form.precision')}
        hideLabel={hideLabel}
        value={value.precision}
        onChange={(precision) => put({ ...value, precision })}
        options={precisions.map((id) => ({ id, label: t(`form.precisions.${id}`) }))}
      />
    </div>
  );
}
