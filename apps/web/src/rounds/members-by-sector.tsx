import { Button } from '../look/button.tsx';
import { RelativeTime } from '../look/relative-time.tsx';
import { SectorMark } from '../look/sector-mark.tsx';
import type { RecommendationPageData, RoundShown } from '../recommendations/page-data.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { latestOf } from './position.ts';
import { MemberStandingGlyph, SectorStandingGlyph } from './standing-glyph.tsx';

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
                    <Member key={member.seatId} page={page} member={member} onEnter={onEnter} />
                  ))}
              </ul>
            </section>
          );
        })}
    </div>
  );
}

function Member({
  page,
  member,
  onEnter,
}: {
  page: RecommendationPageData;
  member: RoundShown['asked'][number];
  onEnter: ((seatId: string) => void) | null;
}) {
  const t = useWords('rounds');
  const standing = page.standings?.members.find(({ seatId }) => seatId === member.seatId);
  const position = latestOf(
    page.rounds.flatMap(({ positions }) => positions),
    member.seatId,
  );
  const label = page.versions.find(({ id }) => id === position?.versionId)?.label;
  const isRecused = standing?.stance === 'recused';
  return (
    <li className="grid gap-1 py-2.5 sm:pl-7.5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span>
          {member.name} <span className="text-sm text-soft">{[member.title, member.employer].filter(Boolean).join(', ')}</span>
        </span>
        <span className="text-sm text-soft">
          {standing ? (
            <MemberStandingGlyph stance={standing.stance} toReconfirm={standing.toReconfirm} named side="end" />
          ) : (
            <SectorStandingGlyph standing="hidden" named side="end" />
          )}
        </span>
      </div>
      {position && !isRecused ? (
        <>
          {position.reason ? <p className="max-w-reading font-serif whitespace-pre-line">“{position.reason}”</p> : null}
          {position.wouldChange ? (
            <p className="max-w-reading font-serif whitespace-pre-line">
              <span className="font-sans text-sm text-soft">{t('wouldChange')}</span> {position.wouldChange}
            </p>
          ) : null}
        </>
      ) : null}
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <p className="text-xs text-soft">
          {position && !isRecused ? (
            <>
              {label ? `${t('form.onVersion', { label })} · ` : ''}
              <RelativeTime at={position.takenAt} />
              {position.howGiven ? ` · ${t('enteredBy', { name: position.enteredBy, how: position.howGiven })}` : ''}
            </>
          ) : null}
        </p>
        {onEnter && !isRecused ? (
          <span data-print="no">
            <Button kind="quiet" size="small" onPress={() => onEnter(member.seatId)}>
              {t(position ? 'enter.again' : 'enter.open')}
            </Button>
          </span>
        ) : null}
      </div>
    </li>
  );
}
