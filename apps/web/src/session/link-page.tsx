import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { LinkButton } from '../look/link-button.tsx';
import { PageTitle } from '../look/page-title.tsx';
import { Panel } from '../look/panel.tsx';
import { TextField } from '../look/text-field.tsx';
import { useWords } from '../words/use-words.ts';
import { takeReturnAddress } from './return-address.ts';
import { sessionQuery } from './session.ts';
import { confirmLink, type Answer } from './sign-in.ts';

type Reason = Extract<Answer, { ok: false }>['reason'];

/** What the link in the mail opens. Opening changes nothing, for mail scanners open links too; the button signs in, once. */
export function LinkPage() {
  const t = useWords('session');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  // The token stands after #, which browsers do not send, so that no log or referrer ever holds it.
  const [token] = useState(() => window.location.hash.slice(1));
  const [code, setCode] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [isPending, setPending] = useState(false);
  const [reason, setReason] = useState<Reason | null>(token ? null : 'spent');

  async function confirm() {
    const digits = code.replaceAll(/\s/g, '');
    setReason(null);
    if (isAsked && !/^\d{6}$/.test(digits)) return setReason('code-wrong');
    setPending(true);
    const answer = await confirmLink(token, digits || null);
    setPending(false);
    if (answer.ok) {
      await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
      await navigate({ href: takeReturnAddress(), replace: true });
      return;
    }
    if (answer.reason === 'code-needed') setAsked(true);
    else setReason(answer.reason);
  }

  const isSpent = reason === 'spent';
  return (
    <main id="content" className="mx-auto grid min-h-dvh w-full max-w-dialog content-start gap-8 px-4 pt-[12dvh]">
      <PageTitle title={t('linkTitle')}>{t(isSpent ? 'title' : 'linkTitle')}</PageTitle>
      <Panel>
        {isSpent ? (
          <div className="grid gap-4">
            <ErrorSentence>{t('linkSpent')}</ErrorSentence>
            <LinkButton to="/log-ind" kind="primary" wide>
              {t('newLink')}
            </LinkButton>
          </div>
        ) : (
          <form
            className="grid gap-4"
            onSubmit={(event) => {
              event.preventDefault();
              void confirm();
            }}
          >
            <p>{t('linkBody')}</p>
            {isAsked ? (
              <TextField
                label={t('code')}
                description={t('codeHelp')}
                inputMode="numeric"
                autoComplete="one-time-code"
                error={reason === 'code-wrong' ? t('codeWrong') : null}
                value={code}
                onChange={setCode}
              />
            ) : null}
            <ErrorSentence>
              {reason === 'too-many' || reason === 'failed' ? t(reason === 'failed' ? 'failed' : 'tooMany') : null}
            </ErrorSentence>
            <Button type="submit" kind="primary" wide pending={isPending}>
              {t('confirm')}
            </Button>
          </form>
        )}
      </Panel>
    </main>
  );
}
