import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { isHeldOn } from '@tvaers/domain/seats/balance';
import { roleWords } from '@tvaers/domain/seats/labels';
import { trpc } from '../doors/trpc.ts';
import { HistoryList } from '../history/history-list.tsx';
import { PageHead } from '../look/page-head.tsx';
import { Section } from '../look/section.tsx';
import { SectorMark } from '../look/sector-mark.tsx';
import { StateChip } from '../look/state-chip.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useClock } from '../session/clock.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { DemoNote } from '../taskforce/demo-note.tsx';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { Duties } from './duties.tsx';
import type { PersonOnPage } from './roster.ts';

/** A person's seats over time, and what he answers for of what the reader may read. */
export function PersonPage() {
  const t = useWords('seats');
  const { today } = useClock();
  const language = useLanguage();
  const { taskforceId, slug, sector } = useTaskforce();
  const { userId = '' } = useParams({ strict: false });
  const { data: person } = useSuspenseQuery(trpc.seats.person.queryOptions({ taskforceId, userId }));
  const now = person.seats.find((seat) => isHeldOn(seat, today));
  const look = sector(now?.sectorId);
  return (
    <>
      <PageHead
        title={person.name}
        over={
          <TextLink to="/$slug/medlemmer" params={{ slug }}>
            {t('title')}
          </TextLink>
        }
        sub={
          now ? (
            <>
              {look ? <SectorMark sector={look} named /> : null}
              <StateChip>{roleWords[now.role][language]}</StateChip>
              <span>
                {now.title}, {now.employer}
              </span>
              {person.email ? (
                <a
                  href={`mailto:${person.email}`}
                  className="text-accent underline decoration-1 underline-offset-3 hover:decoration-2"
                >
                  {person.email}
                </a>
              ) : null}
            </>
          ) : (
            t('person.none')
          )
        }
      />
      <DemoNote>{t('demo')}</DemoNote>
      <div className="grid gap-10">
        <Section title={t('person.seats')}>
          <ol className="divide-y divide-line border-y border-line">
            {person.seats.map((seat) => (
              <SeatOverTime key={seat.id} seat={seat} isNow={seat === now} />
            ))}
          </ol>
        </Section>
        <Section title={t('person.duties')} note={t('person.dutiesNote')}>
          <Duties person={person} />
        </Section>
        <Section title={t('person.history')}>
          <HistoryList noun="seats" thingId={person.seats.map(({ id }) => id)} />
        </Section>
      </div>
    </>
  );
}

function SeatOverTime({ seat, isNow }: { seat: PersonOnPage['seats'][number]; isNow: boolean }) {
  const t = useWords('seats');
  const dates = useDates();
  const language = useLanguage();
  const { sector } = useTaskforce();
  const look = sector(seat.sectorId);
  const day = (on: string) => dates.day(on, { weekday: false });
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[13rem_minmax(0,1fr)]">
      <p className="figures text-sm text-soft">
        {day(seat.fromOn)}
        {seat.untilOn ? ` – ${day(seat.untilOn)}` : ' –'}
        {isNow ? <span className="block font-medium text-ink">{t('person.now')}</span> : null}
      </p>
      <div className="grid gap-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {look ? <SectorMark sector={look} named /> : null}
          <span className={look ? 'text-soft' : ''}>{roleWords[seat.role][language]}</span>
          {seat.servesName ? <span className="text-soft">{t('row.serves', { name: seat.servesName })}</span> : null}
        </p>
        <p>
          {seat.title}, {seat.employer}
        </p>
        <p className="text-sm text-soft">{t('person.appointedBy', { by: seat.appointedBy })}</p>
        {seat.endReason ? <p className="text-sm text-soft">{t('person.ended', { reason: seat.endReason })}</p> : null}
      </div>
    </li>
  );
}
