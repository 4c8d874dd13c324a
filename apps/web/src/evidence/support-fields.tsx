import { ChoiceRow } from '../look/choice-row.tsx';
import { TextArea } from '../look/text-area.tsx';
import { TextField } from '../look/text-field.tsx';
import { useWords } from '../words/use-words.ts';

/** How a source bears on a finding, as it is being filled in. */
export type SupportDraft = { bears: 'supports' | 'contradicts'; pinpoint: string; quote: string };
export const emptySupport: SupportDraft = { bears: 'supports', pinpoint: '', quote: '' };

/** The draft as the server takes it. */
export const supportToSend = (sourceId: string, { bears, pinpoint, quote }: SupportDraft) => ({
  sourceId,
  contradicts: bears === 'contradicts',
  pinpoint,
  quote,
});

type SupportFieldsProps = {
  draft: SupportDraft;
  onChange: (draft: SupportDraft) => void;
  error?: string | undefined;
  reader: string;
};

/** For or against, where in the source, and in which words. */
export function SupportFields({ draft, onChange, error, reader }: SupportFieldsProps) {
  const t = useWords('evidence');
  return (
    <div className="grid gap-3">
      <ChoiceRow
        label={t('find.bears')}
        options={[
          { id: 'supports', label: t('find.supports') },
          { id: 'contradicts', label: t('find.contradicts') },
        ]}
        value={draft.bears}
        onChange={(bears) => onChange({ ...draft, bears })}
      />
      <TextField
        label={t('find.pinpoint')}
        optional
        description={t('find.pinpointHelp')}
        value={draft.pinpoint}
        onChange={(pinpoint) => onChange({ ...draft, pinpoint })}
        error={error}
        reader={reader}
        maxLength={300}
      />
      <TextArea
        label={t('find.quote')}
        optional
        value={draft.quote}
        onChange={(quote) => onChange({ ...draft, quote })}
        reader={reader}
        maxLength={2000}
      />
    </div>
  );
}
