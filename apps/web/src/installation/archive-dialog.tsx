import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { ConfirmDialog } from '../look/confirm-dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { TextArea } from '../look/text-area.tsx';
import { useSpoken } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import type { TaskforceLine } from './installation-data.ts';

/** Asks before a taskforce is archived or reopened: exactly what that does, and why it is done. */
export function ArchiveDialog({ taskforce, onClose }: { taskforce: TaskforceLine; onClose: () => void }) {
  const t = useWords('installation');
  const everywhere = useWords('everywhere');
  const said = useSpoken();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const name = said(taskforce.nameDa, taskforce.nameEn);
  const act = taskforce.archivedAt ? 'reopen' : 'archive';
  const command = useCommand(act === 'archive' ? trpc.installation.archive : trpc.installation.reopen, {
    done: t(`${act}.done`, { name }),
  });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t(`${act}.title`, { name })}
      confirm={t(`${act}.confirm`)}
      onConfirm={async () => {
        setMissing(reason.trim() === '');
        if (reason.trim() === '') return false;
        return (await command.run({ taskforceId: taskforce.id, reason })) !== undefined;
      }}
    >
      <div className="grid gap-4">
        <p>{t(`${act}.body`)}</p>
        <TextArea
          label={t('archive.reason')}
          value={reason}
          onChange={setReason}
          error={isMissing && reason.trim() === '' ? everywhere('fields.required') : command.fields['reason']}
          reader={t('archive.reader')}
          maxLength={1000}
        />
        <ErrorSentence>{command.problem}</ErrorSentence>
      </div>
    </ConfirmDialog>
  );
}
