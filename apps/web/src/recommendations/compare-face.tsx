import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { compareTexts } from '@tvaers/domain/recommendations/compare';
import { ArrowDown, ArrowUp, Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { Checkbox } from '../look/checkbox.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { Select } from '../look/select.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { ComparedTexts, isChange } from './compared-texts.tsx';
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
  const place = useRef<HTMLDivElement>(null);
  const [onlyChanges, setOnlyChanges] = useState(false);
  const [isOne, setOne] = useState(false);
  const { data } = useQuery(
    trpc.recommendations.compare.queryOptions(
      { taskforceId, recommendationId, from, to },
      { placeholderData: (before) => before },
    ),
  );
  useChangeKeys(place);
  if (!data) return <Skeleton lines={8} />;
  const changes = compareTexts(data.from.text, data.to.text).filter(isChange).length;
  const name = ({ label, at, by }: ComparedText) =>
    label === null
      ? t('compare.currentAt', { at: dates.moment(at) })
      : t('compare.versionBy', { label, by: by ?? '', on: dates.day(at.slice(0, 10), { weekday: false }) });
  return (
    <div ref={place} className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>
          <span className="font-semibold" role="status">
            {t('compare.changes', { count: changes })}
          </span>
          {data.to.note ? <span className="text-soft"> · {data.to.note}</span> : null}
          {data.to.isSubstantial ? <span className="text-soft"> · {t('version.substantial')}</span> : null}
        </p>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-1" data-print="no">
          <Checkbox label={t('compare.onlyChanges')} checked={onlyChanges} onChange={setOnlyChanges} />
          <span className="hidden lg:inline">
            <Checkbox label={t('compare.oneText')} checked={isOne} onChange={setOne} />
          </span>
          <span className="flex gap-1.5">
            <Button
              size="small"
              aria-keyshortcuts="p"
              title={t('compare.previousKey')}
              icon={<ArrowUp className="size-4" aria-hidden="true" />}
              onPress={() => step(place.current, -1)}
            >
              {t('compare.previous')}
            </Button>
            <Button
              size="small"
              aria-keyshortcuts="n"
              title={t('compare.nextKey')}
              icon={<ArrowDown className="size-4" aria-hidden="true" />}
              onPress={() => step(place.current, 1)}
            >
              {t('compare.next')}
            </Button>
            <Button
              size="small"
              kind="quiet"
              icon={<Printer className="size-4" aria-hidden="true" />}
              onPress={() => window.print()}
            >
              {t('print')}
            </Button>
          </span>
        </div>
      </div>
      {data.from.title !== data.to.title ? (
        <p>
          {t('compare.title')} <del className="text-soft decoration-late">{data.from.title}</del>{' '}
          <ins className="bg-good-ground decoration-good underline-offset-3">{data.to.title}</ins>
        </p>
      ) : null}
      <p className="hidden text-sm print:block">
        {title}: {name(data.from)} → {name(data.to)}
      </p>
      <ComparedTexts
        before={{ name: name(data.from), text: data.from.text }}
        after={{ name: name(data.to), text: data.to.text }}
        onlyChanges={onlyChanges}
        view={isOne ? 'one' : 'beside'}
      />
    </div>
  );
}

/** Goes to the next or previous changed paragraph and puts the focus there. */
function step(place: HTMLElement | null, by: 1 | -1) {
  const changes = [...(place?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
  const at = changes.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? changes[by > 0 ? 0 : changes.length - 1] : changes[(at + by + changes.length) % changes.length];
  next?.focus();
  next?.scrollIntoView({ block: 'center' });
}

/** `n` and `p` go from change to change, wherever the focus is, but not while one types. */
function useChangeKeys(place: React.RefObject<HTMLElement | null>) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element &&
        event.target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]');
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.key === 'n') step(place.current, 1);
      if (event.key === 'p') step(place.current, -1);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [place]);
}
