import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { ConfirmDialog } from '../../look/confirm-dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';
import type { StepDialogProps } from '../meeting.ts';

/** Makes the open part of approved minutes readable to everyone; the question says who will now be able to read it, and what is left out. */
export function PublishDialog({ meeting, onClose }: StepDialogProps) {
  const t = useWords('minutes');
  const { taskforceId, slug } = useTaskforce();
  const publish = useCommand(trpc.meetings.publish, { done: t('public.done') });
  const closed = meeting.items.filter(({ isClosed }) => isClosed).length;
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('public.title', { number: String(meeting.number) })}
      confirm={t('public.confirm')}
      onConfirm={async () => (await publish.run({ taskforceId, meetingId: meeting.id, version: meeting.version })) !== undefined}
    >
      <ErrorSentence>{publish.problem}</ErrorSentence>
      <p className="font-medium">{t('public.who')}</p>
      <p className="break-all">{publicAddress(slug, meeting.number)}</p>
      <p>{t('public.what', { count: closed })}</p>
      <p>{t('public.forGood')}</p>
    </ConfirmDialog>
  );
}

/** Where everyone reads the minutes of a meeting once they are published. */
export const publicAddress = (slug: string, number: number) => `${window.location.origin}/offentligt/${slug}/referat/${number}`;
