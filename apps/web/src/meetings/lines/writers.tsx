import { enumerate } from '@tvaers/domain/language';
import { PenLine } from 'lucide-react';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import type { MeetingShown } from '../meeting.ts';
import type { Writer } from './use-writers.ts';

/** The names of those who write here just now. */
export function Writers({ meeting, writers }: { meeting: MeetingShown; writers: readonly Writer[] }) {
  const t = useWords('minutes');
  const language = useLanguage();
  const names = writers.flatMap(({ seatId }) => meeting.people.find((person) => person.seatId === seatId)?.name ?? []);
  if (names.length === 0) return null;
  return (
    <span className="inline-flex items-center gap-1 text-sm font-medium text-accent">
      <PenLine className="size-3.5 shrink-0" aria-hidden="true" />
      {t('writing.here', { count: names.length, names: enumerate(names, language) })}
    </span>
  );
}
