import { isSecretariat } from '@tvaers/domain/actor';
import { workingDaysBetween } from '@tvaers/domain/dates/working-days';
import { whoApproves } from '@tvaers/domain/milestones/forecast-approval';
import { saySlip } from '@tvaers/domain/milestones/labels';
import { TriangleAlert } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { DateField } from '../look/date-field.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Form } from '../look/form.tsx';
import { TextArea } from '../look/text-area.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useKept } from '../writing/keep.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import type { Plan, PlannedMilestone } from './plan.ts';

type ProposeForecastProps = { milestone: PlannedMilestone; plan: Plan; onClose: () => void };

/** A new date with its reason. What it means stands beneath before it is sent: how far it moves, who approves, what it collides with. */
export function ProposeForecast({ milestone, plan, onClose }: ProposeForecastProps) {
  const t = useWords('milestones');
  const common = useWords('everywhere');
  const { taskforceId, userId, actor } = useTaskforce();
  const [forecastOn, setForecastOn] = useState<string | null>(null);
  const reason = useKept({ userId, thing: `milestones/${milestone.id}`, field: 'forecastReason' }, '');
  const [isAsked, setAsked] = useState(false);
  const { title, isDelivery, baselineOn, id: milestoneId, version } = milestone;
  // A year half typed lies far back: weighing it would take a while and mean nothing.
  const weighedOn = forecastOn && forecastOn >= plan.todayOn ? forecastOn : null;
  const approver = weighedOn
    ? whoApproves({ baselineOn, isDelivery, proposedOn: weighedOn, proposedByChair: actor.seat.role === 'chair' }, plan)
    : null;
  const holdsAtOnce = approver === 'secretariat' && isSecretariat(actor);
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
      await forecast.run({ taskforceId, milestoneId, version, forecastOn, reason: reason.value });
  }

  const missing = common('fields.required');
  const errors: Record<string, string> = {
    ...(isAsked && !forecastOn ? { forecastOn: missing } : {}),
    ...(isAsked && !reason.value.trim() ? { reason: missing } : {}),
    ...forecast.fields,
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
      <ErrorSentence>{forecast.problem}</ErrorSentence>
      <Form id="propose-forecast" errors={errors} onSubmit={() => void send()}>
        <DateField
          label={t('forecast.on')}
          value={forecastOn}
          onChange={setForecastOn}
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
            <Distance milestone={milestone} forecastOn={weighedOn} />
            {approver ? <p className="font-medium">{t(`forecast.who.${holdsAtOnce ? 'atOnce' : approver}`)}</p> : null}
            <Collisions milestone={milestone} milestones={plan.milestones} forecastOn={weighedOn} />
          </>
        ) : null}
      </div>
    </Dialog>
  );
}

function Distance({ milestone, forecastOn }: { milestone: PlannedMilestone; forecastOn: string }) {
  const t = useWords('milestones');
  const dates = useDates();
  const language = useLanguage();
  const { heldOn, baselineOn, baselinePrecision } = milestone;
  const days = workingDaysBetween(heldOn, forecastOn);
  const distance =
    days === 0 ? t('forecast.same') : days > 0 ? t('forecast.later', { count: days }) : t('forecast.earlier', { count: -days });
  const day = (on: string) => dates.day(on, { weekday: false });
  return (
    <p>
      {t('forecast.from', { held: day(heldOn), next: day(forecastOn), distance })}{' '}
      {heldOn !== baselineOn
        ? t('forecast.baseline', {
            on: dates.date(baselineOn, baselinePrecision),
            slip: saySlip(workingDaysBetween(baselineOn, forecastOn), language),
          })
        : null}
    </p>
  );
}

/** What the date would stand before, and what waits for it and does not move by itself. */
function Collisions({
  milestone,
  milestones,
  forecastOn,
}: {
  milestone: PlannedMilestone;
  milestones: readonly PlannedMilestone[];
  forecastOn: string;
}) {
  const t = useWords('milestones');
  const dates = useDates();
  const before = milestones.filter(
    ({ id, expectedOn, state }) => milestone.predecessorIds.includes(id) && state !== 'dropped' && expectedOn > forecastOn,
  );
  const pushed = milestones.filter(
    ({ predecessorIds, expectedOn, state }) =>
      predecessorIds.includes(milestone.id) && state === 'planned' && expectedOn < forecastOn,
  );
  return (
    <>
      {before.map(({ id, title, expectedOn }) => (
        <Flag key={id}>{t('forecast.crossing', { title, on: dates.day(expectedOn, { weekday: false }) })}</Flag>
      ))}
      {pushed.length > 0 ? <Flag>{t('forecast.pushes', { titles: pushed.map(({ title }) => title).join(', ') })}</Flag> : null}
    </>
  );
}

export function Flag({ children }: { children: ReactNode }) {
  return (
    <p className="flex gap-2 rounded bg-risk-ground px-3 py-2">
      <TriangleAlert className="mt-0.5 size-4 shrink-0 text-risk" aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}
