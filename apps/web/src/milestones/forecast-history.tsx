import { toLocal } from '@tvaers/domain/dates/local-time';
import { approverWords } from '@tvaers/domain/milestones/approver-words';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { sayDecisionNumber } from '@tvaers/domain/numbers/serial';
import { TextLink } from '../look/text-link.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import type { MilestoneInPlan } from './plan.ts';

/** How a milestone's dates came about: the baseline, then each proposal with its reason, by whom, and what became of it. */
export function ForecastHistory({ milestone }: { milestone: MilestoneInPlan }) {
  const t = useWords('milestones');
  const dates = useDates();
  const ofPlan = useWords('plan');
  const { baselines, forecasts } = milestone;
  const [first, ...later] = baselines;
  const day = (at: string) => dates.day(toLocal(at, 'Europe/Copenhagen').slice(0, 10), { weekday: false });
  // Dates and plans in the order they came to hold.
  const entries = [
    ...forecasts.map((forecast) => ({ at: forecast.decidedAt ?? forecast.proposedAt, forecast, baseline: null })),
    ...later.map((baseline) => ({ at: baseline.sinceAt ?? '', forecast: null, baseline })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return (
    <section className="grid gap-1.5">
      <h3 className="text-sm font-semibold">{t('history.title')}</h3>
      <ol className="divide-y divide-line border-y border-line text-sm">
        {first ? (
          <Entry on={dates.date(first.on, first.precision)}>
            <p className="text-soft">{later.length > 0 ? ofPlan('baseline.first') : t('history.baseline')}</p>
          </Entry>
        ) : null}
        {entries.map(({ at, forecast, baseline }) =>
          forecast ? (
            <Entry key={forecast.id} on={dates.date(forecast.on, forecast.precision)} isOff={forecast.state === 'declined'}>
              <p>{forecast.reason}</p>
              <Deeds forecast={forecast} milestone={milestone} />
            </Entry>
          ) : (
            <Entry key={at} on={dates.date(baseline.on, baseline.precision)}>
              <p className="font-medium">{ofPlan('baseline.since', { on: day(at) })}</p>
              <p>{baseline.reason}</p>
              <DecisionLink decision={baseline.decision} />
            </Entry>
          ),
        )}
      </ol>
    </section>
  );
}

/** The decision that made the plan count, for who may read it. */
function DecisionLink({ decision }: { decision: { year: number; serial: number } | null }) {
  const ofPlan = useWords('plan');
  const { slug } = useTaskforce();
  if (!decision) return null;
  const number = sayDecisionNumber(decision.year, decision.serial);
  return (
    <p>
      <TextLink to={`/${slug}/beslutninger/${number}`}>{ofPlan('baseline.decision', { number })}</TextLink>
    </p>
  );
}

function Entry({ on, isOff = false, children }: { on: string; isOff?: boolean; children: React.ReactNode }) {
  return (
    <li className="grid gap-x-4 gap-y-0.5 py-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <span className={`figures font-medium ${isOff ? 'text-soft line-through' : ''}`}>{on}</span>
      <div className="grid gap-0.5">{children}</div>
    </li>
  );
}

function Deeds({ forecast, milestone }: { forecast: MilestoneInPlan['forecasts'][number]; milestone: MilestoneInPlan }) {
  const t = useWords('milestones');
  const dates = useDates();
  const language = useLanguage();
  const { state, proposedByName, proposedAt, decidedByName, decidedAt, declineReason } = forecast;
  const day = (at: string) => dates.day(toLocal(at, 'Europe/Copenhagen').slice(0, 10), { weekday: false });
  const proposed = { name: proposedByName, on: day(proposedAt) };
  const decided = { name: decidedByName ?? '', on: decidedAt ? day(decidedAt) : '' };
  if (state === 'approved' && decidedByName === proposedByName)
    return <p className="text-soft">{t('history.settled', proposed)}.</p>;
  const outcome =
    state === 'approved'
      ? t('history.approved', decided)
      : state === 'declined'
        ? t('history.declined', { ...decided, reason: declineReason ?? '' })
        : milestone.waiting?.approver
          ? t('history.waiting', { approver: approverWords[milestone.waiting.approver][language] })
          : t('history.lapsed');
  return (
    <p className="text-soft">
      {t('history.proposed', proposed)}; {outcome}.
    </p>
  );
}
