import { useQuery } from '@tanstack/react-query';
import { findingKindWords } from '@tvaers/domain/evidence/labels';
import { saySerial } from '@tvaers/domain/numbers/serial';
import { strengthWords } from '@tvaers/domain/recommendations/labels';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { CheckboxGroup } from '../look/checkbox-group.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Form } from '../look/form.tsx';
import { Select } from '../look/select.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { TextArea } from '../look/text-area.tsx';
import { TextField } from '../look/text-field.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import type { RecommendationPageData } from './page-data.ts';
import { useLabel, useFieldReaders } from './use-naming.ts';

type Strength = RecommendationPageData['strength'];
const strengths = Object.keys(strengthWords) as Strength[];

function startOf(page: RecommendationPageData) {
  const { title, addressee, strength, need, effect, cost, uncertainty, theme, mandateTask, findings } = page;
  return {
    title,
    addressee,
    strength,
    need,
    effect,
    cost,
    uncertainty,
    themeId: theme?.id ?? '',
    mandateTaskId: mandateTask?.id ?? '',
    findingIds: findings.map(({ id }) => id),
  };
}

const taskWords = ({ number, text }: { number: number; text: string }) => ({ number: String(number), text });

/** Title, theme, addressee and what it rests on. When another changed them meanwhile, what was typed stays and can be saved over theirs. */
export function DetailsDialog({ page, onClose }: { page: RecommendationPageData; onClose: () => void }) {
  const t = useWords('recommendations');
  const common = useWords('everywhere');
  const label = useLabel();
  const language = useLanguage();
  const reader = useFieldReaders()(page);
  const { taskforceId } = useTaskforce();
  const { data: options } = useQuery(trpc.recommendations.options.queryOptions({ taskforceId }));
  const [version, setVersion] = useState(page.version);
  const [written, setWritten] = useState(() => startOf(page));
  const set = (change: Partial<typeof written>) => setWritten((before) => ({ ...before, ...change }));
  const describe = useCommand(trpc.recommendations.describe, { done: common('saved'), onDone: onClose });
  const save = () =>
    void describe.run({
      taskforceId,
      recommendationId: page.id,
      version,
      ...written,
      themeId: written.themeId || null,
      mandateTaskId: written.mandateTaskId || null,
    });
  const newer = describe.conflict ? (describe.conflict as { version: number; title: string; addressee: string }) : null;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('details.edit')}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" type="submit" form="details" pending={describe.pending}>
            {common('save')}
          </Button>
        </>
      }
    >
      <Form id="details" errors={describe.fields} onSubmit={save}>
        <ErrorSentence
          action={
            newer ? (
              <Button
                size="small"
                onPress={() => {
                  setVersion(newer.version);
                  describe.reset();
                }}
              >
                {t('details.keepMine')}
              </Button>
            ) : null
          }
        >
          {newer ? t('details.newer', { title: newer.title, addressee: newer.addressee || common('none') }) : describe.problem}
        </ErrorSentence>
        <TextField
          label={t('details.name')}
          value={written.title}
          onChange={(title) => set({ title })}
          maxLength={200}
          error={describe.fields['title']}
          reader={reader}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            label={t('details.theme')}
            value={written.themeId}
            onChange={(themeId) => set({ themeId })}
            options={[
              { id: '', label: t('noTheme') },
              ...(options?.themes ?? []).map(({ id, nameDa, nameEn }) => ({ id, label: language === 'da' ? nameDa : nameEn })),
            ]}
          />
          <TextField
            label={t('details.addressee')}
            value={written.addressee}
            onChange={(addressee) => set({ addressee })}
            maxLength={300}
            error={describe.fields['addressee']}
            reader={reader}
          />
          <Select
            label={t('details.task')}
            value={written.mandateTaskId}
            onChange={(mandateTaskId) => set({ mandateTaskId })}
            options={[
              { id: '', label: common('none') },
              ...(options?.mandateTasks ?? []).map(({ id, number, text }) => ({ id, label: `${number}. ${text}` })),
              ...(page.mandateTask?.isGone
                ? [{ id: page.mandateTask.id, label: t('details.taskGone', taskWords(page.mandateTask)) }]
                : []),
            ]}
          />
          <Select
            label={t('details.strength')}
            value={written.strength}
            onChange={(strength) => set({ strength })}
            options={strengths.map((id) => ({ id, label: label(strengthWords[id]) }))}
          />
        </div>
        {(['need', 'effect', 'cost', 'uncertainty'] as const).map((field) => (
          <TextArea
            key={field}
            label={t(`details.${field}`)}
            optional
            value={written[field]}
            onChange={(text) => set({ [field]: text })}
            maxLength={4000}
            error={describe.fields[field]}
            reader={reader}
          />
        ))}
        {options ? (
          <CheckboxGroup
            label={t('details.findings')}
            value={written.findingIds}
            onChange={(findingIds) => set({ findingIds })}
            options={options.findings.map(({ id, number, kind, claim }) => ({
              id,
              label: `${number === null ? t('basis.unnumbered') : saySerial('finding', number)} ${claim}`,
              description: label(findingKindWords[kind]),
            }))}
          />
        ) : (
          <Skeleton lines={3} />
        )}
      </Form>
    </Dialog>
  );
}
