import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../look/button.tsx';
import { Select } from '../look/select.tsx';
import { TextArea } from '../look/text-area.tsx';
import { useWords } from '../words/use-words.ts';
import { continuedTwice, type MandateVersion, newTask, type TaskDraft } from './mandate.ts';

type TaskFieldsProps = {
  tasks: readonly TaskDraft[];
  inForce: MandateVersion | null;
  /** Which task in force each continues, by its identity. */
  continued: readonly (string | null)[];
  onChange: (tasks: TaskDraft[]) => void;
  isAsked: boolean;
};

/** The tasks while they are written, in their order; each says which task in force it continues, and those that go out are named. */
export function TaskFields({ tasks, inForce, continued, onChange, isAsked }: TaskFieldsProps) {
  const t = useWords('mandate');
  const common = useWords('everywhere');
  const twice = continuedTwice(continued);
  const before = inForce?.tasks ?? [];
  const gone = before.filter(({ id }) => !continued.includes(id));
  const change = (place: number, part: Partial<TaskDraft>) =>
    onChange(tasks.map((task, index) => (index === place ? { ...task, ...part } : task)));
  const move = (place: number, by: 1 | -1) => {
    const moved = [...tasks];
    const [task] = moved.splice(place, 1);
    if (task) moved.splice(place + by, 0, task);
    onChange(moved);
  };
  return (
    <div className="grid gap-4">
      {tasks.map((task, place) => {
        const number = String(place + 1);
        const id = continued[place] ?? null;
        return (
          <div key={place} className="grid gap-2 border-l-2 border-line pl-3">
            <div className="flex items-start gap-1">
              <div className="flex-1">
                <TextArea
                  label={t('propose.task', { number })}
                  value={task.text}
                  onChange={(text) => change(place, { text })}
                  error={isAsked && !task.text.trim() ? common('fields.required') : null}
                  rows={1}
                  maxLength={500}
                />
              </div>
              <div className="mt-7 flex shrink-0 flex-col sm:w-27 sm:flex-row sm:justify-end">
                {place > 0 ? (
                  <IconButton label={t('propose.up', { number })} onPress={() => move(place, -1)}>
                    <ArrowUp className="size-4" aria-hidden="true" />
                  </IconButton>
                ) : null}
                {place < tasks.length - 1 ? (
                  <IconButton label={t('propose.down', { number })} onPress={() => move(place, 1)}>
                    <ArrowDown className="size-4" aria-hidden="true" />
                  </IconButton>
                ) : null}
                <IconButton
                  label={t('propose.remove', { number })}
                  onPress={() => onChange(tasks.filter((_, index) => index !== place))}
                >
                  <X className="size-4" aria-hidden="true" />
                </IconButton>
              </div>
            </div>
            {before.length > 0 ? (
              <Select
                label={t('propose.continues', { number })}
                value={id ?? 'new'}
                onChange={(says) => change(place, { says })}
                error={id !== null && twice.has(id) ? t('propose.twice') : null}
                options={[
                  { id: 'new', label: t('propose.new') },
                  ...before.map((one) => ({
                    id: one.id,
                    label: t('propose.continuesTask', { number: String(one.number), text: one.text }),
                  })),
                ]}
              />
            ) : null}
          </div>
        );
      })}
      <div>
        <Button size="small" icon={<Plus className="size-4" aria-hidden="true" />} onPress={() => onChange([...tasks, newTask])}>
          {t('propose.add')}
        </Button>
      </div>
      {gone.length > 0 ? (
        <div className="grid gap-1 rounded bg-risk-ground px-4 py-3 text-sm">
          <p className="font-medium">{t('propose.goesOut', { count: gone.length })}</p>
          <ul className="grid gap-1">
            {gone.map(({ id, number, text }) => (
              <li key={id}>
                <span className="figures">{number}.</span> {text}
              </li>
            ))}
          </ul>
          <p className="text-soft">{t('propose.goesOutHelp')}</p>
        </div>
      ) : null}
    </div>
  );
}

function IconButton({ label, onPress, children }: { label: string; onPress: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className="inline-flex size-9 items-center justify-center rounded text-soft hover:bg-sunk hover:text-ink"
      onClick={onPress}
    >
      {children}
    </button>
  );
}
