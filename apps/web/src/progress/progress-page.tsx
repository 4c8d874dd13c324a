import { useSuspenseQuery } from '@tanstack/react-query';
import { works } from '@tvaers/domain/actor';
import { can } from '@tvaers/domain/policy';
import { NotebookText } from 'lucide-react';
import { trpc } from '../doors/trpc.ts';
import { LinkButton } from '../look/link-button.tsx';
import { PageHead } from '../look/page-head.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { AttendanceFold } from './attendance-fold.tsx';
import { MilestonePictures } from './milestone-pictures.tsx';
import { NeedsYou } from './needs-you.tsx';
import { NextMeeting } from './next-meeting.tsx';
import { OutlookSentence } from './outlook-sentence.tsx';
import { RecommendationPictures } from './recommendation-pictures.tsx';
import { StickingPoints } from './sticking-points.tsx';

/** Fremdrift: can we deliver? One screen for the chair, one sheet of A4 for the steering group. */
export function ProgressPage() {
  const t = useWords('progress');
  const dates = useDates();
  const { taskforceId, slug, name, actor } = useTaskforce();
  const progress = useSuspenseQuery(trpc.progress.page.queryOptions({ taskforceId })).data;
  return (
    <div className="print:[zoom:0.72]">
      <p className="hidden pb-2 text-sm text-soft print:block">
        {t('printed', { name, day: dates.day(progress.todayOn, { weekday: false }) })}
      </p>
      <PageHead
        title={t('title')}
        heading={t('heading')}
        actions={
          works(actor) ? (
            <LinkButton to="/$slug/status" params={{ slug }} icon={<NotebookText className="size-4" aria-hidden="true" />}>
              {t('reports')}
            </LinkButton>
          ) : null
        }
      />
      <div className="-mt-2 mb-8 print:mb-4">
        <OutlookSentence progress={progress} />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-10 xl:grid-cols-[minmax(0,1fr)_19rem] print:gap-y-5">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-10 print:gap-5">
          <MilestonePictures progress={progress} />
          <RecommendationPictures progress={progress} />
          {can(actor, 'progress.readAttendance', {}) ? <AttendanceFold /> : null}
        </div>
        <div className="grid items-start gap-10 md:grid-cols-2 md:gap-x-10 xl:grid-cols-1 print:grid-cols-2 print:gap-5">
          <div className="md:col-span-2 xl:col-span-1" data-print="no">
            <NeedsYou progress={progress} />
          </div>
          <StickingPoints progress={progress} />
          <NextMeeting progress={progress} />
        </div>
      </div>
    </div>
  );
}
