import type { Precision } from '@tvaers/domain/dates/precision';
import { saySlip } from '@tvaers/domain/milestones/labels';
import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '../look/data-table.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { ConditionChip } from './condition-chip.tsx';
import type { PlannedMilestone } from './plan.ts';

/** The plan's dates in figures: what the picture shows, row by row. */
export function MilestoneTable({ milestones }: { milestones: readonly PlannedMilestone[] }) {
  const t = useWords('milestones');
  const dates = useDates();
  const language = useLanguage();
  const { slug } = useTaskforce();
  const figures = (on: string, precision: Precision) => (precision === 'day' ? dates.figures(on) : dates.date(on, precision));
  const columns: Column<PlannedMilestone>[] = [
    {
      id: 'title',
      header: t('columns.title'),
      isHeader: true,
      cell: ({ id, title, isDelivery }) => (
        <Link
          to="/$slug/plan"
          params={{ slug }}
          search={(before: Record<string, unknown>) => ({ ...before, fane: undefined, milepael: id })}
          className={`no-underline hover:underline ${isDelivery ? 'font-semibold' : 'font-medium'}`}
        >
          {title}
        </Link>
      ),
    },
    { id: 'owner', header: t('columns.owner'), cell: ({ ownerName }) => ownerName ?? '' },
    {
      id: 'baseline',
      header: t('columns.baseline'),
      align: 'right',
      cell: ({ baselineOn, baselinePrecision }) => figures(baselineOn, baselinePrecision),
    },
    {
      id: 'forecast',
      header: t('columns.forecast'),
      align: 'right',
      cell: ({ heldOn, heldPrecision, waiting }) => (
        <>
          {figures(heldOn, heldPrecision)}
          {waiting ? (
            <span className="block text-soft">{t('proposedShort', { on: figures(waiting.on, waiting.precision) })}</span>
          ) : null}
        </>
      ),
    },
    { id: 'slip', header: t('columns.slip'), cell: ({ slipWorkingDays }) => saySlip(slipWorkingDays, language) },
    { id: 'condition', header: t('columns.condition'), cell: (milestone) => <ConditionChip milestone={milestone} /> },
  ];
  return <DataTable caption={t('tableCaption')} columns={columns} rows={milestones} rowKey={({ id }) => id} />;
}
