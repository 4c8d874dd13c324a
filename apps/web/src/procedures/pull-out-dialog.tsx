import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { ConfirmDialog } from '../look/confirm-dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { TextArea } from '../look/text-area.tsx';
import { WithWritten } from '../look/with-written.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';

/** Demands that one recommendation is treated at a meeting: what happens to it, and why. */
export function PullOutDialog({ matterId, title, onClose }: { matterId: string; title: string; onClose: () => void }) {
  const t = useWords('adoption');
  const { taskforceId } = useTaskforce();
  const [reason, setReason] = useState('');
  const pull = useCommand(trpc.procedures.pullOut, {
    alsoChanges: ['recommendations', 'rounds', 'inbox'],
    done: t('pull.done'),
  });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={<WithWritten sentence={t('pull.title', { title })} own={title} />}
      confirm={t('pull.act')}
      disabledBecause={reason.trim() === '' ? t('pull.reasonFirst') : null}
      onConfirm={async () => (await pull.run({ taskforceId, matterId, reason })) !== undefined}
    >
      <ErrorSentence>{pull.problem}</ErrorSentence>
      <p>{t('pull.body')}</p>
      <TextArea
        label={t('pull.reason')}
        value={reason}
        onChange={setReason}
        maxLength={1000}
        rows={3}
        error={pull.fields['reason']}
        reader={t('pull.readers')}
      />
    </ConfirmDialog>
  );
}
