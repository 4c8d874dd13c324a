import { Pencil, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { longestNote } from '@tvaers/domain/notes/limits';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { ConfirmDialog } from '../look/confirm-dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { TextArea } from '../look/text-area.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import type { NoteShown } from './note.ts';

type NoteCardProps = {
  note: NoteShown;
  /** Where it hangs, as words or a way there. */
  where?: ReactNode;
  /** The words it hangs on are others now, or are not found. */
  words?: 'changed' | 'lost' | null;
  /** Leads to its words. */
  onShow?: (() => void) | undefined;
};

/** One note, with the words it hangs on as they were when it was written. */
export function NoteCard({ note, where, words = null, onShow }: NoteCardProps) {
  const t = useWords('notes');
  const { taskforceId } = useTaskforce();
  const [state, setState] = useState<'shown' | 'editing' | 'removing'>('shown');
  const remove = useCommand(trpc.notes.remove, { done: t('removed') });
  return (
    <article className="grid gap-1.5 border-l-3 border-line-strong pl-3" aria-label={note.body.slice(0, 60)}>
      {note.quote ? <blockquote className="line-clamp-4 font-serif text-sm text-soft">“{note.quote}”</blockquote> : null}
      {state === 'editing' ? (
        <EditNote note={note} onEnd={() => setState('shown')} />
      ) : (
        <p className="max-w-reading whitespace-pre-line">{note.body}</p>
      )}
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
        {where}
        {note.from ? <span>{t('from', { number: String(note.from.number), item: String(note.from.position) })}</span> : null}
        {words === 'changed' ? <span>{t('changed')}</span> : null}
        {words === 'lost' ? (
          <span className="font-medium text-risk" title={t('lostHint')}>
            {t('lost')}
          </span>
        ) : null}
        {onShow ? (
          <Button kind="quiet" size="small" onPress={onShow}>
            {t('show')}
          </Button>
        ) : null}
        {state === 'shown' ? (
          <span className="inline-flex">
            <Button
              kind="quiet"
              size="small"
              icon={<Pencil className="size-4" aria-hidden="true" />}
              aria-label={t('edit')}
              onPress={() => setState('editing')}
            />
            <Button
              kind="quiet"
              size="small"
              icon={<Trash2 className="size-4" aria-hidden="true" />}
              aria-label={t('remove')}
              onPress={() => setState('removing')}
            />
          </span>
        ) : null}
      </p>
      {state === 'removing' ? (
        <ConfirmDialog
          isOpen
          danger
          onClose={() => setState('shown')}
          title={t('removeTitle')}
          confirm={t('remove')}
          onConfirm={async () => (await remove.run({ taskforceId, noteId: note.id })) !== undefined}
        >
          <ErrorSentence>{remove.problem}</ErrorSentence>
          <p>{t('removeBody')}</p>
        </ConfirmDialog>
      ) : null}
    </article>
  );
}

function EditNote({ note, onEnd }: { note: NoteShown; onEnd: () => void }) {
  const t = useWords('notes');
  const { taskforceId } = useTaskforce();
  const [body, setBody] = useState(note.body);
  const [version, setVersion] = useState(note.version);
  const rewrite = useCommand(trpc.notes.rewrite, { done: t('saved'), onDone: onEnd });
  const other = rewrite.conflict as { body: string; version: number } | null;
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        // Who has read what the other window says and saves again means it.
        const meant = other ? other.version : version;
        setVersion(meant);
        void rewrite.run({ taskforceId, noteId: note.id, body, version: meant });
      }}
    >
      <ErrorSentence>{other ? t('conflict', { body: other.body }) : rewrite.problem}</ErrorSentence>
      <TextArea
        label={t('label')}
        hideLabel
        autoFocus
        maxLength={longestNote}
        value={body}
        onChange={setBody}
        error={rewrite.fields['body']}
      />
      <div className="flex gap-2">
        <Button type="submit" size="small" pending={rewrite.pending}>
          {t('save')}
        </Button>
        <Button kind="quiet" size="small" onPress={onEnd}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
