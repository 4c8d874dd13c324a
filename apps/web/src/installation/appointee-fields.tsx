import { Select } from '../look/select.tsx';
import { TextField } from '../look/text-field.tsx';
import { useWords } from '../words/use-words.ts';
import type { AppointeeFields as Values } from './founding-form.ts';

type Props = {
  values: Values;
  onChange: (some: Partial<Values>) => void;
  errorOf: (field: string) => string | undefined;
};

/** Who gets a seat, by e-mail, and from where he comes. */
export function AppointeeFields({ values, onChange, errorOf }: Props) {
  const t = useWords('installation');
  const seats = useWords('seats');
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        label={t('create.name')}
        value={values.name}
        onChange={(name) => onChange({ name })}
        error={errorOf('name')}
        maxLength={120}
      />
      <TextField
        label={t('create.email')}
        type="email"
        inputMode="email"
        value={values.email}
        onChange={(email) => onChange({ email })}
        error={errorOf('email')}
      />
      <TextField
        label={t('create.employer')}
        value={values.employer}
        onChange={(employer) => onChange({ employer })}
        error={errorOf('employer')}
        maxLength={200}
      />
      <TextField
        label={t('create.jobTitle')}
        value={values.title}
        onChange={(title) => onChange({ title })}
        error={errorOf('title')}
        maxLength={200}
      />
      <Select
        label={t('create.language')}
        options={[
          { id: 'da', label: seats('form.danish') },
          { id: 'en', label: seats('form.english') },
        ]}
        value={values.language}
        onChange={(language) => onChange({ language })}
      />
    </div>
  );
}
