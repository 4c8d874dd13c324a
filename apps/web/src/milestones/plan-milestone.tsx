import { precisions } from '@tvaers/domain/dates/precision';
import { useState } from 'react';
import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { CheckboxGroup } from '../look/checkbox-group.tsx';
import { Checkbox } from '../look/checkbox.tsx';
import { DateField } from '../look/date-field.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Select } from '../look/select.tsx';
import { TextArea } from '../look/text-area.tsx';
import { TextField } from '../look/text-field.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useKept } from '../writing/keep.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { DraftConflict } from './draft-conflict.tsx';
import { draftOf, emptyDraft, mergeDrafts, type MilestoneDraft } from './milestone-draft.ts';
import type { Plan, PlannedMilestone } from './plan.ts';

type PlanMilestoneProps = { milestone: PlannedMilestone | null; plan: Plan; onClose: () => void };

/** Plans a new milestone, or changes what one is planned as. What is typed is kept in this browser until it is saved. */
export function PlanMilestone({ milestone, plan, onClose }: PlanMilestoneProps) {
  const t = useWords('milestones');
  const common = useWords('common');
  const { taskforceId, userId } = useTaskforce();
  const [began] = useState(() => (milestone ? draftOf(milestone) : emptyDraft));
  const kept = useKept({ userId, thing: `milestones/${milestone?.id ?? 'new'}`, field: 'plan' }, JSON.stringify(began));
  const draft = readDraft(kept.value, began);
  const [theirs, setTheirs] = useState<(MilestoneDraft & { version: number }) | null>(null);
  const [isAsked, setAsked] = useState(false);
  const settled = () => {
    kept.saved();
    onClose();
  };
  const create = useCommand(trpc.milestones.plan, { done: t('form.planned', { title: draft.title }), onDone: settled });
  const edit = useCommand(trpc.milestones.edit, { done: t('form.saved', { title: draft.title }), onDone: settled });
  const command = milestone ? edit : create;
  const change = (part: Partial<MilestoneDraft>) => kept.set(JSON.stringify({ ...draft, ...part }));

  async function save(next: MilestoneDraft, version: number) {
    setAsked(true);
    setTheirs(null);
    if (!next.title.trim() || !next.baselineOn) return;
    const input = { taskforceId, ...next, baselineOn: next.baselineOn, predecessorIds: [...next.predecessorIds] };
    if (milestone) await edit.run({ ...input, milestoneId: milestone.id, version });
    else await create.run(input);
  }

  const conflict = (edit.conflict as (MilestoneDraft & { version: number }) | null) ?? theirs;
  const merge = conflict ? mergeDrafts(began, draft, conflict) : null;
  const missing = common('fields.required');
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={milestone ? t('form.editTitle', { title: milestone.title }) : t('form.planTitle')}
      staysOpen
      actions={
        conflict ? null : (
          <>
            <Button onPress={onClose}>{common('cancel')}</Button>
            <Button kind="primary" pending={command.pending} onPress={() => void save(draft, milestone?.version ?? 1)}>
              {t(milestone ? 'form.save' : 'form.plan')}
            </Button>
          </>
        )
      }
    >
      {conflict && merge ? (
        <DraftConflict
          {...{ mine: draft, theirs: conflict, conflicts: merge.conflicts, plan }}
          pending={edit.pending}
          onMine={() => void save(merge.merged, conflict.version)}
          onTheirs={() => {
            kept.set(
              JSON.stringify({
                ...merge.merged,
                ...Object.fromEntries(merge.conflicts.map((field) => [field, conflict[field]])),
              }),
            );
            edit.reset();
          }}
        />
      ) : null}
      {edit.conflict ? null : <ErrorSentence>{command.problem}</ErrorSentence>}
      <TextField
        label={t('form.title')}
        value={draft.title}
        onChange={(title) => change({ title })}
        error={command.fields['title'] ?? (isAsked && !draft.title.trim() ? missing : null)}
        maxLength={160}
      />
      <TextArea
        label={t('form.criteria')}
        description={t('form.criteriaHelp')}
        value={draft.criteria}
        onChange={(criteria) => change({ criteria })}
        error={command.fields['criteria']}
        rows={2}
        optional
      />
      <TextArea
        label={t('form.description')}
        value={draft.description}
        onChange={(description) => change({ description })}
        error={command.fields['description']}
        rows={2}
        optional
        reader={t('form.reader')}
      />
      <Baseline
        {...{ draft, change }}
        isFixed={milestone !== null && plan.isBaselineFixed}
        error={command.fields['baselineOn'] ?? (isAsked && !draft.baselineOn ? missing : null)}
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
        options={plan.tasks.map(({ id, number, text }) => ({ id, label: t('details.taskIs', { number: String(number), text }) }))}
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
        error={command.fields['predecessorIds']}
      />
      <Checkbox
        label={t('form.delivery')}
        description={t('form.deliveryHelp')}
        checked={draft.isDelivery}
        onChange={(isDelivery) => change({ isDelivery })}
      />
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

/** What was kept, or the beginning where it cannot be read any more. */
function readDraft(text: string, began: MilestoneDraft): MilestoneDraft {
  try {
    return { ...began, ...(JSON.parse(text) as MilestoneDraft) };
  } catch {
    return began;
  }
}
