import { works } from '@tvaers/domain/actor';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ArrowDown } from 'lucide-react';
import { Suspense, useMemo } from 'react';
import { HistoryList } from '../history/history-list.tsx';
import { problemOf } from '../doors/problem.ts';
import { trpc } from '../doors/trpc.ts';
import { fetchedLater } from '../look/fetched-later.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { Tabs } from '../look/tabs.tsx';
import { useTab } from '../look/use-tab.ts';
import { PositionsFace } from '../rounds/positions-face.tsx';
import { useClock } from '../session/clock.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import type { RecommendationPageData } from './page-data.ts';
import { BasisFace } from './basis-face.tsx';
import { CommentsBeneath } from './comments/comments-beneath.tsx';
import { CompareFace } from './versions/compare-face.tsx';
import { RecommendationHead } from './recommendation-head.tsx';
import { RecommendationSide } from './recommendation-side.tsx';
import { KnownReferences } from './text/text-references.tsx';
import { TextFace, useWriting } from './text/text-face.tsx';
import { SuggestionsBeneath } from './suggestions/suggestions-beneath.tsx';
import { useFollowing } from './text/use-following.ts';
import { useSuggestions } from './suggestions/use-suggestions.ts';
import { UnreadablePage } from './unreadable-page.tsx';

const ConsultationsFace = fetchedLater(() =>
  import('../consultations/consultations-face.tsx').then((file) => file.ConsultationsFace),
);

const MinorityBeneath = fetchedLater(() => import('../minority/minority-section.tsx').then((file) => file.MinorityBeneath));

const faces = ['tekst', 'grundlag', 'forskelle', 'stillingtagen', 'hoering', 'historik'] as const;

/** One recommendation, or why there is none to read here. */
export function RecommendationPage() {
  const { number = '' } = useParams({ strict: false });
  const { taskforceId } = useTaskforce();
  const isGone = (error: unknown) => problemOf(error).refusal === 'not-found';
  const { data: page, error } = useQuery(
    trpc.recommendations.page.queryOptions(
      { taskforceId, key: number },
      { throwOnError: (failure, query) => !isGone(failure) && query.state.data === undefined },
    ),
  );
  // Who is recused while he reads does not go on reading what was fetched before.
  if (error && isGone(error)) return <UnreadablePage number={number} />;
  return page ? <ReadablePage page={page} /> : <Skeleton lines={8} />;
}

/** The text in the middle, and around it all that hangs on it. */
function ReadablePage({ page }: { page: RecommendationPageData }) {
  const t = useWords('recommendations');
  const face = useTab(faces);
  const { actor } = useTaskforce();
  const [isWriting] = useWriting();
  useFollowing(page, isWriting);
  const suggestions = useSuggestions(page);
  const references = useMemo(
    () => [...page.references, ...(suggestions?.references ?? [])],
    [page.references, suggestions?.references],
  );
  const frozen = page.decisions.findLast(({ result }) => result === 'approved')?.minority ?? [];
  const hasMinority = frozen.length > 0 || (works(actor) && page.rounds.length > 0);
  const asked = page.rounds[0]?.asked.length ?? 0;
  const answered = new Set(page.rounds[0]?.positions.filter(({ counts }) => counts).map(({ seatId }) => seatId)).size;
  return (
    <KnownReferences value={references}>
      <RecommendationHead page={page} />
      <Tabs
        label={t('faces.label')}
        current={face}
        tabs={[
          { id: 'tekst', label: t('faces.text') },
          {
            id: 'grundlag',
            label: t('faces.basis'),
            note: page.findings.length > 0 ? t('faces.findings', { count: page.findings.length }) : null,
          },
          { id: 'forskelle', label: t('faces.compare') },
          {
            id: 'stillingtagen',
            label: t('faces.positions'),
            note:
              asked > 0 && !page.standings?.isHidden
                ? t('faces.answered', { answered: String(answered), asked: String(asked) })
                : null,
          },
          // Who does not work in the taskforce does not see what outsiders answered.
          ...(works(actor) ? [{ id: 'hoering', label: t('faces.consultation') }] : []),
          { id: 'historik', label: t('faces.history') },
        ]}
      />
      {face === 'tekst' ? (
        <div className="grid items-start gap-x-7 gap-y-8 lg:grid-cols-[minmax(0,1fr)_14.5rem] min-[90rem]:grid-cols-[minmax(0,1fr)_16rem]">
          <div className="grid min-w-0 gap-6">
            <OwedNote page={page} />
            <TextFace page={page} />
            {isWriting ? null : <SuggestionsBeneath page={page} />}
            {hasMinority && !isWriting ? <Minority page={page} /> : null}
            {isWriting ? null : <CommentsBeneath page={page} />}
          </div>
          <RecommendationSide page={page} />
        </div>
      ) : null}
      {face === 'grundlag' ? <BasisFace page={page} /> : null}
      {face === 'forskelle' ? <CompareFace page={page} /> : null}
      {face === 'stillingtagen' ? (
        <div className="grid gap-8">
          <PositionsFace page={page} />
          {hasMinority ? <Minority page={page} /> : null}
        </div>
      ) : null}
      {face === 'hoering' ? (
        <Suspense fallback={<Skeleton lines={6} />}>
          <ConsultationsFace page={page} />
        </Suspense>
      ) : null}
      {face === 'historik' ? (
        <div className="max-w-reading">
          <HistoryList noun="recommendations" thingId={page.id} />
        </div>
      ) : null}
    </KnownReferences>
  );
}

function Minority({ page }: { page: RecommendationPageData }) {
  return (
    <Suspense>
      <MinorityBeneath page={page} />
    </Suspense>
  );
}

/** Where the side stands beneath the text: that one's own position is wanted, and the way to it. */
function OwedNote({ page }: { page: RecommendationPageData }) {
  const t = useWords('rounds');
  const dates = useDates();
  const { today } = useClock();
  const own = page.standings?.own;
  const [round] = page.rounds;
  if (!own || !round) return null;
  const isOwed =
    round.offers.includes(own.toReconfirm ? 'reconfirm' : 'takePosition') && (own.toReconfirm || own.stance === 'notStated');
  if (!isOwed) return null;
  const deadline = dates.deadline(round.deadlineOn, today);
  // A position is confirmed again after the round too; no deadline binds then.
  const isTimely = round.state === 'open' && round.deadlineOn >= today;
  return (
    <p className="lg:hidden" data-print="no">
      <a
        href="#stilling"
        className="flex min-h-11 items-center justify-between gap-3 rounded bg-accent-ground px-4 py-2.5 font-semibold text-accent no-underline"
      >
        {own.toReconfirm && !isTimely
          ? t('own.toReconfirm')
          : t(own.toReconfirm ? 'own.reconfirmBy' : 'own.missing', { deadline })}
        <ArrowDown className="size-4 shrink-0" aria-hidden="true" />
      </a>
    </p>
  );
}
