import { useQuery } from '@tanstack/react-query';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { ConfirmDialog } from '../look/confirm-dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { WithWritten } from '../look/with-written.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { NewReaders } from './new-readers.tsx';
import type { RecommendationPageData } from './page-data.ts';

/** Brings it before the whole taskforce, for good: the question names everyone who will now be able to read it, and what they will read. */
export function ShareDialog({ page, onClose }: { page: RecommendationPageData; onClose: () => void }) {
  const t = useWords('recommendations');
  const { taskforceId } = useTaskforce();
  const { data } = useQuery(
    trpc.recommendations.readersAfterShare.queryOptions(
      { taskforceId, recommendationId: page.id },
      { staleTime: 0, throwOnError: false },
    ),
  );
  // Begun before the taskforce it has its number and its readers already.
  const isBeforeAll = page.audience !== 'sector';
  const share = useCommand(trpc.recommendations.share, { done: t(isBeforeAll ? 'share.forwardDone' : 'share.done') });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={
        <WithWritten sentence={t(isBeforeAll ? 'share.forwardTitle' : 'share.title', { title: page.title })} own={page.title} />
      }
      confirm={t(isBeforeAll ? 'share.forwardAct' : 'share.act')}
      disabledBecause={data ? null : t('share.looking')}
      onConfirm={async () => (await share.run({ taskforceId, recommendationId: page.id, version: page.version })) !== undefined}
    >
      <ErrorSentence>{share.problem}</ErrorSentence>
      {data ? (
        <>
          <p>{isBeforeAll ? t('share.forwardBody') : t('share.body', { versions: data.versions, comments: data.comments })}</p>
          {!isBeforeAll && data.suggestions > 0 ? <p>{t('share.suggestions', { count: data.suggestions })}</p> : null}
          {data.newReaders.length > 0 ? (
            <NewReaders heading={t('share.newReaders', { count: data.newReaders.length })} readers={data.newReaders} />
          ) : null}
          {isBeforeAll ? null : <p className="font-medium">{t('share.forGood')}</p>}
        </>
      ) : (
        <Skeleton lines={5} />
      )}
    </ConfirmDialog>
  );
}
