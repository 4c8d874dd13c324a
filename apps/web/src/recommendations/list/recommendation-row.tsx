import { MessageSquare } from 'lucide-react';
import { RelativeTime } from '../../look/relative-time.tsx';
import { Row } from '../../look/rows.tsx';
import { TextLink } from '../../look/text-link.tsx';
import { SectorMark } from '../../look/sector-mark.tsx';
import { SectorCells } from '../../rounds/sector-cells.tsx';
import { useClock } from '../../session/clock.ts';
import { useTaskforce } from '../../session/taskforce.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import { written } from '../../words/written.ts';
import { useHolder } from '../ball-line.tsx';
import { LedOn } from '../trace/led-on.tsx';
import type { Listed } from '../page-data.ts';
import { StageChip } from '../stage-chip.tsx';
import { useSerial } from '../use-naming.ts';

/** One recommendation in a list: what it is, how far, whose turn, and how each sector stands. */
export function RecommendationRow({ recommendation }: { recommendation: Listed }) {
  const t = useWords('recommendations');
  const { slug, sector } = useTaskforce();
  const { serialOf, keyOf } = useSerial();
  const holder = useHolder();
  const lead = sector(recommendation.leadSectorId);
  const { ball, versionLabel, comments, cells } = recommendation;
  const facts = [
    ball ? (
      <span key="ball" className={ball.isMine ? 'font-semibold text-ink' : undefined}>
        {t('ball.long', { holder: holder(ball) })} <RelativeTime at={ball.since} isDay />
      </span>
    ) : null,
    recommendation.turn === 'waiting' ? <span key="turn">{t('turn.waiting')}</span> : null,
    versionLabel ? <span key="version">{t('version.label', { label: versionLabel })}</span> : null,
    comments > 0 ? (
      <span key="comments" className="inline-flex items-center gap-1" title={t('comments.count', { count: comments })}>
        <MessageSquare className="size-3.5" aria-hidden="true" />
        <span aria-hidden="true">{comments}</span>
        <span className="sr-only">{t('comments.count', { count: comments })}</span>
      </span>
    ) : null,
  ].filter(Boolean);
  return (
    <Row
      mark={lead ? <SectorMark sector={lead} /> : null}
      title={
        <>
          <span className="figures mr-2 text-sm font-semibold text-soft">{serialOf(recommendation)}</span>
          <TextLink to="/$slug/anbefalinger/$number" params={{ slug, number: keyOf(recommendation) }}>
            <span {...written}>{recommendation.title}</span>
          </TextLink>
        </>
      }
      sub={
        <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <Own recommendation={recommendation} />
          <LedOn said={t('wentOnIn')} numbers={recommendation.wentOnIn} />
          {facts}
        </span>
      }
      end={
        <span className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
          <StageChip state={recommendation.state} isRoundOpen={recommendation.round?.state === 'open'} />
          {/* Keeps the chips under each other; a draft in a room stands among drafts only. */}
          {cells ? (
            <span className="basis-full sm:basis-auto">
              <SectorCells cells={cells} />
            </span>
          ) : recommendation.number === null ? null : (
            <span className="hidden w-55 sm:inline" />
          )}
        </span>
      }
    />
  );
}

/** What the actor himself owes it: a position, or the same once more. */
function Own({ recommendation: { own, round, state } }: { recommendation: Listed }) {
  const t = useWords('rounds');
  const dates = useDates();
  const { today } = useClock();
  if (!own || state !== 'deliberation') return null;
  if (own.toReconfirm) return <span className="font-semibold text-risk">{t('own.toReconfirm')}</span>;
  if (own.stance !== 'notStated' || round?.state !== 'open') return null;
  return (
    <span className="font-semibold text-accent">{t('own.missing', { deadline: dates.deadline(round.deadlineOn, today) })}</span>
  );
}
