import { useQuery } from '@tanstack/react-query';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { ConfirmDialog } from '../look/confirm-dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { WithWritten } from '../look/with-written.tsx';
import { NewReaders } from '../recommendations/new-readers.tsx';
import { useSerial } from '../recommendations/use-naming.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { written } from '../words/written.ts';
import type { About, NoteShown } from './room-data.ts';

/** Puts a note's words before the taskforce, for good: the question shows the words and names everyone who will now be able to read them. */
export function ShareNoteDialog({ note, about, onClose }: { note: NoteShown; about: About; onClose: () => void }) {
  const t = useWords('rooms');
  const { serialOf } = useSerial();
  const { taskforceId } = useTaskforce();
  const { data } = useQuery(
    trpc.rooms.readersAfterShare.queryOptions({ taskforceId, roomNoteId: note.id }, { staleTime: 0, throwOnError: false }),
  );
  const share = useCommand(trpc.rooms.shareNote, { done: t('share.done'), alsoChanges: ['recommendations'] });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={<WithWritten sentence={t('share.title', { title: note.title })} own={note.title} />}
      confirm={t('share.act')}
      disabledBecause={data ? null : t('share.looking')}
      onConfirm={async () => (await share.run({ taskforceId, roomNoteId: note.id, version: note.version })) !== undefined}
    >
      <ErrorSentence>{share.problem}</ErrorSentence>
      <p>{t('share.body', { number: serialOf(about) })}</p>
      <blockquote className="max-h-40 overflow-y-auto border-l-3 border-line-strong pl-3 whitespace-pre-line" tabIndex={0}>
        <p {...written} className="font-medium">
          {note.title}
        </p>
        {note.body ? <p {...written}>{note.body}</p> : null}
      </blockquote>
      {data ? (
        <NewReaders heading={t('share.newReaders', { count: data.newReaders.length })} readers={data.newReaders} />
      ) : (
        <Skeleton lines={4} />
      )}
      <p className="font-medium">{t('share.forGood')}</p>
    </ConfirmDialog>
  );
}
