import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { trpc } from '../doors/trpc.ts';
import { Otherwise } from '../look/otherwise.tsx';
import { PageHead } from '../look/page-head.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { useWords } from '../words/use-words.ts';
import { DigestPreview } from './digest-preview.tsx';
import { MailForm } from './mail-form.tsx';

/** Besked og mail: how one wants to be told, and what the next digest would say. */
export function MailPage() {
  const t = useWords('notices');
  const settings = useSuspenseQuery(trpc.notices.settings.queryOptions()).data;
  return (
    <>
      <PageHead title={t('title')} sub={t('intro')} />
      <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,32rem)_minmax(0,1fr)]">
        <MailForm settings={settings} />
        <Otherwise otherwise={null}>
          <Suspense fallback={<Skeleton lines={6} />}>
            <DigestPreview />
          </Suspense>
        </Otherwise>
      </div>
    </>
  );
}
