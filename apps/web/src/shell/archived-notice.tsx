import { Archive } from 'lucide-react';
import type { Session } from '../session/session.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';

/** Stands on every page of an archived taskforce: since when, why, and what that means. */
export function ArchivedNotice({ held }: { held: Session['taskforces'][number] }) {
  const t = useWords('shell');
  const dates = useDates();
  return (
    <div className="border-t border-line bg-sunk">
      <p role="note" className="mx-auto flex max-w-page gap-2.5 px-4 py-2.5 text-sm sm:px-8">
        <Archive className="mt-0.5 size-4 shrink-0 text-soft" aria-hidden="true" />
        <span>
          <strong className="font-semibold">{t('archived.title', { day: dates.moment(held.archivedAt ?? '') })}</strong>{' '}
          {held.archiveReason} <span className="text-soft">{t('archived.body')}</span>
        </span>
      </p>
    </div>
  );
}
