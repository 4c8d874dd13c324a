import { useSuspenseQuery } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { TextField } from '../look/text-field.tsx';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';

/** One's own calendar, fetched by one's own calendar program at a secret address, which is shown once. */
export function SubscribeDialog({ onClose }: { onClose: () => void }) {
  const t = useWords('meetings');
  const common = useWords('everywhere');
  const dates = useDates();
  const { since } = useSuspenseQuery(trpc.calendar.feed.queryOptions()).data;
  const [address, setAddress] = useState<string | null>(null);
  const [hasEnded, setEnded] = useState(false);
  const renew = useCommand(trpc.calendar.renew, { done: since ? t('calendar.subscribe.renewed') : undefined });
  const end = useCommand(trpc.calendar.end);

  async function make() {
    const made = await renew.run({});
    if (!made) return;
    setAddress(made.address);
    setEnded(false);
  }

  async function stop() {
    if (!(await end.run({}))) return;
    setAddress(null);
    setEnded(true);
  }

  const isActive = address !== null || (since !== null && !hasEnded);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('calendar.subscribe.title')}
      actions={
        <>
          {isActive ? (
            <Button kind="quiet" pending={end.pending} onPress={() => void stop()}>
              {t('calendar.subscribe.end')}
            </Button>
          ) : null}
          <Button onPress={onClose}>{common('close')}</Button>
          {address === null ? (
            <Button kind="primary" pending={renew.pending} onPress={() => void make()}>
              {t(isActive ? 'calendar.subscribe.renew' : 'calendar.subscribe.make')}
            </Button>
          ) : null}
        </>
      }
    >
      <ErrorSentence>{renew.problem ?? end.problem}</ErrorSentence>
      <p>{t('calendar.subscribe.intro')}</p>
      {address ? (
        <Address address={address} />
      ) : (
        <p className="text-soft" role="status">
          {hasEnded
            ? t('calendar.subscribe.ended')
            : since
              ? t('calendar.subscribe.since', { day: dates.moment(since, { weekday: false }) })
              : t('calendar.subscribe.none')}
        </p>
      )}
      <p className="font-medium">{t('calendar.subscribe.secret')}</p>
      <section className="grid gap-1.5">
        <h3 className="font-semibold">{t('calendar.subscribe.how')}</h3>
        <ul className="grid list-disc gap-1 pl-5">
          <li>{t('calendar.subscribe.outlook')}</li>
          <li>{t('calendar.subscribe.apple')}</li>
          <li>{t('calendar.subscribe.google')}</li>
        </ul>
      </section>
      <p className="text-sm text-soft">
        {t('calendar.subscribe.slow')} {t('calendar.subscribe.all')}
      </p>
    </Dialog>
  );
}

function Address({ address }: { address: string }) {
  const t = useWords('meetings');
  const [said, setSaid] = useState<'copied' | 'notCopied' | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setSaid('copied'),
      () => setSaid('notCopied'),
    );
  return (
    <div className="grid gap-2">
      <TextField
        label={t('calendar.subscribe.address')}
        description={t('calendar.subscribe.shownOnce')}
        value={address}
        onChange={() => {}}
        readOnly
        onFocus={(event) => event.target.select()}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button size="small" icon={<Copy className="size-4" aria-hidden="true" />} onPress={() => void copy()}>
          {t('calendar.subscribe.copy')}
        </Button>
        <span role="status" className="text-sm text-soft">
          {said ? t(`calendar.subscribe.${said}`) : ''}
        </span>
      </div>
    </div>
  );
}
