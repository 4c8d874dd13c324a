import { isSecretariat } from '@tvaers/domain/actor';
import type { Precision } from '@tvaers/domain/dates/precision';
import { workingDaysBetween } from '@tvaers/domain/dates/working-days';
import { consequences } from '@tvaers/domain/milestones/consequences';
import { whoApproves } from '@tvaers/domain/milestones/forecast-approval';
import { saySlip } from '@tvaers/domain/milestones/labels';
import { useState } from 'react';
import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Form } from '../look/form.tsx';
import { TextArea } from '../look/text-area.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useKept } from '../writing/keep.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { alongOf, ConsequenceChoices } from './revision/consequence-choices.tsx';
import { DateFlagsSaid } from './revision/date-flags-said.tsx';
import { DateWithPrecision } from './revision/date-with-precision.tsx';
import type { MilestoneInPlan, Plan } from './plan.ts';
import type { DateSaid } from './revision/plan-draft.ts';
import { useDistance } from './use-said.ts';

/** Refusals that are about the date stand at its field. */
const dateRefusals: readonly string[] = ['in-the-past', 'outside-period', 'nothing-changed', 'already-proposed'];

type ProposeForecastProps = { milestone: MilestoneInPlan; plan: Plan; onClose: () => void };

/**
 * A new date with its reason. What it means stands beneath before it is sent: how far it moves, who approves, what it collides with,
 * and what it does to those that wait for it.
 */
export function ProposeForecast({ milestone, plan, onClose }: ProposeForecastProps) {
  const t = useWords('milestones');
  const ofPlan = useWords('plan');
  const common = useWords('everywhere');
  const { taskforceId, userId, actor } = useTaskforce();
  const [date, setDate] = useState<DateSaid>({ on: null, precision: 'day' });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { on: forecastOn, precision: forecastPrecision } = date;
  const reason = useKept({ userId, thing: `milestones/${milestone.id}`, field: 'forecastReason' }, '');
  const [isAsked, setAsked] = useState(false);
  const { title, isDelivery, baselineOn, id: milestoneId, version } = milestone;
  // A year half typed lies far back: weighing it would take a while and mean nothing.
  const weighedOn = forecastOn && forecastOn >= plan.todayOn ? forecastOn : null;
  const approver = weighedOn
    ? whoApproves({ baselineOn, isDelivery, proposedOn: weighedOn, proposedByChair: actor.seat.role === 'chair' }, plan)
    : null;
  const holdsAtOnce = approver === 'secretariat' && isSecretariat(actor);
  const found = weighedOn ? consequences(plan.milestones, new Map([[milestoneId, weighedOn]])) : [];
  const forecast = useCommand(trpc.milestones.forecast, {
    done: ({ state }) => t(state === 'approved' ? 'forecast.doneAtOnce' : 'forecast.done', { title }),
    onDone: () => {
      reason.saved();
      onClose();
    },
  });

  async function send() {
    setAsked(true);
    if (forecastOn && reason.value.trim())
      await forecast.run({
        ...{ taskforceId, milestoneId, version, forecastOn, forecastPrecision, reason: reason.value },
        along: alongOf(found, plan.milestones, chosen, (because) => ofPlan('consequences.reason', { title: because })),
      });
  }

  // What was said of one date is not said of the next.
  const isDateRefused = forecast.refusal !== null && dateRefusals.includes(forecast.refusal);
  const missing = common('fields.required');
  const errors: Record<string, string> = {
    ...(isAsked && !forecastOn ? { forecastOn: missing } : {}),
    ...(isAsked && !reason.value.trim() ? { reason: missing } : {}),
    ...forecast.fields,
    ...(isDateRefused ? { forecastOn: forecast.problem ?? '' } : {}),
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('forecast.title', { title })}
      staysOpen
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button type="submit" form="propose-forecast" kind="primary" pending={forecast.pending}>
            {t(holdsAtOnce ? 'forecast.set' : 'forecast.send')}
          </Button>
        </>
      }
    >
      <ErrorSentence>{errors['forecastOn'] === forecast.problem ? null : forecast.problem}</ErrorSentence>
      <Form id="propose-forecast" errors={errors} onSubmit={() => void send()}>
        <DateWithPrecision
          label={t('forecast.on')}
          value={date}
          onChange={(next) => {
            setDate(next);
            if (isDateRefused) forecast.reset();
          }}
          min={plan.todayOn}
          error={errors['forecastOn']}
        />
        <TextArea
          label={t('forecast.reason')}
          description={t('forecast.reasonHelp')}
          value={reason.value}
          onChange={reason.set}
          error={errors['reason']}
          reader={t('forecast.reader')}
          maxLength={500}
        />
      </Form>
      <div aria-live="polite" className="grid gap-2 text-sm empty:hidden">
        {weighedOn ? (
          <>
            <Distance {...{ milestone, forecastPrecision }} forecastOn={weighedOn} />
            {approver ? <p className="font-medium">{t(`forecast.who.${holdsAtOnce ? 'atOnce' : approver}`)}</p> : null}
            <DateFlagsSaid
              id={milestoneId}
              on={weighedOn}
              plan={plan.milestones.map((one) => ({ ...one, on: one.expectedOn }))}
              endsOn={plan.endsOn}
            />
          </>
        ) : null}
      </div>
      <ConsequenceChoices found={found} milestones={plan.milestones} chosen={chosen} onChange={setChosen} />
    </Dialog>
  );
}

type DistanceProps = { milestone: MilestoneInPlan; forecastOn: string; forecastPrecision: Precision };

function Distance({ milestone, forecastOn, forecastPrecision }: DistanceProps) {
  const t = useWords('milestones');
  const dates = useDates();
  const language = useLanguage();
  const { heldOn, heldPrecision, baselineOn, baselinePrecision } = milestone;
  const days = workingDaysBetween(heldOn, forecastOn);
  const distance = useDistance()(days);
  const [held, next] = [dates.date(heldOn, heldPrecision), dates.date(forecastOn, forecastPrecision)];
  return (
    <p>
      {t('forecast.from', { held, next, distance })}{' '}
      {heldOn !== baselineOn
        ? t('forecast.baseline', {
            on: dates.date(baselineOn, baselinePrecision),
            slip: saySlip(workingDaysBetween(baselineOn, forecastOn), language),
          })
        : null}
    </p>
  );
}
