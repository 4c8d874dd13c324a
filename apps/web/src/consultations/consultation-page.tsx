import { consultationLimits } from '@tvaers/domain/consultations/consultation-limits';
import { saySerial } from '@tvaers/domain/numbers/serial';
import { useEffect, useState } from 'react';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { PageTitle } from '../look/page-title.tsx';
import { Panel } from '../look/panel.tsx';
import { Section } from '../look/section.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { TextArea } from '../look/text-area.tsx';
import { DocumentText } from '../recommendations/text-blocks.tsx';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { useKept } from '../writing/keep.ts';
import { answerConsultation, type LinkProblem, type LinkShown, showConsultation } from './consultation-link.ts';

/** What the link in a letter opens to one who is asked and holds no seat. Opening changes nothing; the button answers. */
export function ConsultationPage() {
  const t = useWords('consultations');
  // The token stands after #, which browsers do not send, so that no log or referrer ever holds it.
  const [token] = useState(() => window.location.hash.slice(1));
  const [shown, setShown] = useState<LinkShown | null>(null);
  const [problem, setProblem] = useState<LinkProblem | null>(token ? null : 'unknown');

  useEffect(() => {
    if (!token) return;
    let isHere = true;
    void showConsultation(token).then((answer) => {
      if (!isHere) return;
      if (answer.ok) setShown(answer.body);
      else setProblem(answer.problem);
    });
    return () => void (isHere = false);
  }, [token]);

  return (
    <main id="content" className="mx-auto grid min-h-dvh w-full max-w-3xl content-start gap-8 px-4 pt-[8dvh] pb-12">
      {shown ? null : <PageTitle title={t('page.title')}>{t('page.title')}</PageTitle>}
      {shown ? (
        <Asked token={token} shown={shown} />
      ) : (
        <Panel>{problem ? <ErrorSentence>{t(`page.${problem}`)}</ErrorSentence> : <Skeleton lines={8} />}</Panel>
      )}
    </main>
  );
}

function Asked({ token, shown }: { token: string; shown: LinkShown }) {
  const t = useWords('consultations');
  const dates = useDates();
  const language = useLanguage();
  const { name, number, title, label, introduction, deadlineOn, text } = shown;
  const serial = number === null ? null : saySerial('recommendation', number);
  return (
    <>
      <header className="grid gap-3">
        <p>{t('page.hello', { name, taskforce: shown.taskforce[language] })}</p>
        <PageTitle title={title}>
          {serial ? <span className="text-soft">{serial} </span> : null}
          {title}
        </PageTitle>
        {introduction ? <p className="max-w-reading whitespace-pre-line">{introduction}</p> : null}
        <p className="font-medium">{t('page.due', { on: dates.day(deadlineOn) })}</p>
        <p className="text-sm text-soft">{t('page.version', { label })}</p>
      </header>
      <Section title={t('page.text')}>
        <Panel>
          <DocumentText text={text} headingLevel={4} />
        </Panel>
      </Section>
      <AnswerForm token={token} shown={shown} />
    </>
  );
}

function AnswerForm({ token, shown }: { token: string; shown: LinkShown }) {
  const t = useWords('consultations');
  const stored = JSON.stringify(Object.fromEntries(shown.questions.map(({ id, answer }) => [id, answer])));
  // What is being written stays in this browser until it is sent, under a piece of the link that says nothing by itself.
  const kept = useKept({ userId: 'link', thing: `consultation/${token.slice(0, 8)}`, field: 'answers' }, stored);
  const bodies = JSON.parse(kept.value) as Record<string, string>;
  const [isPending, setPending] = useState(false);
  const [isDone, setDone] = useState(false);
  const [problem, setProblem] = useState<LinkProblem | null>(null);

  async function send() {
    const answers = shown.questions.map(({ id }) => ({ consultationQuestionId: id, body: bodies[id] ?? '' }));
    setDone(false);
    setProblem(null);
    if (answers.every(({ body }) => body.trim() === '')) return setProblem('empty');
    setPending(true);
    const answer = await answerConsultation(token, answers);
    setPending(false);
    if (!answer.ok) return setProblem(answer.problem);
    kept.saved();
    setDone(true);
  }

  return (
    <Section title={t('page.questions')}>
      <form
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {shown.questions.map(({ id, text }, place) => (
          <TextArea
            key={id}
            label={`${place + 1}. ${text}`}
            value={bodies[id] ?? ''}
            onChange={(body) => {
              setDone(false);
              kept.set(JSON.stringify({ ...bodies, [id]: body }));
            }}
            maxLength={consultationLimits.answer}
          />
        ))}
        <p className="text-sm text-soft">{t('page.readers')}</p>
        <ErrorSentence>{problem ? t(`page.${problem}`) : null}</ErrorSentence>
        <p role="status" className={isDone ? 'rounded bg-good-ground px-3.5 py-2.5 text-good' : 'sr-only'}>
          {isDone ? t('page.done') : ''}
        </p>
        <span>
          <Button type="submit" kind="primary" pending={isPending}>
            {t('page.send')}
          </Button>
        </span>
      </form>
    </Section>
  );
}
