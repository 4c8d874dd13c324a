import { Button } from '../../look/button.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { useWords } from '../../words/use-words.ts';

/** The editor could not be fetched: says so, and tries again. `again` is for as long as the server does not answer. */
export function NotOpened({ again }: { again: () => void }) {
  const t = useWords('everywhere');
  // Chromium asks for a file that failed once again only in a new page; that one is written in stands in the address.
  const open = () => void fetch('/healthz', { cache: 'no-store' }).then(({ ok }) => (ok ? location.reload() : again()), again);
  return (
    <ErrorSentence
      action={
        <Button size="small" onPress={open}>
          {t('tryAgain')}
        </Button>
      }
    >
      {t('failed.fetch')}
    </ErrorSentence>
  );
}
