import { roomLimits } from '@tvaers/domain/rooms/limits';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Form } from '../look/form.tsx';
import { Select } from '../look/select.tsx';
import { TextArea } from '../look/text-area.tsx';
import { TextField } from '../look/text-field.tsx';
import { useFieldReaders } from '../recommendations/use-naming.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { written } from '../words/written.ts';
import { useKept } from '../writing/keep.ts';
import { OtherWords } from './other-words.tsx';
import type { NoteShown } from './room-data.ts';
import { useVersionKept } from './use-version-kept.ts';

type NoteFormProps = {
  sectorId: string;
  /** The note that is edited; null for a new one. */
  note: Pick<NoteShown, 'id' | 'title' | 'body' | 'version'> | null;
  /** What a new note is about: chosen among these, or given by the place where it stands as a single one. */
  about: readonly { id: string; label: string }[];
  isAboutGiven?: boolean;
  onEnd: () => void;
};

/** Writes a note, or edits it where it stands. What is written is kept in the browser until it is saved. */
export function NoteForm({ sectorId, note, about, isAboutGiven = false, onEnd }: NoteFormProps) {
  const t = useWords('rooms');
  const common = useWords('everywhere');
  const reader = useFieldReaders()({ audience: 'sector', leadSectorId: sectorId });
  const { taskforceId, userId } = useTaskforce();
  const given = isAboutGiven ? (about[0]?.id ?? null) : null;
  const thing = `rooms/${taskforceId}/${note?.id ?? given ?? 'new'}`;
  const title = useKept({ userId, thing, field: 'title' }, note?.title ?? '');
  const body = useKept({ userId, thing, field: 'body' }, note?.body ?? '');
  const version = useVersionKept({ userId, thing }, note?.version ?? null);
  const [chosen, choose] = useState('');
  const [isTried, setTried] = useState(false);
  const end = () => {
    title.saved();
    body.saved();
    version.forget();
    onEnd();
  };
  const write = useCommand(trpc.rooms.writeNote, { done: t('notes.saved'), onDone: end });
  const edit = useCommand(trpc.rooms.editNote, { done: t('notes.saved'), onDone: end });
  const using = note ? edit : write;
  const other = edit.conflict as { title: string; body: string; version: number } | null;
  const set = (field: typeof title) => (text: string) => {
    version.keep();
    field.set(text);
  };
  const send = () => {
    setTried(true);
    if (title.value.trim() === '') return;
    const words = { taskforceId, title: title.value, body: body.value };
    // Who has read what the other wrote and saves again means it.
    if (note) void edit.run({ ...words, roomNoteId: note.id, version: other?.version ?? version.from ?? note.version });
    else void write.run({ ...words, recommendationId: given ?? (chosen === '' ? null : chosen) });
  };
  const errors: Record<string, string> = { ...using.fields };
  if (isTried && title.value.trim() === '') errors['title'] = t('notes.titleLacks');
  return (
    <Form errors={errors} onSubmit={send}>
      {other ? (
        <OtherWords
          onTheirs={() => {
            title.set(other.title);
            body.set(other.body);
            version.read(other.version);
            edit.reset();
          }}
        >
          <p {...written} className="font-medium">
            {other.title}
          </p>
          <p {...written}>{other.body}</p>
        </OtherWords>
      ) : (
        <ErrorSentence>{using.problem}</ErrorSentence>
      )}
      {note === null && !isAboutGiven ? (
        <Select
          label={t('notes.about')}
          value={chosen}
          onChange={choose}
          placeholder={t('notes.ofTheWork')}
          options={about}
          optional
        />
      ) : null}
      <TextField
        label={t('notes.titleField')}
        value={title.value}
        onChange={set(title)}
        maxLength={roomLimits.title}
        error={errors['title']}
        reader={reader}
        autoFocus
      />
      <TextArea
        label={t('notes.bodyField')}
        optional
        value={body.value}
        onChange={set(body)}
        maxLength={roomLimits.body}
        rows={6}
        error={errors['body']}
        reader={reader}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
        }}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" pending={using.pending}>
          {t(other ? 'stale.mine' : 'notes.save')}
        </Button>
        <Button
          onPress={() => {
            title.discard();
            body.discard();
            version.forget();
            onEnd();
          }}
        >
          {common('cancel')}
        </Button>
      </div>
    </Form>
  );
}
