import { toLocal } from '@tvaers/domain/dates/local-time';
import { approverWords } from '@tvaers/domain/milestones/approver-words';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import type { PlannedMilestone } from './plan.ts';

/** How a milestone's dates came about: the baseline, then each proposal with its reason, by whom, and what became of it. */
export function ForecastHistory({ milestone }: { milestone: PlannedMilestone }) {
  const t = useWords('milestones');
  const dates = useDates();
  const { baselineOn, baselinePrecision, forecasts } = milestone;
  return (
    <section className="grid gap-1.5">
      <h3 className="text-sm font-semibold">{t('history.title')}</h3>
      <ol className="divide-y divide-line border-y border-line text-sm">
        <Entry on={dates.date(baselineOn, baselinePrecision)}>
          <p className="text-soft">{t('history.baseline')}</p>
        </Entry>
        {forecasts.map((forecast) => (
          <Entry key={forecast.id} on={dates.day(forecast.on, { weekday: false })} isOff={forecast.state === 'declined'}>
            <p>{forecast.reason}</p>
            <Deeds forecast={forecast} milestone={milestone} />
          </Entry>
        ))}
      </ol>
    </section>
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

function Deeds({ forecast, milestone }: { forecast: PlannedMilestone['forecasts'][number]; milestone: PlannedMilestone }) {
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
