import { Link } from '@tanstack/react-router';
import { isVotingRole } from '@tvaers/domain/actor';
import { roleWords } from '@tvaers/domain/seats/labels';
import { EllipsisVertical, Mail } from 'lucide-react';
import type { ReactNode } from 'react';
import { Avatar } from '../look/avatar.tsx';
import { Menu } from '../look/menu.tsx';
import { StateChip } from '../look/state-chip.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import type { RosterSeat } from './roster.ts';

type SeatRowProps = {
  seat: RosterSeat;
  /** A line beneath, such as whom an adviser serves. */
  note?: ReactNode;
  onChange: (seat: RosterSeat) => void;
  onEnd: (seat: RosterSeat) => void;
  /** Rows beneath, indented: advisers. */
  children?: ReactNode;
};

/** A person on the roster: name, role, title and employer, since when, and what the secretariat can do. */
export function SeatRow({ seat, note, onChange, onEnd, children }: SeatRowProps) {
  const t = useWords('seats');
  const dates = useDates();
  const language = useLanguage();
  const { slug, sector } = useTaskforce();
  const isNamedRole = seat.role !== 'member' && (isVotingRole(seat.role) || seat.role === 'adviser');
  const acts = [
    { id: 'change', label: t('change.open'), onPress: () => onChange(seat) },
    { id: 'end', label: t('end.open'), onPress: () => onEnd(seat) },
  ].filter(({ id }) => seat.offers.some((offer) => offer === id));
  const day = (on: string) => dates.day(on, { weekday: false });
  const days = (
    <>
      {t('row.since', { day: day(seat.fromOn) })}
      {seat.untilOn ? <span className="font-medium text-ink sm:block"> {t('row.until', { day: day(seat.untilOn) })}</span> : null}
    </>
  );
  return (
    <li>
      <div className="flex gap-3 py-3">
        <Avatar name={seat.name} sector={sector(seat.sectorId)} />
        <div className="grid min-w-0 flex-1 gap-0.5">
          <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
            <Link
              to="/$slug/medlemmer/$userId"
              params={{ slug, userId: seat.userId }}
              className="font-medium text-ink no-underline hover:text-accent hover:underline hover:underline-offset-3"
            >
              {seat.name}
            </Link>
            {isNamedRole ? <StateChip>{roleWords[seat.role][language]}</StateChip> : null}
          </p>
          <p className="text-sm">
            {seat.title}, {seat.employer}
          </p>
          {note ? <p className="text-sm text-soft">{note}</p> : null}
          <p className="text-sm text-soft sm:hidden">{days}</p>
        </div>
        <p className="hidden pt-0.5 text-right text-sm text-soft sm:block">{days}</p>
        <div className={`flex shrink-0 gap-1 ${seat.email ? 'min-w-19' : 'empty:hidden'}`} data-print="no">
          {seat.email ? (
            <a
              href={`mailto:${seat.email}`}
              title={seat.email}
              className={squareClass}
              aria-label={t('row.email', { name: seat.name })}
            >
              <Mail className="size-4.5" aria-hidden="true" />
            </a>
          ) : null}
          {acts.length > 0 ? (
            <Menu
              label={<EllipsisVertical className="size-4.5" aria-hidden="true" />}
              name={t('row.actions', { name: seat.name })}
              className={squareClass}
              groups={[{ id: 'acts', items: acts }]}
            />
          ) : null}
        </div>
      </div>
      {children}
    </li>
  );
}

const squareClass = 'inline-flex size-9 shrink-0 items-center justify-center rounded text-soft hover:bg-sunk hover:text-ink';
