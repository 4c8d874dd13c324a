import { useQuery } from '@tanstack/react-query';
import { addWorkingDays } from '@tvaers/domain/dates/working-days';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { Checkbox } from '../look/checkbox.tsx';
import { DateField } from '../look/date-field.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Form } from '../look/form.tsx';
import { TextArea } from '../look/text-area.tsx';
import { WithWritten } from '../look/with-written.tsx';
import type { RecommendationPageData } from '../recommendations/page-data.ts';
import { useClock } from '../session/clock.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { concernKey } from './deadline.ts';
import { RoundPreview } from './round-preview.tsx';

/** Asks for positions: on which version, by when, exactly who will be asked and get a letter, and what is not in order yet. */
export function OpenRoundDialog({ page, onClose }: { page: RecommendationPageData; onClose: () => void }) {
  const t = useWords('rounds');
  const common = useWords('everywhere');
  const { today } = useClock();
  const { taskforceId } = useTaskforce();
  const version = page.versions.at(-1);
  const [question, setQuestion] = useState(t('open.questionDraft'));
  const [deadlineOn, setDeadline] = useState<string | null>(addWorkingDays(today, 5));
  const [isHiddenUntilAnswer, setHidden] = useState(false);
  const { data: preview } = useQuery(trpc.rounds.preview.queryOptions({ taskforceId, recommendationId: page.id }));
  const open = useCommand(trpc.rounds.open, { done: ({ asked }) => t('open.done', { count: asked }), onDone: onClose });
  const asked = preview?.asked.length ?? 0;
  const late = deadlineOn !== null && deadlineOn < today ? t('open.late') : null;
  const concern = deadlineOn === null ? null : concernKey(deadlineOn, today);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={<WithWritten sentence={t('open.title', { title: page.title })} own={page.title} />}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button
            kind="primary"
            type="submit"
            form="open-round"
            pending={open.pending}
            disabledBecause={!deadlineOn || late ? t('open.deadlineNeeded') : preview && asked === 0 ? t('preview.nobody') : null}
          >
            {t('open.act', { count: asked })}
          </Button>
        </>
      }
    >
      <Form
        id="open-round"
        errors={open.fields}
        onSubmit={() => {
          if (version && deadlineOn && !late && preview)
            void open.run({
              taskforceId,
              recommendationId: page.id,
              version: page.version,
              versionId: version.id,
              question,
              deadlineOn,
              isHiddenUntilAnswer,
            });
        }}
      >
        <ErrorSentence>{open.problem}</ErrorSentence>
        <p>{t('open.body', { label: version?.label ?? '' })}</p>
        <TextArea
          label={t('open.question')}
          value={question}
          onChange={setQuestion}
          maxLength={500}
          error={open.fields['question']}
          reader={t('reader.all')}
        />
        <div className="grid gap-1.5">
          <DateField
            label={t('open.deadline')}
            value={deadlineOn}
            onChange={setDeadline}
            min={today}
            error={late ?? open.fields['deadlineOn'] ?? null}
          />
          {concern ? <p className="text-sm text-risk">{t(concern)}</p> : null}
        </div>
        <Checkbox label={t('open.hidden')} description={t('open.hiddenHow')} checked={isHiddenUntilAnswer} onChange={setHidden} />
        <RoundPreview preview={preview ?? null} versionLabel={version?.label ?? ''} />
      </Form>
    </Dialog>
  );
}
