import { sayDateInFigures } from '@tvaers/domain/dates/known-date';
import type { StatusMilestone } from '@tvaers/domain/status/content';
import { sayMilestoneSlip } from '@tvaers/domain/status/sentences';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';

/**
 * The milestones as they stood: a table where there is room, the same cells beneath each other on a phone. One markup for both, so that it
 * is read aloud once.
 */
export function MilestoneLines({ milestones, marked }: { milestones: readonly StatusMilestone[]; marked: ReadonlySet<string> }) {
  const t = useWords('status');
  const language = useLanguage();
  const head = 'px-2 py-1.5 text-left font-medium text-soft first:pl-0';
  const cell = 'px-2 py-0.5 sm:table-cell sm:py-2 sm:align-baseline max-sm:block max-sm:px-0';
  const label = (name: string) => <span className="text-soft sm:hidden print:hidden">{name}: </span>;
  return (
    <table className="w-full border-collapse text-sm max-sm:block">
      <thead className="max-sm:sr-only">
        <tr className="border-b border-line-strong">
          {(['title', 'baseline', 'expected', 'slip', 'reason'] as const).map((column) => (
            <th key={column} scope="col" className={head}>
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line max-sm:block">
        {milestones.map((milestone) => {
          const { id, title, condition, baselineOn, expectedOn, slipWorkingDays, reason } = milestone;
          const isNew = marked.has(id);
          const isLate = condition !== 'reached' && slipWorkingDays > 0;
          return (
            <tr key={id} className="max-sm:block max-sm:py-2.5">
              <th scope="row" className={`${cell} text-left font-medium sm:pl-0`}>
                {title}{' '}
                {isNew ? (
                  <span className="inline-block rounded-full bg-accent-ground px-2 text-xs font-medium text-accent">
                    {t('changed')}
                  </span>
                ) : null}
              </th>
              <td className={`${cell} figures whitespace-nowrap`}>
                {label(t('columns.baseline'))}
                {sayDateInFigures(baselineOn, milestone.baselinePrecision ?? 'day', language)}
              </td>
              <td className={`${cell} figures whitespace-nowrap ${isNew ? 'font-semibold' : ''}`}>
                {label(t('columns.expected'))}
                {sayDateInFigures(expectedOn, milestone.expectedPrecision ?? 'day', language)}
              </td>
              <td className={`${cell} ${isLate ? 'text-late' : ''}`}>
                {label(t('columns.slip'))}
                {sayMilestoneSlip(milestone, language)}
              </td>
              <td className={`${cell} text-soft ${reason && condition !== 'reached' ? '' : 'max-sm:hidden'}`}>
                {condition === 'reached' ? '' : reason}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
