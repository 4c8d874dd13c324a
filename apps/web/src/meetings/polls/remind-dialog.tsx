import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { ConfirmDialog } from '../../look/confirm-dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import type { MeetingShown } from '../meeting.ts';
import { WhoGets } from '../convening/who-gets.tsx';

/** One mail to each who has a slot to answer, and who they are before it goes. */
export function RemindDialog({ meeting, names, onClose }: { meeting: MeetingShown; names: string[]; onClose: () => void }) {
  const t = useWords('meetings');
  const dates = useDates();
  const { taskforceId } = useTaskforce();
  const remind = useCommand(trpc.meetings.remind, { done: t('remind.done') });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('remind.title')}
      confirm={t('remind.confirm')}
      onConfirm={async () => (await remind.run({ taskforceId, meetingId: meeting.id })) !== undefined}
    >
      <ErrorSentence>{remind.problem}</ErrorSentence>
      {meeting.pollRemindedAt ? <p>{t('remind.last', { when: dates.moment(meeting.pollRemindedAt) })}</p> : null}
      <WhoGets what={t('gets.reminder')} names={names} />
    </ConfirmDialog>
  );
}
