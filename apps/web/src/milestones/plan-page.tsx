import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { Suspense, useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { Aside } from '../look/aside.tsx';
import { Button } from '../look/button.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { fetchedLater } from '../look/fetched-later.tsx';
import { PageHead } from '../look/page-head.tsx';
import { Panel } from '../look/panel.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { TableToggle } from '../look/table-toggle.tsx';
import { Tabs } from '../look/tabs.tsx';
import { useTab } from '../look/use-tab.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { MilestoneDetails } from './milestone-details.tsx';
import { MilestoneTable } from './milestone-table.tsx';
import { Timeline } from './timeline.tsx';

const MandateView = fetchedLater(() => import('../mandate/mandate-view.tsx').then((file) => file.MandateView));
const CoverageView = fetchedLater(() => import('../mandate/coverage-view.tsx').then((file) => file.CoverageView));
const PlanMilestone = fetchedLater(() => import('./plan-milestone.tsx').then((file) => file.PlanMilestone));

/** The plan: the milestones over time, and the mandate they serve. */
export function PlanPage() {
  const t = useWords('milestones');
  const tab = useTab(['milepaele', 'kommissorium', 'daekning']);
  return (
    <>
      {tab === 'milepaele' ? <PlanHead /> : <PageHead title={t('title')} />}
      <Tabs
        label={t('tabsLabel')}
        current={tab}
        tabs={[
          { id: 'milepaele', label: t('tabs.milestones') },
          { id: 'kommissorium', label: t('tabs.mandate') },
          { id: 'daekning', label: t('tabs.coverage') },
        ]}
      />
      <Suspense fallback={<Skeleton lines={6} />}>
        {tab === 'milepaele' ? <Milestones /> : tab === 'kommissorium' ? <MandateView /> : <CoverageView />}
      </Suspense>
    </>
  );
}

function usePlan() {
  const { taskforceId } = useTaskforce();
  return useSuspenseQuery(trpc.milestones.page.queryOptions({ taskforceId })).data;
}

function PlanHead() {
  const t = useWords('milestones');
  const plan = usePlan();
  const [isPlanning, setPlanning] = useState(false);
  const counted = plan.milestones.filter(({ state }) => state !== 'dropped');
  const reached = counted.filter(({ state }) => state === 'reached').length;
  return (
    <>
      <PageHead
        title={t('title')}
        sub={counted.length > 0 ? t('summary', { count: counted.length, reached: String(reached) }) : null}
        actions={
          plan.canPlan ? (
            <Button icon={<Plus className="size-4" aria-hidden="true" />} onPress={() => setPlanning(true)}>
              {t('plan')}
            </Button>
          ) : null
        }
      />
      <Aside onFailed={() => setPlanning(false)}>
        {isPlanning ? <PlanMilestone milestone={null} plan={plan} onClose={() => setPlanning(false)} /> : null}
      </Aside>
    </>
  );
}

function Milestones() {
  const t = useWords('milestones');
  const plan = usePlan();
  const { milepael } = useSearch({ strict: false }) as { milepael?: string };
  if (plan.milestones.length === 0) return <EmptyState title={t('empty.title')}>{t('empty.body')}</EmptyState>;
  return (
    <TableToggle
      title={t('heading')}
      picture={
        <Panel>
          <Timeline
            milestones={plan.milestones}
            meetings={plan.meetings}
            todayOn={plan.todayOn}
            openId={milepael ?? null}
            details={(milestone) => <MilestoneDetails milestone={milestone} plan={plan} />}
          />
        </Panel>
      }
      table={
        <Panel>
          <MilestoneTable milestones={plan.milestones} />
        </Panel>
      }
    />
  );
}
