import { addDays } from '@tvaers/domain/dates/calendar-day';
import { useState } from 'react';
import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { ConfirmDialog } from '../look/confirm-dialog.tsx';
import { DateField } from '../look/date-field.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { TextArea } from '../look/text-area.tsx';
import { useClock } from '../session/clock.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useKept } from '../writing/keep.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import type { ActionListed } from './action-data.ts';

type ActionDialogProps = { action: ActionListed; onClose: () => void };

/** Done, with a line of result. */
export function FinishDialog({ action, onClose }: ActionDialogProps) {
  const t = useWords('actions');
  const common = useWords('everywhere');
  const { taskforceId, userId } = useTaskforce();
  const result = useKept({ userId, thing: `actions/${action.id}`, field: 'result' }, '');
  const [isAsked, setAsked] = useState(false);
  const finish = useCommand(trpc.actions.finish, {
    done: t('finished'),
    onDone: () => {
      result.saved();
      onClose();
    },
  });

  async function send() {
    setAsked(true);
    if (result.value.trim())
      await finish.run({ taskforceId, actionId: action.id, version: action.version, result: result.value });
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('finishTitle', { text: action.text })}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" pending={finish.pending} onPress={() => void send()}>
            {t('finishConfirm')}
          </Button>
        </>
      }
    >
      <ErrorSentence>{finish.problem}</ErrorSentence>
      <TextArea
        label={t('result')}
        value={result.value}
        onChange={result.set}
        error={finish.fields['result'] ?? (isAsked && !result.value.trim() ? common('fields.required') : null)}
        reader={t('reader')}
        maxLength={2000}
        rows={2}
        autoFocus
      />
    </Dialog>
  );
}

/** Hidden until a day to come. */
export function SnoozeDialog({ action, onClose }: ActionDialogProps) {
  const t = useWords('actions');
  const common = useWords('everywhere');
  const dates = useDates();
  const { today } = useClock();
  const { taskforceId } = useTaskforce();
  const [untilOn, setUntilOn] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const snooze = useCommand(trpc.actions.snooze, {
    done: (_, given) => t('snoozed', { day: given.untilOn ? dates.day(given.untilOn, { weekday: false, year: false }) : '' }),
    onDone: onClose,
  });

  async function send() {
    setAsked(true);
    if (untilOn) await snooze.run({ taskforceId, actionId: action.id, version: action.version, untilOn });
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('snoozeTitle', { text: action.text })}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" pending={snooze.pending} onPress={() => void send()}>
            {t('snoozeConfirm')}
          </Button>
        </>
      }
    >
      <ErrorSentence>{snooze.problem}</ErrorSentence>
      <p className="text-soft">{t('snoozeBody')}</p>
      <DateField
        label={t('until')}
        value={untilOn}
        onChange={setUntilOn}
        min={addDays(today, 1)}
        error={snooze.fields['untilOn'] ?? (isAsked && !untilOn ? common('fields.required') : null)}
      />
    </Dialog>
  );
}

/** Will not be done, and why. */
export function DropDialog({ action, onClose }: ActionDialogProps) {
  const t = useWords('actions');
  const { taskforceId, userId } = useTaskforce();
  const reason = useKept({ userId, thing: `actions/${action.id}`, field: 'dropReason' }, '');
  const drop = useCommand(trpc.actions.drop, { done: t('dropped'), onDone: reason.saved });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      danger
      title={t('dropTitle', { text: action.text })}
      confirm={t('dropConfirm')}
      disabledBecause={reason.value.trim() ? null : t('reasonMissing')}
      onConfirm={async () =>
        (await drop.run({ taskforceId, actionId: action.id, version: action.version, reason: reason.value })) !== undefined
      }
    >
      <ErrorSentence>{drop.problem}</ErrorSentence>
      <TextArea
        label={t('dropReason')}
        value={reason.value}
        onChange={reason.set}
        reader={t('reader')}
        maxLength={1000}
        rows={2}
      />
    </ConfirmDialog>
  );
}
