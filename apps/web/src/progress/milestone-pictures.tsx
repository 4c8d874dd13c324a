import { sayDaysLeft } from '@tvaers/domain/milestones/labels';
import { Suspense } from 'react';
import { Faces, useFace } from '../look/faces.tsx';
import { fetchedLater } from '../look/fetched-later.tsx';
import { Panel } from '../look/panel.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { TableToggle } from '../look/table-toggle.tsx';
import { MilestoneTable } from '../milestones/milestone-table.tsx';
import { Timeline } from '../milestones/timeline/timeline.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { PlanLink } from './plan-link.tsx';
import type { Progress } from './progress.ts';

const MilestoneTrend = fetchedLater(() =>
  import('../milestones/timeline/milestone-trend.tsx').then((file) => file.MilestoneTrend),
);
const TrendTable = fetchedLater(() => import('../milestones/timeline/trend-table.tsx').then((file) => file.TrendTable));

/** The milestones over time, or how their dates have moved. */
export function MilestonePictures({ progress }: { progress: Progress }) {
  const t = useWords('progress');
  const pictures = useWords('pictures');
  const language = useLanguage();
  const face = useFace('milepaele', ['tidslinje', 'trend']);
  const { milestones, meetings, todayOn, outlook } = progress;
  const faces = (
    <Faces
      label={t('milestones')}
      word="milepaele"
      current={face}
      faces={[
        { id: 'tidslinje', label: pictures('timeline.face') },
        { id: 'trend', label: pictures('trend.face') },
      ]}
    />
  );
  return (
    <TableToggle
      key={face}
      title={t('milestones')}
      note={
        outlook && outlook.condition !== 'reached' ? (
          <PlanLink milestoneId={outlook.milestoneId}>{sayDaysLeft(outlook.daysLeft, language)}</PlanLink>
        ) : null
      }
      faces={faces}
      picture={
        <Panel tight>
          {face === 'trend' ? (
            <Suspense fallback={<Skeleton lines={8} />}>
              <MilestoneTrend {...{ milestones, todayOn }} />
            </Suspense>
          ) : milestones.length === 0 && meetings.length === 0 ? (
            <p className="text-soft">{t('noPlan')}</p>
          ) : (
            <Timeline {...{ milestones, meetings, todayOn }} />
          )}
        </Panel>
      }
      table={
        <Panel>
          {face === 'trend' ? (
            <Suspense fallback={<Skeleton lines={8} />}>
              <TrendTable {...{ milestones, todayOn }} />
            </Suspense>
          ) : (
            <MilestoneTable milestones={milestones} />
          )}
        </Panel>
      }
    />
  );
}
