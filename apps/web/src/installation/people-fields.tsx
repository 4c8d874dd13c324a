import { Checkbox } from '../look/checkbox.tsx';
import { Section } from '../look/section.tsx';
import { Select } from '../look/select.tsx';
import { useSpoken } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { AppointeeFields } from './appointee-fields.tsx';
import type { FoundingPart } from './founding-form.ts';

/** The first secretariat and the first chair. */
export function PeopleFields({ values, change, errors }: FoundingPart) {
  const t = useWords('installation');
  const said = useSpoken();
  return (
    <Section title={t('create.people')} note={t('create.emailHelp')}>
      <div className="grid gap-6">
        <Section title={t('create.secretariat')} level={3}>
          <AppointeeFields
            values={values.secretariat}
            onChange={(some) => change({ secretariat: { ...values.secretariat, ...some } })}
            errorOf={(field) => errors[`secretariat.${field}`]}
          />
        </Section>
        <Checkbox label={t('create.withChair')} checked={values.hasChair} onChange={(hasChair) => change({ hasChair })} />
        {values.hasChair ? (
          <Section title={t('create.chair')} level={3}>
            <AppointeeFields
              values={values.chair}
              onChange={(some) => change({ chair: { ...values.chair, ...some } })}
              errorOf={(field) => errors[`chair.${field}`]}
            />
            <div className="mt-4 grid gap-4 sm:grid-cols-2">
              <Select
                label={t('create.sector')}
                options={values.sectors
                  .filter(({ letter }) => letter !== '')
                  .map(({ letter, nameDa, nameEn }) => ({ id: letter, label: `${said(nameDa, nameEn)} (${letter})` }))}
                value={values.chair.letter}
                onChange={(letter) => change({ chair: { ...values.chair, letter } })}
                placeholder={t('create.choose')}
                error={errors['chair.letter']}
              />
            </div>
          </Section>
        ) : null}
      </div>
    </Section>
  );
}
