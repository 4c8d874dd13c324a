import { useState } from 'react';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { LinkButton } from '../look/link-button.tsx';
import { PageHead } from '../look/page-head.tsx';
import { BarePage } from '../shell/bare-page.tsx';
import { useWords } from '../words/use-words.ts';

type Outcome = 'asked' | 'sending' | 'done' | 'unknown' | 'failed';

async function confirm(token: string): Promise<Outcome> {
  try {
    const answer = await fetch('/api/confirm-address', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    if (answer.ok) return 'done';
    return answer.status === 404 || answer.status === 400 ? 'unknown' : 'failed';
  } catch {
    return 'failed';
  }
}

/** What the link to a new address opens. Opening it changes nothing; the button says that the address is one's own, and signs nobody in. */
export function NewAddressPage() {
  const t = useWords('installation');
  // The token stands after #, which browsers do not send, so that no log or referrer ever holds it.
  const [token] = useState(() => window.location.hash.slice(1));
  const [outcome, setOutcome] = useState<Outcome>(token ? 'asked' : 'unknown');

  async function press() {
    setOutcome('sending');
    setOutcome(await confirm(token));
  }

  return (
    <BarePage>
      <PageHead title={t(outcome === 'done' ? 'newAddress.done' : 'newAddress.title')} />
      <div className="grid justify-items-start gap-5">
        {outcome === 'unknown' ? <ErrorSentence>{t('newAddress.unknown')}</ErrorSentence> : null}
        {outcome === 'failed' ? <ErrorSentence>{t('newAddress.failed')}</ErrorSentence> : null}
        {outcome === 'unknown' || outcome === 'done' ? null : <p>{t('newAddress.body')}</p>}
        <div role="status">
          {outcome === 'done' ? (
            <LinkButton to="/log-ind" kind="primary">
              {t('newAddress.signIn')}
            </LinkButton>
          ) : null}
        </div>
        {outcome === 'unknown' || outcome === 'done' ? null : (
          <Button kind="primary" pending={outcome === 'sending'} onPress={() => void press()}>
            {t('newAddress.confirm')}
          </Button>
        )}
      </div>
    </BarePage>
  );
}
