import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type DecisionResult, decisionResults } from '@tvaers/domain/meetings/kinds';
import { resultWords } from '@tvaers/domain/decisions/labels';
import { sayDecisionNumber, sayRecommendation } from '@tvaers/domain/numbers/serial';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@tvaers/server/app-router';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { PageHead } from '../look/page-head.tsx';
import { Row, Rows } from '../look/rows.tsx';
import { Select } from '../look/select.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { ResultChip } from './result-chip.tsx';

type Listed = inferRouterOutputs<AppRouter>['decisions']['list']['decisions'][number];
type Filter = { year: number | null; result: DecisionResult | null };

/** The register: every decision with its number. The filter lives in the address. */
export function DecisionsPage() {
  const t = useWords('decisions');
  const { taskforceId } = useTaskforce();
  const [filter, setFilter] = useFilter();
  const { decisions, years } = useSuspenseQuery(trpc.decisions.list.queryOptions({ taskforceId, ...filter })).data;
  const isFiltered = filter.year !== null || filter.result !== null;
  return (
    <>
      <PageHead title={t('title')} sub={t('intro')} />
      {years.length === 0 && !isFiltered ? (
        <EmptyState title={t('empty.title')}>{t('empty.body')}</EmptyState>
      ) : (
        <div className="grid gap-5">
          <FilterBar filter={filter} years={years} onChange={setFilter} />
          <p className="text-sm text-soft" role="status">
            {t('count', { count: decisions.length })}
          </p>
          {decisions.length === 0 ? (
            <EmptyState
              title={t('empty.filtered')}
              action={<Button onPress={() => setFilter({ year: null, result: null })}>{t('filter.reset')}</Button>}
            />
          ) : (
            <Rows>
              {decisions.map((decision) => (
                <DecisionRow key={decision.id} decision={decision} />
              ))}
            </Rows>
          )}
        </div>
      )}
    </>
  );
}

function useFilter(): [Filter, (filter: Filter) => void] {
  const { aar, udfald } = useSearch({ strict: false }) as { aar?: unknown; udfald?: unknown };
  const navigate = useNavigate();
  const year = /^\d{4}$/.test(String(aar)) ? Number(aar) : null;
  const result = decisionResults.find((one) => one === udfald) ?? null;
  const set = (next: Filter) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, aar: next.year ?? undefined, udfald: next.result ?? undefined }),
      replace: true,
      resetScroll: false,
    });
  return [{ year, result }, set];
}

function FilterBar({
  filter,
  years,
  onChange,
}: {
  filter: Filter;
  years: readonly number[];
  onChange: (filter: Filter) => void;
}) {
  const t = useWords('decisions');
  const language = useLanguage();
  const shown = filter.year !== null && !years.includes(filter.year) ? [filter.year, ...years] : years;
  return (
    <div
      role="search"
      aria-label={t('filter.label')}
      className="grid max-w-reading grid-cols-2 gap-4 sm:grid-cols-[10rem_16rem]"
      data-print="no"
    >
      <Select
        label={t('filter.year')}
        value={filter.year === null ? '' : String(filter.year)}
        onChange={(year) => onChange({ ...filter, year: year ? Number(year) : null })}
        options={[{ id: '', label: t('filter.allYears') }, ...shown.map((year) => ({ id: String(year), label: String(year) }))]}
      />
      <Select
        label={t('filter.result')}
        value={filter.result ?? ''}
        onChange={(result) => onChange({ ...filter, result: result || null })}
        options={[
          { id: '' as const, label: t('filter.allResults') },
          ...decisionResults.map((id) => ({ id, label: resultWords[id][language] })),
        ]}
      />
    </div>
  );
}

function DecisionRow({ decision }: { decision: Listed }) {
  const dates = useDates();
  const { slug } = useTaskforce();
  const { year, serial, text, result, madeOn, supersededBy } = decision;
  const number = sayDecisionNumber(year, serial);
  return (
    <Row
      title={
        <span className="flex flex-wrap items-baseline gap-x-3">
          <Link
            to="/$slug/beslutninger/$number"
            params={{ slug, number }}
            className="figures no-underline hover:text-accent hover:underline"
          >
            {number}
          </Link>
          <span className="figures text-sm font-normal text-soft">{dates.day(madeOn, { weekday: false })}</span>
        </span>
      }
      end={<ResultChip result={result} />}
    >
      <p className={`max-w-reading whitespace-pre-line ${supersededBy ? 'text-soft line-through' : ''}`}>{text}</p>
      <DecisionFacts decision={decision} />
    </Row>
  );
}

/** Where it was made and what about, as ways there. */
function DecisionFacts({ decision }: { decision: Listed }) {
  const t = useWords('decisions');
  const language = useLanguage();
  const { slug } = useTaskforce();
  const { meeting, recommendation, supersededBy, isClosed } = decision;
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-1 text-sm leading-6 text-soft">
      {meeting ? (
        <TextLink
          to="/$slug/moeder/$number"
          params={{ slug, number: String(meeting.number) }}
          hash={meeting.itemPosition ? `punkt-${meeting.itemPosition}` : ''}
        >
          {meeting.itemPosition
            ? t('inMeeting', { number: String(meeting.number), item: String(meeting.itemPosition) })
            : t('inMeetingOnly', { number: String(meeting.number) })}
        </TextLink>
      ) : null}
      {recommendation ? (
        <TextLink to="/$slug/anbefalinger/$number" params={{ slug, number: sayRecommendation(recommendation, language) }}>
          {sayRecommendation(recommendation, language)} {recommendation.title}
        </TextLink>
      ) : null}
      {isClosed ? <span>{t('closed')}</span> : null}
      {supersededBy ? (
        <span>{t('supersededBy', { number: sayDecisionNumber(supersededBy.year, supersededBy.serial) })}</span>
      ) : null}
    </p>
  );
}
