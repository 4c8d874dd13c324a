import { works } from '@tvaers/domain/actor';
import { gapCounts, gapsOf, type ServingKind, servingKinds } from '@tvaers/domain/mandate/coverage';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { Section } from '../look/section.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { CoverageTable } from './coverage-table.tsx';
import { GoneList } from './gone-list.tsx';

/** How the address names the gaps it is asked for. */
const words: Record<ServingKind, string> = {
  milestones: 'milepaele',
  findings: 'fund',
  recommendations: 'anbefalinger',
  sections: 'rapport',
};

/** The thread from every task of the mandate, with its gaps in words. Findings are shown to those who work in the taskforce. */
export function CoverageView() {
  const t = useWords('mandate');
  const { slug, taskforceId, actor } = useTaskforce();
  const { mandate, tasks, gone } = useSuspenseQuery(trpc.mandate.coverage.queryOptions({ taskforceId })).data;
  const { mangler } = useSearch({ strict: false }) as { mangler?: string };
  const kinds = works(actor) ? servingKinds : servingKinds.filter((kind) => kind !== 'findings');
  const asked = kinds.find((kind) => words[kind] === mangler) ?? null;
  const shown = asked ? tasks.filter((task) => gapsOf(task, [asked]).length > 0) : tasks;
  const counts = gapCounts(tasks, kinds);
  if (!mandate) return <EmptyState title={t('empty.title')}>{t('empty.body')}</EmptyState>;
  const title = t(mandate.isApproved ? 'coverage.title' : 'coverage.titleProposed', { number: String(mandate.number) });
  return (
    <div className="grid gap-8">
      <Section
        title={title}
        link={
          <Button
            size="small"
            kind="quiet"
            icon={<Printer className="size-4" aria-hidden="true" />}
            onPress={() => window.print()}
          >
            {t('coverage.print')}
          </Button>
        }
      >
        {counts.length === 0 ? (
          <p className="text-soft">{t('coverage.whole')}</p>
        ) : (
          <p className="flex flex-wrap gap-x-5 gap-y-1">
            {counts.map(({ kind, count }) => (
              <TextLink
                key={kind}
                to="/$slug/plan"
                params={{ slug }}
                search={{ fane: 'daekning', mangler: words[kind] }}
                resetScroll={false}
                aria-current={kind === asked ? 'true' : undefined}
              >
                {t(`coverage.counts.${kind}`, { count })}
              </TextLink>
            ))}
            {asked ? (
              <TextLink to="/$slug/plan" params={{ slug }} search={{ fane: 'daekning' }} resetScroll={false}>
                {t('coverage.all', { count: String(tasks.length) })}
              </TextLink>
            ) : null}
            {gone.length > 0 ? (
              <TextLink to="." search={true} hash="udgaaede">
                {t('coverage.goneCount', { count: gone.length })}
              </TextLink>
            ) : null}
          </p>
        )}
        {asked && shown.length === 0 ? <p className="text-soft">{t('coverage.noneMissing')}</p> : null}
        {shown.length > 0 ? <CoverageTable caption={title} tasks={shown} kinds={kinds} /> : null}
      </Section>
      {gone.length > 0 ? <GoneList gone={gone} /> : null}
    </div>
  );
}
