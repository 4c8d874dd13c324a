import { useSuspenseQuery } from '@tanstack/react-query';
import { jobWords } from '@tvaers/domain/installation/work-labels';
import { sayVerb } from '@tvaers/domain/verbs';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { DataTable } from '../look/data-table.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { PageHead } from '../look/page-head.tsx';
import { RelativeTime } from '../look/relative-time.tsx';
import { Section } from '../look/section.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';

/** Drift: what is queued, what has failed and is tried again, by kind. Nothing of any taskforce, nobody's address. */
export function WorkPage() {
  const t = useWords('work');
  const language = useLanguage();
  const { counts, failed } = useSuspenseQuery(trpc.installation.work.queryOptions({}, { refetchInterval: 15_000 })).data;
  const retry = useCommand(trpc.installation.retryWork, { done: t('retried') });
  const discard = useCommand(trpc.installation.discardWork, { done: t('discarded') });
  const nameOf = ({ work, kind }: { work: 'job' | 'letter'; kind: string }) =>
    work === 'job' ? (jobWords[kind]?.[language] ?? kind) : t('letter', { kind });
  const all = { waiting: 0, again: 0, failed: 0 };
  for (const count of counts) for (const key of ['waiting', 'again', 'failed'] as const) all[key] += count[key];
  return (
    <>
      <PageHead title={t('title')} sub={t('sum', all)} />
      <div className="grid gap-9">
        <Section title={t('failed')} note={t('failedNote')}>
          <ErrorSentence>{retry.problem ?? discard.problem}</ErrorSentence>
          {failed.length === 0 ? (
            <EmptyState title={t('none')} />
          ) : (
            <DataTable
              caption={t('failedCaption')}
              rows={failed}
              rowKey={({ id }) => id}
              columns={[
                { id: 'kind', header: t('kind'), cell: nameOf, isHeader: true },
                { id: 'reason', header: t('reason'), cell: ({ reason }) => reason || t('unknown') },
                { id: 'attempts', header: t('attempts'), cell: ({ attempts }) => attempts, align: 'right' },
                { id: 'at', header: t('when'), cell: ({ at }) => <RelativeTime at={at} /> },
                {
                  id: 'acts',
                  header: <span className="sr-only">{t('acts')}</span>,
                  align: 'right',
                  cell: ({ work, id }) => (
                    <span className="flex justify-end gap-2">
                      <Button size="small" pending={retry.pending} onPress={() => void retry.run({ work, workId: id })}>
                        {sayVerb('installation.retryWork', language)}
                      </Button>
                      <Button
                        kind="quiet"
                        size="small"
                        pending={discard.pending}
                        onPress={() => void discard.run({ work, workId: id })}
                      >
                        {sayVerb('installation.discardWork', language)}
                      </Button>
                    </span>
                  ),
                },
              ]}
            />
          )}
        </Section>
        <Section title={t('queues')} note={t('queuesNote')}>
          <DataTable
            caption={t('queuesCaption')}
            rows={counts}
            rowKey={({ work, kind }) => `${work} ${kind}`}
            columns={[
              { id: 'kind', header: t('kind'), cell: nameOf, isHeader: true },
              { id: 'waiting', header: t('waiting'), cell: ({ waiting }) => waiting, align: 'right' },
              { id: 'again', header: t('again'), cell: ({ again }) => again, align: 'right' },
              { id: 'failed', header: t('failedCount'), cell: (row) => row.failed, align: 'right' },
              { id: 'oldest', header: t('oldest'), cell: ({ oldestAt }) => (oldestAt ? <RelativeTime at={oldestAt} /> : '–') },
            ]}
          />
        </Section>
      </div>
    </>
  );
}
