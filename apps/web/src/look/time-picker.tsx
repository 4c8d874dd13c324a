import { parseTime } from '@internationalized/date';
import { useId } from 'react';
import { DateInput, DateSegment, TimeField as AriaTimeField } from 'react-aria-components/TimeField';
import { Label } from 'react-aria-components/Label';
import { useWords } from '../words/use-words.ts';
import { type FieldProps, inputFrame, useFieldNotes } from './field.tsx';
import { InLanguage } from './in-language.tsx';

export type TimeFieldProps = FieldProps & {
  /** 'HH:MM', or null when none is chosen. */
  value: string | null;
  onChange: (value: string | null) => void;
};

/** The time field. */
export function TimePicker({ value, onChange, label, description, error, reader, optional, hideLabel }: TimeFieldProps) {
  const t = useWords('everywhere');
  const id = useId();
  const { describedBy, notes, error: below, reading } = useFieldNotes(id, { description, error, reader });
  return (
    <InLanguage>
      <AriaTimeField
        className="grid gap-1.5"
        value={value ? parseTime(value) : null}
        onChange={(time) => onChange(time ? time.toString().slice(0, 5) : null)}
        isInvalid={Boolean(error)}
        aria-describedby={describedBy}
        hourCycle={24}
      >
        <Label className={hideLabel ? 'sr-only' : 'text-sm font-semibold'}>
          {label}
          {optional ? <span className="font-normal text-soft"> ({t('optional')})</span> : null}
        </Label>
        {notes}
        <DateInput className={`${inputFrame} figures flex px-2.5 py-2 focus-within:outline-2 focus-within:outline-accent`}>
          {(segment) => (
            <DateSegment
              segment={segment}
              className="min-w-6 rounded-sm px-0.5 text-end outline-none data-[type=literal]:min-w-0 data-[type=literal]:px-0 focus:bg-accent focus:text-on-accent data-placeholder:text-soft data-placeholder:focus:text-on-accent"
            />
          )}
        </DateInput>
        {below}
        {reading}
      </AriaTimeField>
    </InLanguage>
  );
}
