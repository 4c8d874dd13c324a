import { parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { Button } from 'react-aria-components/Button';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
} from 'react-aria-components/Calendar';
import { DateInput, DatePicker as AriaDatePicker, DateSegment } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { Label } from 'react-aria-components/Label';
import { Popover } from 'react-aria-components/Popover';
import { useWords } from '../words/use-words.ts';
import { type FieldProps, inputFrame, useFieldNotes } from './field.tsx';
import { InLanguage } from './in-language.tsx';

export type DateFieldProps = FieldProps & {
  /** 'YYYY-MM-DD', or null when none is chosen. */
  value: string | null;
  onChange: (value: string | null) => void;
  min?: string;
  max?: string;
};

const stepClass = 'inline-flex size-9 items-center justify-center rounded text-soft hover:bg-sunk hover:text-ink';

/** The day field with its calendar. */
export function DatePicker({
  value,
  onChange,
  min,
  max,
  label,
  description,
  error,
  reader,
  optional,
  hideLabel,
}: DateFieldProps) {
  const t = useWords('everywhere');
  const id = useId();
  const { describedBy, notes, error: below, reading } = useFieldNotes(id, { description, error, reader });
  return (
    <InLanguage>
      <AriaDatePicker
        className="grid gap-1.5"
        value={value ? parseDate(value) : null}
        onChange={(date) => onChange(date ? date.toString() : null)}
        minValue={min ? parseDate(min) : undefined}
        maxValue={max ? parseDate(max) : undefined}
        isInvalid={Boolean(error)}
        aria-describedby={describedBy}
        firstDayOfWeek="mon"
        shouldForceLeadingZeros={false}
      >
        <Label className={hideLabel ? 'sr-only' : 'text-sm font-semibold'}>
          {label}
          {optional ? <span className="font-normal text-soft"> ({t('optional')})</span> : null}
        </Label>
        {notes}
        <Group className={`${inputFrame} flex items-center pr-0.5 pl-2.5 focus-within:outline-2 focus-within:outline-accent`}>
          <DateInput className="figures flex flex-1 py-2">
            {(segment) => (
              <DateSegment
                segment={segment}
                className="min-w-6 rounded-sm px-0.5 text-end outline-none data-[type=literal]:min-w-0 data-[type=literal]:px-0 focus:bg-accent focus:text-on-accent data-placeholder:text-soft data-placeholder:focus:text-on-accent"
              />
            )}
          </DateInput>
          <Button className={stepClass} aria-label={t('date.open')}>
            <CalendarDays className="size-4.5" aria-hidden="true" />
          </Button>
        </Group>
        {below}
        {reading}
        <Popover className="z-50 rounded border border-line bg-surface p-3 text-ink shadow-raised">
          <Dialog className="outline-none">
            <Calendar>
              <header className="mb-1 flex items-center justify-between">
                <Button slot="previous" className={stepClass} aria-label={t('date.previous')}>
                  <ChevronLeft className="size-5" aria-hidden="true" />
                </Button>
                <CalendarHeading className="font-semibold" />
                <Button slot="next" className={stepClass} aria-label={t('date.next')}>
                  <ChevronRight className="size-5" aria-hidden="true" />
                </Button>
              </header>
              <CalendarGrid weekdayStyle="short">
                <CalendarGridHeader>
                  {(day) => <CalendarHeaderCell className="pb-1 text-xs font-medium text-soft">{day}</CalendarHeaderCell>}
                </CalendarGridHeader>
                <CalendarGridBody>
                  {(date) => (
                    <CalendarCell
                      date={date}
                      className="figures flex size-9.5 cursor-pointer items-center justify-center rounded text-sm hover:bg-sunk data-disabled:cursor-default data-disabled:text-soft/50 data-outside-month:invisible data-selected:bg-accent data-selected:font-semibold data-selected:text-on-accent data-today:font-semibold data-unavailable:text-soft"
                    />
                  )}
                </CalendarGridBody>
              </CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </AriaDatePicker>
    </InLanguage>
  );
}
