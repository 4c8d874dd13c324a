import { works } from '@tvaers/domain/actor';
import { daysBetween } from '@tvaers/domain/dates/calendar-day';
import { saySerial } from '@tvaers/domain/numbers/serial';
import { Link } from '@tanstack/react-router';
import { ClipboardList } from 'lucide-react';
import type { ReactNode } from 'react';
import { Row, Rows } from '../look/rows.tsx';
import { Section } from '../look/section.tsx';
import { SectorMark } from '../look/sector-mark.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { figureLink, lineLink } from './plan-link.tsx';
import type { Progress } from './progress.ts';

/** Who cannot support and what would change it, which sectors are silent, what is overdue. */
export function StickingPoints({ progress }: { progress: Progress }) {
  const t = useWords('progress');
  const dates = useDates();
  const { sector, actor, slug } = useTaskforce();
  const { blocks, silent, overdue, todayOn } = progress;
  // Who only follows the work is told nothing of positions and actions: "nothing sticks" would be more than he can know.
  if (!works(actor)) return null;
  const quietly = (words: ReactNode) => <span className="font-normal">{words}</span>;
  return (
    <Section title={t('sticks.title')}>
      {blocks.length + silent.length + overdue.length === 0 ? (
        <p className="text-soft">{t('sticks.nothing')}</p>
      ) : (
        <Rows>
          {blocks.map((block) => (
            <Row
              key={`${block.recommendationId} ${block.name}`}
              mark={<Mark sectorId={block.sectorId} />}
              title={<BlockTitle block={block} todayOn={todayOn} />}
              sub={
                <>
                  “{block.reason}” {block.wouldChange ? t('sticks.wouldChange', { what: block.wouldChange }) : ''}
                </>
              }
            />
          ))}
          {silent.map(({ sectorId, sinceOn, ...signs }) => (
            <Row
              key={sectorId}
              mark={<Mark sectorId={sectorId} />}
              title={quietly(
                sinceOn
                  ? t('sticks.silent', {
                      sector: sector(sectorId)?.name ?? '',
                      on: dates.day(sinceOn, { weekday: false, year: false }),
                    })
                  : t('sticks.neverHeard', { sector: sector(sectorId)?.name ?? '' }),
              )}
              sub={<SilentSince sectorId={sectorId} signs={signs} />}
            />
          ))}
          {overdue.map((action) => (
            <Row
              key={action.id}
              mark={<ClipboardList className="size-5 text-soft" aria-hidden="true" />}
              title={quietly(
                <Link to="/$slug/moeder" params={{ slug }} search={{ fane: 'opgaver', opgaver: 'alle' }} className={lineLink}>
                  {action.text}
                </Link>,
              )}
              sub={t('sticks.overdue', { since: dates.deadline(action.dueOn, todayOn), owner: ownerOf(action) })}
            />
          ))}
        </Rows>
      )}
    </Section>
  );

  function ownerOf({ ownerName, ownerSectorId, ownerRole }: Progress['overdue'][number]): string {
    if (ownerName) return ownerName;
    if (ownerSectorId) return sector(ownerSectorId)?.name ?? t('sticks.owner.other');
    return t(`sticks.owner.${ownerRole === 'secretariat' || ownerRole === 'chair' ? ownerRole : 'other'}`);
  }
}

function Mark({ sectorId }: { sectorId: string }) {
  const { sector } = useTaskforce();
  const one = sector(sectorId);
  return one ? <SectorMark sector={one} /> : null;
}

function BlockTitle({ block, todayOn }: { block: Progress['blocks'][number]; todayOn: string }) {
  const t = useWords('progress');
  const { slug } = useTaskforce();
  const number = block.number === null ? '' : saySerial('recommendation', block.number);
  return (
    <>
      <TextLink to={`/${slug}/anbefalinger/${number || block.recommendationId}`}>{number || block.title}</TextLink>{' '}
      <span className="font-normal">{t('sticks.since', { count: daysBetween(block.takenOn, todayOn) })}</span>
    </>
  );
}

type SilentSinceProps = { sectorId: string; signs: Omit<Progress['silent'][number], 'sectorId' | 'sinceOn'> };

/** Its last position, comment and presence, and the answers that are missing, which lead to their rows. */
function SilentSince({ sectorId, signs }: SilentSinceProps) {
  const t = useWords('progress');
  const dates = useDates();
  const { sector } = useTaskforce();
  const { missing, positionOn, commentOn, presentOn } = signs;
  const day = (on: string) => dates.day(on, { weekday: false, year: false });
  const last = [
    positionOn && t('sticks.sign.position', { on: day(positionOn) }),
    commentOn && t('sticks.sign.comment', { on: day(commentOn) }),
    presentOn && t('sticks.sign.present', { on: day(presentOn) }),
  ].filter(Boolean);
  const words = t('sticks.missing', { count: missing });
  return (
    <>
      {missing > 0 ? (
        <Link
          to="."
          search={(before: Record<string, unknown>) => ({
            ...before,
            anbefalinger: undefined,
            trin: undefined,
            mangler: sector(sectorId)?.letter,
          })}
          resetScroll={false}
          className={figureLink}
        >
          {words}
        </Link>
      ) : (
        words
      )}
      {last.length > 0 ? <span className="block">{t('sticks.lastSigns', { signs: last.join(' · ') })}</span> : null}
    </>
  );
}
