import { emptyText, type RichText } from '@tvaers/domain/recommendations/rich-text';
import { Plus, X } from 'lucide-react';
import { Suspense, useId, useState } from 'react';
import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { fetchedLater } from '../look/fetched-later.tsx';
import { FieldGroup } from '../look/field.tsx';
import { Form } from '../look/form.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { TextArea } from '../look/text-area.tsx';
import { TextField } from '../look/text-field.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useKeptForm } from '../writing/kept-form.ts';
import { useWords } from '../words/use-words.ts';
import type { MandateVersion } from './mandate.ts';

const TextEditor = fetchedLater(() => import('../recommendations/text-editor.tsx').then((file) => file.TextEditor));

/** A new version of the mandate, begun from the one shown; the commissioner approves it. Kept in this browser until it is sent. */
export function ProposeMandate({ from, onClose }: { from: MandateVersion | null; onClose: () => void }) {
  const t = useWords('mandate');
  const common = useWords('everywhere');
  const reader = useId();
  const { taskforceId, userId } = useTaskforce();
  const [began] = useState(() => ({
    text: from?.text ?? (emptyText() as RichText),
    source: from?.source ?? '',
    tasks: from?.tasks.map(({ text }) => text) ?? [''],
  }));
  const { values, set, saved } = useKeptForm({ userId, thing: 'mandate/new', field: 'proposal' }, began);
  const [isAsked, setAsked] = useState(false);
  const propose = useCommand(trpc.mandate.propose, {
    done: t('propose.done'),
    onDone: () => {
      saved();
      onClose();
    },
  });
  const isMissing = values.tasks.length === 0 || values.tasks.some((task) => !task.trim());
  const errors: Record<string, string> = { ...(isAsked && isMissing ? { tasks: t('propose.missing') } : {}), ...propose.fields };

  async function send() {
    setAsked(true);
    if (!isMissing)
      await propose.run({ taskforceId, text: values.text, source: values.source.trim() || null, tasks: values.tasks });
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('propose.title')}
      width="wide"
      staysOpen
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button type="submit" form="propose-mandate" kind="primary" pending={propose.pending}>
            {t('propose.send')}
          </Button>
        </>
      }
    >
      <ErrorSentence>{propose.problem}</ErrorSentence>
      <Form id="propose-mandate" errors={errors} onSubmit={() => void send()}>
        <FieldGroup label={t('propose.text')} error={errors['text']} reader={<span id={reader}>{t('propose.reader')}</span>}>
          <div className="rounded border border-edge bg-surface">
            <Suspense fallback={<Skeleton />}>
              <TextEditor
                start={values.text}
                onChange={(text) => set({ text })}
                onReady={() => {}}
                label={t('propose.text')}
                hint={t('propose.hint')}
                describedBy={reader}
                isEditable
              />
            </Suspense>
          </div>
        </FieldGroup>
        <TextField
          label={t('propose.source')}
          description={t('propose.sourceHelp')}
          optional
          value={values.source}
          onChange={(source) => set({ source })}
          error={errors['source']}
          maxLength={300}
        />
        <FieldGroup label={t('propose.tasks')} description={t('propose.tasksHelp')} error={errors['tasks']}>
          <Tasks tasks={values.tasks} onChange={(tasks) => set({ tasks })} isAsked={isAsked} />
        </FieldGroup>
      </Form>
    </Dialog>
  );
}

type TasksProps = { tasks: readonly string[]; onChange: (tasks: string[]) => void; isAsked: boolean };

function Tasks({ tasks, onChange, isAsked }: TasksProps) {
  const t = useWords('mandate');
  const common = useWords('everywhere');
  return (
    <div className="grid gap-3">
      {tasks.map((task, place) => (
        <div key={place} className="flex items-start gap-2">
          <div className="flex-1">
            <TextArea
              label={t('propose.task', { number: String(place + 1) })}
              value={task}
              onChange={(text) => onChange(tasks.map((one, index) => (index === place ? text : one)))}
              error={isAsked && !task.trim() ? common('fields.required') : null}
              rows={1}
              maxLength={500}
            />
          </div>
          <button
            type="button"
            aria-label={t('propose.remove', { number: String(place + 1) })}
            className="mt-7 inline-flex size-9 shrink-0 items-center justify-center rounded text-soft hover:bg-sunk hover:text-ink"
            onClick={() => onChange(tasks.filter((_, index) => index !== place))}
          >
            <X className="size-4" aria-hidden="true" />
          </button>
        </div>
      ))}
      <div>
        <Button size="small" icon={<Plus className="size-4" aria-hidden="true" />} onPress={() => onChange([...tasks, ''])}>
          {t('propose.add')}
        </Button>
      </div>
    </div>
  );
}
