import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { sayStatusNumber } from '@tvaers/domain/numbers/serial';
import { statusVerbs } from '@tvaers/domain/status/labels';
import { parseStatusNumber } from '@tvaers/domain/status/parse-number';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { PageHead } from '../look/page-head.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { UnknownPage } from '../shell/unknown-page.tsx';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { DraftView, ReportView } from './report-view.tsx';
import { StatusChip } from './status-chip.tsx';
import type { ListedReport } from './status.ts';

const draftAddress = 'kladde';
const addressOf = ({ number }: Pick<ListedReport, 'number'>) => (number === null ? draftAddress : sayStatusNumber(number));

/** Status: one report as it is read, the newest unless the address names another, and the others beside it. */
export function StatusPage() {
  const { number } = useParams({ strict: false }) as { number?: string };
  const { taskforceId } = useTaskforce();
  const { reports, canPrepare } = useSuspenseQuery(trpc.status.page.queryOptions({ taskforceId })).data;
  const named = number === undefined ? (reports[0] ? addressOf(reports[0]) : null) : number;
  if (named === null) return <NoReports canPrepare={canPrepare} />;
  const drawn = parseStatusNumber(named);
  // A report just frozen is not in the list yet; whether there is one of this number the server says.
  if (drawn === null && named !== draftAddress) return <UnknownPage />;
  return (
    <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_15rem] print:block">
      {drawn === null ? <DraftView /> : <ReportView key={drawn} number={drawn} />}
      <div className="grid gap-4 lg:sticky lg:top-6" data-print="no">
        {canPrepare ? <PrepareButton /> : null}
        <ReportList reports={reports} shown={drawn} />
      </div>
    </div>
  );
}

function NoReports({ canPrepare }: { canPrepare: boolean }) {
  const t = useWords('status');
  return (
    <>
      <PageHead title={t('title')} sub={t('intro')} />
      <EmptyState title={t('empty.title')} action={canPrepare ? <PrepareButton /> : null}>
        {t(canPrepare ? 'empty.maker' : 'empty.reader')}
      </EmptyState>
    </>
  );
}

function PrepareButton() {
  const t = useWords('status');
  const language = useLanguage();
  const navigate = useNavigate();
  const { taskforceId, slug } = useTaskforce();
  const prepare = useCommand(trpc.status.prepare, {
    done: t('prepared'),
    onDone: () => void navigate({ to: '/$slug/status/$number', params: { slug, number: draftAddress } }),
  });
  return (
    <div className="grid justify-items-start gap-2">
      <Button pending={prepare.pending} onPress={() => void prepare.run({ taskforceId })}>
        {statusVerbs.prepare[language]}
      </Button>
      <ErrorSentence>{prepare.problem}</ErrorSentence>
    </div>
  );
}

function ReportList({ reports, shown }: { reports: readonly ListedReport[]; shown: number | null }) {
  const t = useWords('status');
  const dates = useDates();
  const { slug } = useTaskforce();
  return (
    <nav aria-label={t('list')} className="grid gap-2">
      <h2 className="font-semibold">{t('list')}</h2>
      <ul className="grid gap-0.5">
        {reports.map((report) => (
          <li key={report.id}>
            <Link
              to="/$slug/status/$number"
              params={{ slug, number: addressOf(report) }}
              aria-current={report.number === shown ? 'page' : undefined}
              className="flex min-h-10 flex-wrap items-center gap-x-2 gap-y-0.5 rounded px-2.5 py-1.5 text-sm no-underline hover:bg-sunk aria-[current=page]:bg-sunk aria-[current=page]:font-semibold"
            >
              <span className="figures">{report.number === null ? t('listDraft') : sayStatusNumber(report.number)}</span>
              {report.asOfOn ? (
                <span className="text-soft">{dates.day(report.asOfOn, { weekday: false, short: true })}</span>
              ) : null}
              {report.number === null ? null : <StatusChip state={report.state} />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
