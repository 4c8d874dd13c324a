import { Suspense, type ReactNode } from 'react';
import type { DateFieldProps } from './date-picker.tsx';
import type { FieldProps } from './field.tsx';
import { fetchedLater } from './fetched-later.tsx';
import { inputFrame } from './field.tsx';
import { Otherwise } from './otherwise.tsx';
import { TextField } from './text-field.tsx';
import type { TimeFieldProps } from './time-picker.tsx';

const DatePicker = fetchedLater(() => import('./date-picker.tsx').then((file) => file.DatePicker));
const TimePicker = fetchedLater(() => import('./time-picker.tsx').then((file) => file.TimePicker));

/** A day, typed or picked from a calendar that begins on Monday. The code is fetched when the field is shown. */
export function DateField(props: DateFieldProps) {
  return (
    <Fetched {...props} type="date">
      <DatePicker {...props} />
    </Fetched>
  );
}

/** A time of day, typed, by the 24-hour clock. */
export function TimeField(props: TimeFieldProps) {
  return (
    <Fetched {...props} type="time">
      <TimePicker {...props} />
    </Fetched>
  );
}

/** While the code is on its way the field's outline; where it cannot be fetched, the browser's own field. */
function Fetched({ children, type, value, onChange, ...field }: TimeFieldProps & { children: ReactNode; type: 'date' | 'time' }) {
  const own = { label: field.label, description: field.description, error: field.error, reader: field.reader };
  return (
    <Otherwise otherwise={<TextField {...own} type={type} value={value ?? ''} onChange={(text) => onChange(text || null)} />}>
      <Suspense fallback={<Outline {...field} />}>{children}</Suspense>
    </Otherwise>
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
