import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { sayOutside } from '@tvaers/domain/milestones/plan-template';
import { useEffect, useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Form } from '../look/form.tsx';
import { PageHead } from '../look/page-head.tsx';
import { RadioGroup } from '../look/radio-group.tsx';
import { Section } from '../look/section.tsx';
import { Select } from '../look/select.tsx';
import { useClock } from '../session/clock.ts';
import { useSession } from '../session/session.ts';
import { useSpoken } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { useKeptForm } from '../writing/kept-form.ts';
import { RestoredNote } from '../writing/restored-note.tsx';
import { beginning, filledFrom, type FoundingFields, planOf, shapeOf, toSend, wrongFields } from './founding-form.ts';
import { BasicsFields } from './basics-fields.tsx';
import { PeopleFields } from './people-fields.tsx';
import { PeriodFields } from './period-fields.tsx';
import { PreviewDialog } from './preview-dialog.tsx';
import { RuleFields } from './rule-fields.tsx';
import { SectorFields } from './sector-fields.tsx';

/** A new taskforce: filled in from a template, looked through in sentences, and made in one go. */
export function CreatePage() {
  const t = useWords('installation');
  const everywhere = useWords('everywhere');
  const refusals = useWords('refusals');
  const language = useLanguage();
  const said = useSpoken();
  const navigate = useNavigate();
  const { today } = useClock();
  const userId = useSession()?.user.id ?? '';
  const { data: taskforces } = useSuspenseQuery(trpc.installation.taskforces.queryOptions({}));
  const form = useKeptForm<FoundingFields>({ userId, thing: 'installation', field: 'installation.establish' }, beginning(today));
  const { values, set, saved } = form;
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [isShown, setShown] = useState(false);

  const copied = useQuery(
    trpc.installation.template.queryOptions(
      { template: { kind: 'taskforce', taskforceId: values.likeId } },
      { enabled: values.template === 'taskforce' && values.likeId !== '', throwOnError: false },
    ),
  );
  useEffect(() => {
    // What is copied fills in the form once; what is changed afterwards stays.
    if (values.template === 'taskforce' && copied.data && values.filledFromId !== values.likeId)
      set({ ...filledFrom(copied.data), isPlanWanted: copied.data.plan !== null, filledFromId: values.likeId });
  }, [copied.data, set, values.filledFromId, values.likeId, values.template]);
  const shape = shapeOf(values.template, copied.data ?? null);
  const plan = planOf(values, shape);
  const outside = plan?.outside[0];
  const establish = useCommand(trpc.installation.establish, {
    done: (_, { nameDa, nameEn }) => t('create.done', { name: said(nameDa, nameEn) }),
    onDone: () => {
      saved();
      void navigate({ to: '/installation' });
    },
  });

  const sentence = (code: string) =>
    refusals.has(code as never) ? refusals(code as 'wrong-order') : everywhere(`fields.${code}` as 'fields.other');
  const refusedAt = (establish.current as { field?: string } | null)?.field;
  const errors: Record<string, string> = {
    ...establish.fields,
    ...(refusedAt && establish.problem ? { [refusedAt]: establish.problem } : {}),
    ...(outside ? { 'period.deliveryOn': `${t('create.tooLong')} ${sayOutside(outside, language)}` } : {}),
    ...Object.fromEntries(Object.entries(wrong).map(([field, code]) => [field, sentence(code)])),
  };
  /** What is put right is no longer wrong; the server's errors go when it is asked again. */
  const change = (some: Partial<FoundingFields>) => {
    set(some);
    if (Object.keys(wrong).length > 0) {
      const now = wrongFields({ ...values, ...some });
      setWrong(Object.fromEntries(Object.entries(wrong).filter(([field]) => field in now)));
    }
  };

  function chooseTemplate(template: FoundingFields['template']) {
    const chosen = shapeOf(template, null);
    change({
      template,
      isShortened: false,
      filledFromId: '',
      isPlanWanted: template !== 'empty',
      ...(chosen ? filledFrom(chosen) : {}),
    });
  }

  function lookThrough() {
    const found = wrongFields(values);
    setWrong(found);
    establish.reset();
    setShown(Object.keys(found).length === 0 && outside === undefined && shape !== null);
  }

  async function confirm() {
    if (!shape) return false;
    const made = await establish.run(toSend(values, shape));
    // What was refused stands at its field, so the form comes forward again.
    if (made === undefined) setShown(false);
    return made !== undefined;
  }

  const parts = { values, change, errors };
  return (
    <>
      <PageHead title={t('create.title')} sub={t('create.sub')} />
      <RestoredNote kept={form} />
      <div className="max-w-reading">
        <Form errors={errors} onSubmit={lookThrough}>
          <div className="grid gap-10">
            <RadioGroup
              label={t('create.template')}
              options={[
                { id: 'usual', label: t('create.usual'), description: t('create.usualHelp') },
                {
                  id: 'taskforce',
                  label: t('create.like'),
                  description: t('create.likeHelp'),
                  disabled: taskforces.length === 0,
                },
                { id: 'empty', label: t('create.empty'), description: t('create.emptyHelp') },
              ]}
              value={values.template}
              onChange={chooseTemplate}
              under={(id) =>
                id === 'taskforce' ? (
                  <Select
                    label={t('create.which')}
                    options={taskforces.map((one) => ({ id: one.id, label: said(one.nameDa, one.nameEn) }))}
                    value={values.likeId}
                    onChange={(likeId) => change({ likeId, isShortened: false })}
                    placeholder={t('create.choose')}
                    error={errors['template.taskforceId'] ?? (copied.isError ? everywhere('failed.fetch') : undefined)}
                  />
                ) : null
              }
            />
            <BasicsFields {...parts} />
            <PeriodFields {...parts} hasPlan={shape !== null && shape.plan !== null} isTooLong={outside !== undefined} />
            <Section title={t('create.sectors')}>
              <SectorFields
                sectors={values.sectors}
                onChange={(sectors) => change({ sectors })}
                errorOf={(field) => errors[`sectors.${field}`]}
              />
            </Section>
            <RuleFields {...parts} />
            <PeopleFields {...parts} />
            <ErrorSentence>{refusedAt ? null : establish.problem}</ErrorSentence>
            <span>
              <Button kind="primary" type="submit">
                {t('create.preview')}
              </Button>
            </span>
          </div>
        </Form>
      </div>
      {isShown && shape && plan ? (
        <PreviewDialog
          founding={toSend(values, shape)}
          adoptionRule={shape.rule.adoptionRule}
          plan={plan}
          problem={establish.problem}
          onClose={() => setShown(false)}
          onConfirm={confirm}
        />
      ) : null}
    </>
  );
}
