import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { ConfirmDialog } from '../look/confirm-dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import type { StepDialogProps } from './meeting-steps.tsx';

type Undecided = { id: string | null; position: number; title: string | null }[];

/** Ends the meeting; names what still has to be decided. */
export function CloseDialog({ meeting, onClose }: StepDialogProps) {
  const t = useWords('minutes');
  const { taskforceId } = useTaskforce();
  const close = useCommand(trpc.meetings.close, { done: t('close.done') });
  const undecided = close.refusal === 'undecided-item' ? (close.current as Undecided) : [];
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('close.title', { number: String(meeting.number) })}
      confirm={t('close.confirm')}
      onConfirm={async () => (await close.run({ taskforceId, meetingId: meeting.id, version: meeting.version })) !== undefined}
    >
      <ErrorSentence>{close.problem}</ErrorSentence>
      {undecided.length > 0 ? (
        <div className="grid gap-1">
          <p className="font-medium">{t('close.undecided')}</p>
          <ul className="list-disc pl-5">
            {undecided.map(({ position, title }) => (
              <li key={position}>{title ? `${position}. ${title}` : t('close.hiddenItem', { number: String(position) })}</li>
            ))}
          </ul>
        </div>
      ) : (
        <p>{t('close.body')}</p>
      )}
    </ConfirmDialog>
  );
}
