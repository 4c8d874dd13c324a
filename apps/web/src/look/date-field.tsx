import { lazy, Suspense } from 'react';
import type { FieldProps } from './field.tsx';
import { inputFrame } from './field.tsx';

const DatePicker = lazy(() => import('./date-picker.tsx').then((file) => ({ default: file.DatePicker })));
const TimePicker = lazy(() => import('./time-picker.tsx').then((file) => ({ default: file.TimePicker })));

export type DateFieldProps = FieldProps & {
  /** 'YYYY-MM-DD', or null when none is chosen. */
  value: string | null;
  onChange: (value: string | null) => void;
  min?: string;
  max?: string;
};
export type TimeFieldProps = FieldProps & {
  /** 'HH:MM', or null when none is chosen. */
  value: string | null;
  onChange: (value: string | null) => void;
};

/** A day, typed or picked from a calendar that begins on Monday. The code is fetched when the field is shown. */
export function DateField(props: DateFieldProps) {
  return (
    <Suspense fallback={<Outline {...props} />}>
      <DatePicker {...props} />
    </Suspense>
  );
}

/** A time of day, typed, by the 24-hour clock. */
export function TimeField(props: TimeFieldProps) {
  return (
    <Suspense fallback={<Outline {...props} />}>
      <TimePicker {...props} />
    </Suspense>
  );
}

/** Holds the field's place, so that nothing moves when it arrives. */
function Outline({ label, hideLabel }: FieldProps) {
  return (
    <div className="grid gap-1.5" aria-hidden="true">
      <span className={hideLabel ? 'sr-only' : 'text-sm font-semibold'}>{label}</span>
      <span className={`${inputFrame} h-10.5`} />
    </div>
  );
}
