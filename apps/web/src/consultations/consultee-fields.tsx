import type { Language } from '@tvaers/domain/language';
import { consultationLimits } from '@tvaers/domain/consultations/consultation-limits';
import { Button } from '../look/button.tsx';
import { Select } from '../look/select.tsx';
import { TextField } from '../look/text-field.tsx';
import { useWords } from '../words/use-words.ts';

export type ConsulteeDraft = { key: number; name: string; organisation: string; email: string; language: Language };

let drawn = 0;
export const newConsultee = (): ConsulteeDraft => ({ key: (drawn += 1), name: '', organisation: '', email: '', language: 'da' });

/** Those with a name and an address: what is sent. */
export function filledConsultees(drafts: readonly ConsulteeDraft[]) {
  return drafts
    .filter(({ name, email }) => name.trim() !== '' && email.trim() !== '')
    .map(({ name, organisation, email, language }) => ({ name, organisation, email, language }));
}

type ConsulteeFieldsProps = {
  value: readonly ConsulteeDraft[];
  onChange: (value: ConsulteeDraft[]) => void;
  /** As `useCommand` gives them: `consultees.0.email`. */
  errors: Readonly<Record<string, string>>;
};

/** Who is to be asked, one after the other. */
export function ConsulteeFields({ value, onChange, errors }: ConsulteeFieldsProps) {
  const t = useWords('consultations');
  const change = (place: number, change: Partial<ConsulteeDraft>) =>
    onChange(value.map((one, at) => (at === place ? { ...one, ...change } : one)));
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 text-sm font-semibold">{t('who.title')}</legend>
      {value.map(({ key, name, organisation, email, language }, place) => {
        const error = (field: string) => errors[`consultees.${place}.${field}`] ?? null;
        return (
          <fieldset key={key} className="grid gap-3 rounded bg-sunk p-3.5 sm:grid-cols-2">
            <legend className="sr-only">{t('who.one', { number: String(place + 1) })}</legend>
            <TextField
              label={t('who.name')}
              value={name}
              onChange={(text) => change(place, { name: text })}
              maxLength={120}
              error={error('name')}
            />
            <TextField
              label={t('who.organisation')}
              value={organisation}
              onChange={(text) => change(place, { organisation: text })}
              maxLength={160}
              optional
              error={error('organisation')}
            />
            <TextField
              label={t('who.email')}
              type="email"
              value={email}
              onChange={(text) => change(place, { email: text })}
              maxLength={254}
              error={error('email')}
            />
            <Select
              label={t('who.language')}
              options={[
                { id: 'da', label: t('who.danish') },
                { id: 'en', label: t('who.english') },
              ]}
              value={language}
              onChange={(chosen) => change(place, { language: chosen })}
            />
            {value.length > 1 ? (
              <span>
                <Button kind="quiet" onPress={() => onChange(value.filter((_, at) => at !== place))}>
                  {t('who.remove', { number: String(place + 1) })}
                </Button>
              </span>
            ) : null}
          </fieldset>
        );
      })}
      <p className="text-sm text-soft">{t('who.readers')}</p>
      {value.length < consultationLimits.consultees ? (
        <span>
          <Button onPress={() => onChange([...value, newConsultee()])}>{t('who.add')}</Button>
        </span>
      ) : null}
    </fieldset>
  );
}
