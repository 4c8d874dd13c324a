import { type Reply, replies } from '@tvaers/domain/meetings/kinds';
import { useState } from 'react';
import { useLink } from '../doors/by-link.ts';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { LinkButton } from '../look/link-button.tsx';
import { PageTitle } from '../look/page-title.tsx';
import { Panel } from '../look/panel.tsx';
import { RadioGroup } from '../look/radio-group.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { TextField } from '../look/text-field.tsx';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { type LinkProblem, type LinkShown, replyByLink, showLink } from './reply-link.ts';

/** What the link in a notice opens; the button answers. */
export function ReplyPage() {
  const t = useWords('meetings');
  const { token, answer } = useLink(showLink);
  return (
    <main id="content" className="mx-auto grid min-h-dvh w-full max-w-dialog content-start gap-8 px-4 pt-[8dvh] pb-8">
      <PageTitle title={t('calendar.reply.title')}>{t('calendar.reply.title')}</PageTitle>
      <Panel>
        {answer?.ok ? (
          <Answer token={token} shown={answer.body} />
        ) : answer ? (
          <div className="grid gap-4">
            <ErrorSentence>{t(`calendar.reply.${answer.problem}`)}</ErrorSentence>
            <LinkButton to="/log-ind" kind="primary" wide>
              {t('calendar.reply.signIn')}
            </LinkButton>
          </div>
        ) : (
          <Skeleton lines={5} />
        )}
      </Panel>
    </main>
  );
}

type Given = Exclude<Reply, 'unanswered'>;

function Answer({ token, shown }: { token: string; shown: LinkShown }) {
  const t = useWords('meetings');
  const dates = useDates();
  const language = useLanguage();
  const { name, number, title, place, startsLocal, endsLocal } = shown;
  const [choice, setChoice] = useState<Given | null>(shown.reply === 'unanswered' ? null : shown.reply);
  const [note, setNote] = useState(shown.note);
  const [isAsked, setAsked] = useState(false);
  const [isPending, setPending] = useState(false);
  const [done, setDone] = useState<Given | null>(null);
  const [problem, setProblem] = useState<LinkProblem | null>(null);

  async function send() {
    setAsked(true);
    if (!choice) return;
    setPending(true);
    setProblem(null);
    const answer = await replyByLink(token, choice, note);
    setPending(false);
    if (answer.ok) setDone(choice);
    else setProblem(answer.problem);
  }

  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className="grid gap-1">
        <p>{t('calendar.reply.hello', { name, number: String(number), taskforce: shown.taskforce[language] })}</p>
        <p className="text-lg font-semibold first-letter:uppercase">{dates.period(startsLocal, endsLocal)}</p>
        <p className="text-soft">{[title, place].filter(Boolean).join(' · ')}</p>
      </div>
      <p role="status">
        {done ? `${t(`calendar.reply.done.${done}`)} ${t('calendar.reply.change')}` : t(`calendar.reply.now.${shown.reply}`)}
      </p>
      <RadioGroup
        label={t('calendar.reply.choose')}
        options={replies.map((id) => ({ id, label: t(`calendar.reply.options.${id}`) }))}
        value={choice}
        onChange={(given) => setChoice(given)}
        error={isAsked && !choice ? t('calendar.reply.missing') : null}
      />
      <TextField
        label={t('calendar.reply.note')}
        value={note}
        onChange={setNote}
        maxLength={500}
        reader={t('calendar.reply.readers')}
        optional
      />
      <ErrorSentence>{problem ? t(`calendar.reply.${problem}`) : null}</ErrorSentence>
      <Button type="submit" kind="primary" wide pending={isPending}>
        {t('calendar.reply.send')}
      </Button>
    </form>
  );
}
