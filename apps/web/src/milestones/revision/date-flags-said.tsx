import { type DatedMilestone, dateFlags } from '@tvaers/domain/milestones/date-flags';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';

type DateFlagsSaidProps = { id: string; on: string; plan: readonly DatedMilestone[]; endsOn: string };

/** What is worth seeing of a date before it is proposed; none of it stops anybody. */
export function DateFlagsSaid({ id, on, plan, endsOn }: DateFlagsSaidProps) {
  const t = useWords('plan');
  const dates = useDates();
  return dateFlags({ id, on }, plan, endsOn).map((flag) => {
    const day = dates.day(flag.on, { weekday: false });
    if (flag.flag === 'afterPeriod') return <Flag key="period">{t('flags.afterPeriod', { on: day })}</Flag>;
    return <Flag key={flag.otherId}>{t(`flags.${flag.flag}`, { title: flag.title, on: day })}</Flag>;
  });
}

/** A sentence that wants to be seen. */
export function Flag({ children }: { children: ReactNode }) {
  return (
    <p className="flex gap-2 rounded bg-risk-ground px-3 py-2">
      <TriangleAlert className="mt-0.5 size-4 shrink-0 text-risk" aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}
