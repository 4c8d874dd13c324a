import { suggestionKindWords } from '@tvaers/domain/recommendations/labels';
import { type ReactNode, useState } from 'react';
import { trpc } from '../../doors/trpc.ts';
import { useCommand } from '../../doors/use-command.ts';
import { Button } from '../../look/button.tsx';
import { fetchedLater } from '../../look/fetched-later.tsx';
import { RelativeTime } from '../../look/relative-time.tsx';
import { SectorMark } from '../../look/sector-mark.tsx';
import { Aside } from '../../look/aside.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';
import type { RecommendationPageData, SuggestionShown } from '../page-data.ts';
import { useDates } from '../../words/use-dates.ts';
import { written } from '../../words/written.ts';
import { isOutdated } from './suggestions-of.ts';
import { useLabel } from '../use-naming.ts';

const SettleDialog = fetchedLater(() => import('./settle-dialog.tsx').then((file) => file.SettleDialog));
const PlaceDialog = fetchedLater(() => import('./place-dialog.tsx').then((file) => file.PlaceDialog));

type SuggestionCardProps = {
  page: RecommendationPageData;
  suggestion: SuggestionShown;
  /** Open ones that collide with it. */
  rivals: readonly SuggestionShown[];
  /** The words it proposes, where they do not stand in the text. */
  children?: ReactNode;
  /** What became of it; beneath its reason. */
  outcome?: ReactNode;
  place?: string;
};

/** Whose a suggestion is, why it was made, and what can be done with it. */
export function SuggestionCard({ page, suggestion, rivals, children, outcome, place }: SuggestionCardProps) {
  const t = useWords('suggestions');
  const label = useLabel();
  const { taskforceId, sector } = useTaskforce();
  const [asking, setAsking] = useState<'accepted' | 'declined' | 'place' | null>(null);
  const note = useCommand(trpc.recommendations.noteOutcome);
  const withdraw = useCommand(trpc.recommendations.withdrawSuggestion, { done: t('card.withdrawn') });
  const own = sector(suggestion.sectorId);
  const { offers, source } = suggestion;
  const dates = useDates();
  const name = suggestion.name || t('card.unnamed');
  const isAstray = offers.includes('place');
  return (
    <section
      data-sector={own?.colour ?? 0}
      aria-label={suggestion.inSectorsName && own ? t('card.bySector', { sector: own.name, name }) : t('card.by', { name })}
      className="grid min-w-0 grid-cols-1 content-start gap-2 rounded-r border border-l-3 border-line border-l-sector bg-surface px-3 py-2.5 font-sans text-sm leading-5.5"
    >
      <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        {own ? <SectorMark sector={own} size="small" /> : null}
        <span className="font-semibold">
          {suggestion.inSectorsName && own ? t('card.inName', { sector: own.name, name }) : name}
        </span>
        <span className="text-soft">{[place, label(suggestionKindWords[suggestion.kind])].filter(Boolean).join(' · ')}</span>
        <span className="ml-auto text-xs text-soft">
          <RelativeTime at={suggestion.suggestedAt} />
        </span>
      </p>
      {children}
      {source ? (
        <p className="text-soft">
          {source.on
            ? t('card.sourceOn', { file: source.file, on: dates.day(source.on, { weekday: false }) })
            : t('card.source', { file: source.file })}{' '}
          {t('card.broughtIn', { name: source.broughtInBy })}
        </p>
      ) : null}
      {suggestion.reason ? (
        <p {...written} className="whitespace-pre-line">
          {suggestion.reason}
        </p>
      ) : null}
      {outcome}
      {suggestion.state === 'open' && isOutdated(suggestion, page.text) ? <p className="text-risk">{t('card.other')}</p> : null}
      {offers.length > 0 ? (
        <div className="flex flex-wrap gap-2" data-print="no">
          {offers.includes('settle') ? (
            <>
              {isAstray ? null : (
                <Button size="small" onPress={() => setAsking('accepted')}>
                  {t('card.choose')}
                </Button>
              )}
              <Button size="small" kind="quiet" onPress={() => setAsking('declined')}>
                {t('card.decline')}
              </Button>
            </>
          ) : null}
          {isAstray ? (
            <Button size="small" onPress={() => setAsking('place')}>
              {t('card.place')}
            </Button>
          ) : null}
          {offers.includes('noteOutcome') ? (
            <Button
              size="small"
              pending={note.pending}
              onPress={() => void note.run({ taskforceId, suggestionId: suggestion.id })}
            >
              {t('card.seen')}
            </Button>
          ) : null}
          {offers.includes('withdraw') ? (
            <Button
              size="small"
              kind="quiet"
              pending={withdraw.pending}
              onPress={() => void withdraw.run({ taskforceId, suggestionId: suggestion.id, version: suggestion.version })}
            >
              {t('card.withdraw')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {(withdraw.problem ?? note.problem) ? <p className="text-late">{withdraw.problem ?? note.problem}</p> : null}
      {asking === 'place' ? (
        <Aside onFailed={() => setAsking(null)}>
          <PlaceDialog page={page} suggestion={suggestion} onClose={() => setAsking(null)} />
        </Aside>
      ) : asking ? (
        <Aside onFailed={() => setAsking(null)}>
          <SettleDialog page={page} suggestion={suggestion} rivals={rivals} verdict={asking} onClose={() => setAsking(null)} />
        </Aside>
      ) : null}
    </section>
  );
}
