import { whoDecides } from '@tvaers/domain/milestones/baseline-change';
import { useState } from 'react';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { Button } from '../../look/button.tsx';
import { Checkbox } from '../../look/checkbox.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { Form } from '../../look/form.tsx';
import { TextArea } from '../../look/text-area.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useKeptForm } from '../../writing/kept-form.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import { DateFlagsSaid } from './date-flags-said.tsx';
import { DateWithPrecision } from './date-with-precision.tsx';
import type { DateSaid } from './plan-draft.ts';
import type { MilestoneInPlan, Plan } from '../plan.ts';

/** The date to begin with: the one expected now, so that the new plan is the plan as it stands. */
const startOf = ({ heldOn, heldPrecision }: MilestoneInPlan): DateSaid => ({ on: heldOn, precision: heldPrecision });

/** New baselines for chosen milestones, with one reason. The old ones are kept; a decision makes the new ones count. */
export function ProposeBaselines({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const t = useWords('plan');
  const common = useWords('everywhere');
  const refusals = useWords('refusals');
  const dates = useDates();
  const { taskforceId, userId, actor } = useTaskforce();
  const kept = useKeptForm(
    { userId, thing: `plan/${taskforceId}`, field: 'baselines' },
    { chosen: {} as Record<string, DateSaid>, reason: '' },
  );
  const { chosen, reason } = kept.values;
  const [isAsked, setAsked] = useState(false);
  const rows = plan.milestones.filter(({ state, waiting }) => state === 'planned' && waiting === null);
  const held = plan.milestones.filter(({ state, waiting }) => state === 'planned' && waiting !== null);
  const moves = rows.flatMap((milestone) => {
    const date = chosen[milestone.id];
    return date ? [{ milestone, date }] : [];
  });
  const rebaseline = useCommand(trpc.milestones.rebaseline, {
    done: t('baseline.proposed'),
    onDone: () => {
      kept.saved();
      onClose();
    },
  });
  const about = rebaseline.current as { milestoneId?: string } | null;
  const errorOf = ({ milestone, date }: (typeof moves)[number]): string | null => {
    if (about?.milestoneId === milestone.id && rebaseline.problem) return rebaseline.problem;
    if (!isAsked) return null;
    if (!date.on) return common('fields.required');
    if (date.on < plan.todayOn) return refusals('in-the-past');
    if (date.on === milestone.baselineOn && date.precision === milestone.baselinePrecision) return refusals('nothing-changed');
    return null;
  };
  const approver = whoDecides({
    movesDelivery: moves.some(({ milestone }) => milestone.isDelivery),
    isBeyondPeriod: moves.some(({ date }) => date.on !== null && date.on > plan.endsOn),
    proposedByChair: actor.seat.role === 'chair' || actor.seat.role === 'deputyChair',
  });
  const landing = plan.milestones.map((one) => ({ ...one, on: chosen[one.id]?.on ?? one.expectedOn }));

  async function send() {
    setAsked(true);
    const isWrong = moves.some(
      ({ milestone: { baselineOn, baselinePrecision }, date }) =>
        !date.on || date.on < plan.todayOn || (date.on === baselineOn && date.precision === baselinePrecision),
    );
    if (moves.length === 0 || isWrong || !reason.trim()) return;
    await rebaseline.run({
      taskforceId,
      reason,
      moves: moves.map(({ milestone: { id, version }, date }) => ({
        milestoneId: id,
        version,
        baselineOn: date.on ?? '',
        baselinePrecision: date.precision,
      })),
    });
  }

  const reasonError = isAsked && !reason.trim() ? common('fields.required') : null;
  const errors = Object.fromEntries(moves.flatMap((move) => (errorOf(move) ? [[move.milestone.id, 'date']] : [])));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('baseline.title')}
      width="wide"
      staysOpen
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button type="submit" form="propose-baselines" kind="primary" pending={rebaseline.pending}>
            {t('baseline.send')}
          </Button>
        </>
      }
    >
      <p className="max-w-reading text-soft">{t('baseline.body')}</p>
      <ErrorSentence>{about?.milestoneId ? null : rebaseline.problem}</ErrorSentence>
      <Form
        id="propose-baselines"
        errors={{ ...errors, ...(reasonError ? { reason: reasonError } : {}) }}
        onSubmit={() => void send()}
      >
        <fieldset className="grid gap-3">
          <legend className="text-sm font-semibold">{t('baseline.choose')}</legend>
          {isAsked && moves.length === 0 ? <p className="text-sm font-medium text-late">{t('baseline.chooseOne')}</p> : null}
          {rows.map((milestone) => {
            const date = chosen[milestone.id];
            const { id, title, baselineOn, baselinePrecision } = milestone;
            return (
              <div key={id} className="grid items-start gap-2 sm:grid-cols-2">
                <Checkbox
                  label={title}
                  description={t('baseline.now', { on: dates.date(baselineOn, baselinePrecision) })}
                  checked={date !== undefined}
                  onChange={(is) => {
                    const { [id]: _, ...others } = chosen;
                    kept.set({ chosen: is ? { ...others, [id]: startOf(milestone) } : others });
                  }}
                />
                {date ? (
                  <div className="grid gap-1.5 text-sm">
                    <span className="font-semibold" aria-hidden="true">
                      {t('baseline.newDateHere')}
                    </span>
                    <DateWithPrecision
                      label={t('baseline.newDate', { title })}
                      hideLabel
                      value={date}
                      onChange={(next) => kept.set({ chosen: { ...chosen, [id]: next } })}
                      error={errorOf({ milestone, date })}
                    />
                    {date.on && date.on >= plan.todayOn ? (
                      <DateFlagsSaid {...{ id }} on={date.on} plan={landing} endsOn={plan.endsOn} />
                    ) : null}
                  </div>
                ) : null}
              </div>
            );
          })}
        </fieldset>
        {held.length > 0 ? (
          <p className="text-sm text-soft">
            {t('baseline.held', { titles: held.map(({ title }) => title).join(', '), count: held.length })}
          </p>
        ) : null}
        {moves.length > 0 ? <p className="text-sm font-medium">{t(`baseline.decides.${approver}`)}</p> : null}
        <TextArea
          label={t('baseline.reason')}
          value={reason}
          onChange={(text) => kept.set({ reason: text })}
          error={rebaseline.fields['reason'] ?? reasonError}
          reader={t('reader')}
          rows={2}
          maxLength={500}
        />
      </Form>
    </Dialog>
  );
}
