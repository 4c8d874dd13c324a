import { compareTasks, type ComparedTask, isTaskChange, type VersionTask } from '@tvaers/domain/mandate/tasks';
import { ChangedWords } from '../writing/compared-texts.tsx';
import { useWords } from '../words/use-words.ts';

type ComparedTasksProps = {
  before: readonly VersionTask[];
  after: readonly VersionTask[];
  /** How many things point at a task, by its identity; said where a task goes out. */
  pointing?: ReadonlyMap<string, number>;
};

/** The tasks of two versions: which live on, in which words and under which number, which are new and which go out. */
export function ComparedTasks({ before, after, pointing = new Map() }: ComparedTasksProps) {
  const t = useWords('mandate');
  return (
    <ol aria-label={t('compare.tasks')} className="border-t border-line">
      {compareTasks(before, after).map((row) => (
        <TaskRow
          key={`${row.before?.id ?? ''}/${row.after?.id ?? ''}`}
          row={row}
          pointing={row.status === 'gone' ? (pointing.get(row.before.id) ?? 0) : 0}
        />
      ))}
    </ol>
  );
}

function TaskRow({ row, pointing }: { row: ComparedTask; pointing: number }) {
  const t = useWords('mandate');
  const isMarked = isTaskChange(row);
  const said = {
    added: () => [t('compare.added')],
    gone: () => [t('compare.gone'), pointing > 0 ? t('compare.pointing', { count: pointing }) : null],
    livesOn: () =>
      row.status === 'livesOn'
        ? [
            row.isReworded ? t('compare.reworded') : null,
            row.isRenumbered
              ? t('compare.renumbered', { before: String(row.before.number), after: String(row.after.number) })
              : null,
          ]
        : [],
  };
  return (
    <li
      data-change={isMarked || undefined}
      tabIndex={isMarked ? -1 : undefined}
      className={`grid break-inside-avoid gap-1 border-b border-line py-3 focus:bg-sunk ${isMarked ? 'border-l-3 border-l-accent pl-3' : 'pl-3.75'}`}
    >
      {isMarked ? <p className="text-xs font-medium text-accent">{said[row.status]().filter(Boolean).join(' · ')}</p> : null}
      <div className="grid max-w-reading grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2">
        <span className="figures font-semibold text-soft">{(row.after ?? row.before).number}</span>
        <p>
          <ChangedWords before={row.before?.text ?? ''} after={row.after?.text ?? ''} />
        </p>
      </div>
    </li>
  );
}
