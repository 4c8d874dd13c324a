import { useSuspenseQuery } from '@tanstack/react-query';
import { can } from '@tvaers/domain/policy';
import { shownStage } from '@tvaers/domain/recommendations/labels';
import { Plus } from 'lucide-react';
import { Suspense, useState } from 'react';
import { trpc } from '../../doors/trpc.ts';
import { Button } from '../../look/button.tsx';
import { Faces, useFace } from '../../look/faces.tsx';
import { fetchedLater } from '../../look/fetched-later.tsx';
import { Skeleton } from '../../look/skeleton.tsx';
import { EmptyState } from '../../look/empty-state.tsx';
import { PageHead } from '../../look/page-head.tsx';
import { Rows } from '../../look/rows.tsx';
import { Section } from '../../look/section.tsx';
import { TextLink } from '../../look/text-link.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { FilterBar } from './filter-bar.tsx';
import { isChosen, useFilters } from './filters.ts';
import type { Listed } from '../page-data.ts';
import { ProposeDialog } from './propose-dialog.tsx';
import { RecommendationRow } from './recommendation-row.tsx';
import { useReaders } from '../use-naming.ts';

const SectorMatrix = fetchedLater(() => import('../../rounds/sector-matrix.tsx').then((file) => file.SectorMatrix));

/** All recommendations one may read, by theme; the own room's drafts apart and marked. */
export function RecommendationsPage() {
  const t = useWords('recommendations');
  const traces = useWords('trace');
  const { taskforceId, slug, actor } = useTaskforce();
  const language = useLanguage();
  const { data } = useSuspenseQuery(trpc.recommendations.list.queryOptions({ taskforceId }));
  const [filters, choose] = useFilters();
  const [isProposing, setProposing] = useState(false);
  const face = useFace('vis', ['liste', 'sektorer']);

  const shown = data.recommendations.filter((one) => isChosen(one, filters));
  const [drafts, before] = [shown.filter(({ number }) => number === null), shown.filter(({ number }) => number !== null)];
  const chapters = [
    ...data.themes.map((theme) => ({
      id: theme.id,
      name: language === 'da' ? theme.nameDa : theme.nameEn,
      rows: before.filter(({ themeId }) => themeId === theme.id),
    })),
    { id: 'none', name: t('noTheme'), rows: before.filter(({ themeId }) => !data.themes.some(({ id }) => id === themeId)) },
  ].filter(({ rows }) => rows.length > 0);
  const hasRounds = data.recommendations.some(({ round }) => round !== null);
  const canPropose = ['sector', 'taskforce'].some((audience) =>
    can(actor, 'recommendations.propose', { audience: audience as 'sector', leadSectorId: actor.seat.sectorId ?? '' }),
  );

  return (
    <>
      <PageHead
        title={t('title')}
        sub={
          <>
            <CountsSentence recommendations={data.recommendations} />
            <TextLink to="/$slug/forslag" params={{ slug }}>
              {traces('proposals.link')}
            </TextLink>
          </>
        }
        actions={
          <>
            {hasRounds ? (
              <Faces
                label={t('title')}
                word="vis"
                current={face}
                faces={[
                  { id: 'liste', label: t('asList') },
                  { id: 'sektorer', label: t('bySector') },
                ]}
              />
            ) : null}
            {canPropose ? (
              <Button icon={<Plus className="size-4" aria-hidden="true" />} onPress={() => setProposing(true)}>
                {t('propose.open')}
              </Button>
            ) : null}
          </>
        }
      />
      {face === 'sektorer' ? (
        <Suspense fallback={<Skeleton lines={8} />}>
          <SectorMatrix />
        </Suspense>
      ) : (
        <>
          {data.recommendations.length > 0 ? (
            <FilterBar filters={filters} choose={choose} themes={data.themes} count={shown.length} />
          ) : null}
          <div className="grid gap-10">
            {chapters.map(({ id, name, rows }) => (
              <Section key={id} title={name} note={t('count', { count: rows.length })}>
                <RecommendationRows rows={rows} label={name} />
              </Section>
            ))}
            {drafts.length > 0 ? <Drafts rows={drafts} slug={slug} /> : null}
            {data.recommendations.length === 0 ? (
              <EmptyState
                title={t('empty.title')}
                action={
                  canPropose ? (
                    <Button kind="primary" onPress={() => setProposing(true)}>
                      {t('propose.open')}
                    </Button>
                  ) : null
                }
              >
                {t('empty.body')}
              </EmptyState>
            ) : null}
            {data.recommendations.length > 0 && shown.length === 0 ? (
              <EmptyState title={t('filter.nothing')} action={<Button onPress={() => choose({})}>{t('filter.clear')}</Button>} />
            ) : null}
            {data.recused.length > 0 ? (
              <p className="text-sm text-soft">
                {t('recusedFrom')} {data.recused.map(({ matter }) => matter).join(' · ')}
              </p>
            ) : null}
          </div>
        </>
      )}
      <ProposeDialog isOpen={isProposing} onClose={() => setProposing(false)} themes={data.themes} />
    </>
  );
}

function RecommendationRows({ rows, label }: { rows: readonly Listed[]; label: string }) {
  return (
    <Rows label={label}>
      {rows.map((row) => (
        <RecommendationRow key={row.id} recommendation={row} />
      ))}
    </Rows>
  );
}

/** What lies in the own sector's room: set apart on a sunken ground, with who reads it. */
function Drafts({ rows, slug }: { rows: readonly Listed[]; slug: string }) {
  const t = useWords('recommendations');
  const readers = useReaders();
  const [first] = rows;
  return (
    <div className="rounded border border-dashed border-line-strong bg-sunk px-4 py-4 sm:px-5">
      <Section
        title={t('ownDrafts')}
        note={first ? readers(first) : null}
        link={
          <TextLink to="/$slug/rum" params={{ slug }}>
            {t('toRoom')}
          </TextLink>
        }
      >
        <RecommendationRows rows={rows} label={t('ownDrafts')} />
      </Section>
    </div>
  );
}

/** "10 delt med taskforcen, 1 vedtaget, 4 i stillingtagen, 2 til vedtagelse" */
function CountsSentence({ recommendations }: { recommendations: readonly Listed[] }) {
  const t = useWords('recommendations');
  const before = recommendations.filter(({ number, state }) => number !== null && state !== 'merged');
  const adopted = before.filter(({ state }) => state === 'adopted' || state === 'published').length;
  const stages = before.map(({ state, round }) => shownStage(state, round?.state === 'open'));
  const [deliberation, round] = (['deliberation', 'round'] as const).map((stage) => stages.filter((one) => one === stage).length);
  return <span>{t('counts', { count: before.length, adopted, deliberation: deliberation ?? 0, round: round ?? 0 })}</span>;
}
