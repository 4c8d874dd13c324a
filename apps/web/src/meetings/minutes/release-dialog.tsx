import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { ConfirmDialog } from '../../look/confirm-dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { enumerate } from '@tvaers/domain/language';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import type { StepDialogProps } from '../meeting.ts';
import { WhoGets } from '../convening/who-gets.tsx';

/** Sends agenda and material out; the question shows who gets it, and who does not get all of it. */
export function ReleaseDialog({ meeting, onClose }: StepDialogProps) {
  const t = useWords('meetings');
  const a = useWords('agenda');
  const language = useLanguage();
  const { taskforceId } = useTaskforce();
  const release = useCommand(trpc.meetings.release, { done: a('release.done') });
  const names = (meeting.tells?.agenda ?? []).map(({ name, without }) =>
    without.length > 0 ? t('gets.without', { name, items: enumerate(without.map(String), language) }) : name,
  );
  const unread = meeting.readThrough.readers.filter(({ at }) => at === null).map(({ name }) => name);
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={a('release.title', { number: String(meeting.number) })}
      confirm={a('release.confirm')}
      onConfirm={async () => (await release.run({ taskforceId, meetingId: meeting.id, version: meeting.version })) !== undefined}
    >
      <ErrorSentence>{release.problem}</ErrorSentence>
      <p>{a('release.body')}</p>
      {unread.length > 0 ? (
        <p className="font-medium text-risk">{a('readThrough.unread', { names: enumerate(unread, language) })}</p>
      ) : null}
      <WhoGets what={t('gets.agenda')} names={names} />
    </ConfirmDialog>
  );
}
