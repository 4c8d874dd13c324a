import { addressOf } from '@tvaers/domain/installation/address';
import { Section } from '../look/section.tsx';
import { TextArea } from '../look/text-area.tsx';
import { TextField } from '../look/text-field.tsx';
import { useWords } from '../words/use-words.ts';
import type { FoundingPart } from './founding-form.ts';

/** What the taskforce is called, where it is reached, who set it up and what for. */
export function BasicsFields({ values, change, errors }: FoundingPart) {
  const t = useWords('installation');
  const line = (field: 'nameEn' | 'setUpBy', max: number) => (
    <TextField
      label={t(`create.${field}`)}
      value={values[field]}
      onChange={(text) => change({ [field]: text })}
      error={errors[field]}
      maxLength={max}
    />
  );
  return (
    <Section title={t('create.basics')}>
      <div className="grid gap-4">
        <TextField
          label={t('create.nameDa')}
          value={values.nameDa}
          // The address follows the name until it is written itself.
          onChange={(nameDa) =>
            change({ nameDa, ...(values.slug === addressOf(values.nameDa) ? { slug: addressOf(nameDa) } : {}) })
          }
          error={errors['nameDa']}
          maxLength={120}
        />
        {line('nameEn', 120)}
        <TextField
          label={t('create.slug')}
          description={t('create.slugHelp', { origin: window.location.host, slug: values.slug || 'navn' })}
          value={values.slug}
          onChange={(slug) => change({ slug })}
          error={errors['slug']}
          maxLength={40}
        />
        {line('setUpBy', 200)}
        {(['purposeDa', 'purposeEn'] as const).map((field) => (
          <TextArea
            key={field}
            label={t(`create.${field}`)}
            value={values[field]}
            onChange={(text) => change({ [field]: text })}
            error={errors[field]}
            reader={t('create.readers')}
            maxLength={2000}
            optional
          />
        ))}
      </div>
    </Section>
  );
}
