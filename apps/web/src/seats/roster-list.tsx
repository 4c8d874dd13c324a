import { Section } from '../look/section.tsx';
import { SectorMark } from '../look/sector-mark.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { DeputyPeriods } from './deputy-periods.tsx';
import { groupRoster, type MemberRow, type Roster, type RosterSeat } from './roster.ts';
import type { SeatAct } from './seat-dialog.tsx';
import { SeatRow } from './seat-row.tsx';

/** The roster by sector, advisers beneath the members they serve; then secretariat, commissioner and observer. */
export function RosterList({ roster, onAct }: { roster: Roster; onAct: (act: SeatAct) => void }) {
  const t = useWords('seats');
  const { sector } = useTaskforce();
  const { sectors, others } = groupRoster(roster);
  const acts = {
    onChange: (seat: RosterSeat) => onAct({ verb: 'change', seat }),
    onEnd: (seat: RosterSeat) => onAct({ verb: 'end', seat }),
  };

  function member({ seat, advisers }: MemberRow) {
    return (
      <SeatRow key={seat.id} seat={seat} {...acts}>
        {seat.role === 'deputyChair' ? (
          <DeputyPeriods seat={seat} roster={roster} onDeputize={() => onAct({ verb: 'deputize', seat })} />
        ) : null}
        {advisers.length > 0 ? (
          <ul className="mb-1 ml-11 border-l border-line pl-4">
            {advisers.map((adviser) => (
              <SeatRow key={adviser.id} seat={adviser} note={t('row.serves', { name: seat.name })} {...acts} />
            ))}
          </ul>
        ) : null}
      </SeatRow>
    );
  }

  return (
    <div className="grid content-start gap-8">
      {sectors.map(({ sectorId, members }) => {
        const look = sector(sectorId);
        return look ? (
          <Section key={sectorId} title={<SectorMark sector={look} named />}>
            {members.length > 0 ? (
              <ul className="divide-y divide-line border-y border-line">{members.map(member)}</ul>
            ) : (
              <p className="border-y border-line py-3 text-sm text-soft">{t('groups.empty')}</p>
            )}
          </Section>
        ) : null;
      })}
      {others.map(({ role, seats }) => (
        <Section key={role} title={t(`groups.${role as 'secretariat' | 'commissioner' | 'observer'}`)}>
          <ul className="divide-y divide-line border-y border-line">
            {seats.map((seat) => (
              <SeatRow key={seat.id} seat={seat} {...acts} />
            ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}
