import { Section } from '../../look/section.tsx';
import { NotesLeft } from '../../notes/notes-left.tsx';
import { NotesOfItem } from '../../notes/notes-of-item.tsx';
import { useWords } from '../../words/use-words.ts';
import { AgendaDownloads } from '../papers/agenda-downloads.tsx';
import { AgendaItem } from './agenda-item.tsx';
import type { MeetingShown } from '../meeting.ts';

/** The agenda of a meeting that has been held, as it was sent out. */
export function AgendaPaper({ meeting }: { meeting: MeetingShown }) {
  const t = useWords('agenda');
  return (
    <div className="max-w-[52rem] print:max-w-none">
      <Section title={t('agenda.title')}>
        <ol className="divide-y divide-line border-y border-line">
          {meeting.items.map((item) => (
            <li key={item.id} className="py-4">
              {item.heading ? <p className="pb-3 text-lg font-semibold">{item.heading}</p> : null}
              <AgendaItem item={item} isOut notes={<NotesOfItem meeting={meeting} item={item} />} />
            </li>
          ))}
        </ol>
        {meeting.items.length > 0 ? <AgendaDownloads meeting={meeting} /> : null}
        <NotesLeft meetingId={meeting.id} />
      </Section>
    </div>
  );
}
