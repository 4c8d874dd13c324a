import { useState } from 'react';
import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { ConfirmDialog } from '../look/confirm-dialog.tsx';
import { DateField } from '../look/date-field.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { TextArea } from '../look/text-area.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useKept } from '../writing/keep.ts';
import { useWords } from '../words/use-words.ts';
import type { Plan, PlannedMilestone } from './plan.ts';
import { Flag } from './propose-forecast.tsx';

type ConcludeProps = { milestone: PlannedMilestone; plan: Plan; onClose: () => void };

/** Reached, on a day that has come. */
export function ReachMilestone({ milestone, plan, onClose }: ConcludeProps) {
  const t = useWords('milestones');
  const common = useWords('everywhere');
  const { taskforceId } = useTaskforce();
  const { id: milestoneId, version, title } = milestone;
  const [actualOn, setActualOn] = useState<string | null>(plan.todayOn);
  const reach = useCommand(trpc.milestones.reach, { done: t('reach.done', { title }) });
  const open = plan.milestones.filter(({ id, state }) => milestone.predecessorIds.includes(id) && state === 'planned');
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('reach.title', { title })}
      confirm={t('reach.confirm')}
      onConfirm={async () => Boolean(actualOn && (await reach.run({ taskforceId, milestoneId, version, actualOn })))}
    >
      <ErrorSentence>{reach.problem}</ErrorSentence>
      <DateField
        label={t('reach.on')}
        value={actualOn}
        onChange={setActualOn}
        max={plan.todayOn}
        error={reach.fields['actualOn'] ?? (actualOn ? null : common('fields.required'))}
      />
      {open.length > 0 ? <Flag>{t('reach.open', { titles: open.map((before) => before.title).join(', ') })}</Flag> : null}
      <p className="text-sm text-soft">{t('reach.body')}</p>
    </ConfirmDialog>
  );
}

/** Dropped, with the reason everyone will read. */
export function DropMilestone({ milestone, onClose }: Omit<ConcludeProps, 'plan'>) {
  const t = useWords('milestones');
  const common = useWords('everywhere');
  const { taskforceId, userId } = useTaskforce();
  const { id: milestoneId, version, title } = milestone;
  const reason = useKept({ userId, thing: `milestones/${milestoneId}`, field: 'dropReason' }, '');
  const [isAsked, setAsked] = useState(false);
  const drop = useCommand(trpc.milestones.drop, { done: t('drop.done', { title }), onDone: () => reason.saved() });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('drop.title', { title })}
      confirm={t('drop.confirm')}
      danger
      onConfirm={async () => {
        setAsked(true);
        return (
          reason.value.trim() !== '' &&
          (await drop.run({ taskforceId, milestoneId, version, reason: reason.value })) !== undefined
        );
      }}
    >
      <ErrorSentence>{drop.problem}</ErrorSentence>
      <p>{t('drop.body')}</p>
      <TextArea
        label={t('drop.reason')}
        value={reason.value}
        onChange={reason.set}
        error={drop.fields['reason'] ?? (isAsked && !reason.value.trim() ? common('fields.required') : null)}
        reader={t('form.reader')}
        maxLength={500}
      />
    </ConfirmDialog>
  );
}
