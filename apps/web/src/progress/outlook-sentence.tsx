import { approverWords } from '@tvaers/domain/milestones/approver-words';
import { saySlip } from '@tvaers/domain/milestones/labels';
import type { ReactNode } from 'react';
import { TextLink } from '../look/text-link.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { PlanLink } from './plan-link.tsx';
import type { Progress } from './progress.ts';

/** Can we deliver? The answer in a few sentences, and, folded away, how the range was reckoned. */
export function OutlookSentence({ progress }: { progress: Progress }) {
  const t = useWords('progress');
  const { slug } = useTaskforce();
  const { outlook, range } = progress;
  if (!outlook) {
    return (
      <p className="max-w-reading text-lg">
        {t('outlook.none')}{' '}
        <TextLink to="/$slug/plan" params={{ slug }}>
          {t('outlook.toPlan')}
        </TextLink>
      </p>
    );
  }
  return (
    <div className="grid max-w-[46rem] gap-2 print:max-w-none">
      <p className="text-lg">
        <Verdict outlook={outlook} /> <Cause outlook={outlook} milestones={progress.milestones} />
        {range && range.earliestOn !== range.latestOn ? <Range range={range} expectedOn={outlook.expectedOn} /> : null}
      </p>
      {range && range.earliestOn !== range.latestOn ? <HowReckoned range={range} /> : null}
    </div>
  );
}

type Outlook = NonNullable<Progress['outlook']>;
type RangeOf = NonNullable<Progress['range']>;

function Verdict({ outlook }: { outlook: Outlook }) {
  const t = useWords('progress');
  const dates = useDates();
  const language = useLanguage();
  const { condition, slipWorkingDays, expectedOn, baselineOn } = outlook;
  const day = (on: string) => dates.day(on, { weekday: false });
  const deadline = dates.day(baselineOn, { weekday: false, year: baselineOn.slice(0, 4) !== expectedOn.slice(0, 4) });
  const bold = (words: ReactNode) => (
    <strong className="font-semibold">
      <PlanLink milestoneId={outlook.milestoneId}>{words}</PlanLink>
    </strong>
  );
  const slip = saySlip(slipWorkingDays, language);
  if (condition === 'reached') {
    return slipWorkingDays === 0
      ? t.rich('outlook.reachedOnTime', { on: day(expectedOn), b: bold })
      : t.rich('outlook.reached', { on: day(expectedOn), slip, deadline, b: bold });
  }
  const isLate = slipWorkingDays > 0 || condition === 'overdue';
  const late = (words: ReactNode) => (
    <strong className={`font-semibold ${isLate ? 'text-late' : ''}`}>
      <PlanLink milestoneId={outlook.milestoneId}>{words}</PlanLink>
    </strong>
  );
  return (
    <>
      {t(isLate ? 'outlook.late' : 'outlook.onTime')}{' '}
      {condition === 'overdue' && slipWorkingDays <= 0
        ? t('outlook.overdue', { deadline: day(baselineOn) })
        : slipWorkingDays === 0
          ? t.rich('outlook.expectedOnTime', { expected: day(expectedOn), b: bold })
          : t.rich('outlook.expected', { expected: day(expectedOn), slip, deadline, b: bold, late })}
    </>
  );
}

/** Which milestone began it, and who has not yet said yes to the date. */
function Cause({ outlook, milestones }: { outlook: Outlook; milestones: Progress['milestones'] }) {
  const t = useWords('progress');
  const language = useLanguage();
  const { firstSlip, isOnlyProposed, slipWorkingDays, milestoneId } = outlook;
  const approver = milestones.find(({ id }) => id === milestoneId)?.waiting?.approver;
  return (
    <>
      {firstSlip && slipWorkingDays > 0
        ? t.rich('outlook.cause', {
            title: firstSlip.title,
            count: firstSlip.workingDays,
            rows: (words) => <PlanLink milestoneId={firstSlip.milestoneId}>{words}</PlanLink>,
          })
        : null}{' '}
      {isOnlyProposed && approver ? `${t('outlook.proposed', { approver: approverWords[approver][language] })} ` : ''}
    </>
  );
}

function Range({ range, expectedOn }: { range: RangeOf; expectedOn: string }) {
  const t = useWords('progress');
  const dates = useDates();
  const { earliestOn, latestOn } = range;
  // The year stands at the expected date already.
  const year = new Set([earliestOn, latestOn, expectedOn].map((on) => on.slice(0, 4))).size > 1;
  // The last words of the sentence: a day stays beside its month.
  const day = (on: string) => dates.day(on, { weekday: false, year }).replaceAll(' ', '\u00a0');
  return <span className="text-soft">{t('outlook.range', { earliest: day(earliestOn), latest: day(latestOn) })}</span>;
}

function HowReckoned({ range }: { range: RangeOf }) {
  const t = useWords('progress');
  const dates = useDates();
  const day = (on: string) => dates.day(on, { weekday: false });
  const { earliestOn, latestOn, pace } = range;
  return (
    <details className="text-sm text-soft" data-print="no">
      <summary className="cursor-pointer text-accent">{t('range.how')}</summary>
      <div className="grid max-w-reading gap-1.5 pt-2">
        <p>{t('range.earliest', { on: day(earliestOn) })}</p>
        <p>
          {pace
            ? t('range.latest', {
                on: day(latestOn),
                lost: pace.lostWorkingDays,
                of: String(pace.inWorkingDays),
                title: pace.title,
              })
            : t('range.latestPlain', { on: day(latestOn) })}
        </p>
        <p>{t('range.honest')}</p>
      </div>
    </details>
  );
}
