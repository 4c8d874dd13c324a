import { isSecretariat } from '@tvaers/domain/actor';
import { workingDaysBetween } from '@tvaers/domain/dates/working-days';
import { consequences } from '@tvaers/domain/milestones/consequences';
import { whoApproves } from '@tvaers/domain/milestones/forecast-approval';
import { useState } from 'react';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { Button } from '../../look/button.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import { alongOf, ConsequenceChoices } from './consequence-choices.tsx';
import { DateFlagsSaid } from './date-flags-said.tsx';
import type { Plan } from '../plan.ts';
import { useDistance } from '../use-said.ts';
import { type ChangedRow, fieldsOf, rowSent } from './plan-draft.ts';
import { useSayField } from './revise-row.tsx';

type RevisePreviewProps = { plan: Plan; changed: readonly ChangedRow[]; onClose: () => void; onSent: () => void };

/** Everything that would be sent, a sentence for each change, with who must say yes; and what the new dates do to the rest. */
export function RevisePreview({ plan, changed, onClose, onSent }: RevisePreviewProps) {
  const t = useWords('plan');
  const common = useWords('everywhere');
  const { taskforceId } = useTaskforce();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const next = new Map(changed.map((row) => [row.milestone.id, row]));
  const planned = plan.milestones.map((milestone) => ({
    ...milestone,
    predecessorIds: [...(next.get(milestone.id)?.next.predecessorIds ?? milestone.predecessorIds)],
  }));
  const dated = changed.filter(({ draft }) => 'date' in draft.mine);
  const moved = new Map(dated.flatMap(({ milestone, next: row }) => (row.date.on ? [[milestone.id, row.date.on] as const] : [])));
  const found = consequences(planned, moved);
  const along = alongOf(found, plan.milestones, chosen, (title) => t('consequences.reason', { title }));
  const landing = planned.map((milestone) => ({
    ...milestone,
    on:
      moved.get(milestone.id) ??
      along.find(({ milestoneId }) => milestoneId === milestone.id)?.forecastOn ??
      milestone.expectedOn,
  }));
  const revise = useCommand(trpc.milestones.revise, {
    done: ({ count, proposed }) => {
      const waiting = proposed.filter(({ state }) => state === 'proposed').length;
      return waiting > 0 ? t('revise.doneWaiting', { count, waiting }) : t('revise.done', { count });
    },
    onDone: onSent,
  });

  async function send() {
    const extra = along.map(({ milestoneId, version, ...forecast }) => ({ milestoneId, version, edit: null, forecast }));
    // What is chosen below for a row that is edited above goes with that row.
    const rows = changed.map(rowSent).map((row) => ({
      ...row,
      forecast: row.forecast ?? extra.find(({ milestoneId }) => milestoneId === row.milestoneId)?.forecast ?? null,
    }));
    await revise.run({ taskforceId, rows: [...rows, ...extra.filter(({ milestoneId }) => !next.has(milestoneId))] });
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('revise.previewTitle', { count: changed.length + along.length })}
      width="wide"
      staysOpen
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" pending={revise.pending} onPress={() => void send()}>
            {t('revise.send')}
          </Button>
        </>
      }
    >
      <ErrorSentence>{revise.problem}</ErrorSentence>
      <ul className="grid gap-3">
        {changed.map((row) => (
          <RowSaid key={row.milestone.id} {...{ row, plan, landing }} />
        ))}
      </ul>
      <ConsequenceChoices found={found} milestones={plan.milestones} chosen={chosen} onChange={setChosen} />
    </Dialog>
  );
}

type RowSaidProps = { row: ChangedRow; plan: Plan; landing: Parameters<typeof DateFlagsSaid>[0]['plan'] };

/** "Survey i felten: fra 31. januar til 28. februar, fordi …" */
function RowSaid({ row: { milestone, draft, next, reason }, plan, landing }: RowSaidProps) {
  const t = useWords('plan');
  const ofMilestones = useWords('milestones');
  const dates = useDates();
  const sayField = useSayField(plan);
  const sayDistance = useDistance();
  const { actor } = useTaskforce();
  const saved = fieldsOf(milestone);
  const { title, baselineOn, isDelivery, heldOn, heldPrecision } = milestone;
  const strong = (chunks: React.ReactNode) => <strong className="font-semibold">{chunks}</strong>;
  const { on, precision } = next.date;
  const date = 'date' in draft.mine && on ? on : null;
  const approver = date
    ? whoApproves({ baselineOn, isDelivery, proposedOn: date, proposedByChair: actor.seat.role === 'chair' }, plan)
    : null;
  const holdsAtOnce = approver === 'secretariat' && isSecretariat(actor);
  return (
    <li className="grid gap-1">
      {(['title', 'ownerSeatId', 'predecessorIds', 'criteria'] as const)
        .filter((field) => field in draft.mine)
        .map((field) => (
          <p key={field}>
            {t.rich(`revise.said.${field}`, { title, strong, from: sayField(field, saved), to: sayField(field, next) })}
          </p>
        ))}
      {date ? (
        <>
          <p>
            {t.rich('revise.said.date', {
              title,
              strong,
              reason,
              from: dates.date(heldOn, heldPrecision),
              to: dates.date(date, precision),
              distance: sayDistance(workingDaysBetween(heldOn, date)),
            })}
          </p>
          {approver ? (
            <p className="text-sm font-medium">{ofMilestones(`forecast.who.${holdsAtOnce ? 'atOnce' : approver}`)}</p>
          ) : null}
          <div className="grid gap-1 text-sm">
            <DateFlagsSaid id={milestone.id} on={date} plan={landing} endsOn={plan.endsOn} />
          </div>
        </>
      ) : null}
    </li>
  );
}
