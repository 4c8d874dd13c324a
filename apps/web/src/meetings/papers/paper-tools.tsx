import { RefreshCw, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { ConfirmDialog } from '../../look/confirm-dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';
import { Tool } from '../agenda/item-tools.tsx';
import type { PaperShown } from '../meeting.ts';
import { takenFiles, Uploads } from './paper-upload.tsx';
import { useUploads } from './use-uploads.ts';

/** Puts a new version in the place of a paper, or takes the paper away. */
export function PaperTools({ itemId, paper }: { itemId: string; paper: PaperShown }) {
  const t = useWords('agenda');
  const { taskforceId } = useTaskforce();
  const input = useRef<HTMLInputElement>(null);
  const [isRemoving, setRemoving] = useState(false);
  const { id, name } = paper;
  const { uploads, take } = useUploads(itemId, 0, id);
  const remove = useCommand(trpc.meetings.removePaper, { done: t('papers.removed', { name }) });
  return (
    <>
      <span className="inline-flex" data-print="no">
        <Tool name={t('papers.replace', { name })} onPress={() => input.current?.click()}>
          <RefreshCw className="size-3.5" aria-hidden="true" />
        </Tool>
        <Tool name={t('papers.remove', { name })} onPress={() => setRemoving(true)}>
          <X className="size-4" aria-hidden="true" />
        </Tool>
      </span>
      <input
        ref={input}
        type="file"
        hidden
        accept={takenFiles}
        aria-label={t('papers.replace', { name })}
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <div className="basis-full">
        <Uploads uploads={uploads} />
      </div>
      <ConfirmDialog
        isOpen={isRemoving}
        onClose={() => setRemoving(false)}
        danger
        title={t('papers.removeTitle', { name })}
        confirm={t('papers.removeConfirm')}
        onConfirm={async () => (await remove.run({ taskforceId, paperId: id })) !== undefined}
      >
        <ErrorSentence>{remove.problem}</ErrorSentence>
        <p>{t('papers.removeBody')}</p>
      </ConfirmDialog>
    </>
  );
}
