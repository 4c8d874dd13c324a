import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '../../look/data-table.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import { useTrendLines } from './milestone-trend.tsx';
import type { PlannedMilestone } from '../plan.ts';

type TrendRow = {
  key: string;
  id: string;
  title: string;
  fromOn: string;
  on: string;
  slip: number | null;
  note: string;
};

/** The trend in figures: each date the plan has said, from when, and why. */
export function TrendTable({ milestones, todayOn }: { milestones: readonly PlannedMilestone[]; todayOn: string }) {
  const t = useWords('pictures');
  const dates = useDates();
  const { slug } = useTaskforce();
  const { lines } = useTrendLines(milestones, todayOn);
  const rows: TrendRow[] = lines.flatMap(({ id, title, steps, proposed, reachedOn }) => {
    const row = (kind: string, fromOn: string, on: string, slip: number | null, note: string) => ({
      key: `${id} ${kind} ${fromOn} ${on}`,
      ...{ id, title, fromOn, on, slip, note },
    });
    return [
      ...steps.map(({ reportOn, forecastOn, slipWorkingDays, reason }) =>
        row('held', reportOn, forecastOn, slipWorkingDays, slipWorkingDays === null ? t('trend.baseline') : (reason ?? '')),
      ),
      ...(proposed
        ? [
            row(
              'proposed',
              proposed.reportOn,
              proposed.forecastOn,
              proposed.slipWorkingDays,
              [t('trend.proposed'), proposed.reason].filter(Boolean).join(': '),
            ),
          ]
        : []),
      ...(reachedOn ? [row('reached', reachedOn, reachedOn, null, t('trend.reached'))] : []),
    ];
  });
  const moved = (slip: number | null) => {
    if (slip === null) return '';
    if (slip === 0) return t('trend.same');
    return slip > 0 ? t('trend.later', { count: slip }) : t('trend.earlier', { count: -slip });
  };
  const columns: Column<TrendRow>[] = [
    {
      id: 'title',
      header: t('trend.columns.title'),
      isHeader: true,
      cell: ({ id, title }) => (
        <Link to="/$slug/plan" params={{ slug }} search={{ milepael: id }} className="no-underline hover:underline">
          {title}
        </Link>
      ),
    },
    { id: 'from', header: t('trend.columns.from'), align: 'right', cell: ({ fromOn }) => dates.figures(fromOn) },
    { id: 'date', header: t('trend.columns.date'), align: 'right', cell: ({ on }) => dates.figures(on) },
    { id: 'moved', header: t('trend.columns.moved'), cell: ({ slip }) => moved(slip) },
    { id: 'reason', header: t('trend.columns.reason'), cell: ({ note }) => note },
  ];
  return <DataTable caption={t('trend.caption')} columns={columns} rows={rows} rowKey={({ key }) => key} />;
}
