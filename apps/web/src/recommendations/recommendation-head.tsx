import { tellsOnlyResult } from '@tvaers/domain/meetings/proposed-decision';
import { sayDecisionNumber } from '@tvaers/domain/numbers/serial';
import { Eye, PenLine } from 'lucide-react';
import { Cited } from '../look/cited.tsx';
import { PageHead } from '../look/page-head.tsx';
import { StateChip } from '../look/state-chip.tsx';
import { TextLink } from '../look/text-link.tsx';
import { WithNumbers } from '../look/with-numbers.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useDates } from '../words/use-dates.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { written } from '../words/written.ts';
import type { RecommendationPageData } from './page-data.ts';
import { RecommendationActs } from './recommendation-acts.tsx';
import { StageChip } from './stage-chip.tsx';
import { TraceLines } from './trace/trace-lines.tsx';
import { useReaders, useSerial } from './use-naming.ts';

/** What it is, how far it has come, for whom it is written and who can read it. */
export function RecommendationHead({ page }: { page: RecommendationPageData }) {
  const t = useWords('recommendations');
  const dates = useDates();
  const language = useLanguage();
  const readers = useReaders();
  const { serialOf } = useSerial();
  const last = page.versions.at(-1);
  const against = page.state === 'deliberation' ? (page.standings?.consensus?.against.length ?? 0) : 0;
  return (
    <>
      <PageHead
        title={`${serialOf(page)} ${page.title}`}
        heading={<span {...written}>{page.title}</span>}
        over={
          <>
            {page.theme ? (language === 'da' ? page.theme.nameDa : page.theme.nameEn) : t('noTheme')} ·{' '}
            <span className="font-semibold text-ink">{serialOf(page)}</span>
          </>
        }
        sub={
          <>
            <StageChip state={page.state} isRoundOpen={page.rounds[0]?.state === 'open'} />
            {against > 0 ? (
              <StateChip tone="late" glyph="warning">
                {t('blocked', { count: against })}
              </StateChip>
            ) : null}
            <span className="text-sm">
              {last
                ? t('version.dated', {
                    label: last.label,
                    on: dates.day(last.namedAt.slice(0, 10), { weekday: false, year: false }),
                  })
                : t('version.none')}
            </span>
            {page.addressee ? <span className="text-sm">{t('addressee', { name: page.addressee })}</span> : null}
            <span className="inline-flex items-center gap-1.5 text-sm">
              <Eye className="size-4 shrink-0" aria-hidden="true" />
              {t('readers', { who: readers(page) })}
            </span>
            {page.isOpenToAll && page.state !== 'adopted' && page.state !== 'published' ? (
              <span className="inline-flex items-center gap-1.5 text-sm">
                <PenLine className="size-4 shrink-0" aria-hidden="true" />
                {t('allWrite')}
              </span>
            ) : null}
          </>
        }
        actions={<RecommendationActs page={page} />}
      />
      <Standing page={page} />
    </>
  );
}

type SaidProps = { decision: RecommendationPageData['decisions'][number]; state: RecommendationPageData['state'] };

/** What was decided: in the chair's own words, else in the decision's, or what became of it where they tell no more than the result. */
function Said({ decision: { text, conclusion, result }, state }: SaidProps) {
  const t = useWords('recommendations');
  const said = conclusion || (tellsOnlyResult(text) ? '' : text);
  if (said)
    return (
      <span {...written}>
        <WithNumbers text={said} />
      </span>
    );
  if (result === 'approved' && (state === 'adopted' || state === 'published')) return <>{t('isAdopted')}</>;
  return <>{result === 'rejected' && state === 'rejected' ? t('isRejected') : text}</>;
}

/** Where it stands outside this page: decided, withdrawn, on an agenda. */
function Standing({ page }: { page: RecommendationPageData }) {
  const t = useWords('recommendations');
  const dates = useDates();
  const { slug } = useTaskforce();
  const lines = [
    ...page.decisions.map((decision) => (
      <p key={decision.id}>
        <TextLink to="/$slug/beslutninger/$number" params={{ slug, number: sayDecisionNumber(decision.year, decision.serial) }}>
          <Cited number={sayDecisionNumber(decision.year, decision.serial)} />
        </TextLink>{' '}
        {decision.meetingNumber === null
          ? t('decided', { on: dates.day(decision.madeOn, { weekday: false }) })
          : t('decidedAt', { meeting: String(decision.meetingNumber), on: dates.day(decision.madeOn, { weekday: false }) })}
        : <Said decision={decision} state={page.state} />
      </p>
    )),
    ...(page.withdrawReason ? [<p key="withdrawn">{t('withdrawnBecause', { reason: page.withdrawReason })}</p>] : []),
  ];
  if (lines.length + page.wentInto.length + page.cameFrom.length === 0) return null;
  return (
    <div className="mb-6 grid gap-1 rounded bg-sunk px-4 py-3">
      {lines}
      <TraceLines page={page} />
    </div>
  );
}
