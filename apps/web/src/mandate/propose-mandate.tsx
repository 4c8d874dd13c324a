import { emptyText, type RichText } from '@tvaers/domain/recommendations/rich-text';
import { precisions } from '@tvaers/domain/dates/precision';
import { Suspense, useId, useState } from 'react';
import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { DateField } from '../look/date-field.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { fetchedLater } from '../look/fetched-later.tsx';
import { FieldGroup } from '../look/field.tsx';
import { Form } from '../look/form.tsx';
import { Select } from '../look/select.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { TextField } from '../look/text-field.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useKeptForm } from '../writing/kept-form.ts';
import { RestoredNote } from '../writing/restored-note.tsx';
import { useWords } from '../words/use-words.ts';
import {
  type Content,
  continuations,
  continuedTwice,
  type Draft,
  draftTasks,
  type MandateVersion,
  newTask,
  type Target,
  targetNow,
} from './mandate.ts';
import { MandateConflict } from './mandate-conflict.tsx';
import { TaskFields } from './task-fields.tsx';

const TextEditor = fetchedLater(
  () => import('../recommendations/editor/text-editor.tsx').then((file) => file.TextEditor),
  'whenAsked',
);

type ProposeMandateProps = { inForce: MandateVersion | null; open: MandateVersion | null; onClose: () => void };
type Theirs = Content & { id: string; number: number; version: number };

function draftOf(from: Content | null, inForce: MandateVersion | null, target: Target): Draft {
  return {
    text: from?.text ?? (emptyText() as RichText),
    source: from?.source ?? '',
    startsOn: from?.startsOn ?? null,
    deliveryOn: from?.deliveryOn ?? null,
    deliveryPrecision: from?.deliveryPrecision ?? 'day',
    tasks: from ? draftTasks(from.tasks, inForce?.tasks ?? [], target.revises !== null) : [newTask],
    target,
  };
}

/**
 * A new version, begun from the one in force, or the proposal that waits, rewritten. Kept in this browser until it is sent. When somebody
 * else was first, both texts are shown and what was written stays until its writer has chosen.
 */
export function ProposeMandate({ inForce, open, onClose }: ProposeMandateProps) {
  const t = useWords('mandate');
  const common = useWords('everywhere');
  const reader = useId();
  const { taskforceId, userId } = useTaskforce();
  // What it begins with holds while the dialog is open, also when the page behind it is read anew.
  const [began] = useState(() =>
    draftOf(open ?? inForce, inForce, {
      fromMandateId: inForce?.id ?? null,
      revises: open && { mandateId: open.id, version: open.version },
    }),
  );
  const [thing] = useState(open ? `mandate/${open.id}` : 'mandate/new');
  const kept = useKeptForm({ userId, thing, field: 'proposal' }, began);
  const { values, set } = kept;
  const [isAsked, setAsked] = useState(false);
  // The editor keeps its own text; a text put in from outside makes a new one.
  const [editorRound, setEditorRound] = useState(0);
  const settled = () => {
    kept.saved();
    onClose();
  };
  const propose = useCommand(trpc.mandate.propose, {
    done: ({ number }) => t('propose.done', { number: String(number) }),
    onDone: settled,
  });
  const revise = useCommand(trpc.mandate.revise, { done: t('revise.done'), onDone: settled });
  const target = targetNow(values.target, open);
  const command = target.revises ? revise : propose;

  const continued = continuations(inForce?.tasks ?? [], values.tasks);
  const isMissing = values.tasks.length === 0 || values.tasks.some(({ text }) => !text.trim());
  const isTwice = continuedTwice(continued).size > 0;
  const errors: Record<string, string> = {
    ...(isAsked && isMissing ? { tasks: t('propose.missing') } : {}),
    ...(isAsked && isTwice ? { tasks: t('propose.twice') } : {}),
    ...(isAsked && !values.startsOn ? { startsOn: common('fields.required') } : {}),
    ...(isAsked && !values.deliveryOn ? { deliveryOn: common('fields.required') } : {}),
    ...(command.refusal === 'wrong-order' ? { deliveryOn: t('propose.wrongOrder') } : {}),
    ...command.fields,
  };

  async function send() {
    setAsked(true);
    const { text, startsOn, deliveryOn, deliveryPrecision } = values;
    if (isMissing || isTwice || !startsOn || !deliveryOn) return;
    const tasks = values.tasks.map((task, place) => ({ text: task.text, continuesId: continued[place] ?? null }));
    const content = { taskforceId, text, source: values.source.trim() || null, startsOn, deliveryOn, deliveryPrecision, tasks };
    if (target.revises) await revise.run({ ...content, ...target.revises });
    else await propose.run({ ...content, fromMandateId: target.fromMandateId });
  }

  const newer = conflictOf(propose, revise, inForce);
  const forget = () => {
    propose.reset();
    revise.reset();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(target.revises ? 'revise.title' : 'propose.title')}
      width="wide"
      staysOpen
      actions={
        newer ? null : (
          <>
            <Button onPress={onClose}>{common('cancel')}</Button>
            <Button type="submit" form="propose-mandate" kind="primary" pending={command.pending}>
              {t(target.revises ? 'revise.send' : 'propose.send')}
            </Button>
          </>
        )
      }
    >
      {newer ? (
        <MandateConflict
          kind={newer.kind}
          mine={mineOf(values, continued)}
          theirs={newer.theirs}
          onMine={() => {
            set({ target: newer.target });
            forget();
          }}
          onTheirs={() => {
            set(draftOf(newer.theirs, inForce, newer.target));
            setEditorRound((round) => round + 1);
            forget();
          }}
        />
      ) : (
        <ErrorSentence>{command.refusal === 'wrong-order' ? null : command.problem}</ErrorSentence>
      )}
      <Form id="propose-mandate" errors={errors} onSubmit={() => void send()}>
        <RestoredNote
          kept={{
            wasRestored: kept.wasRestored,
            discard: () => {
              kept.discard();
              setEditorRound((round) => round + 1);
            },
          }}
        />
        <FieldGroup label={t('propose.text')} error={errors['text']} reader={<span id={reader}>{t('propose.reader')}</span>}>
          <div className="rounded border border-edge bg-surface">
            <Suspense fallback={<Skeleton />}>
              <TextEditor
                key={editorRound}
                start={values.text}
                onChange={(text) => set({ text })}
                label={t('propose.text')}
                hint={t('propose.hint')}
                describedBy={reader}
                isEditable
                beginsAt="start"
              />
            </Suspense>
          </div>
        </FieldGroup>
        <Period values={values} set={set} errors={errors} />
        <FieldGroup label={t('propose.tasks')} description={t('propose.tasksHelp')} error={errors['tasks']}>
          <TaskFields
            tasks={values.tasks}
            inForce={inForce}
            continued={continued}
            onChange={(tasks) => set({ tasks })}
            isAsked={isAsked}
          />
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
      </Form>
    </Dialog>
  );
}

