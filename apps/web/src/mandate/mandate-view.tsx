import { lastDayOf } from '@tvaers/domain/dates/precision';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { Aside } from '../look/aside.tsx';
import { Button } from '../look/button.tsx';
import { DefinitionList } from '../look/definition-list.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { fetchedLater } from '../look/fetched-later.tsx';
import { Section } from '../look/section.tsx';
import { TextLink } from '../look/text-link.tsx';
import { DocumentText } from '../recommendations/text/text-blocks.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { capital } from '../words/capital.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { inForceOf, type MandatePage, type MandateVersion, openOf, versionInForce } from './mandate.ts';
import { ProposalPanel } from './proposal-panel.tsx';
import { useVersionName } from './use-version-name.ts';
import { VersionList } from './version-list.tsx';

const ProposeMandate = fetchedLater(() => import('./propose-mandate.tsx').then((file) => file.ProposeMandate));
const TwoVersions = fetchedLater(() => import('./two-versions.tsx').then((file) => file.TwoVersions));

/** The mandate: the proposal that waits, the version asked for with its period, tasks and text, and all versions. */
export function MandateView() {
  const t = useWords('mandate');
  const { taskforceId } = useTaskforce();
  const page = useSuspenseQuery(trpc.mandate.page.queryOptions({ taskforceId })).data;
  const { version, fra, til } = useSearch({ strict: false }) as { version?: number; fra?: number; til?: number };
  const [isWriting, setWriting] = useState(false);
  const { mandates } = page;
  const [inForce, open] = [inForceOf(mandates), openOf(mandates)];
  const numbered = (number: number | undefined) => mandates.find((mandate) => mandate.number === Number(number));
  const shown = numbered(version) ?? versionInForce(mandates);
  const [from, to] = [numbered(fra), numbered(til)];
  const propose = page.canPropose ? (
    <Button onPress={() => setWriting(true)}>{t(shown ? 'propose.open' : 'propose.openFirst')}</Button>
  ) : null;
  return (
    <div className="grid gap-8">
      {from && to ? (
        <TwoVersions {...{ from, to, inForce }} />
      ) : (
        <>
          {open ? (
            <ProposalPanel proposal={open} inForce={inForce} isShown={shown?.id === open.id} onRevise={() => setWriting(true)} />
          ) : null}
          {shown ? (
            <Version page={page} shown={shown} inForce={inForce} propose={propose} />
          ) : (
            <EmptyState title={t('empty.title')} action={propose}>
              {t('empty.body')}
            </EmptyState>
          )}
        </>
      )}
      <Aside onFailed={() => setWriting(false)}>
        {isWriting ? <ProposeMandate inForce={inForce} open={open} onClose={() => setWriting(false)} /> : null}
      </Aside>
    </div>
  );
}

type VersionProps = {
  page: MandatePage;
  shown: MandateVersion;
  inForce: MandateVersion | null;
  propose: React.ReactNode;
};

function Version({ page, shown, inForce, propose }: VersionProps) {
  const t = useWords('mandate');
  const dates = useDates();
  const nameOf = useVersionName();
  const { slug } = useTaskforce();
  const isInForce = shown.id === inForce?.id;
  const period = dates.months(
    { on: shown.startsOn, precision: 'month' },
    { on: shown.deliveryOn, precision: shown.deliveryPrecision },
  );
  return (
    <>
      <Section title={nameOf(shown)} note={isInForce ? t('inForce') : null} link={propose}>
        <DefinitionList
          entries={[
            { term: t('period'), value: capital(period) },
            { term: t('deliveryOn'), value: capital(dates.date(shown.deliveryOn, shown.deliveryPrecision)) },
            { term: t('setUpBy'), value: page.setUpBy },
            { term: t('source'), value: shown.source },
          ]}
        />
        {isInForce ? <PlanDiffers page={page} inForce={inForce} /> : null}
      </Section>
      <Section
        title={t('tasks.heading')}
        link={
          isInForce ? (
            <TextLink to="/$slug/plan" params={{ slug }} search={{ fane: 'daekning' }}>
              {t('tasks.coverage')}
            </TextLink>
          ) : null
        }
      >
        <ol className="max-w-reading divide-y divide-line border-y border-line">
          {shown.tasks.map((task) => (
            <li key={task.id} className="flex gap-3 py-2.5">
              <span className="figures font-semibold text-soft">{task.number}</span>
              <span>{task.text}</span>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t('text')}>
        <DocumentText text={shown.text} />
      </Section>
      <VersionList versions={page.mandates} inForce={inForce} />
    </>
  );
}

/** Baselines do not follow the mandate by themselves; where the plan's delivery stands elsewhere, it says so and what comes next. */
function PlanDiffers({ page: { delivery }, inForce }: { page: MandatePage; inForce: MandateVersion }) {
  const t = useWords('mandate');
  const dates = useDates();
  const { slug } = useTaskforce();
  if (!delivery) return null;
  if (lastDayOf(delivery.baselineOn, delivery.baselinePrecision) === lastDayOf(inForce.deliveryOn, inForce.deliveryPrecision))
    return null;
  return (
    <p className="max-w-reading rounded bg-risk-ground px-4 py-3">
      {t('planDiffers', {
        title: delivery.title,
        baseline: dates.date(delivery.baselineOn, delivery.baselinePrecision),
        delivery: dates.date(inForce.deliveryOn, inForce.deliveryPrecision),
      })}{' '}
      <TextLink to="/$slug/plan" params={{ slug }} search={{ milepael: delivery.id }}>
        {t('toPlan')}
      </TextLink>
    </p>
  );
}
