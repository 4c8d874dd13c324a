import { enumerate } from '@tvaers/domain/language';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { ConfirmDialog } from '../../look/confirm-dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import type { StepDialogProps } from '../meeting.ts';

/** Tells in one letter what has changed since the material went out. */
export function TellChangesDialog({ meeting, onClose }: StepDialogProps) {
  const t = useWords('agenda');
  const language = useLanguage();
  const { taskforceId } = useTaskforce();
  const tell = useCommand(trpc.meetings.tellChanges, { done: t('changes.done') });
  const untold = meeting.items.filter(({ isUntold }) => isUntold).map(({ position }) => String(position));
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('changes.title', { number: String(meeting.number) })}
      confirm={t('changes.confirm')}
      onConfirm={async () => (await tell.run({ taskforceId, meetingId: meeting.id, version: meeting.version })) !== undefined}
    >
      <ErrorSentence>{tell.problem}</ErrorSentence>
      <p>{t('changes.body')}</p>
      <p>{t('changes.items', { items: enumerate(untold, language) })}</p>
    </ConfirmDialog>
  );
}
