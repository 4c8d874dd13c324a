import { sayHowGiven } from '@tvaers/domain/rounds/labels';
import { stanceWords } from '@tvaers/domain/rounds/stance-words';
import { useState } from 'react';
import { Aside } from '../look/aside.tsx';
import { Button } from '../look/button.tsx';
import { fetchedLater } from '../look/fetched-later.tsx';
import { RelativeTime } from '../look/relative-time.tsx';
import { SectorMark } from '../look/sector-mark.tsx';
import type { RecommendationPageData, RoundShown } from '../recommendations/page-data.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { useLabel } from '../recommendations/use-naming.ts';
import { useLanguage } from '../words/language.ts';
import { written } from '../words/written.ts';
import { disputedOf, latestOf } from './position.ts';
import { SectorVoice } from './sector-voice.tsx';
import { SettleDialog } from './settle-dialog.tsx';
import { MemberStandingGlyph, SectorStandingGlyph } from './standing-glyph.tsx';

const ReconfirmForDialog = fetchedLater(() => import('./reconfirm-for-dialog.tsx').then((file) => file.ReconfirmForDialog));

type MembersBySectorProps = {
  page: RecommendationPageData;
  round: RoundShown;
  /** Enters a position for a member; null for who may not. */
  onEnter: ((seatId: string) => void) | null;
};

/** The sectors with their members beneath: how each stands, on which version, and in which words. */
export function MembersBySector({ page, round, onEnter }: MembersBySectorProps) {
  const { sectors } = useTaskforce();
  const views = page.standings?.consensus?.sectors ?? [];
  return (
    <div className="grid gap-6">
      {sectors
        .filter(({ id }) => round.asked.some(({ sectorId }) => sectorId === id))
        .map((sector) => {
          const view = views.find(({ sectorId }) => sectorId === sector.id);
          return (
            <section key={sector.id} className="grid gap-1" aria-label={sector.name}>
              <h3 className="flex items-center justify-between gap-3 border-b border-line-strong pb-1.5 font-semibold">
                <SectorMark sector={sector} named />
                <span className="text-sm font-normal">
                  <SectorStandingGlyph standing={view?.standing ?? 'hidden'} named side="end" />
                </span>
              </h3>
              <ul className="divide-y divide-line">
                {round.asked
                  .filter(({ sectorId }) => sectorId === sector.id)
                  .map((member) => (
                    <Member key={member.seatId} page={page} round={round} member={member} onEnter={onEnter} />
                  ))}
              </ul>
              <SectorVoice page={page} round={round} sector={sector} />
            </section>
          );
        })}
    </div>
  );
}

function Member({
  page,
  round,
  member,
  onEnter,
}: {
  page: RecommendationPageData;
  round: RoundShown;
  member: RoundShown['asked'][number];
  onEnter: ((seatId: string) => void) | null;
}) {
  const t = useWords('rounds');
  const language = useLanguage();
  const standing = page.standings?.members.find(({ seatId }) => seatId === member.seatId);
  const position = latestOf(
    page.rounds.flatMap(({ positions }) => positions),
    member.seatId,
  );
  const label = page.versions.find(({ id }) => id === position?.versionId)?.label;
  const isRecused = standing?.stance === 'recused';
  const [isConfirming, setConfirming] = useState(false);
  const version = page.versions.at(-1);
  const canConfirm = standing?.toReconfirm && position && round.offers.includes('reconfirm');
  const how = position && sayHowGiven(position.source, position.howGiven, language);
  return (
    <li className="grid gap-1 py-2.5 sm:pl-7.5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span>
          {member.name}{' '}
          <span {...written} className="text-sm text-soft">
            {[member.title, member.employer].filter(Boolean).join(', ')}
          </span>
        </span>
        <span className="basis-full text-sm text-soft sm:basis-auto">
          {standing ? (
            <MemberStandingGlyph stance={standing.stance} toReconfirm={standing.toReconfirm} named side="endWhereWide" />
          ) : (
            <SectorStandingGlyph standing="hidden" named side="endWhereWide" />
          )}
        </span>
      </div>
      {position && !isRecused ? (
        <>
          {position.reason ? (
            <p {...written} className="max-w-reading font-serif whitespace-pre-line">
              “{position.reason}”
            </p>
          ) : null}
          {position.wouldChange ? (
            <p className="max-w-reading font-serif whitespace-pre-line">
              <span className="font-sans text-sm text-soft">{t('wouldChange')}</span>{' '}
              <span {...written}>{position.wouldChange}</span>
            </p>
          ) : null}
        </>
      ) : null}
      <DisputedEntry round={round} member={member} />
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <p className="text-xs text-soft">
          {position && !isRecused ? (
            <>
              {label ? `${t('form.onVersion', { label })} · ` : ''}
              <RelativeTime at={position.takenAt} />
              {how ? ` · ${t('enteredBy', { name: position.enteredBy, how })}` : ''}
            </>
          ) : null}
        </p>
        {onEnter && !isRecused ? (
          <span className="flex flex-wrap gap-x-4" data-print="no">
            {canConfirm ? (
              <Button kind="quiet" size="small" onPress={() => setConfirming(true)}>
                {t('enter.confirm')}
              </Button>
            ) : null}
            <Button kind="quiet" size="small" onPress={() => onEnter(member.seatId)}>
              {t(position ? 'enter.again' : 'enter.open')}
            </Button>
          </span>
        ) : null}
      </div>
      {isConfirming && position && version ? (
        <Aside onFailed={() => setConfirming(false)}>
          <ReconfirmForDialog
            recommendationId={page.id}
            roundId={round.id}
            member={member}
            taken={position}
            version={version}
            onClose={() => setConfirming(false)}
          />
        </Aside>
      ) : null}
    </li>
  );
}

/** What the member says is not right: what was entered, by whom, that it does not count, and for who may, the way to settle it. */
function DisputedEntry({ round, member }: { round: RoundShown; member: RoundShown['asked'][number] }) {
  const t = useWords('rounds');
  const label = useLabel();
  const [isSettling, setSettling] = useState(false);
  const disputed = disputedOf(round.positions, member.seatId);
  if (!disputed) return null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded bg-risk-ground px-3.5 py-2 text-sm">
      <p>{t('disputed', { name: member.name, stance: label(stanceWords[disputed.stance]), by: disputed.enteredBy })}</p>
      {round.offers.includes('settle') ? (
        <span data-print="no">
          <Button size="small" onPress={() => setSettling(true)}>
            {t('settle.open')}
          </Button>
        </span>
      ) : null}
      {isSettling ? <SettleDialog position={disputed} name={member.name} onClose={() => setSettling(false)} /> : null}
    </div>
  );
}
