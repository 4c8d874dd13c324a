import { consequences } from '@tvaers/domain/milestones/consequences';
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
import type { MilestoneInPlan, Plan } from './plan.ts';
import { alongOf, ConsequenceChoices } from './revision/consequence-choices.tsx';
import { CriteriaList } from './criteria-list.tsx';
import { Flag } from './revision/date-flags-said.tsx';

type ConcludeProps = { milestone: MilestoneInPlan; plan: Plan; onClose: () => void };

/** Reached, on a day that has come: with what is not so, and what being late does to those that wait. */
export function ReachMilestone({ milestone, plan, onClose }: ConcludeProps) {
  const t = useWords('milestones');
  const ofPlan = useWords('plan');
  const common = useWords('everywhere');
  const { taskforceId, userId } = useTaskforce();
  const { id: milestoneId, version, title, criteria, criteriaLinks, tickedAt, heldOn } = milestone;
  const [actualOn, setActualOn] = useState<string | null>(plan.todayOn);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isAsked, setAsked] = useState(false);
  const reason = useKept({ userId, thing: `milestones/${milestoneId}`, field: 'unmetReason' }, '');
  const reach = useCommand(trpc.milestones.reach, { done: t('reach.done', { title }), onDone: () => reason.saved() });
  const open = plan.milestones.filter(({ id, state }) => milestone.predecessorIds.includes(id) && state === 'planned');
  const unmet = criteriaLinks.filter(({ isMet }) => !isMet).length + (criteria && !tickedAt ? 1 : 0);
  // Before the date that holds nothing is pushed, and a year half typed means nothing.
  const isLate = actualOn !== null && actualOn > heldOn && actualOn <= plan.todayOn;
  const found = isLate ? consequences(plan.milestones, new Map([[milestoneId, actualOn]])) : [];

  async function act() {
    setAsked(true);
    if (!actualOn || (unmet > 0 && !reason.value.trim())) return false;
    const along = alongOf(found, plan.milestones, chosen, (because) => ofPlan('consequences.reason', { title: because }));
    const unmetReason = unmet > 0 ? reason.value : null;
    return (await reach.run({ taskforceId, milestoneId, version, actualOn, unmetReason, along })) !== undefined;
  }

  return (
    <ConfirmDialog isOpen onClose={onClose} title={t('reach.title', { title })} confirm={t('reach.confirm')} onConfirm={act}>
      <ErrorSentence>{reach.problem}</ErrorSentence>
      <DateField
        label={t('reach.on')}
        value={actualOn}
        onChange={(on) => {
          setActualOn(on);
          reach.reset();
        }}
        max={plan.todayOn}
        error={reach.fields['actualOn'] ?? (actualOn ? null : common('fields.required'))}
      />
      {open.length > 0 ? <Flag>{t('reach.open', { titles: open.map((before) => before.title).join(', ') })}</Flag> : null}
      {criteria || criteriaLinks.length > 0 ? (
        <section className="grid gap-1.5">
          <h3 className="text-sm font-semibold">{t('details.criteria')}</h3>
          <CriteriaList milestone={milestone} />
        </section>
      ) : null}
      {unmet > 0 ? (
        <TextArea
          label={ofPlan('criteria.unmetReason')}
          description={ofPlan('criteria.unmetHelp', { count: unmet })}
          value={reason.value}
          onChange={reason.set}
          error={reach.fields['unmetReason'] ?? (isAsked && !reason.value.trim() ? common('fields.required') : null)}
          reader={t('form.reader')}
          rows={2}
          maxLength={500}
        />
      ) : null}
      <ConsequenceChoices found={found} milestones={plan.milestones} chosen={chosen} onChange={setChosen} />
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
