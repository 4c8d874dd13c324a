import { consultationLimits } from '@tvaers/domain/consultations/consultation-limits';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Form } from '../look/form.tsx';
import { Select } from '../look/select.tsx';
import { TextArea } from '../look/text-area.tsx';
import { TextField } from '../look/text-field.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { type ConsultationShown, whoIs } from './consultation-data.ts';

/** Enters what somebody answered in another way than by the link, with a word on how. */
export function EnterAnswerDialog({ consultation, onClose }: { consultation: ConsultationShown; onClose: () => void }) {
  const t = useWords('consultations');
  const common = useWords('everywhere');
  const { taskforceId } = useTaskforce();
  const [consulteeId, setConsultee] = useState('');
  const [howGiven, setHowGiven] = useState('');
  const [bodies, setBodies] = useState<Record<string, string>>({});
  const [isAsked, setAsked] = useState(false);
  // What he has answered already stands there, so that nobody puts other words in its place unseen.
  const bodyOf = (questionId: string) =>
    bodies[questionId] ??
    consultation.answers.find((one) => one.consulteeId === consulteeId && one.consultationQuestionId === questionId)?.body ??
    '';
  const enter = useCommand(trpc.consultations.enter, { done: t('enter.done'), onDone: onClose });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('enter.title')}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" type="submit" form="enter-answer" pending={enter.pending}>
            {t('enter.act')}
          </Button>
        </>
      }
    >
      <Form
        id="enter-answer"
        errors={enter.fields}
        onSubmit={() => {
          setAsked(true);
          const answers = consultation.questions.map(({ id }) => ({ consultationQuestionId: id, body: bodyOf(id) }));
          if (consulteeId) void enter.run({ taskforceId, consulteeId, howGiven, answers });
        }}
      >
        <ErrorSentence>{enter.problem}</ErrorSentence>
        <Select
          label={t('enter.who')}
          options={consultation.consultees.map((one) => ({ id: one.id, label: whoIs(one) }))}
          value={consulteeId}
          placeholder=""
          onChange={setConsultee}
          error={isAsked && !consulteeId ? t('enter.whoMissing') : null}
        />
        <TextField
          label={t('enter.howGiven')}
          description={t('enter.howGivenHint')}
          value={howGiven}
          onChange={setHowGiven}
          maxLength={300}
          error={enter.fields['howGiven']}
        />
        {consultation.questions.map(({ id, text }, place) => (
          <TextArea
            key={id}
            label={`${place + 1}. ${text}`}
            value={bodyOf(id)}
            onChange={(body) => setBodies({ ...bodies, [id]: body })}
            maxLength={consultationLimits.answer}
            optional
            reader={t('enter.readers')}
            error={enter.fields[`answers.${place}.body`]}
          />
        ))}
      </Form>
    </Dialog>
  );
}
