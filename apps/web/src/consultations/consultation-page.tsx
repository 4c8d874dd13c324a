import { consultationLimits } from '@tvaers/domain/consultations/consultation-limits';
import type { Language } from '@tvaers/domain/language';
import { saySerial } from '@tvaers/domain/numbers/serial';
import { type ReactNode, Suspense, useState } from 'react';
import { useLink } from '../doors/by-link.ts';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { PageTitle } from '../look/page-title.tsx';
import { Panel } from '../look/panel.tsx';
import { Section } from '../look/section.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { TextArea } from '../look/text-area.tsx';
import { DocumentText } from '../recommendations/text/text-blocks.tsx';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { LanguageContext, useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { written } from '../words/written.ts';
import { useKept } from '../writing/keep.ts';
import { answerConsultation, type LinkProblem, type LinkShown, type OverShown, showConsultation } from './consultation-link.ts';

type Questions = OverShown['questions'];

/** What the link in a letter opens to one who is asked and holds no seat. Opening changes nothing; the button answers. */
export function ConsultationPage() {
  const browsers = useLanguage();
  const [chosen, choose] = useState<Language | null>(null);
  const { token, answer } = useLink(showConsultation);
  const over = answer && !answer.ok ? (answer.said as { over?: OverShown } | null)?.over : undefined;
  // The letter's language: he is nobody here, and has chosen none.
  const language = chosen ?? (answer?.ok ? answer.body : over)?.language ?? browsers;
  return (
    <LanguageContext value={{ language, choose }}>
      <Suspense fallback={<Skeleton />}>
        <main
          id="content"
          lang={language}
          className="mx-auto grid min-h-dvh w-full max-w-reading content-start gap-8 px-4 pt-[6dvh] pb-12"
        >
          {answer?.ok ? (
            <Asked token={token} shown={answer.body} />
          ) : over ? (
            <Over token={token} shown={over} />
          ) : (
            <Unopened problem={answer?.problem ?? null} />
          )}
          <footer className="border-t border-line pt-4 text-sm">
            <LanguageSwitch />
          </footer>
        </main>
      </Suspense>
    </LanguageContext>
  );
}

function Unopened({ problem }: { problem: LinkProblem | null }) {
  const t = useWords('consultations');
  return (
    <>
      <PageTitle title={t('page.title')}>{t('page.title')}</PageTitle>
      <Panel>{problem ? <ErrorSentence>{t(`page.${problem}`)}</ErrorSentence> : <Skeleton lines={8} />}</Panel>
    </>
  );
}

function Head({ shown: { number, title }, over, children }: { shown: OverShown; over: string; children: ReactNode }) {
  const serial = number === null ? null : saySerial('recommendation', number);
  return (
    <header className="grid gap-3">
      <p>{over}</p>
      <PageTitle title={title}>
        {serial ? <span className="text-soft">{serial} </span> : null}
        {title}
      </PageTitle>
      {children}
    </header>
  );
}

function Asked({ token, shown }: { token: string; shown: LinkShown }) {
  const t = useWords('consultations');
  const dates = useDates();
  const language = useLanguage();
  const { name, label, introduction, deadlineOn, text } = shown;
  return (
    <>
      <Head shown={shown} over={t('page.hello', { name, taskforce: shown.taskforce[language] })}>
        {introduction ? <p className="max-w-reading whitespace-pre-line">{introduction}</p> : null}
        <p className="font-medium">{t('page.due', { on: dates.day(deadlineOn) })}</p>
        <p className="text-sm text-soft">{t('page.version', { label })}</p>
      </Head>
      <Section title={t('page.text')}>
        <Panel>
          <DocumentText text={text} headingLevel={3} />
        </Panel>
      </Section>
      <AnswerForm token={token} shown={shown} />
    </>
  );
}

const keptAs = (token: string) =>
  // What is being written stays in this browser until it is sent, under a piece of the link that says nothing by itself.
  ({ userId: 'link', thing: `consultation/${token.slice(0, 8)}`, field: 'answers' });
const bodiesOf = (questions: Questions) => JSON.stringify(Object.fromEntries(questions.map(({ id, answer }) => [id, answer])));

/** It is over: what he answered, and what he was still writing and can take with him. */
function Over({ token, shown }: { token: string; shown: OverShown }) {
  const t = useWords('consultations');
  const language = useLanguage();
  const { name, questions, taskforce } = shown;
  const [stored] = useState(() => bodiesOf(questions));
  const kept = JSON.parse(useKept(keptAs(token), stored).value) as Record<string, string>;
  const isUnsent = ({ id, answer }: Questions[number]) => (kept[id] ?? '').trim() !== '' && kept[id] !== answer;
  return (
    <>
      <Head shown={shown} over={t('page.helloOver', { name, taskforce: taskforce[language] })}>
        <p className="font-medium">{t('page.over')}</p>
        {questions.some(isUnsent) ? <p className="text-risk">{t('page.unsent')}</p> : null}
      </Head>
      <Section title={t('page.questions')}>
        <ol className="grid gap-6">
          {questions.map((question, place) => (
            <li key={question.id} className="grid gap-2">
              <h3 className="max-w-reading font-semibold">
                {place + 1}. <span {...written}>{question.text}</span>
              </h3>
              <p className={question.answer ? 'max-w-reading whitespace-pre-line' : 'text-soft'}>
                {question.answer || t('page.notAnswered')}
              </p>
              {isUnsent(question) ? (
                <div className="grid gap-1 border-l-3 border-line-strong pl-3">
                  <p className="text-sm text-soft">{t('page.unsentPoint')}</p>
                  <p className="max-w-reading whitespace-pre-line">{kept[question.id]}</p>
                </div>
              ) : null}
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}

function AnswerForm({ token, shown }: { token: string; shown: LinkShown }) {
  const t = useWords('consultations');
  // What the server has of it; it grows with what is sent from here.
  const [sent, setSent] = useState(() => bodiesOf(shown.questions));
  const kept = useKept(keptAs(token), sent);
  const bodies = JSON.parse(kept.value) as Record<string, string>;
  const [isPending, setPending] = useState(false);
  const [isDone, setDone] = useState(false);
  const [problem, setProblem] = useState<LinkProblem | null>(null);

  async function send() {
    const answers = shown.questions.map(({ id }) => ({ consultationQuestionId: id, body: (bodies[id] ?? '').trim() }));
    const before = JSON.parse(sent) as Record<string, string>;
    setDone(false);
    setProblem(null);
    if (answers.every(({ body }) => body === '')) return setProblem('empty');
    // Left empty it would stay as it was sent, and nobody would know.
    if (answers.some(({ consultationQuestionId: id, body }) => body === '' && before[id])) return setProblem('emptied');
    setPending(true);
    const answer = await answerConsultation(token, answers);
    setPending(false);
    if (!answer.ok) return setProblem(answer.problem);
    setSent(kept.value);
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
        <ErrorSentence>{problem ? t(problem === 'over' ? 'page.overNow' : `page.${problem}`) : null}</ErrorSentence>
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
