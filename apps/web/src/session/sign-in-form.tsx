import { useRef, useState } from 'react';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { TextField } from '../look/text-field.tsx';
import { useWords } from '../words/use-words.ts';
import { keepReturnAddress } from './return-address.ts';
import { requestLink } from './sign-in.ts';

type Sent = { email: string; code: string | null; mailPath: string | null };

/** Asks for a sign-in link. Says the same whether the address is known or not. */
export function SignInForm({ waits = false }: { waits?: boolean }) {
  const t = useWords('session');
  const [email, setEmail] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [mistake, setMistake] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const [isPending, setPending] = useState(false);
  const [sent, setSent] = useState<Sent | null>(null);

  async function send() {
    setProblem(null);
    setMistake(null);
    if (!email.includes('@')) return refuse();
    setPending(true);
    keepReturnAddress(window.location);
    const answer = await requestLink(email.trim());
    setPending(false);
    if (answer.ok) setSent({ email: email.trim(), code: textOf(answer.body['code']), mailPath: textOf(answer.body['mail']) });
    else if (answer.reason === 'spent') refuse();
    else setProblem(t(answer.reason === 'too-many' ? 'tooMany' : 'failed'));
  }

  function refuse() {
    setMistake(t('noEmail'));
    field.current?.focus();
  }

  if (sent)
    return (
      <div role="status" className="grid justify-items-start gap-3">
        <p className="font-semibold">{t('sentTitle')}</p>
        <p>{t('sent', { email: sent.email })}</p>
        {sent.code ? (
          <p>{t.rich('codeShown', { code: sent.code, strong: (code) => <strong className="figures">{code}</strong> })}</p>
        ) : null}
        <p className="text-sm text-soft">{t(waits ? 'lostWait' : 'sentHelp')}</p>
        {sent.mailPath ? (
          <a className="text-accent underline" href={sent.mailPath}>
            {t('demoMail')}
          </a>
        ) : null}
        <Button kind="quiet" onPress={() => setSent(null)}>
          {t('again')}
        </Button>
      </div>
    );

  return (
    <form
      className="grid gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextField
        label={t('email')}
        description={t('intro')}
        type="email"
        name="email"
        autoComplete="email"
        ref={field}
        error={mistake}
        value={email}
        onChange={setEmail}
      />
      <ErrorSentence>{problem}</ErrorSentence>
      <Button type="submit" kind="primary" wide pending={isPending}>
        {t('send')}
      </Button>
    </form>
  );
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : null);
