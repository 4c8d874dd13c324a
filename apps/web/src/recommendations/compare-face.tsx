import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { Select } from '../look/select.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { ComparedView } from '../writing/compared-view.tsx';
import type { ComparedText, RecommendationPageData } from './page-data.ts';

/** Any two texts of a recommendation beside each other. Which two stands in the address. */
export function CompareFace({ page }: { page: RecommendationPageData }) {
  const t = useWords('recommendations');
  const dates = useDates();
  const navigate = useNavigate();
  const { taskforceId } = useTaskforce();
  const { fra, til } = useSearch({ strict: false }) as { fra?: string; til?: string };
  const { versions } = page;
  const [last, previous] = [versions.at(-1), versions.at(-2)];
  const ids = [...versions.map(({ id }) => id), 'current'];
  const to = ids.find((id) => id === til) ?? (page.isChangedSinceVersion || !last ? 'current' : last.id);
  const from = ids.find((id) => id === fra) ?? (to === 'current' ? last?.id : previous?.id) ?? versions[0]?.id ?? 'current';
  const choose = (next: { fra?: string; til?: string }) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, fra: from, til: to, ...next }),
      replace: true,
      resetScroll: false,
    });

  if (versions.length === 0) return <EmptyState title={t('compare.noVersions')}>{t('compare.noVersionsBody')}</EmptyState>;
  const options = [
    ...versions.map(({ id, label, namedAt }) => ({
      id,
      label: `${label} · ${dates.day(namedAt.slice(0, 10), { weekday: false, year: false })}`,
    })),
    { id: 'current', label: t('compare.current') },
  ];
  const own = page.standings?.own?.position?.versionId;
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-end gap-3" data-print="no">
        <div className="w-56">
          <Select label={t('compare.from')} value={from} options={options} onChange={(id) => choose({ fra: id })} />
        </div>
        <div className="w-56">
          <Select label={t('compare.to')} value={to} options={options} onChange={(id) => choose({ til: id })} />
        </div>
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
  const dates = useDates();
  const { data } = useQuery(
    trpc.recommendations.compare.queryOptions(
      { taskforceId, recommendationId, from, to },
      { placeholderData: (before) => before },
    ),
  );
  if (!data) return <Skeleton lines={8} />;
  const name = ({ label, at, by }: ComparedText) =>
    label === null
      ? t('compare.currentAt', { at: dates.moment(at) })
      : t('compare.versionBy', { label, by: by ?? '', on: dates.day(at.slice(0, 10), { weekday: false }) });
  return (
    <ComparedView
      before={{ name: name(data.from), text: data.from.text }}
      after={{ name: name(data.to), text: data.to.text }}
      of={title}
      note={
        <>
          {data.to.note ? <span className="text-soft"> · {data.to.note}</span> : null}
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