type PeriodProps = { values: Draft; set: (some: Partial<Draft>) => void; errors: Record<string, string> };

/** When the work begins and when it is delivered, as exactly as that is known. */
function Period({ values, set, errors }: PeriodProps) {
  const t = useWords('mandate');
  return (
    <div className="grid items-start gap-4 sm:grid-cols-3">
      <DateField
        label={t('startsOn')}
        value={values.startsOn}
        onChange={(startsOn) => set({ startsOn })}
        error={errors['startsOn']}
      />
      <DateField
        label={t('deliveryOn')}
        value={values.deliveryOn}
        onChange={(deliveryOn) => set({ deliveryOn })}
        error={errors['deliveryOn']}
      />
      <Select
        label={t('propose.precision')}
        value={values.deliveryPrecision}
        onChange={(deliveryPrecision) => set({ deliveryPrecision })}
        options={precisions.map((id) => ({ id, label: t(`precisions.${id}`) }))}
      />
    </div>
  );
}

type Sent = { refusal: string | null; current: unknown; conflict: unknown };

/** What stands in the way of what was sent, and what it can be sent as instead. */
function conflictOf(
  propose: Sent,
  revise: Sent,
  inForce: MandateVersion | null,
): { kind: 'open' | 'inForce' | 'newer'; theirs: Theirs; target: Target } | null {
  const revised = (theirs: Theirs) => ({
    fromMandateId: inForce?.id ?? null,
    revises: { mandateId: theirs.id, version: theirs.version },
  });
  if (propose.refusal === 'already-proposed' && propose.current) {
    const theirs = propose.current as Theirs;
    return { kind: 'open', theirs, target: revised(theirs) };
  }
  if (propose.conflict) {
    const theirs = propose.conflict as Theirs;
    return { kind: 'inForce', theirs, target: { fromMandateId: theirs.id, revises: null } };
  }
  if (!revise.conflict) return null;
  const theirs = revise.conflict as Theirs;
  return { kind: 'newer', theirs, target: revised(theirs) };
}

/** What is written, as a version is compared: a task that continues none has an identity of its own. */
function mineOf(values: Draft, continued: readonly (string | null)[]): Content {
  const { text, source, startsOn, deliveryOn, deliveryPrecision, tasks } = values;
  return {
    ...{ text, source: source.trim() || null, deliveryPrecision },
    startsOn: startsOn ?? '',
    deliveryOn: deliveryOn ?? '',
    tasks: tasks.map((task, place) => ({ id: continued[place] ?? `new ${place}`, number: place + 1, text: task.text })),
  };
}
