import { verdictWords } from '@tvaers/domain/consultations/labels';
import { type ConsultationVerdict, consultationVerdicts } from '@tvaers/domain/consultations/workflow';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { RadioGroup } from '../look/radio-group.tsx';
import { StateChip } from '../look/state-chip.tsx';
import { TextArea } from '../look/text-area.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { written } from '../words/written.ts';
import { useKept } from '../writing/keep.ts';
import type { AnswerShown } from './consultation-data.ts';

const tones = { followed: 'good', partly: 'risk', notFollowed: 'late', noted: 'quiet' } as const;

/** One answer and, in the column beside it, what the taskforce says to it. */
export function PointAnswered({ answer, who, mayRespond }: { answer: AnswerShown; who: string; mayRespond: boolean }) {
  const t = useWords('consultations');
  const dates = useDates();
  const [isResponding, setResponding] = useState(false);
  const day = (at: string) => dates.day(at.slice(0, 10), { weekday: false, year: false });
  const { verdict, response, respondedBy, respondedAt } = answer;
  return (
    <div className="grid items-start gap-4 border-t border-line pt-3 lg:grid-cols-2 lg:gap-8">
      <div role="group" aria-label={`${t('answerColumn')}: ${who}`} className="grid gap-1">
        <p className="text-sm text-soft">
          <span className="font-medium text-ink">{who}</span> · {day(answer.answeredAt)}
          {answer.howGiven ? ` · ${t('howGiven', { how: answer.howGiven })}` : ''}
        </p>
        <p {...written} className="max-w-reading whitespace-pre-line">
          {answer.body}
        </p>
      </div>
      <div role="group" aria-label={`${t('responseColumn')}: ${who}`} className="grid justify-items-start gap-2">
        <p className="text-sm font-medium text-soft lg:hidden" aria-hidden="true">
          {t('responseColumn')}
        </p>
        {isResponding ? (
          <ResponseForm answer={answer} onDone={() => setResponding(false)} />
        ) : (
          <>
            {verdict ? (
              <>
                <Verdict verdict={verdict} />
                {response ? (
                  <p {...written} className="max-w-reading whitespace-pre-line">
                    {response}
                  </p>
                ) : null}
                <p className="text-sm text-soft">
                  {t('respondedBy', { name: respondedBy ?? '', on: respondedAt ? day(respondedAt) : '' })}
                </p>
                {answer.isResponseOld ? <p className="text-sm text-risk">{t('old')}</p> : null}
              </>
            ) : (
              <p className="text-soft">{t('noResponse')}</p>
            )}
            {mayRespond ? (
              <span data-print="no">
                <Button onPress={() => setResponding(true)}>
                  {t(verdict ? 'respond.again' : 'respond.button')}
                  <span className="sr-only"> {who}</span>
                </Button>
              </span>
            ) : null}
          </>
        )}
      </div>
    </div>
  );
}

function Verdict({ verdict }: { verdict: ConsultationVerdict }) {
  const language = useLanguage();
  return <StateChip tone={tones[verdict]}>{verdictWords[verdict][language]}</StateChip>;
}

/** What stands now, where another was first. */
type Standing = { version: number; verdict: ConsultationVerdict | null; response: string };

function ResponseForm({ answer, onDone }: { answer: AnswerShown; onDone: () => void }) {
  const t = useWords('consultations');
  const common = useWords('everywhere');
  const language = useLanguage();
  const { taskforceId, userId } = useTaskforce();
  const [verdict, setVerdict] = useState(answer.verdict);
  const [isAsked, setAsked] = useState(false);
  // As it was when one began: what has come since is shown before it is replaced.
  const [begunOn] = useState(answer.version);
  const kept = useKept({ userId, thing: `consultation/${answer.id}`, field: 'response' }, answer.response);
  const respond = useCommand(trpc.consultations.respond, {
    done: t('respond.done'),
    onDone: () => {
      kept.saved();
      onDone();
    },
  });
  const standing = respond.conflict as Standing | null;
  return (
    <form
      className="grid w-full gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (verdict)
          void respond.run({
            ...{ taskforceId, answerId: answer.id, version: standing?.version ?? begunOn },
            ...{ verdict, response: kept.value },
          });
      }}
    >
      <RadioGroup
        label={t('respond.legend')}
        options={consultationVerdicts.map((id) => ({ id, label: verdictWords[id][language] }))}
        value={verdict}
        onChange={setVerdict}
        error={isAsked && !verdict ? t('respond.lacking') : null}
      />
      <TextArea
        label={t('respond.why')}
        value={kept.value}
        onChange={kept.set}
        maxLength={4000}
        optional={verdict === 'followed' || verdict === 'noted'}
        reader={t('respond.readers')}
        error={respond.refusal === 'reason-needed' ? respond.problem : respond.fields['response']}
      />
      <ErrorSentence>
        {standing ? t('respond.changed') : respond.refusal === 'reason-needed' ? null : respond.problem}
      </ErrorSentence>
      {standing?.verdict ? (
        <div className="grid justify-items-start gap-2 border-l-3 border-line-strong pl-3">
          <Verdict verdict={standing.verdict} />
          {standing.response ? <p className="max-w-reading whitespace-pre-line">{standing.response}</p> : null}
        </div>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" pending={respond.pending}>
          {t('respond.act')}
        </Button>
        <Button onPress={onDone}>{common('cancel')}</Button>
      </div>
    </form>
  );
}
