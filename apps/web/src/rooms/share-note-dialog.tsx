import { useQuery } from '@tanstack/react-query';
import { roleWords } from '@tvaers/domain/seats/labels';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { ConfirmDialog } from '../look/confirm-dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Person } from '../look/person.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { useLabel, useSerial } from '../recommendations/use-naming.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { written } from '../words/written.ts';
import type { About, NoteShown } from './room-data.ts';

/** Puts a note's words before the taskforce, for good: the question shows the words and names everyone who will now be able to read them. */
export function ShareNoteDialog({ note, about, onClose }: { note: NoteShown; about: About; onClose: () => void }) {
  const t = useWords('rooms');
  const label = useLabel();
  const { serialOf } = useSerial();
  const { taskforceId, sector } = useTaskforce();
  const { data } = useQuery(
    trpc.rooms.readersAfterShare.queryOptions({ taskforceId, roomNoteId: note.id }, { staleTime: 0, throwOnError: false }),
  );
  const share = useCommand(trpc.rooms.shareNote, { done: t('share.done'), alsoChanges: ['recommendations'] });
  const names = data ? t('share.newReaders', { count: data.newReaders.length }) : '';
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('share.title', { title: note.title })}
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
        <section className="grid gap-2">
          <h3 className="text-sm font-semibold">{names}</h3>
          <ul className="grid max-h-60 gap-2 overflow-y-auto rounded bg-sunk px-3 py-2.5" tabIndex={0} aria-label={names}>
            {data.newReaders.map((reader) => (
              <li key={reader.id}>
                <Person
                  name={reader.name}
                  sector={sector(reader.sectorId)}
                  note={[label(roleWords[reader.role]), sector(reader.sectorId)?.name ?? reader.employer]
                    .filter(Boolean)
                    .join(' · ')}
                />
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <Skeleton lines={4} />
      )}
      <p className="font-medium">{t('share.forGood')}</p>
    </ConfirmDialog>
  );
}
