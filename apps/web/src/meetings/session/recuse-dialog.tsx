import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { ConfirmDialog } from '../../look/confirm-dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { TextArea } from '../../look/text-area.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useKept } from '../../writing/keep.ts';
import { useWords } from '../../words/use-words.ts';
import type { ItemShown, MeetingShown, PersonShown } from '../meeting.ts';

type RecuseProps = { meeting: MeetingShown; item: ItemShown; person: PersonShown; onClose: () => void };

/** Notes that somebody is recused from an item: he stops reading it at once. */
export function RecuseDialog({ item, person, onClose }: RecuseProps) {
  const t = useWords('minutes');
  const m = useWords('meetings');
  const { taskforceId, userId } = useTaskforce();
  const { name, seatId } = person;
  const reason = useKept({ userId, thing: `items/${item.id}`, field: `recusal/${seatId}` }, '');
  const recuse = useCommand(trpc.meetings.recordRecusal, { done: t('recusal.done', { name }), onDone: reason.saved });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('recusal.title', { name, number: String(item.position) })}
      confirm={t('recusal.confirm')}
      onConfirm={async () =>
        (await recuse.run({ taskforceId, itemId: item.id, seatId, isRecused: true, reason: reason.value.trim() })) !== undefined
      }
    >
      <ErrorSentence>{recuse.problem}</ErrorSentence>
      <p>{t('recusal.body', { name })}</p>
      <TextArea
        label={t('recusal.reason')}
        value={reason.value}
        onChange={reason.set}
        reader={m('readers.outcomeClosed')}
        maxLength={1000}
        rows={2}
        optional
      />
    </ConfirmDialog>
  );
}
