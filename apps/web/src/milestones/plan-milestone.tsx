import { precisions } from '@tvaers/domain/dates/precision';
import type { Refusal } from '@tvaers/domain/refusal';
import { useEffect, useState } from 'react';
import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { CheckboxGroup } from '../look/checkbox-group.tsx';
import { Checkbox } from '../look/checkbox.tsx';
import { DateField } from '../look/date-field.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Form } from '../look/form.tsx';
import { Select } from '../look/select.tsx';
import { TextArea } from '../look/text-area.tsx';
import { TextField } from '../look/text-field.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useKeptForm } from '../writing/kept-form.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { DraftConflict } from './draft-conflict.tsx';
import { draftOf, emptyDraft, mergeDrafts, type MilestoneDraft } from './milestone-draft.ts';
import { type ChosenLink, CriteriaPicker, linksSent } from './criteria-picker.tsx';
import type { MilestoneInPlan, Plan } from './plan.ts';

type PlanMilestoneProps = { milestone: MilestoneInPlan | null; plan: Plan; onClose: () => void };

/** Refusals that stand at a field. */
const fieldOf: Partial<Record<Refusal, keyof MilestoneDraft>> = { 'outside-period': 'baselineOn', circle: 'predecessorIds' };

/** Plans a new milestone, or changes what one is planned as. What is typed is kept in this browser until it is saved. */
export function PlanMilestone({ milestone, plan, onClose }: PlanMilestoneProps) {
  const t = useWords('milestones');
  const common = useWords('everywhere');
  const { taskforceId, userId } = useTaskforce();
  // What the form began with is kept beside what is typed, so that a save is measured against the text that was read: also when
  // the plan behind the form has been read anew meanwhile, or the form is taken up again another day.
  const [initial] = useState(() => {
    const draft = milestone ? draftOf(milestone) : emptyDraft;
    // Links stand beside the draft: row security may show two editors different ones, so they are not merged field by field.
    return { draft, began: draft, version: milestone?.version ?? 0, links: null as readonly ChosenLink[] | null };
  });
  const kept = useKeptForm({ userId, thing: `milestones/${milestone?.id ?? 'new'}`, field: 'plan' }, initial);
  const { draft, began, version } = kept.values;
  const links = kept.values.links ?? milestone?.criteriaLinks ?? [];
  const change = (part: Partial<MilestoneDraft>) => {
    kept.set({ draft: { ...draft, ...part } });
    // What was said of one date, or of one set of predecessors, is not said of the next.
    const field = command.refusal && fieldOf[command.refusal];
    if (field && field in part) command.reset();
  };
  const [isAsked, setAsked] = useState(false);
  const settled = () => {
    kept.saved();
    onClose();
  };
  const create = useCommand(trpc.milestones.plan, { done: t('form.planned', { title: draft.title }), onDone: settled });
  const edit = useCommand(trpc.milestones.edit, { done: t('form.saved', { title: draft.title }), onDone: settled });
  const command = milestone ? edit : create;

  async function save(next: MilestoneDraft, read: number) {
    setAsked(true);
    if (!next.title.trim() || !next.baselineOn) return;
    const linked = kept.values.links ? { criteriaLinks: linksSent(kept.values.links) } : {};
    const input = { taskforceId, ...next, baselineOn: next.baselineOn, predecessorIds: [...next.predecessorIds], ...linked };
    if (milestone) await edit.run({ ...input, milestoneId: milestone.id, version: read });
    else await create.run(input);
  }

  const theirs = edit.conflict as (MilestoneDraft & { version: number }) | null;
  const merge = theirs && mergeDrafts(began, draft, theirs);
  const isConflict = merge !== null && merge.conflicts.length > 0;
  useEffect(() => {
    // Only other fields, or a date, were changed meanwhile: nobody has to choose.
    if (theirs && merge && merge.conflicts.length === 0) void save(merge.merged, theirs.version);
    // Asked once for each text that comes back.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [theirs]);
  const missing = common('fields.required');
  const errors: Record<string, string> = {
    ...(isAsked && !draft.title.trim() ? { title: missing } : {}),
    ...(isAsked && !draft.baselineOn ? { baselineOn: missing } : {}),
    ...command.fields,
    ...(command.refusal && fieldOf[command.refusal] && command.problem
      ? { [fieldOf[command.refusal] ?? '']: command.problem }
      : {}),
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={milestone ? t('form.editTitle', { title: milestone.title }) : t('form.planTitle')}
      staysOpen
      actions={
        isConflict ? null : (
          <>
            <Button onPress={onClose}>{common('cancel')}</Button>
            <Button type="submit" form="plan-milestone" kind="primary" pending={command.pending}>
              {t(milestone ? 'form.save' : 'form.plan')}
            </Button>
          </>
        )
      }
    >
      {isConflict && theirs && merge ? (
        <DraftConflict
          {...{ mine: draft, theirs, conflicts: merge.conflicts, plan }}
          pending={edit.pending}
          onMine={() => void save(merge.merged, theirs.version)}
          onTheirs={() => {
            const { version: saved, ...theirDraft } = theirs;
            const taken = Object.fromEntries(merge.conflicts.map((field) => [field, theirs[field]]));
            kept.set({ draft: { ...merge.merged, ...taken }, began: theirDraft, version: saved });
            edit.reset();
          }}
        />
      ) : null}
      {edit.conflict ? null : (
        <ErrorSentence>{Object.values(errors).includes(command.problem ?? '') ? null : command.problem}</ErrorSentence>
      )}
      <Form id="plan-milestone" errors={errors} onSubmit={() => void save(draft, version)}>
        <TextField
          label={t('form.title')}
          value={draft.title}
          onChange={(title) => change({ title })}
          error={errors['title']}
          maxLength={160}
        />
        <TextArea
          label={t('form.criteria')}
          description={t('form.criteriaHelp')}
          value={draft.criteria}
          onChange={(criteria) => change({ criteria })}
          error={errors['criteria']}
          rows={2}
          optional
        />
        <CriteriaPicker value={links} onChange={(chosen) => kept.set({ links: chosen })} error={errors['criteriaLinks']} />
        <TextArea
          label={t('form.description')}
          value={draft.description}
          onChange={(description) => change({ description })}
          error={errors['description']}
          rows={2}
          optional
          reader={t('form.reader')}
        />
        <Baseline
          {...{ draft }}
          change={change}
          isFixed={milestone !== null && plan.isBaselineFixed}
          error={errors['baselineOn']}
        />
        <Select
          label={t('form.owner')}
          optional
          placeholder={t('form.noOwner')}
          value={draft.ownerSeatId ?? ''}
          onChange={(id) => change({ ownerSeatId: id || null })}
          options={plan.seats.map(({ id, name }) => ({ id, label: name }))}
        />
        <Select
          label={t('form.task')}
          optional
          placeholder={t('form.noTask')}
          value={draft.mandateTaskId ?? ''}
          onChange={(id) => change({ mandateTaskId: id || null })}
          options={[
            ...plan.tasks.map(({ id, number, text }) => ({ id, label: t('details.taskIs', { number: String(number), text }) })),
            // What points at a task that is gone goes on doing so until another is chosen.
            ...plan.goneTasks
              .filter(({ id }) => id === milestone?.mandateTaskId)
              .map(({ id, number, text }) => ({ id, label: t('details.taskGone', { number: String(number), text }) })),
          ]}
        />
        <CheckboxGroup
          label={t('form.after')}
          description={t('form.afterHelp')}
          optional
          options={plan.milestones
            .filter(({ id, state }) => id !== milestone?.id && state !== 'dropped')
            .map(({ id, title }) => ({ id, label: title }))}
          value={draft.predecessorIds}
          onChange={(predecessorIds) => change({ predecessorIds })}
          error={errors['predecessorIds']}
        />
        <Checkbox
          label={t('form.delivery')}
          description={t('form.deliveryHelp')}
          checked={draft.isDelivery}
          onChange={(isDelivery) => change({ isDelivery })}
        />
      </Form>
    </Dialog>
  );
}

type BaselineProps = {
  draft: MilestoneDraft;
  change: (part: Partial<MilestoneDraft>) => void;
  isFixed: boolean;
  error: string | null | undefined;
};

function Baseline({ draft, change, isFixed, error }: BaselineProps) {
  const t = useWords('milestones');
  const dates = useDates();
  if (isFixed && draft.baselineOn) {
    return (
      <div className="grid gap-0.5">
        <span className="text-sm font-semibold">{t('form.baseline')}</span>
        <span>{dates.date(draft.baselineOn, draft.baselinePrecision)}</span>
        <span className="text-sm text-soft">{t('form.baselineFixed')}</span>
      </div>
    );
  }
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <DateField
        label={t('form.baseline')}
        value={draft.baselineOn}
        onChange={(baselineOn) => change({ baselineOn })}
        error={error}
      />
      <Select
        label={t('form.precision')}
        value={draft.baselinePrecision}
        onChange={(baselinePrecision) => change({ baselinePrecision })}
        options={precisions.map((id) => ({ id, label: t(`form.precisions.${id}`) }))}
      />
    </div>
  );
}
