import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { trpc } from '../../doors/trpc.ts';
import { Button } from '../../look/button.tsx';
import { EmptyState } from '../../look/empty-state.tsx';
import { Select } from '../../look/select.tsx';
import { Skeleton } from '../../look/skeleton.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import { written } from '../../words/written.ts';
import { ComparedView } from '../../writing/compared-view.tsx';
import { VersionsList } from './versions-list.tsx';
import type { ComparedText, RecommendationPageData } from '../page-data.ts';

/** Any two texts of a recommendation beside each other. Which two stands in the address. */
export function CompareFace({ page }: { page: RecommendationPageData }) {
  const t = useWords('recommendations');
  const w = useWords('writing');
  const dates = useDates();
  const navigate = useNavigate();
  const { taskforceId } = useTaskforce();
  const { fra, til } = useSearch({ strict: false }) as { fra?: string; til?: string };
  const { versions } = page;
  const [last, previous] = [versions.at(-1), versions.at(-2)];
  const readAt = page.reading?.at ?? null;
  const ids = [...versions.map(({ id }) => id), ...(readAt === null ? [] : ['read']), 'current'];
  const to = ids.find((id) => id === til) ?? (page.isChangedSinceVersion || !last ? 'current' : last.id);
  const from = ids.find((id) => id === fra) ?? (to === 'current' ? last?.id : previous?.id) ?? versions[0]?.id ?? 'current';
  const choose = (next: { fra?: string; til?: string }) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, fra: from, til: to, ...next }),
      replace: true,
      resetScroll: false,
    });

  const list = <VersionsList page={page} onCompare={(id) => choose({ fra: id, til: 'current' })} />;
  if (versions.length === 0 && readAt === null)
    return (
      <div className="grid gap-5">
        {list}
        <EmptyState title={t('compare.noVersions')}>{t('compare.noVersionsBody')}</EmptyState>
      </div>
    );
  const options = [
    ...versions.map(({ id, label, namedAt }) => ({
      id,
      label: `${label} · ${dates.day(namedAt.slice(0, 10), { weekday: false, year: false })}`,
    })),
    ...(readAt === null
      ? []
      : [{ id: 'read', label: w('versions.read', { at: dates.moment(readAt, { weekday: false, year: false }) }) }]),
    { id: 'current', label: t('compare.current') },
  ];
  const own = page.standings?.own?.position?.versionId;
  return (
    <div className="grid gap-5">
      {list}
      <div className="flex flex-wrap items-end gap-3" data-print="no">
        <div className="w-56">
          <Select label={t('compare.from')} value={from} options={options} onChange={(id) => choose({ fra: id })} />
        </div>
        <div className="w-56">
          <Select label={t('compare.to')} value={to} options={options} onChange={(id) => choose({ til: id })} />
        </div>
        {readAt === null ? null : (
          <Button onPress={() => choose({ fra: 'read', til: 'current' })}>{w('versions.sinceRead')}</Button>
        )}
        {own && own !== last?.id ? (
          <Button onPress={() => choose({ fra: own, til: last?.id ?? 'current' })}>{t('compare.sincePosition')}</Button>
        ) : null}
      </div>
      <Comparison taskforceId={taskforceId} recommendationId={page.id} from={from} to={to} title={page.title} />
    </div>
  );
}

function Comparison({
  taskforceId,
  recommendationId,
  from,
  to,
  title,
}: {
  taskforceId: string;
  recommendationId: string;
  from: string;
  to: string;
  title: string;
}) {
  const t = useWords('recommendations');
  const w = useWords('writing');
  const dates = useDates();
  const { data } = useQuery(
    trpc.recommendations.compare.queryOptions(
      { taskforceId, recommendationId, from, to },
      { placeholderData: (before) => before },
    ),
  );
  if (!data) return <Skeleton lines={8} />;
  const name = ({ id, label, at, by }: ComparedText) =>
    label === null
      ? id === 'read'
        ? w('versions.read', { at: dates.moment(at, { weekday: false }) })
        : t('compare.currentAt', { at: dates.moment(at) })
      : t('compare.versionBy', { label, by: by ?? '', on: dates.day(at.slice(0, 10), { weekday: false }) });
  return (
    <ComparedView
      before={{ name: name(data.from), text: data.from.text }}
      after={{ name: name(data.to), text: data.to.text }}
      of={title}
      references={data.references}
      note={
        <>
          {data.to.note ? (
            <span className="text-soft">
              {' '}
              · <span {...written}>{data.to.note}</span>
            </span>
          ) : null}
          {data.to.isSubstantial ? <span className="text-soft"> · {t('version.substantial')}</span> : null}
        </>
      }
    >
      {data.from.title !== data.to.title ? (
        <p>
          {t('compare.title')} <del className="text-soft decoration-late">{data.from.title}</del>{' '}
          <ins className="bg-good-ground decoration-good underline-offset-3">{data.to.title}</ins>
        </p>
      ) : null}
    </ComparedView>
  );
}
