import { longestQuestion } from '@tvaers/domain/status/schema';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Section } from '../look/section.tsx';
import { TextArea } from '../look/text-area.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { useKept } from '../writing/keep.ts';
import type { Report } from './status.ts';

/** What the commissioner asked and what was answered; the open question with its answer's field. */
export function Questions({ report }: { report: Report }) {
  const t = useWords('status');
  const dates = useDates();
  const { questions, offers } = report;
  if (questions.length === 0) return null;
  const day = (on: string | null) => (on ? dates.day(on, { weekday: false }) : '');
  return (
    <Section title={t('questions')}>
      <ol className="grid max-w-reading gap-5">
        {questions.map(({ id, text, askedBy, askedOn, answer, answeredBy, answeredOn }) => (
          <li key={id} className="grid gap-2">
            <p className="text-sm text-soft">{t('askedBy', { name: askedBy, day: day(askedOn) })}</p>
            <p className="whitespace-pre-line">{text}</p>
            {answer === null ? (
              offers.includes('answer') ? (
                <AnswerForm report={report} questionId={id} />
              ) : (
                <p className="text-soft">{t('unanswered')}</p>
              )
            ) : (
              <div className="grid gap-2 border-l-2 border-line-strong pl-4">
                <p className="text-sm text-soft">{t('answeredBy', { name: answeredBy ?? '', day: day(answeredOn) })}</p>
                <p className="whitespace-pre-line">{answer}</p>
              </div>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function AnswerForm({ report: { id: reportId, version }, questionId }: { report: Report; questionId: string }) {
  const t = useWords('status');
  const { taskforceId, userId } = useTaskforce();
  const kept = useKept({ userId, thing: `status/${reportId}`, field: `answer/${questionId}` }, '');
  const answer = useCommand(trpc.status.answer, { done: t('reply.done'), onDone: kept.saved, alsoChanges: ['inbox'] });
  return (
    <div className="grid justify-items-start gap-3" data-print="no">
      <div className="w-full">
        <TextArea
          label={t('reply.label')}
          value={kept.value}
          onChange={kept.set}
          maxLength={longestQuestion}
          error={answer.fields.text}
          reader={t('reply.readers')}
        />
      </div>
      <ErrorSentence>{answer.problem}</ErrorSentence>
      <Button
        kind="primary"
        pending={answer.pending}
        onPress={() => void answer.run({ taskforceId, reportId, version, questionId, text: kept.value })}
      >
        {t('reply.send')}
      </Button>
    </div>
  );
}
