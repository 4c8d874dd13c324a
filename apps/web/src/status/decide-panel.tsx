import { sayStatusNumber } from '@tvaers/domain/numbers/serial';
import { longestQuestion } from '@tvaers/domain/status/schema';
import { statusVerbs } from '@tvaers/domain/status/labels';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { TextArea } from '../look/text-area.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { useKept } from '../writing/keep.ts';
import type { Report } from './status.ts';

/** The commissioner's word, where the report is read. */
export function DecidePanel({ report }: { report: Report }) {
  const t = useWords('status');
  const language = useLanguage();
  const { taskforceId, userId } = useTaskforce();
  const { id: reportId, version, number } = report;
  const approve = useCommand(trpc.status.approve, {
    done: t('decide.approved', { number: sayStatusNumber(number ?? 0) }),
    alsoChanges: ['inbox'],
  });
  const question = useKept({ userId, thing: `status/${reportId}`, field: 'question' }, '');
  const [isAsking, setAsking] = useState(question.value !== '');
  const ask = useCommand(trpc.status.ask, { done: t('decide.asked'), onDone: question.saved, alsoChanges: ['inbox'] });
  return (
    <section
      className="mb-6 grid gap-3 rounded border border-accent bg-surface p-4 sm:p-5"
      aria-labelledby="decide"
      data-print="no"
    >
      <div>
        <h2 id="decide" className="font-semibold">
          {t('decide.title')}
        </h2>
        <p className="max-w-reading text-soft">{t('decide.body')}</p>
      </div>
      <ErrorSentence>{approve.problem}</ErrorSentence>
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" pending={approve.pending} onPress={() => void approve.run({ taskforceId, reportId, version })}>
          {statusVerbs.approve[language]}
        </Button>
        {isAsking ? null : <Button onPress={() => setAsking(true)}>{statusVerbs.ask[language]}</Button>}
      </div>
      {isAsking ? (
        <div className="grid max-w-reading justify-items-start gap-3">
          <div className="w-full">
            <TextArea
              label={t('decide.ask')}
              value={question.value}
              onChange={question.set}
              maxLength={longestQuestion}
              error={ask.fields.text}
              reader={t('decide.askReaders')}
              autoFocus
            />
          </div>
          <ErrorSentence>{ask.problem}</ErrorSentence>
          <Button pending={ask.pending} onPress={() => void ask.run({ taskforceId, reportId, version, text: question.value })}>
            {t('decide.send')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
