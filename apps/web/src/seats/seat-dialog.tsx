import { AppointDialog } from './appoint-dialog.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { DeputizeDialog } from './deputize-dialog.tsx';
import { EndDialog } from './end-dialog.tsx';
import type { Roster, RosterSeat } from './roster.ts';

/** What someone has set out to do with the roster. */
export type SeatAct = { verb: 'appoint' } | { verb: 'change' | 'end' | 'deputize'; seat: RosterSeat };

/** The dialog of an act on the roster. */
export function SeatDialog({ act, roster, onClose }: { act: SeatAct; roster: Roster; onClose: () => void }) {
  // The seat as it stands now: someone else may have changed it while the dialog was open.
  const seatOf = ({ seat }: { seat: RosterSeat }) => roster.seats.find(({ id }) => id === seat.id) ?? seat;
  switch (act.verb) {
    case 'appoint':
      return <AppointDialog roster={roster} onClose={onClose} />;
    case 'change':
      return <ChangeDialog seat={seatOf(act)} roster={roster} onClose={onClose} />;
    case 'end':
      return <EndDialog seat={seatOf(act)} roster={roster} onClose={onClose} />;
    case 'deputize':
      return <DeputizeDialog seat={seatOf(act)} onClose={onClose} />;
  }
}
