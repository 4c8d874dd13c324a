import { useState } from 'react';
import { trpc } from '../../doors/trpc.ts';
import { useCommand } from '../../doors/use-command.ts';
import { ConfirmDialog } from '../../look/confirm-dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { TextArea } from '../../look/text-area.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';
import type { ItemShown } from '../meeting.ts';

/** Asks that an item is treated by itself and not adopted together with others. */
export function PullOutItemDialog({ item, onClose }: { item: ItemShown; onClose: () => void }) {
  const t = useWords('agenda');
  const m = useWords('meetings');
  const { taskforceId } = useTaskforce();
  const [reason, setReason] = useState('');
  const pull = useCommand(trpc.meetings.pullOut, { done: t('apart.done') });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('apart.title', { number: String(item.position) })}
      confirm={t('apart.act')}
      disabledBecause={reason.trim() === '' ? t('apart.reasonFirst') : null}
      onConfirm={async () => (await pull.run({ taskforceId, itemId: item.id, reason })) !== undefined}
    >
      <ErrorSentence>{pull.problem}</ErrorSentence>
      <p>{t('apart.body')}</p>
      <TextArea
        label={t('apart.reason')}
        value={reason}
        onChange={setReason}
        maxLength={1000}
        rows={2}
        error={pull.fields['reason']}
        reader={m('readers.outcomeClosed')}
      />
    </ConfirmDialog>
  );
}
