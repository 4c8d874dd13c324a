import { TextArea } from '../look/text-area.tsx';
import { useWords } from '../words/use-words.ts';

type ReasonFieldProps = {
  value: string;
  onChange: (reason: string) => void;
  error: string | undefined;
  isPast: boolean;
  optional?: boolean;
};

/** Why: always kept in the history, and asked for where a change reaches into the past. */
export function ReasonField({ value, onChange, error, isPast, optional = false }: ReasonFieldProps) {
  const t = useWords('seats');
  return (
    <TextArea
      label={t('form.reason')}
      optional={optional}
      description={isPast ? t('form.reasonPast') : undefined}
      value={value}
      onChange={onChange}
      error={error}
      reader={t('form.reader')}
      maxLength={1000}
    />
  );
}
