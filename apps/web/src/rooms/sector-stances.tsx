import { useState } from 'react';
import { Button } from '../look/button.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { Section } from '../look/section.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useSerial } from '../recommendations/use-naming.ts';
import { MemberStandingGlyph } from '../rounds/standing-glyph.tsx';
import { useClock } from '../session/clock.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { written } from '../words/written.ts';
import { placesOf } from './agreeing.ts';
import { SectorStance } from './sector-stance.tsx';
import { PrepareForm } from './prepare-form.tsx';
import type { CommonShown, Matter, RoomData, RoomPerson } from './room-data.ts';

type SectorStancesProps = { sectorId: string; room: RoomData; people: readonly RoomPerson[] };

/** What the sector agrees on before its members answer, one place for each recommendation that lies before the taskforce. */
export function SectorStances({ sectorId, room, people }: SectorStancesProps) {
  const t = useWords('rooms');
  const { now, answered, settled } = placesOf(room.matters, room.commonPositions);
  return (
    <Section title={t('common.title')} note={t('common.note')}>
      {now.length + answered.length === 0 ? (
        <EmptyState title={t('common.empty')}>{t('common.emptyBody')}</EmptyState>
      ) : (
        <div className="divide-y divide-line border-y border-line">
          {now.map(({ matter, common }) => (
            <Place key={matter.id} {...{ sectorId, people, common, matter }} about={matter} />
          ))}
        </div>
      )}
      {answered.length > 0 ? (
        <details>
          <summary className="cursor-pointer py-1 text-sm font-medium text-soft">
            {t('common.answered', { count: answered.length })}
          </summary>
          <div className="divide-y divide-line">
            {answered.map(({ matter, common }) => (
              <Place key={matter.id} {...{ sectorId, people, common, matter }} about={matter} />
            ))}
          </div>
        </details>
      ) : null}
      {settled.length > 0 ? (
        <details>
          <summary className="cursor-pointer py-1 text-sm font-medium text-soft">
            {t('common.settled', { count: settled.length })}
          </summary>
          <div className="divide-y divide-line">
            {settled.map((common) => (
              <Place key={common.id} {...{ sectorId, people, common }} matter={null} about={common.recommendation} />
            ))}
          </div>
        </details>
      ) : null}
    </Section>
  );
}

type PlaceProps = {
  sectorId: string;
  people: readonly RoomPerson[];
  about: Pick<Matter, 'id' | 'number' | 'draftNumber' | 'title' | 'leadSectorId'>;
  common: CommonShown | null;
  /** Null when it is settled: then nothing more is prepared. */
  matter: Matter | null;
};

function Place({ sectorId, people, about, common, matter }: PlaceProps) {
  const t = useWords('rooms');
  const { slug } = useTaskforce();
  const { serialOf, keyOf } = useSerial();
  const [isPreparing, setPreparing] = useState(false);
  const open = () => setPreparing(true);
  return (
    <article className="grid gap-2 py-4" aria-label={about.title}>
      <h3 className="font-medium">
        <span className="figures mr-2 text-sm font-semibold text-soft">{serialOf(about)}</span>
        <TextLink to="/$slug/anbefalinger/$number" params={{ slug, number: keyOf(about) }}>
          <span {...written}>{about.title}</span>
        </TextLink>
      </h3>
      {matter?.round ? <Round round={matter.round} /> : null}
      {isPreparing ? (
        <PrepareForm {...{ sectorId }} recommendationId={about.id} before={common} onEnd={() => setPreparing(false)} />
      ) : common ? (
        <SectorStance {...{ sectorId, common, people }} onEdit={matter ? open : null} />
      ) : (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <p className="text-sm text-soft">{t('common.none')}</p>
          <Button kind="quiet" size="small" aria-label={t('common.prepareNamed', { title: about.title })} onPress={open}>
            {t('common.prepare')}
          </Button>
        </div>
      )}
    </article>
  );
}

/** The round that is open, and what the sector's own have answered, where that may be seen. */
function Round({ round }: { round: NonNullable<Matter['round']> }) {
  const t = useWords('rooms');
  const dates = useDates();
  const { today } = useClock();
  return (
    <div className="grid gap-1 text-sm">
      <p>
        <span className="font-semibold text-accent">
          {round.deadlineOn < today
            ? t('round.wasDue', { on: dates.day(round.deadlineOn, { weekday: false, year: false }) })
            : t('round.open', { deadline: dates.deadline(round.deadlineOn, today) })}
        </span>{' '}
        <span {...written} className="text-soft">
          {round.question}
        </span>
      </p>
      {round.members ? (
        <ul className="flex flex-wrap gap-x-5 gap-y-0.5">
          {round.members.map(({ seatId, name, stance, toReconfirm }) => (
            <li key={seatId} className="inline-flex flex-wrap items-center gap-x-1.5">
              {name}: <MemberStandingGlyph stance={stance} toReconfirm={toReconfirm} named />
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-soft">{t('round.hidden')}</p>
      )}
    </div>
  );
}
