import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { PageHead } from '../look/page-head.tsx';
import { TextLink } from '../look/text-link.tsx';
import { BarePage } from '../shell/bare-page.tsx';
import { useWords } from '../words/use-words.ts';

type Outcome = 'asked' | 'sending' | 'done' | 'unknown' | 'failed';

async function stop(token: string): Promise<Outcome> {
  try {
    const answer = await fetch('/api/unsubscribe', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    if (answer.ok) return 'done';
    return answer.status < 500 ? 'unknown' : 'failed';
  } catch {
    return 'failed';
  }
}

/** What the link in a digest opens. Opening it changes nothing; the button stops the digest, and the link can do nothing else. */
export function UnsubscribePage() {
  const t = useWords('notices');
  const { token = '' } = useParams({ strict: false });
  const [outcome, setOutcome] = useState<Outcome>('asked');

  async function confirm() {
    setOutcome('sending');
    setOutcome(await stop(token));
  }

  const isOver = outcome === 'done' || outcome === 'unknown';
  return (
    <BarePage>
      <PageHead title={t(outcome === 'done' ? 'unsubscribe.done' : 'unsubscribe.title')} />
      <div className="grid justify-items-start gap-5">
        {outcome === 'unknown' ? <ErrorSentence>{t('unsubscribe.unknown')}</ErrorSentence> : null}
        {isOver ? null : <p>{t('unsubscribe.body')}</p>}
        <p role="status">{outcome === 'done' ? t('unsubscribe.again') : null}</p>
        {outcome === 'failed' ? <ErrorSentence>{t('unsubscribe.failed')}</ErrorSentence> : null}
        {isOver ? (
          <TextLink to="/">{t('unsubscribe.home')}</TextLink>
        ) : (
          <Button kind="primary" pending={outcome === 'sending'} onPress={() => void confirm()}>
            {t('unsubscribe.confirm')}
          </Button>
        )}
      </div>
    </BarePage>
  );
}
