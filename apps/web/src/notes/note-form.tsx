import { longestNote, longestQuote } from '@tvaers/domain/notes/limits';
import { type ReactNode, useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { TextArea } from '../look/text-area.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { useKept } from '../writing/keep.ts';
import type { NoteAbout } from './note.ts';

type NoteFormProps = {
  itemId: string;
  /** What the note is about, as it stands when it is saved; a text says what is wrong with the words. */
  about: () => NoteAbout | 'noSuchWords';
  /** Chooses what it is about. */
  children?: ReactNode;
  onWrongWords?: () => void;
  onEnd: () => void;
};

/** Writes a note that nobody else reads. */
export function NoteForm({ itemId, about, children, onWrongWords, onEnd }: NoteFormProps) {
  const t = useWords('notes');
  const { taskforceId, userId } = useTaskforce();
  const [isTooLong, setTooLong] = useState(false);
  const kept = useKept({ userId, thing: `items/${itemId}`, field: 'note' }, '');
  const write = useCommand(trpc.notes.write, {
    done: t('saved'),
    onDone: () => {
      kept.saved();
      onEnd();
    },
  });
  return (
    <form
      className="grid gap-3 rounded border border-line-strong p-4"
      data-print="no"
      onSubmit={(event) => {
        event.preventDefault();
        const what = about();
        if (what === 'noSuchWords') return onWrongWords?.();
        const isLong = 'quote' in what && what.quote.length > longestQuote;
        setTooLong(isLong);
        if (!isLong) void write.run({ taskforceId, itemId, about: what, body: kept.value });
      }}
    >
      <ErrorSentence>{isTooLong ? t('tooLong') : write.problem}</ErrorSentence>
      {children}
      <TextArea
        label={t('label')}
        reader={t('reader')}
        autoFocus
        maxLength={longestNote}
        value={kept.value}
        onChange={kept.set}
        error={write.fields['body']}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onEnd();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
        }}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" size="small" pending={write.pending}>
          {t('save')}
        </Button>
        <Button kind="quiet" size="small" onPress={onEnd}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
