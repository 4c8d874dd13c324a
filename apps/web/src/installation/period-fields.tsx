import { precisions } from '@tvaers/domain/dates/precision';
import { Checkbox } from '../look/checkbox.tsx';
import { DateField } from '../look/date-field.tsx';
import { Section } from '../look/section.tsx';
import { Select } from '../look/select.tsx';
import { useWords } from '../words/use-words.ts';
import type { FoundingPart } from './founding-form.ts';

/** When it begins and delivers, and whether the plan of the template is laid between. */
export function PeriodFields({
  values,
  change,
  errors,
  hasPlan,
  isTooLong,
}: FoundingPart & { hasPlan: boolean; isTooLong: boolean }) {
  const t = useWords('installation');
  return (
    <Section title={t('create.period')}>
      <div className="grid gap-4">
        <div className="grid items-start gap-4 sm:grid-cols-3">
          <DateField
            label={t('create.startsOn')}
            value={values.startsOn}
            onChange={(startsOn) => change({ startsOn })}
            error={errors['period.startsOn']}
          />
          <DateField
            label={t('create.deliveryOn')}
            value={values.deliveryOn}
            onChange={(deliveryOn) => change({ deliveryOn })}
            error={errors['period.deliveryOn']}
          />
          <Select
            label={t('create.precision')}
            options={precisions.map((id) => ({ id, label: t(`create.precisions.${id}`) }))}
            value={values.deliveryPrecision}
            onChange={(deliveryPrecision) => change({ deliveryPrecision })}
          />
        </div>
        {hasPlan ? (
          <div>
            <Checkbox
              label={t('create.wantPlan')}
              checked={values.isPlanWanted}
              onChange={(isPlanWanted) => change({ isPlanWanted })}
            />
            {values.isPlanWanted && (isTooLong || values.isShortened) ? (
              <Checkbox
                label={t('create.shorten')}
                checked={values.isShortened}
                onChange={(isShortened) => change({ isShortened })}
              />
            ) : null}
          </div>
        ) : null}
      </div>
    </Section>
  );
}
