import type { Role } from '../actor.ts';
import { isThereAt, type Presence } from './quorum.ts';

type Attended = {
  role: Role;
  attendance: { seatId: string; presence: Presence; arrivedAtItem: number | null; leftAfterItem: number | null } | null;
};
type Minuted = { id: string; position: number; isClosed: boolean };
type Meeting<Person extends Attended, Item extends Minuted, Correction extends { itemId: string | null }> = {
  people: readonly Person[];
  items: readonly Item[];
  corrections: readonly Correction[];
};

/** Those who follow are named to nobody outside: only who takes part in the work. */
const isNamed = ({ role }: Attended) => role !== 'observer' && role !== 'commissioner';

/**
 * What of approved minutes may leave the taskforce: the open items with their outcomes, who was there without those who only follow, and
 * corrections of what is left (access.md: what is open is what those outside the work read). A closed item leaves no trace but its number,
 * which stays so that the others keep theirs. A correction of the whole may touch a closed item, so it is left out while there is one.
 */
export function publicMinutes<Person extends Attended, Item extends Minuted, Correction extends { itemId: string | null }>({
  people,
  items,
  corrections,
}: Meeting<Person, Item, Correction>) {
  const open = items.filter(({ isClosed }) => !isClosed);
  const ids = new Set(open.map(({ id }) => id));
  const hasClosed = open.length < items.length;
  const positions = items.map(({ position }) => position);
  const named = people.filter(isNamed);
  const wasThere = ({ attendance }: Person) =>
    attendance !== null && positions.some((position) => isThereAt(attendance, position));
  return {
    present: named.filter(wasThere),
    apologies: named.filter(({ attendance }) => attendance?.presence === 'apologies'),
    items: open,
    corrections: corrections.filter(({ itemId }) => (itemId === null ? !hasClosed : ids.has(itemId))),
  };
}
