import { atStart } from '@tvaers/domain/language';
import { positionSourceWords } from '@tvaers/domain/rounds/labels';
import { type PositionSource, positionSources } from '@tvaers/domain/rounds/workflow';
import { RadioGroup } from '../look/radio-group.tsx';
import { TextField } from '../look/text-field.tsx';
import { useLabel } from '../recommendations/use-naming.ts';
import { useWords } from '../words/use-words.ts';

/** By which way a member said it, and what is to be known of that. */
export type Given = { source: PositionSource | null; howGiven: string };
export const notSaid: Given = { source: null, howGiven: '' };

type HowGivenProps = {
  label: string;
  value: Given;
  onChange: (value: Given) => void;
  errors: Partial<Record<'source' | 'howGiven', string | undefined>>;
};

/** Asked of the secretariat where it enters for a member what he said elsewhere. */
export function HowGiven({ label: asked, value, onChange, errors }: HowGivenProps) {
  const t = useWords('rounds');
  const label = useLabel();
  return (
    <>
      <RadioGroup
        label={asked}
        error={errors.source}
        value={value.source}
        onChange={(source) => onChange({ ...value, source })}
        options={positionSources.map((id) => ({ id, label: atStart(label(positionSourceWords[id])) }))}
      />
      <TextField
        label={t('form.howGiven')}
        description={t('form.howGivenHint')}
        optional
        value={value.howGiven}
        onChange={(howGiven) => onChange({ ...value, howGiven })}
        maxLength={300}
        error={errors.howGiven}
        reader={t('reader.all')}
      />
    </>
  );
}
