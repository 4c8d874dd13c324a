import { presenceWords } from '@tvaers/domain/meetings/labels';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { trpc } from '../doors/trpc.ts';
import { DataTable, type Column } from '../look/data-table.tsx';
import { Panel } from '../look/panel.tsx';
import { SectorMark } from '../look/sector-mark.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import type { AttendanceAnswer } from './progress.ts';

type Person = AttendanceAnswer['people'][number];
type Mark = NonNullable<Person['marks'][number]>;

/** Who came to which of the meetings held, person by person, and at how many somebody of each sector was there. */
export function AttendanceTable() {
  const t = useWords('progress');
  const dates = useDates();
  const { taskforceId, slug, sectors, sector } = useTaskforce();
  const language = useLanguage();
  const { meetings, people, sectors: bySector } = useSuspenseQuery(trpc.progress.attendance.queryOptions({ taskforceId })).data;
  if (meetings.length === 0) return <p className="text-soft">{t('attendance.none')}</p>;
  const columns: Column<Person>[] = [
    {
      id: 'person',
      header: t('attendance.person'),
      isHeader: true,
      cell: ({ userId, name, sectorId, holdsSeat }) => {
        const own = sector(sectorId);
        return (
          <span className="flex items-center gap-2">
            {own ? <SectorMark sector={own} /> : null}
            <Link to="/$slug/medlemmer/$userId" params={{ slug, userId }} className="no-underline hover:underline">
              {name}
            </Link>
            {holdsSeat ? null : <span className="text-soft">({t('attendance.left')})</span>}
          </span>
        );
      },
    },
    ...meetings.map(({ number, on }, place): Column<Person> => ({
      id: String(number),
      header: (
        <Link
          to="/$slug/moeder/$number"
          params={{ slug, number: String(number) }}
          className="no-underline hover:underline"
          title={dates.day(on)}
        >
          <span className="sr-only">{t('attendance.meeting')} </span>
          {number}
        </Link>
      ),
      align: 'center',
      cell: ({ marks }) => <PresenceMark mark={marks[place] ?? null} />,
    })),
    {
      id: 'count',
      header: t('attendance.count'),
      align: 'right',
      cell: ({ present, of }) => (of > 0 ? t('attendance.of', { present: String(present), of: String(of) }) : ''),
    },
  ];
  return (
    <Panel tight>
      <p className="flex flex-wrap gap-x-5 gap-y-1 pb-3 text-sm text-soft">
        <span>{t('attendance.sectors')}</span>
        {sectors.map((one) => {
          const counted = bySector.find(({ sectorId }) => sectorId === one.id);
          return counted && counted.of > 0 ? (
            <span key={one.id} className="flex items-center gap-1.5">
              <SectorMark sector={one} /> {t('attendance.of', { present: String(counted.present), of: String(counted.of) })}
            </span>
          ) : null;
        })}
      </p>
      <DataTable caption={t('attendance.caption')} columns={columns} rows={people} rowKey={({ userId }) => userId} />
      <ul className="flex flex-wrap gap-x-4 gap-y-0.5 pt-3 text-xs text-soft" aria-hidden="true">
        {presences.map((mark) => (
          <li key={mark} className="flex items-center gap-1.5">
            <svg viewBox="0 0 16 16" className={`size-4 ${marks[mark].colour}`}>
              {marks[mark].shape}
            </svg>
            {presenceWords[mark][language]}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const marks: Record<Mark, { colour: string; shape: ReactNode }> = {
  present: { colour: 'text-good', shape: <circle cx="8" cy="8" r="6" fill="currentColor" /> },
  online: {
    colour: 'text-good',
    shape: (
      <>
        <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <circle cx="8" cy="8" r="2.5" fill="currentColor" />
      </>
    ),
  },
  apologies: {
    colour: 'text-soft',
    shape: <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  },
  absent: {
    colour: 'text-late',
    shape: <path d="M4 4l8 8m0-8l-8 8" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
  },
};

const presences = ['present', 'online', 'apologies', 'absent'] as const satisfies readonly Mark[];

function PresenceMark({ mark }: { mark: Mark | null }) {
  const language = useLanguage();
  const t = useWords('progress');
  if (!mark) return <span className="sr-only">{t('attendance.notDue')}</span>;
  const { colour, shape } = marks[mark];
  const words = presenceWords[mark][language];
  return (
    <span title={words}>
      <svg viewBox="0 0 16 16" className={`mx-auto size-4 ${colour}`} role="img" aria-label={words}>
        {shape}
      </svg>
    </span>
  );
}
