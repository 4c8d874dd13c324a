import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { ConfirmDialog } from '../../look/confirm-dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { TextArea } from '../../look/text-area.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useKept } from '../../writing/keep.ts';
import { useWords } from '../../words/use-words.ts';
import type { StepDialogProps } from '../meeting.ts';
import { WhoGets } from './who-gets.tsx';

/** Takes a meeting back, with a reason everybody who knew of it is told. */
export function CancelDialog({ meeting, onClose }: StepDialogProps) {
  const t = useWords('meetings');
  const { taskforceId, userId } = useTaskforce();
  const reason = useKept({ userId, thing: `meetings/${meeting.id}`, field: 'cancelReason' }, '');
  const cancel = useCommand(trpc.meetings.cancel, { done: t('cancel.done'), onDone: reason.saved });
  const wasCalled = meeting.calledAt !== null;
  const told = wasCalled ? (meeting.tells?.invited ?? []) : meeting.polledAt !== null ? (meeting.tells?.polled ?? []) : [];
  const isMissing = reason.value.trim() === '';
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      danger
      title={t('cancel.title', { number: String(meeting.number) })}
      confirm={t('cancel.confirm')}
      disabledBecause={isMissing ? t('poll.reasonMissing') : null}
      onConfirm={async () =>
        (await cancel.run({ taskforceId, meetingId: meeting.id, version: meeting.version, reason: reason.value })) !== undefined
      }
    >
      <ErrorSentence>{cancel.problem}</ErrorSentence>
      <p>{t('cancel.intro')}</p>
      <TextArea
        label={t('cancel.reason')}
        value={reason.value}
        onChange={reason.set}
        error={cancel.fields['reason']}
        reader={t(told.length > 0 ? 'readers.mailed' : 'readers.draft')}
        maxLength={1000}
        rows={2}
      />
      <WhoGets what={t(wasCalled ? 'gets.cancelled' : 'gets.told')} names={told} />
    </ConfirmDialog>
  );
}
