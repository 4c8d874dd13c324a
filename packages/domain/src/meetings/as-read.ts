import type { Presence } from './quorum.ts';
import { isThereAt } from './quorum.ts';

type Attended = { presence: Presence; arrivedAtItem: number | null; leftAfterItem: number | null };

/**
 * When somebody was there, said in the numbers of the items that are left to be read: `positions`, those of the agenda itself, in order, of
 * which the first is read as 1. Null for one who was there only while something else was treated.
 */
export function attendanceAsRead<Line extends Attended>(line: Line, positions: readonly number[]): Line | null {
  if (line.presence !== 'present' && line.presence !== 'online') return { ...line, arrivedAtItem: null, leftAfterItem: null };
  const there = positions.flatMap((position, place) => (isThereAt({ ...line, seatId: '' }, position) ? [place + 1] : []));
  const [first, last] = [there.at(0), there.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    ...line,
    arrivedAtItem: first === 1 ? null : first,
    leftAfterItem: last === positions.length ? null : last,
  };
}

type Page<Item, Person, Substitution, Correction> = {
  items: readonly Item[];
  people: readonly Person[];
  substitutions: readonly Substitution[];
  /** In order. */
  corrections: readonly Correction[];
  currentItemId: string | null;
};

/**
 * A meeting as who only follows it reads it: its items numbered afresh and everything that names them by number along with them, and the
 * corrections of its minutes, so that no gap tells of a closed one (access.md: not even the existence of a thing one may not read shows).
 */
export function meetingAsRead<
  Item extends { id: string; position: number },
  Person extends { attendance: Attended | null },
  Substitution extends { itemId: string | null; itemPosition: number | null },
  Correction extends { number: number },
  Rest extends Page<Item, Person, Substitution, Correction>,
>(page: Rest & Page<Item, Person, Substitution, Correction>) {
  const positions = page.items.map(({ position }) => position);
  const places = new Map(page.items.map(({ id }, place) => [id, place + 1]));
  return {
    ...page,
    items: page.items.map((item, place) => ({ ...item, position: place + 1 })),
    people: page.people.map((person) => ({
      ...person,
      // Before anything may be read, nobody's presence is a matter of items.
      attendance: person.attendance && positions.length > 0 ? attendanceAsRead(person.attendance, positions) : person.attendance,
    })),
    substitutions: page.substitutions.flatMap((one) => {
      if (one.itemId === null) return [one];
      const itemPosition = places.get(one.itemId);
      return itemPosition === undefined ? [] : [{ ...one, itemPosition }];
    }),
    corrections: page.corrections.map((one, place) => ({ ...one, number: place + 1 })),
    currentItemId: page.currentItemId !== null && places.has(page.currentItemId) ? page.currentItemId : null,
  };
}
