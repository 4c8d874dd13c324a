import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type DecisionResult, decisionResults } from '@tvaers/domain/meetings/kinds';
import { resultWords } from '@tvaers/domain/decisions/labels';
import { sayDecisionNumber, sayRecommendation, saySerial } from '@tvaers/domain/numbers/serial';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@tvaers/server/app-router';
import { Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { PageHead } from '../look/page-head.tsx';
import { Row, Rows } from '../look/rows.tsx';
import { Select } from '../look/select.tsx';
import { TextField } from '../look/text-field.tsx';
import { TextLink } from '../look/text-link.tsx';
import { WithNumbers } from '../look/with-numbers.tsx';
import { RunningProcedures } from '../procedures/running-procedures.tsx';
import { LedOn } from '../recommendations/trace/led-on.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { written } from '../words/written.ts';
import { ResultChip } from './result-chip.tsx';

type Listed = inferRouterOutputs<AppRouter>['decisions']['list']['decisions'][number];
type Filter = {
  year: number | null;
  result: DecisionResult | null;
  meeting: number | null;
  recommendationId: string | null;
  text: string;
};

const nothing: Filter = { year: null, result: null, meeting: null, recommendationId: null, text: '' };

/** The register: every decision with its number. The filter lives in the address. */
export function DecisionsPage() {
  const t = useWords('decisions');
  const { taskforceId } = useTaskforce();
  const [filter, setFilter] = useFilter();
  const { decisions, years, meetings, matters } = useSuspenseQuery(
    trpc.decisions.list.queryOptions({ taskforceId, ...filter }),
  ).data;
  const isFiltered =
    filter.year !== null ||
    filter.result !== null ||
    filter.meeting !== null ||
    filter.recommendationId !== null ||
    filter.text !== '';
  return (
    <>
      <PageHead title={t('title')} sub={t('intro')} />
      <RunningProcedures />
      {years.length === 0 && !isFiltered ? (
        <EmptyState title={t('empty.title')}>{t('empty.body')}</EmptyState>
      ) : (
        <div className="grid gap-5">
          <FilterBar {...{ filter, years, meetings, matters }} onChange={setFilter} />
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="text-sm text-soft" role="status">
              {t('count', { count: decisions.length })}
            </p>
            {decisions.length > 0 ? (
              <a
                href={fileOf(taskforceId, filter)}
                download
                data-print="no"
                className="inline-flex min-h-6 items-center gap-2 text-sm text-accent underline underline-offset-2 hover:no-underline"
              >
                <Download className="size-4" aria-hidden="true" />
                {t('csv')}
              </a>
            ) : null}
          </div>
          {decisions.length === 0 ? (
            <EmptyState
              title={t('empty.filtered')}
              action={<Button onPress={() => setFilter(nothing)}>{t('filter.reset')}</Button>}
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
  const { aar, udfald, moede, sag, soeg } = useSearch({ strict: false }) as Partial<
    Record<'aar' | 'udfald' | 'moede' | 'sag' | 'soeg', unknown>
  >;
  const navigate = useNavigate();
  const year = /^\d{4}$/.test(String(aar)) ? Number(aar) : null;
  const result = decisionResults.find((one) => one === udfald) ?? null;
  const meeting = /^[1-9]\d{0,4}$/.test(String(moede)) ? Number(moede) : null;
  const recommendationId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(String(sag)) ? String(sag) : null;
  const text = typeof soeg === 'string' || typeof soeg === 'number' ? String(soeg).slice(0, 200) : '';
  const set = (next: Filter) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({
        ...before,
        aar: next.year ?? undefined,
        udfald: next.result ?? undefined,
        moede: next.meeting ?? undefined,
        sag: next.recommendationId ?? undefined,
        soeg: next.text || undefined,
      }),
      replace: true,
      resetScroll: false,
    });
  return [{ year, result, meeting, recommendationId, text }, set];
}

/** The same register as a file, with the same filter. */
function fileOf(taskforceId: string, filter: Filter): string {
  const given = Object.entries({ taskforceId, ...filter }).filter(([, value]) => value !== null && value !== '');
  return `/api/decisions.csv?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`;
}

type FilterBarProps = {
  filter: Filter;
  years: readonly number[];
  meetings: readonly number[];
  matters: readonly { id: string; number: number; title: string }[];
  onChange: (filter: Filter) => void;
};

function FilterBar({ filter, years, meetings, matters, onChange }: FilterBarProps) {
  const t = useWords('decisions');
  const language = useLanguage();
  const shown = filter.year !== null && !years.includes(filter.year) ? [filter.year, ...years] : years;
  return (
    <div
      role="search"
      aria-label={t('filter.label')}
      className="grid grid-cols-2 gap-4 sm:grid-cols-[8rem_13rem_9.5rem_minmax(0,1fr)]"
      data-print="no"
    >
      <div className="col-span-2 sm:col-span-4">
        <SearchField label={t('filter.text')} value={filter.text} onChange={(text) => onChange({ ...filter, text })} />
      </div>
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
      <Select
        label={t('filter.meeting')}
        value={filter.meeting === null ? '' : String(filter.meeting)}
        onChange={(number) => onChange({ ...filter, meeting: number ? Number(number) : null })}
        options={[
          { id: '', label: t('filter.allMeetings') },
          ...meetings.map((number) => ({ id: String(number), label: t('filter.meetingNo', { number: String(number) }) })),
        ]}
      />
      <Select
        label={t('filter.matter')}
        value={filter.recommendationId ?? ''}
        onChange={(id) => onChange({ ...filter, recommendationId: id || null })}
        options={[
          { id: '', label: t('filter.allMatters') },
          ...matters.map(({ id, number, title }) => ({ id, label: `${saySerial('recommendation', number)} ${title}` })),
        ]}
      />
    </div>
  );
}

/** What is typed is asked for when the writer pauses, and stands in the address from then on. */
function SearchField({ label, value, onChange }: { label: string; value: string; onChange: (text: string) => void }) {
  const [typed, setTyped] = useState(value);
  const change = useRef(onChange);
  change.current = onChange;
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = window.setTimeout(() => change.current(typed.trim()), 300);
    return () => window.clearTimeout(timer);
  }, [typed, value]);
  return <TextField type="search" label={label} value={typed} onChange={setTyped} maxLength={200} />;
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
      end={<ResultChip result={result} isInWriting={decision.procedure !== null} />}
    >
      <p {...written} className={`max-w-reading whitespace-pre-line ${supersededBy ? 'text-soft line-through' : ''}`}>
        <WithNumbers text={text} />
      </p>
      <DecisionFacts decision={decision} />
    </Row>
  );
}

/** Where it was made and what about, as ways there. */
function DecisionFacts({ decision }: { decision: Listed }) {
  const t = useWords('decisions');
  const language = useLanguage();
  const { slug } = useTaskforce();
  const a = useWords('adoption');
  const { meeting, recommendation, supersededBy, isClosed, procedure } = decision;
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
      {procedure ? <span>{a('inWriting')}</span> : null}
      {recommendation ? (
        <TextLink to="/$slug/anbefalinger/$number" params={{ slug, number: sayRecommendation(recommendation, language) }}>
          {sayRecommendation(recommendation, language)} <span {...written}>{recommendation.title}</span>
        </TextLink>
      ) : null}
      <LedOn said={t('wentOnIn')} numbers={recommendation?.wentOnIn ?? []} />
      {isClosed ? <span>{t('closed')}</span> : null}
      {supersededBy ? (
        <span>{t('supersededBy', { number: sayDecisionNumber(supersededBy.year, supersededBy.serial) })}</span>
      ) : null}
    </p>
  );
}
