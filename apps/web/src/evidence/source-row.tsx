import { useLocation } from '@tanstack/react-router';
import { sourceKindWords } from '@tvaers/domain/evidence/labels';
import { saySerial } from '@tvaers/domain/numbers/serial';
import { ExternalLink } from 'lucide-react';
import { HistoryFold } from '../history/history-fold.tsx';
import { Button } from '../look/button.tsx';
import { SectorMark } from '../look/sector-mark.tsx';
import { StateChip } from '../look/state-chip.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { anchorOf, type FindingOnPage, type SourceOnPage } from './evidence.ts';

type SourceRowProps = { source: SourceOnPage; findings: readonly FindingOnPage[]; onShare: () => void; onWithdraw: () => void };

/** A source: what it is, how it was made, which sectors it is about, and what rests on it. */
export function SourceRow({ source, findings, onShare, onWithdraw }: SourceRowProps) {
  const t = useWords('evidence');
  const dates = useDates();
  const language = useLanguage();
  const { sectors } = useTaskforce();
  const anchor = anchorOf('source', source);
  const isNamed = useLocation({ select: ({ hash }) => hash === anchor });
  const covered = sectors.filter(({ key }) => source.coversSectors.includes(key));
  const carried = findings.filter((finding) => finding.sources.some(({ sourceId }) => sourceId === source.id));
  const isWithdrawn = source.state === 'withdrawn';
  const day = (on: string) => dates.day(on, { weekday: false });
  return (
    <li
      id={anchor}
      className={`grid scroll-mt-20 gap-x-4 gap-y-1 py-4 ${isNamed ? 'bg-accent-ground' : ''} ${source.number === null ? '' : 'sm:grid-cols-[3.25rem_minmax(0,1fr)]'}`}
    >
      {source.number === null ? null : <p className="figures pt-0.5 text-sm font-medium text-soft">{anchor}</p>}
      <div className="grid gap-2">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h3 className={`text-base font-semibold ${isWithdrawn ? 'text-soft line-through' : ''}`}>{source.title}</h3>
          {isWithdrawn ? (
            <StateChip tone="risk" glyph="stopped">
              {t('sources.withdrawn')}
            </StateChip>
          ) : null}
          {source.hasResults ? null : <StateChip glyph="waiting">{t('sources.noResults')}</StateChip>}
        </div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 text-sm text-soft">
          <span>{sourceKindWords[source.kind][language]}</span>
          {source.gatheredOn ? <span>{day(source.gatheredOn)}</span> : null}
          {covered.length > 0 ? (
            <span className="inline-flex flex-wrap items-center gap-1">
              <span className="sr-only">{t('sources.covers')}</span>
              {covered.map((sector) => (
                <SectorMark key={sector.id} sector={sector} size="small" />
              ))}
            </span>
          ) : null}
          {source.url ? (
            <a
              href={source.url}
              rel="noreferrer noopener"
              className="inline-flex items-center gap-1 text-accent underline underline-offset-3"
            >
              {t('sources.open')}
              <ExternalLink className="size-3.5" aria-hidden="true" />
            </a>
          ) : null}
        </div>
        {isWithdrawn ? (
          <p className="max-w-reading text-sm text-risk">
            {t('sources.withdrawnBecause', { reason: source.withdrawReason ?? '' })}
          </p>
        ) : null}
        {source.method ? <p className="max-w-reading">{source.method}</p> : null}
        {source.consent ? (
          <p className="max-w-reading text-sm text-soft">
            {t('sources.consent')}: {source.consent}{' '}
            {source.retainUntilOn ? `${t('sources.retain', { day: day(source.retainUntilOn) })}.` : ''}
          </p>
        ) : null}
        <div className="flex flex-wrap items-center gap-x-1 gap-y-1">
          <p className="mr-2 flex flex-wrap gap-x-4 text-sm text-soft">
            <span>{t('sources.registeredBy', { name: source.registeredBy.name })}</span>
            <span>
              {t('sources.carries')} {carried.length === 0 ? t('sources.carriesNothing') : null}
              {carried.map((finding, place) => (
                <span key={finding.id} title={finding.claim}>
                  {place > 0 ? ', ' : ''}
                  <TextLink to="." search={true} hash={anchorOf('finding', finding)}>
                    {finding.number === null ? finding.claim : saySerial('finding', finding.number)}
                  </TextLink>
                </span>
              ))}
            </span>
          </p>
          <div className="contents" data-print="no">
            {source.offers.includes('share') ? (
              <Button size="small" onPress={onShare}>
                {t('share.open')}
              </Button>
            ) : null}
            {source.offers.includes('withdraw') ? (
              <Button kind="quiet" size="small" onPress={onWithdraw}>
                {t('withdraw.open')}
              </Button>
            ) : null}
            <HistoryFold noun="evidence" thingId={source.id} />
          </div>
        </div>
      </div>
    </li>
  );
}
