import { DateField, TimeField } from '../../look/date-field.tsx';
import { useWords } from '../../words/use-words.ts';

/** A day with its beginning and end, as they are typed; each may be missing. */
export type TimesDraft = { on: string | null; from: string | null; until: string | null };

export const noTimes: TimesDraft = { on: null, from: null, until: null };

/** The local times of a draft; null while a part is missing. */
export function spanOf({ on, from, until }: TimesDraft): { startsLocal: string; endsLocal: string } | null {
  return on && from && until ? { startsLocal: `${on}T${from}`, endsLocal: `${on}T${until}` } : null;
}

export function timesOf(startsLocal: string | null, endsLocal: string | null): TimesDraft {
  return { on: startsLocal?.slice(0, 10) ?? null, from: startsLocal?.slice(11) ?? null, until: endsLocal?.slice(11) ?? null };
}

type MeetingTimesProps = {
  value: TimesDraft;
  onChange: (value: TimesDraft) => void;
  error?: string | null;
  min?: string;
};

/** Day, beginning and end, side by side. */
export function MeetingTimes({ value, onChange, error, min }: MeetingTimesProps) {
  const t = useWords('meetings');
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-[minmax(0,1fr)_6.5rem_6.5rem]">
      <div className="col-span-2 sm:col-span-1">
        <DateField
          label={t('form.day')}
          value={value.on}
          onChange={(on) => onChange({ ...value, on })}
          error={error}
          {...(min ? { min } : {})}
        />
      </div>
      <TimeField label={t('form.starts')} value={value.from} onChange={(from) => onChange({ ...value, from })} />
      <TimeField label={t('form.ends')} value={value.until} onChange={(until) => onChange({ ...value, until })} />
    </div>
  );
}
