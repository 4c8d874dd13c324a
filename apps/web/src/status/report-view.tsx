import { useSuspenseQuery } from '@tanstack/react-query';
import { sayStatusNumber } from '@tvaers/domain/numbers/serial';
import { Download, Printer } from 'lucide-react';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { PageHead } from '../look/page-head.tsx';
import { TextLink } from '../look/text-link.tsx';
import { showToast } from '../look/toast.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { DecidePanel } from './decide-panel.tsx';
import { fetchPaper } from './fetch-paper.ts';
import { Questions } from './questions.tsx';
import { ReportBody } from './report-body.tsx';
import { ReportSteps } from './report-steps.tsx';
import { ReportTrail } from './report-trail.tsx';
import { StatusChip } from './status-chip.tsx';
import type { Report } from './status.ts';
import { WordsField } from './words-field.tsx';

/** A report that has its number: as it was frozen. */
export function ReportView({ number }: { number: number }) {
  const { taskforceId } = useTaskforce();
  return <OneReport report={useSuspenseQuery(trpc.status.find.queryOptions({ taskforceId, number })).data} />;
}

/** The draft: what a report of today would say, with the field for the chair's words. */
export function DraftView() {
  const { taskforceId } = useTaskforce();
  return <OneReport report={useSuspenseQuery(trpc.status.findDraft.queryOptions({ taskforceId })).data} />;
}

function OneReport({ report }: { report: Report }) {
  const t = useWords('status');
  const dates = useDates();
  const { name } = useTaskforce();
  const { number, state, content, offers } = report;
  if (!content) return null;
  const on = dates.day(content.asOfOn, { weekday: false });
  return (
    <article className="grid min-w-0 max-w-[50rem] gap-8 print:max-w-none print:gap-5">
      <div>
        <PageHead
          over={name}
          title={number === null ? t('draft') : t('report', { number: sayStatusNumber(number) })}
          sub={
            <>
              <StatusChip state={state} />
              <span>{t(number === null ? 'asOfToday' : 'asOf', { day: on })}</span>
              <Replacements report={report} />
            </>
          }
          actions={<Actions report={report} />}
        />
        {offers.includes('approve') || offers.includes('ask') ? <DecidePanel report={report} /> : null}
        <ReportSteps report={report} />
      </div>
      <ReportBody
        report={report}
        content={content}
        words={offers.includes('write') ? <WordsField key={report.id} report={report} /> : null}
      />
      <Questions report={report} />
      <ReportTrail report={report} />
    </article>
  );
}

/** The ways from a report to the one it replaces and to the one that replaces it. */
function Replacements({ report: { replaces, replacedBy } }: { report: Report }) {
  const t = useWords('status');
  const { slug } = useTaskforce();
  const way = (number: number, words: string) => (
    <TextLink to="/$slug/status/$number" params={{ slug, number: sayStatusNumber(number) }}>
      {words}
    </TextLink>
  );
  return (
    <>
      {replaces === null ? null : way(replaces, t('trail.replaces', { number: sayStatusNumber(replaces) }))}
      {replacedBy === null ? null : way(replacedBy, t('trail.replacedBy', { number: sayStatusNumber(replacedBy) }))}
    </>
  );
}

function Actions({ report: { id, number } }: { report: Report }) {
  const t = useWords('status');
  const refusals = useWords('refusals');
  const language = useLanguage();
  const { taskforceId, slug } = useTaskforce();
  const [isFetching, setFetching] = useState(false);

  async function get() {
    setFetching(true);
    const problem = await fetchPaper({ taskforceId, reportId: id, language }, `${slug}-${sayStatusNumber(number ?? 0)}.pdf`);
    setFetching(false);
    if (problem) showToast({ text: problem === 'failed' ? t('paperFailed') : refusals(problem), tone: 'problem' });
  }

  return (
    <>
      {number === null ? null : (
        <Button icon={<Download className="size-4" aria-hidden="true" />} pending={isFetching} onPress={() => void get()}>
          {t('paper')}
        </Button>
      )}
      <Button icon={<Printer className="size-4" aria-hidden="true" />} onPress={() => window.print()}>
        {t('print')}
      </Button>
    </>
  );
}
