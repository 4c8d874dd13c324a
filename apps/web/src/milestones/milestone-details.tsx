import { toLocal } from '@tvaers/domain/dates/local-time';
import { workingDaysBetween } from '@tvaers/domain/dates/working-days';
import { approverWords } from '@tvaers/domain/milestones/approver-words';
import { saySlip } from '@tvaers/domain/milestones/labels';
import { sayVerb } from '@tvaers/domain/verbs';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Aside } from '../look/aside.tsx';
import { Button } from '../look/button.tsx';
import { DefinitionList } from '../look/definition-list.tsx';
import { fetchedLater } from '../look/fetched-later.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { capital } from '../words/capital.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { ConditionChip } from './condition-chip.tsx';
import { DecideForecast } from './decide-forecast.tsx';
import { ForecastHistory } from './forecast-history.tsx';
import { CriteriaList } from './criteria-list.tsx';
import type { MilestoneInPlan, Plan, Waiting } from './plan.ts';

const PlanMilestone = fetchedLater(() => import('./plan-milestone.tsx').then((file) => file.PlanMilestone));
const ProposeForecast = fetchedLater(() => import('./propose-forecast.tsx').then((file) => file.ProposeForecast));
const ReachMilestone = fetchedLater(() => import('./conclude-milestone.tsx').then((file) => file.ReachMilestone));
const DropMilestone = fetchedLater(() => import('./conclude-milestone.tsx').then((file) => file.DropMilestone));

type Act = 'forecast' | 'edit' | 'reach' | 'drop';
const acts: readonly Act[] = ['forecast', 'reach', 'edit', 'drop'];

/** Everything about one milestone: what it is, the date that waits, how its dates came about, and what can be done. */
export function MilestoneDetails({ milestone, plan }: { milestone: MilestoneInPlan; plan: Plan }) {
  const t = useWords('milestones');
  const language = useLanguage();
  const [act, setAct] = useState<Act | null>(null);
  const ofPlan = useWords('plan');
  const { waiting, offers, crossings, slipWorkingDays, slipAgainstFirst, description } = milestone;
  const titleOf = (id: string) => plan.milestones.find((other) => other.id === id)?.title ?? '';
  const close = () => setAct(null);
  return (
    <div className="relative z-10 -mx-2 my-2 grid gap-5 rounded border border-line bg-surface px-4 py-4 shadow-raised">
      <div className="grid gap-2">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <ConditionChip milestone={milestone} />
          <span className="text-sm text-soft">
            {saySlip(slipWorkingDays, language)}
            {slipAgainstFirst === null
              ? null
              : ` (${ofPlan('baseline.againstFirst', { slip: saySlip(slipAgainstFirst, language) })})`}
          </span>
        </p>
        {description ? <p className="max-w-reading">{description}</p> : null}
      </div>
      {waiting ? <WaitingForecast milestone={milestone} waiting={waiting} /> : null}
      {crossings.map(({ predecessorId, workingDays }) => (
        <p key={predecessorId} className="text-risk">
          {t('details.crossing', { count: workingDays, title: titleOf(predecessorId) })}
        </p>
      ))}
      <Facts milestone={milestone} plan={plan} />
      <ForecastHistory milestone={milestone} />
      <div className="flex flex-wrap gap-2 empty:hidden" data-print="no">
        {acts
          .filter((one) => offers.includes(one))
          .map((one) => (
            <Button key={one} size="small" kind={one === 'drop' ? 'quiet' : 'secondary'} onPress={() => setAct(one)}>
              {sayVerb(`milestones.${one}`, language)}
            </Button>
          ))}
      </div>
      <Aside onFailed={close}>
        {act === 'forecast' ? <ProposeForecast {...{ milestone, plan }} onClose={close} /> : null}
        {act === 'edit' ? <PlanMilestone {...{ milestone, plan }} onClose={close} /> : null}
        {act === 'reach' ? <ReachMilestone {...{ milestone, plan }} onClose={close} /> : null}
        {act === 'drop' ? <DropMilestone {...{ milestone }} onClose={close} /> : null}
      </Aside>
    </div>
  );
}

/** A proposed date, and the answer to it for who may give it. */
function WaitingForecast({ milestone, waiting }: { milestone: MilestoneInPlan; waiting: Waiting }) {
  const t = useWords('milestones');
  const dates = useDates();
  const language = useLanguage();
  const days = workingDaysBetween(milestone.heldOn, waiting.on);
  const later = days >= 0 ? t('forecast.later', { count: days }) : t('forecast.earlier', { count: -days });
  const may = milestone.offers.includes('approveForecast');
  return (
    <div className="grid gap-2 rounded border border-line-strong bg-paper px-4 py-3">
      <p className="font-semibold">{t('waiting.title', { on: dates.date(waiting.on, waiting.precision) })}</p>
      <p className="max-w-reading">“{waiting.reason}”</p>
      <p className="text-sm text-soft">
        {t('waiting.distance', { later: capital(later) })}{' '}
        {t('waiting.by', {
          name: waiting.proposedByName,
          on: dates.day(toLocal(waiting.proposedAt, 'Europe/Copenhagen').slice(0, 10), { weekday: false }),
        })}{' '}
        {may || !waiting.approver ? null : t('said.waits', { approver: approverWords[waiting.approver][language] })}
      </p>
      {may ? <DecideForecast title={milestone.title} forecastId={waiting.id} version={waiting.version} isPrimary /> : null}
    </div>
  );
}

function Facts({ milestone, plan }: { milestone: MilestoneInPlan; plan: Plan }) {
  const t = useWords('milestones');
  const isServed = ({ id }: { id: string }) => id === milestone.mandateTaskId;
  const [task, gone] = [plan.tasks.find(isServed), plan.goneTasks.find(isServed)];
  const served = task ?? gone;
  const ofPlan = useWords('plan');
  const before = plan.milestones.filter(({ id }) => milestone.predecessorIds.includes(id));
  const after = plan.milestones.filter(({ predecessorIds }) => predecessorIds.includes(milestone.id));
  return (
    <DefinitionList
      entries={[
        {
          term: t('details.criteria'),
          value: milestone.criteria || milestone.criteriaLinks.length > 0 ? <CriteriaList milestone={milestone} /> : null,
        },
        { term: ofPlan('criteria.reachedAnyway'), value: milestone.unmetReason },
        { term: t('details.owner'), value: milestone.ownerName },
        {
          term: t('details.task'),
          value: served && t(task ? 'details.taskIs' : 'details.taskGone', { number: String(served.number), text: served.text }),
        },
        { term: t('details.after'), value: before.length > 0 ? <Links to={before} /> : null },
        { term: t('details.before'), value: after.length > 0 ? <Links to={after} /> : null },
        { term: t('details.dropped'), value: milestone.dropReason },
      ]}
    />
  );
}

function Links({ to }: { to: readonly MilestoneInPlan[] }) {
  const { slug } = useTaskforce();
  return (
    <span className="flex flex-wrap gap-x-3">
      {to.map(({ id, title }) => (
        <Link
          key={id}
          to="/$slug/plan"
          params={{ slug }}
          search={(before: Record<string, unknown>) => ({ ...before, milepael: id })}
          resetScroll={false}
          className="text-accent underline decoration-1 underline-offset-3"
        >
          {title}
        </Link>
      ))}
    </span>
  );
}
