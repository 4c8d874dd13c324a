import { Checkbox } from '../look/checkbox.tsx';
import { Section } from '../look/section.tsx';
import { TextField } from '../look/text-field.tsx';
import { useWords } from '../words/use-words.ts';
import { ruleNumbers } from './founding-form.ts';
import type { FoundingPart } from './founding-form.ts';

/** When it is quorate, which deadlines hold, what the secretariat settles itself. */
export function RuleFields({ values, change, errors }: FoundingPart) {
  const t = useWords('installation');
  return (
    <Section title={t('create.rules')}>
      <div className="grid gap-4 sm:grid-cols-2">
        {ruleNumbers.map((field) => (
          <TextField
            key={field}
            label={t(`create.${field}`)}
            inputMode="numeric"
            value={values.rule[field]}
            onChange={(text) => change({ rule: { ...values.rule, [field]: text } })}
            error={errors[`rule.${field}`]}
            maxLength={3}
          />
        ))}
      </div>
      <Checkbox
        label={t('create.quorumNeedsChair')}
        checked={values.rule.quorumNeedsChair}
        onChange={(quorumNeedsChair) => change({ rule: { ...values.rule, quorumNeedsChair } })}
      />
    </Section>
  );
}
