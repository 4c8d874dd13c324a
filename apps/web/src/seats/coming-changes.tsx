import { saySector } from '@tvaers/domain/language';
import type { ComingChange } from '@tvaers/domain/seats/balance';
import { TextLink } from '../look/text-link.tsx';
import { useSectorNames } from '../recommendations/use-naming.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { type RosterSeat, type Step, stepsOf } from './roster.ts';

/** The known changes of the voting seats: who, and what each does to the balance and to the quorum. */
export function ComingChanges({ changes, seats }: { changes: readonly ComingChange[]; seats: readonly RosterSeat[] }) {
  const t = useWords('seats');
  const dates = useDates();
  const { sector } = useTaskforce();
  const language = useLanguage();
  const names = useSectorNames();
  const name = (id: string | null) => saySector(names[id ?? ''] ?? { da: '', en: '' }, language);

  function say({ name: who, from, to }: Step): string {
    if (from === null) return t('coming.begins', { name: who, sector: name(to) });
    if (to === null) return t('coming.ends', { name: who, sector: name(from) });
    if (from === to) return t('coming.changes', { name: who, sector: name(from) });
    return t('coming.moves', { name: who, from: name(from), to: name(to) });
  }

  if (changes.length === 0) return <p className="text-sm text-soft">{t('coming.none')}</p>;
  return (
    <ol className="divide-y divide-line border-y border-line">
      {changes.map((change) => (
        <li key={change.on} className="grid gap-1.5 py-3 text-sm">
          <p className="font-semibold">{t('coming.from', { day: dates.day(change.on, { weekday: false }) })}</p>
          {stepsOf(change, seats).map((step) => (
            <p key={`${step.name}/${step.from}/${step.to}`}>{say(step)}</p>
          ))}
          {change.balance
            .filter(({ sectorId }) => change.changedSectorIds.includes(sectorId))
            .map(({ sectorId, held, planned }) => (
              <p key={sectorId} className="text-soft">
                {t('coming.stands', { sector: sector(sectorId)?.name ?? '', held, planned: String(planned) })}
              </p>
            ))}
          <p className={change.canBeQuorate ? 'text-soft' : 'font-medium text-late'}>
            {t(change.canBeQuorate ? 'coming.quorum' : 'coming.noQuorum')}
          </p>
          <p data-print="no">
            <TextLink to="." search={(before: Record<string, unknown>) => ({ ...before, den: change.on })} resetScroll={false}>
              {t('coming.show')}
            </TextLink>
          </p>
        </li>
      ))}
    </ol>
  );
}
