import { consultationLimits } from '@tvaers/domain/consultations/consultation-limits';
import { addWorkingDays } from '@tvaers/domain/dates/working-days';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { DateField } from '../look/date-field.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Form } from '../look/form.tsx';
import { TextArea } from '../look/text-area.tsx';
import { TextField } from '../look/text-field.tsx';
import { WithWritten } from '../look/with-written.tsx';
import type { RecommendationPageData } from '../recommendations/page-data.ts';
import { useClock } from '../session/clock.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { ConsulteeFields, filledConsultees, newConsultee } from './consultee-fields.tsx';

/** Sends the latest version to named outsiders: what is asked, by when, and exactly who gets a letter. */
export function OpenConsultationDialog({ page, onClose }: { page: RecommendationPageData; onClose: () => void }) {
  const t = useWords('consultations');
  const common = useWords('everywhere');
  const { today } = useClock();
  const { taskforceId } = useTaskforce();
  const version = page.versions.at(-1);
  const [introduction, setIntroduction] = useState('');
  const [questions, setQuestions] = useState([t('open.questionDraft')]);
  const [deadlineOn, setDeadline] = useState<string | null>(addWorkingDays(today, 10));
  const [drafts, setDrafts] = useState([newConsultee()]);
  const consultees = filledConsultees(drafts);
  const asked = questions.filter((question) => question.trim() !== '');
  const open = useCommand(trpc.consultations.open, {
    done: t('open.done', { count: consultees.length }),
    onDone: onClose,
  });
  const late = deadlineOn !== null && deadlineOn < today ? t('open.late') : null;
  const isWhole = version && deadlineOn && !late && asked.length > 0 && consultees.length > 0;
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
            form="open-consultation"
            pending={open.pending}
            disabledBecause={isWhole ? null : t('open.lacking')}
          >
            {t('open.act', { count: consultees.length })}
          </Button>
        </>
      }
    >
      <Form
        id="open-consultation"
        errors={open.fields}
        onSubmit={() => {
          if (!isWhole) return;
          const own = { recommendationId: page.id, versionId: version.id, introduction, deadlineOn, consultees };
          void open.run({ taskforceId, ...own, questions: asked });
        }}
      >
        <ErrorSentence>{open.problem ?? open.fields['consultees']}</ErrorSentence>
        <p>{t('open.body', { label: version?.label ?? '' })}</p>
        {page.isChangedSinceVersion ? (
          <p className="rounded bg-risk-ground px-3.5 py-2.5">{t('open.changed', { label: version?.label ?? '' })}</p>
        ) : null}
        <TextArea
          label={t('open.introduction')}
          value={introduction}
          onChange={setIntroduction}
          maxLength={2000}
          optional
          error={open.fields['introduction']}
          reader={t('open.readers')}
        />
        <fieldset className="grid gap-3">
          <legend className="mb-2 text-sm font-semibold">{t('open.questions')}</legend>
          {questions.map((question, place) => (
            // The places are what the questions are known by: they have nothing else before they are sent.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={place} className="flex items-end gap-2">
              <div className="grow">
                <TextField
                  label={t('open.question', { number: String(place + 1) })}
                  value={question}
                  onChange={(text) => setQuestions(questions.map((one, at) => (at === place ? text : one)))}
                  maxLength={500}
                  error={open.fields[`questions.${place}`]}
                />
              </div>
              {questions.length > 1 ? (
                <Button kind="quiet" onPress={() => setQuestions(questions.filter((_, at) => at !== place))}>
                  {t('open.removeQuestion', { number: String(place + 1) })}
                </Button>
              ) : null}
            </div>
          ))}
          {questions.length < consultationLimits.questions ? (
            <span>
              <Button onPress={() => setQuestions([...questions, ''])}>{t('open.addQuestion')}</Button>
            </span>
          ) : null}
        </fieldset>
        <DateField
          label={t('open.deadline')}
          value={deadlineOn}
          onChange={setDeadline}
          min={today}
          error={late ?? open.fields['deadlineOn'] ?? null}
        />
        <ConsulteeFields value={drafts} onChange={setDrafts} errors={open.fields} />
      </Form>
    </Dialog>
  );
}
