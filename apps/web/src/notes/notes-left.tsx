import { useQuery } from '@tanstack/react-query';
import { trpc } from '../doors/trpc.ts';
import { Section } from '../look/section.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { NoteCard } from './note-card.tsx';

/** One's own notes on items the meeting no longer has: what one has written is not lost with them. */
export function NotesLeft({ meetingId }: { meetingId: string }) {
  const t = useWords('notes');
  const { taskforceId } = useTaskforce();
  const notes = useQuery(trpc.notes.list.queryOptions({ taskforceId, meetingId })).data ?? [];
  const left = notes.filter(({ itemId }) => itemId === null);
  if (left.length === 0) return null;
  return (
    <div data-print="no">
      <Section title={t('leftTitle')} note={t('onlyYou')}>
        <div className="grid gap-4">
          {left.map((note) => (
            <NoteCard key={note.id} note={note} where={<span>{t('leftOn', { title: note.itemTitle })}</span>} />
          ))}
        </div>
      </Section>
    </div>
  );
}
