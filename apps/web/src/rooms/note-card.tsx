import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { RelativeTime } from '../look/relative-time.tsx';
import { StateChip } from '../look/state-chip.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useSerial } from '../recommendations/use-naming.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { written } from '../words/written.ts';
import { NoteForm } from './note-form.tsx';
import type { NoteShown } from './room-data.ts';
import { ShareNoteDialog } from './share-note-dialog.tsx';

/** One note of the room: read, edited where it stands, withdrawn, shared. */
export function NoteCard({ note, isAboutGiven = false }: { note: NoteShown; isAboutGiven?: boolean }) {
  const t = useWords('rooms');
  const { taskforceId, slug } = useTaskforce();
  const { serialOf, keyOf } = useSerial();
  const [doing, set] = useState<'edit' | 'share' | null>(null);
  const restore = useCommand(trpc.rooms.restoreNote, { done: t('notes.restored') });
  const withdraw = useCommand(trpc.rooms.withdrawNote, {
    done: t('notes.withdrawn', { title: note.title }),
    undo: ({ version }) => void restore.run({ taskforceId, roomNoteId: note.id, version }),
  });
  const may = (step: (typeof note.offers)[number]) => note.offers.includes(step);
  const { recommendation: about } = note;
  if (doing === 'edit')
    return (
      <article className="py-4" aria-label={note.title}>
        <NoteForm sectorId={note.sectorId} note={note} about={[]} onEnd={() => set(null)} />
      </article>
    );
  const one = { taskforceId, roomNoteId: note.id, version: note.version };
  return (
    <article className="grid gap-1 py-3" aria-label={note.title}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
        <h3 className={`font-medium ${note.state === 'withdrawn' ? 'text-soft line-through' : ''}`} {...written}>
          {note.title}
        </h3>
        {note.state === 'shared' ? <StateChip glyph="done">{t('notes.isShared')}</StateChip> : null}
      </div>
      {note.body && note.state !== 'withdrawn' ? (
        <p {...written} className="max-w-reading whitespace-pre-line">
          {note.body}
        </p>
      ) : null}
      <p className="text-sm text-soft">
        {about && !isAboutGiven ? (
          <>
            <TextLink to="/$slug/anbefalinger/$number" params={{ slug, number: keyOf(about) }}>
              {serialOf(about)} <span {...written}>{about.title}</span>
            </TextLink>
            {' · '}
          </>
        ) : null}
        {note.changedBy} · <RelativeTime at={note.changedAt} />
      </p>
      <ErrorSentence>{withdraw.problem ?? restore.problem}</ErrorSentence>
      {note.offers.length > 0 ? (
        <div className="flex flex-wrap gap-x-4" data-print="no">
          {may('editNote') ? (
            <Button
              kind="quiet"
              size="small"
              aria-label={t('notes.editNamed', { title: note.title })}
              onPress={() => set('edit')}
            >
              {t('notes.edit')}
            </Button>
          ) : null}
          {may('shareNote') ? (
            <Button
              kind="quiet"
              size="small"
              aria-label={t('notes.shareNamed', { title: note.title })}
              onPress={() => set('share')}
            >
              {t('notes.share')}
            </Button>
          ) : null}
          {may('withdrawNote') ? (
            <Button
              kind="quiet"
              size="small"
              aria-label={t('notes.withdrawNamed', { title: note.title })}
              pending={withdraw.pending}
              onPress={() => void withdraw.run(one)}
            >
              {t('notes.withdraw')}
            </Button>
          ) : null}
          {may('restoreNote') ? (
            <Button
              kind="quiet"
              size="small"
              aria-label={t('notes.restoreNamed', { title: note.title })}
              pending={restore.pending}
              onPress={() => void restore.run(one)}
            >
              {t('notes.restore')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {doing === 'share' && about ? <ShareNoteDialog note={note} about={about} onClose={() => set(null)} /> : null}
    </article>
  );
}
