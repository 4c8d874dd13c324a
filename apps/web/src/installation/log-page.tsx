import { useQuery } from '@tanstack/react-query';
import { sayDeed } from '@tvaers/domain/verbs';
import { useState } from 'react';
import { doors, trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { PageHead } from '../look/page-head.tsx';
import { Row, Rows } from '../look/rows.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { useSpoken } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';

type Page = Awaited<ReturnType<typeof doors.installation.log.query>>;

/** What operators did: in the installation, and to which taskforce. */
export function LogPage() {
  const t = useWords('installation');
  const everywhere = useWords('everywhere');
  const newest = useQuery(trpc.installation.log.queryOptions({ before: null }, { throwOnError: false }));
  const [older, setOlder] = useState<readonly Page[]>([]);
  const [hasFailed, setFailed] = useState(false);
  const pages = newest.data ? [newest.data, ...older] : [];
  const events = pages.flatMap((page) => page.events);
  const before = pages.at(-1)?.before ?? null;

  async function fetchOlder() {
    setFailed(false);
    try {
      const page = await doors.installation.log.query({ before });
      setOlder((known) => [...known, page]);
    } catch {
      setFailed(true);
    }
  }

  return (
    <>
      <PageHead title={t('pages.log')} sub={t('log.sub')} />
      {newest.isPending ? <Skeleton lines={6} /> : null}
      {newest.data?.events.length === 0 ? <EmptyState title={t('log.empty')} /> : null}
      {events.length > 0 ? (
        <Rows label={t('pages.log')}>
          {events.map((event) => (
            <LogRow key={`${event.taskforceId}/${event.number}`} event={event} />
          ))}
        </Rows>
      ) : null}
      <div className="mt-4 grid justify-items-start gap-2">
        <ErrorSentence>{hasFailed || newest.isError ? everywhere('failed.fetch') : null}</ErrorSentence>
        {before ? (
          <Button kind="quiet" size="small" onPress={() => void fetchOlder()}>
            {t('log.older')}
          </Button>
        ) : null}
      </div>
    </>
  );
}

function LogRow({ event }: { event: Page['events'][number] }) {
  const t = useWords('installation');
  const said = useSpoken();
  const dates = useDates();
  const language = useLanguage();
  const { byName, verb, taskforceDa, taskforceEn, difference, at } = event;
  const about = taskforceDa && taskforceEn ? said(taskforceDa, taskforceEn) : textOf(difference['name']);
  const email = textOf(difference['asked']);
  const asked = email && t('log.asked', { email });
  const back = textOf(difference['takenBack']);
  const takenBack = back && t('log.takenBack', { email: back });
  return (
    <Row
      title={
        <>
          {byName ?? t('log.someone')} <span className="font-normal">{sayDeed('installation', verb, language)}</span>
        </>
      }
      sub={[about, textOf(difference['email']), asked, takenBack, textOf(difference['reason'])].filter(Boolean).join(' · ')}
      end={dates.moment(at)}
    />
  );
}

/** A field of a difference in words: its text, or what it was and became. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object') return null;
  const { before, after } = value as { before?: unknown; after?: unknown };
  return typeof before === 'string' && typeof after === 'string' ? `${before} → ${after}` : null;
}
