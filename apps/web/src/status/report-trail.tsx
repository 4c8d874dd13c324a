import { Section } from '../look/section.tsx';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import type { Report } from './status.ts';

/** Who froze it, sent it and approved it, and that it is what was frozen. */
export function ReportTrail({ report }: { report: Report }) {
  const t = useWords('status');
  const dates = useDates();
  const { frozenOn, frozenBy, sentOn, sentBy, approvedOn, approvedBy, contentHash, isIntact } = report;
  if (!frozenOn || !contentHash) return null;
  const by = (on: string, name: string | null) => ({ day: dates.day(on, { weekday: false }), name: name ?? '' });
  return (
    <Section title={t('trail.title')} level={2}>
      <ul className="grid gap-1 text-sm text-soft">
        <li>{t('trail.frozen', by(frozenOn, frozenBy))}</li>
        {sentOn ? <li>{t('trail.sent', by(sentOn, sentBy))}</li> : null}
        {approvedOn ? <li>{t('trail.approved', by(approvedOn, approvedBy))}</li> : null}
        <li className={isIntact ? '' : 'font-medium text-late'}>
          {t(isIntact ? 'trail.intact' : 'trail.notIntact')}{' '}
          <span className="figures break-all">{t('trail.hash', { hash: contentHash.slice(0, 16) })}</span>
        </li>
      </ul>
    </Section>
  );
}
