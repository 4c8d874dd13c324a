import { isSecretariat } from '@tvaers/domain/actor';
import { sayConsensus, sayCounts } from '@tvaers/domain/rounds/consensus';
import { Suspense, useState } from 'react';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { fetchedLater } from '../look/fetched-later.tsx';
import { StateChip } from '../look/state-chip.tsx';
import type { RecommendationPageData, RoundShown } from '../recommendations/page-data.ts';
import { useSectorNames } from '../recommendations/use-naming.ts';
import { useClock } from '../session/clock.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useDates } from '../words/use-dates.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { written } from '../words/written.ts';
import { SectorSide, useRoom } from '../rooms/sector-side.tsx';
import { EarlierPositions } from './earlier-positions.tsx';
import { MembersBySector } from './members-by-sector.tsx';
import { OpenRoundDialog } from './open-round-dialog.tsx';
import { OwnPosition } from './own-position.tsx';
import { PositionForm } from './position-form.tsx';
import { latestOf } from './position.ts';
import { RoundSteps } from './round-steps.tsx';

const Movement = fetchedLater(() => import('./movement.tsx').then((file) => file.Movement));

/** The whole round: what was asked, how each sector and each member stands, in their own words, and what the rule lacks. */
export function PositionsFace({ page }: { page: RecommendationPageData }) {
  const t = useWords('rounds');
  const [isOpening, setOpening] = useState(false);
  const [round] = page.rounds;
  const opener = page.offers.includes('openRound') ? (
    <Button kind={round ? 'secondary' : 'primary'} onPress={() => setOpening(true)}>
      {t('open.button')}
    </Button>
  ) : null;
  return (
    <div className="grid gap-8">
      {round ? (
        <Current page={page} round={round} opener={opener} />
      ) : (
        // Of what is shared the head's own button asks: the same one twice on a page would be two ways to one thing.
        <EmptyState title={t('none.title')} action={page.state === 'shared' ? null : opener}>
          {t(page.versions.length === 0 ? 'none.noVersion' : 'none.body')}
        </EmptyState>
      )}
      {round && page.standings?.consensus && page.versions.length > 1 ? (
        <Suspense>
          <Movement page={page} round={round} />
        </Suspense>
      ) : null}
      <EarlierPositions page={page} />
      {isOpening ? <OpenRoundDialog page={page} onClose={() => setOpening(false)} /> : null}
    </div>
  );
}

function Current({ page, round, opener }: { page: RecommendationPageData; round: RoundShown; opener: React.ReactNode }) {
  const t = useWords('rounds');
  const dates = useDates();
  const language = useLanguage();
  const names = useSectorNames();
  const { actor } = useTaskforce();
  const { today } = useClock();
  const hasRoom = useRoom() !== null;
  const [entering, setEntering] = useState<string | null>(null);
  const version = page.versions.at(-1);
  const label = page.versions.find(({ id }) => id === round.versionId)?.label ?? '';
  const consensus = page.standings?.consensus;
  const mayEnter = round.offers.includes('takePosition') && isSecretariat(actor);
  const person = round.asked.find(({ seatId }) => seatId === entering);
  return (
    <section className="grid gap-6">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="grid max-w-reading gap-1.5">
          <h2 {...written} className="text-lg font-semibold">
            {round.question}
          </h2>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
            <StateChip tone={round.state === 'open' ? 'active' : 'quiet'} glyph={round.state === 'open' ? 'going' : 'done'}>
              {t(round.state === 'open' ? 'state.open' : 'state.closed')}
            </StateChip>
            <span>{t('round.onVersion', { label })}</span>
            <span>
              {round.state === 'open'
                ? t(round.deadlineOn < today ? 'round.wasDue' : 'round.due', {
                    on: dates.day(round.deadlineOn, { weekday: false, year: false }),
                  })
                : t('round.closedOn', { on: round.closedAt ? dates.day(round.closedAt.slice(0, 10), { weekday: false }) : '' })}
            </span>
            <span>
              {t('round.openedBy', {
                name: round.openedBy,
                on: dates.day(round.openedAt.slice(0, 10), { weekday: false, year: false }),
              })}
            </span>
            {round.isHiddenUntilAnswer ? <span>{t('round.hidden')}</span> : null}
          </p>
        </div>
        <div className="flex flex-wrap gap-2" data-print="no">
          {opener}
          <RoundSteps page={page} round={round} />
        </div>
      </div>
      {consensus ? (
        <div className="grid gap-1">
          <p className="font-medium">{sayConsensus(consensus, names, language)}</p>
          <p className="text-sm text-soft">{sayCounts(consensus, names, language)}</p>
        </div>
      ) : (
        <p className="text-soft">{t('hiddenUntil')}</p>
      )}
      {/* On a phone one's own comes first; beside each other the sectors stand to the left of it. */}
      <div
        className={`grid items-start gap-8 ${page.standings?.own || hasRoom ? 'lg:grid-cols-[minmax(0,1fr)_17rem] lg:grid-rows-[auto_1fr]' : ''}`}
      >
        <div className="empty:hidden lg:col-start-2 lg:row-start-1">
          <OwnPosition page={page} />
        </div>
        <div className="lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <MembersBySector page={page} round={round} onEnter={mayEnter ? setEntering : null} />
        </div>
        <div className="empty:hidden lg:col-start-2 lg:row-start-2">
          <SectorSide page={page} />
        </div>
      </div>
      {person && version ? (
        <Dialog isOpen onClose={() => setEntering(null)} title={t('enter.title', { name: person.name })}>
          <div className="pb-3">
            <PositionForm
              round={round}
              version={version}
              onBehalfOf={{ seatId: person.seatId, name: person.name }}
              after={
                latestOf(
                  page.rounds.flatMap(({ positions }) => positions),
                  person.seatId,
                )?.id ?? null
              }
              onDone={() => setEntering(null)}
              onCancel={() => setEntering(null)}
            />
          </div>
        </Dialog>
      ) : null}
    </section>
  );
}
