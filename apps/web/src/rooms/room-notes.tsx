import { useState } from 'react';
import { Button } from '../look/button.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { Section } from '../look/section.tsx';
import { useSerial } from '../recommendations/use-naming.ts';
import { useWords } from '../words/use-words.ts';
import { NoteCard } from './note-card.tsx';
import { NoteForm } from './note-form.tsx';
import type { NoteShown } from './room-data.ts';

type About = { id: string; number: number | null; draftNumber: number | null; title: string; leadSectorId: string };

/** The sector's notes, the latest first; what is withdrawn lies beneath and can be taken up again. */
export function RoomNotes({
  sectorId,
  notes,
  about,
}: {
  sectorId: string;
  notes: readonly NoteShown[];
  about: readonly About[];
}) {
  const t = useWords('rooms');
  const { serialOf } = useSerial();
  const [isWriting, setWriting] = useState(false);
  const kept = notes.filter(({ state }) => state !== 'withdrawn');
  const withdrawn = notes.filter(({ state }) => state === 'withdrawn');
  const write = isWriting ? null : <Button onPress={() => setWriting(true)}>{t('notes.write')}</Button>;
  const choices = about.map((one) => ({ id: one.id, label: `${serialOf(one)} ${one.title}` }));
  return (
    <Section title={t('notes.title')} link={kept.length > 0 ? write : null}>
      {isWriting ? (
        <div className="rounded border border-line-strong p-4">
          <NoteForm sectorId={sectorId} note={null} about={choices} onEnd={() => setWriting(false)} />
        </div>
      ) : null}
      {kept.length > 0 ? (
        <div className="divide-y divide-line border-y border-line">
          {kept.map((note) => (
            <NoteCard key={note.id} note={note} />
          ))}
        </div>
      ) : isWriting ? null : (
        <EmptyState title={t('notes.empty')} action={write}>
          {t('notes.emptyBody')}
        </EmptyState>
      )}
      {withdrawn.length > 0 ? (
        <details>
          <summary className="cursor-pointer py-1 text-sm font-medium text-soft">
            {t('notes.listWithdrawn', { count: withdrawn.length })}
          </summary>
          <div className="divide-y divide-line">
            {withdrawn.map((note) => (
              <NoteCard key={note.id} note={note} />
            ))}
          </div>
        </details>
      ) : null}
    </Section>
  );
}
