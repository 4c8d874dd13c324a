import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { sayVerb } from '@tvaers/domain/verbs';
import { Suspense, useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { Aside } from '../look/aside.tsx';
import { Button } from '../look/button.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { fetchedLater } from '../look/fetched-later.tsx';
import { PageHead } from '../look/page-head.tsx';
import { Panel } from '../look/panel.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { LinkButton } from '../look/link-button.tsx';
import { TableToggle } from '../look/table-toggle.tsx';
import { Tabs } from '../look/tabs.tsx';
import { useTab } from '../look/use-tab.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { MilestoneDetails } from './milestone-details.tsx';
import { MilestoneTable } from './milestone-table.tsx';
import type { Plan } from './plan.ts';
import { Timeline } from './timeline/timeline.tsx';
import { WaitingBaselines } from './revision/waiting-baselines.tsx';
import { WaitingForecasts } from './waiting-forecasts.tsx';

const MandateView = fetchedLater(() => import('../mandate/mandate-view.tsx').then((file) => file.MandateView));
const CoverageView = fetchedLater(() => import('../mandate/coverage-view.tsx').then((file) => file.CoverageView));
const RevisePlan = fetchedLater(() => import('./revision/revise-plan.tsx').then((file) => file.RevisePlan));
const LayOutPlan = fetchedLater(() => import('./lay-out-plan.tsx').then((file) => file.LayOutPlan));
const ProposeBaselines = fetchedLater(() => import('./revision/propose-baselines.tsx').then((file) => file.ProposeBaselines));
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
  const ofPlan = useWords('plan');
  const language = useLanguage();
  const { slug } = useTaskforce();
  const [act, setAct] = useState<'plan' | 'layOut' | 'rebaseline' | null>(null);
  const close = () => setAct(null);
  const isEmpty = plan.milestones.length === 0;
  const mayRevise = plan.milestones.some(({ offers }) => offers.includes('forecast'));
  const counted = plan.milestones.filter(({ state }) => state !== 'dropped');
  const reached = counted.filter(({ state }) => state === 'reached').length;
  return (
    <>
      <PageHead
        title={t('title')}
        sub={counted.length > 0 ? t('summary', { count: counted.length, reached: String(reached) }) : null}
        actions={
          <>
            {mayRevise ? (
              <LinkButton to="/$slug/plan" params={{ slug }} search={{ rediger: 'ja' }}>
                {ofPlan('revise.open')}
              </LinkButton>
            ) : null}
            {plan.canRebaseline && plan.isBaselineFixed && !isEmpty ? (
              <Button onPress={() => setAct('rebaseline')}>{sayVerb('milestones.rebaseline', language)}</Button>
            ) : null}
            {plan.canPlan && isEmpty ? (
              <Button kind="primary" onPress={() => setAct('layOut')}>
                {sayVerb('milestones.layOut', language)}
              </Button>
            ) : null}
            {plan.canPlan ? (
              <Button icon={<Plus className="size-4" aria-hidden="true" />} onPress={() => setAct('plan')}>
                {t('plan')}
              </Button>
            ) : null}
          </>
        }
      />
      <Aside onFailed={close}>
        {act === 'plan' ? <PlanMilestone milestone={null} plan={plan} onClose={close} /> : null}
        {act === 'layOut' ? <LayOutPlan plan={plan} onClose={close} /> : null}
        {act === 'rebaseline' ? <ProposeBaselines plan={plan} onClose={close} /> : null}
      </Aside>
    </>
  );
}

function Milestones() {
  const t = useWords('milestones');
  const plan = usePlan();
  const { milepael, rediger } = useSearch({ strict: false }) as { milepael?: string; rediger?: string };
  if (plan.milestones.length === 0) return <EmptyState title={t('empty.title')}>{t('empty.body')}</EmptyState>;
  if (rediger) return <RevisePlan plan={plan} />;
  return (
    <div className="grid gap-8">
      <WaitingForecasts plan={plan} />
      {plan.baselineChange ? <WaitingBaselines change={plan.baselineChange} /> : null}
      <Picture plan={plan} openId={milepael ?? null} />
    </div>
  );
}

function Picture({ plan, openId }: { plan: Plan; openId: string | null }) {
  const t = useWords('milestones');
  return (
    <TableToggle
      title={t('heading')}
      picture={
        <Panel>
          <Timeline
            milestones={plan.milestones}
            meetings={plan.meetings}
            todayOn={plan.todayOn}
            openId={openId}
            details={({ id }) => <Details id={id} plan={plan} />}
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

function Details({ id, plan }: { id: string; plan: Plan }) {
  const milestone = plan.milestones.find((one) => one.id === id);
  return milestone ? <MilestoneDetails milestone={milestone} plan={plan} /> : null;
}
