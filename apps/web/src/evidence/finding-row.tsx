import { useLocation } from '@tanstack/react-router';
import { confidenceWords, findingKindWords } from '@tvaers/domain/evidence/labels';
import { insideSentence } from '@tvaers/domain/language';
import { sayRecommendation, saySerial } from '@tvaers/domain/numbers/serial';
import { ArrowRight } from 'lucide-react';
import { HistoryFold } from '../history/history-fold.tsx';
import { Button } from '../look/button.tsx';
import { SectorMark } from '../look/sector-mark.tsx';
import { StateChip } from '../look/state-chip.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { anchorOf, type FindingOnPage, kindGlyphs, type SourceOnPage } from './evidence.ts';

type FindingRowProps = {
  finding: FindingOnPage;
  sources: readonly SourceOnPage[];
  onLink: () => void;
  onServe: () => void;
  onShare: () => void;
};

/** A finding with the move it is about, what speaks for it and against it, and what rests on it. */
export function FindingRow({ finding, sources, onLink, onServe, onShare }: FindingRowProps) {
  const t = useWords('evidence');
  const language = useLanguage();
  const { slug } = useTaskforce();
  const Glyph = kindGlyphs[finding.kind];
  const anchor = anchorOf('finding', finding);
  const isNamed = useLocation({ select: ({ hash }) => hash === anchor });
  const { mandateTask, recommendations } = finding;
  return (
    <li
      id={anchor}
      className={`grid scroll-mt-20 gap-x-4 gap-y-1 py-4 ${isNamed ? 'bg-accent-ground' : ''} ${finding.number === null ? '' : 'sm:grid-cols-[3.25rem_minmax(0,1fr)]'}`}
    >
      {finding.number === null ? null : <p className="figures pt-0.5 text-sm font-medium text-soft">{anchor}</p>}
      <div className="grid gap-2">
        <h3 className="text-base font-semibold">{finding.claim}</h3>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 text-sm text-soft">
          <span className="inline-flex items-center gap-1.5">
            <Glyph className="size-4" aria-hidden="true" />
            {findingKindWords[finding.kind][language]}
          </span>
          <Move finding={finding} />
          <span>{confidenceWords[finding.confidence][language]}</span>
          {finding.isShaken ? (
            <StateChip tone="risk" glyph="warning">
              {t('findings.shaken')}
            </StateChip>
          ) : null}
        </div>
        {finding.explanation ? <p className="max-w-reading">{finding.explanation}</p> : null}
        <div className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-2">
          <Supports finding={finding} sources={sources} isAgainst={false} />
          <Supports finding={finding} sources={sources} isAgainst />
          {finding.sources.length === 0 ? <p className="text-soft">{t('findings.noSources')}</p> : null}
        </div>
        <div className="flex flex-wrap items-center gap-x-1 gap-y-1">
          <p className="mr-2 flex flex-wrap gap-x-4 text-sm text-soft">
            <span>{t('findings.foundBy', { name: finding.foundBy.name })}</span>
            {mandateTask ? (
              <span title={mandateTask.text} className={mandateTask.isGone ? 'text-risk' : ''}>
                {t(mandateTask.isGone ? 'findings.taskGone' : 'findings.task', { number: String(mandateTask.number) })}
              </span>
            ) : null}
            {recommendations.length > 0 ? (
              <span>
                {t('findings.restsOn')}{' '}
                {recommendations.map(({ id, title, ...label }, place) => (
                  <span key={id} title={title}>
                    {place > 0 ? ', ' : ''}
                    <TextLink
                      to="/$slug/anbefalinger/$key"
                      params={{ slug, key: label.number === null ? id : saySerial('recommendation', label.number) }}
                    >
                      {sayRecommendation(label, language)}
                    </TextLink>
                  </span>
                ))}
              </span>
            ) : null}
          </p>
          <div className="contents" data-print="no">
            {finding.offers.includes('share') ? (
              <Button size="small" onPress={onShare}>
                {t('share.open')}
              </Button>
            ) : null}
            {finding.offers.includes('link') ? (
              <Button kind="quiet" size="small" onPress={onLink}>
                {t('link.open')}
              </Button>
            ) : null}
            {finding.offers.includes('serve') ? (
              <Button kind="quiet" size="small" onPress={onServe}>
                {t('serve.open')}
              </Button>
            ) : null}
            <HistoryFold noun="evidence" thingId={finding.id} />
          </div>
        </div>
      </div>
    </li>
  );
}

function Move({ finding: { fromSectorId, toSectorId } }: { finding: FindingOnPage }) {
  const t = useWords('evidence');
  const { sector } = useTaskforce();
  const [from, to] = [sector(fromSectorId), sector(toSectorId)];
  if (!from && !to) return <span>{t('matrix.regardless')}</span>;
  const nameOf = (end: typeof from) => insideSentence(end?.name ?? t('matrix.any'));
  return (
    <span className="inline-flex items-center gap-1.5">
      <span className="sr-only">{t('findings.move', { from: nameOf(from), to: nameOf(to) })}</span>
      <span className="inline-flex flex-wrap items-center gap-1.5" aria-hidden="true">
        {from ? <SectorMark sector={from} named size="small" /> : t('matrix.any')}
        <ArrowRight className="size-4" />
        {to ? <SectorMark sector={to} named size="small" /> : t('matrix.any')}
      </span>
    </span>
  );
}

function Supports({
  finding,
  sources,
  isAgainst,
}: {
  finding: FindingOnPage;
  sources: readonly SourceOnPage[];
  isAgainst: boolean;
}) {
  const t = useWords('evidence');
  const links = finding.sources.filter(({ contradicts }) => contradicts === isAgainst);
  if (links.length === 0) return null;
  return (
    <div className="grid content-start gap-1.5">
      <h4 className={`font-medium ${isAgainst ? 'text-risk' : 'text-soft'}`}>
        {t(isAgainst ? 'findings.contradicts' : 'findings.supports')}
      </h4>
      <ul className="grid gap-2">
        {links.map(({ sourceId, pinpoint, quote }) => {
          const source = sources.find(({ id }) => id === sourceId);
          return source ? (
            <li key={sourceId} className="grid gap-0.5">
              <span>
                <TextLink to="." search={true} hash={anchorOf('source', source)}>
                  {source.number === null ? source.title : saySerial('source', source.number)}
                </TextLink>
                {pinpoint ? <span className="text-soft">, {pinpoint}</span> : null}
                {source.state === 'withdrawn' ? <span className="text-risk"> ({t('sources.withdrawn')})</span> : null}
              </span>
              {quote ? <span className="font-serif text-base">{quote}</span> : null}
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}
