import { attendanceAsRead } from './as-read.ts';
import { isThereAt, type Presence } from './quorum.ts';
import type { Role } from '../actor.ts';
import type { DecisionResult, ItemType, OutcomeKind } from './kinds.ts';
import type { MinutesAttendance, MinutesFacts } from './minutes-text.ts';

type Listed = { position: number; isClosed: boolean; heading: string };

/** Those who follow are named to nobody outside: only who takes part in the work. */
const isNamed = ({ role }: { role: Role }) => role !== 'observer' && role !== 'commissioner';

/**
 * The open items, numbered afresh, so that no gap tells of a closed one (access.md: not even the existence of a thing one may not read
 * shows; decision 28). A section keeps its heading at its first open item; a section of closed items only is none.
 */
export function openItems<Item extends Listed>(items: readonly Item[]): (Item & { was: number })[] {
  let heading = '';
  let count = 0;
  return items.flatMap((item) => {
    if (item.heading) ({ heading } = item);
    if (item.isClosed) return [];
    const section = heading;
    heading = '';
    count += 1;
    return [{ ...item, heading: section, position: count, was: item.position }];
  });
}

export type PublicLine = {
  kind: OutcomeKind;
  result: DecisionResult | null;
  text: string;
  /** An adoption put it beneath its decision. */
  isOfDecision?: boolean;
  /** Who had a remark entered; who shall do an action is the taskforce's own. */
  by: string | null;
  decision: { year: number; serial: number } | null;
};
export type PublicItem = {
  position: number;
  heading: string;
  type: ItemType;
  title: string;
  presentation: string;
  indstilling: string;
  quorumLost: boolean;
  noQuorumReason: string | null;
  recused: string[];
  outcomes: PublicLine[];
};
/** `arrivedAtItem` and `leftAfterItem` are numbers of the edition's own items. */
export type PublicPerson = {
  name: string;
  letter: string | null;
  employer: string;
  presence: Presence;
  arrivedAtItem: number | null;
  leftAfterItem: number | null;
  standsInFor: readonly { name: string; itemPosition: number | null }[];
};

/** What everyone reads of approved minutes. */
export type PublicEdition = {
  number: number;
  title: string;
  startsLocal: string;
  endsLocal: string;
  place: string;
  people: PublicPerson[];
  items: PublicItem[];
};

/**
 * What of approved minutes may leave the taskforce: the open items with their outcomes, and who was there for any of them or sent
 * apologies, without those who only follow. Of a closed item nothing is left: no number, no arrival or departure that names it.
 */
export function publicEdition(facts: MinutesFacts): PublicEdition {
  const { number, title, startsLocal, endsLocal, place } = facts;
  const items = openItems(facts.items);
  const openPositions = items.map(({ was }) => was);
  const newPosition = new Map(items.map(({ was, position }) => [was, position]));
  const person = (line: MinutesAttendance): PublicPerson[] => {
    if (!isNamed(line)) return [];
    const { name, letter, employer, presence } = line;
    const standsInFor = line.standsInFor.flatMap((of) => {
      if (of.itemPosition === null) return [of];
      const itemPosition = newPosition.get(of.itemPosition);
      return itemPosition === undefined ? [] : [{ name: of.name, itemPosition }];
    });
    const shown = { name, letter, employer, presence, standsInFor };
    if (presence === 'absent') return [];
    const { arrivedAtItem, leftAfterItem } = line;
    const read = attendanceAsRead({ ...shown, arrivedAtItem, leftAfterItem }, openPositions);
    return read ? [read] : [];
  };
  return {
    ...{ number, title, startsLocal, endsLocal, place },
    people: facts.attendance.flatMap(person),
    items: items.map(
      ({ position, heading, type, title: of, presentation, indstilling, quorumLost, noQuorumReason, ...item }) => ({
        ...{ position, heading, type, title: of, presentation, indstilling, quorumLost, noQuorumReason, recused: item.recused },
        outcomes: item.outcomes.map(({ kind, result, text, by, decision, isOfDecision }) => ({
          ...{ kind, result, text, decision, isOfDecision },
          by: kind === 'remark' ? by : null,
        })),
      }),
    ),
  };
}

type Attended = {
  role: Role;
  attendance: { seatId: string; presence: Presence; arrivedAtItem: number | null; leftAfterItem: number | null } | null;
};
type Meeting<Person extends Attended, Item extends Listed & { id: string }, Correction extends { itemId: string | null }> = {
  people: readonly Person[];
  items: readonly Item[];
  corrections: readonly Correction[];
};

/**
 * The same of a page as who runs the taskforce sees it, to look at before it is published. A correction of the whole may touch a closed
 * item, so it is left out while there is one.
 */
export function publicMinutes<
  Person extends Attended,
  Item extends Listed & { id: string },
  Correction extends { itemId: string | null },
>({ people, items, corrections }: Meeting<Person, Item, Correction>) {
  const open = openItems(items);
  const ids = new Set(open.map(({ id }) => id));
  const hasClosed = open.length < items.length;
  const named = people.filter(isNamed);
  const wasThere = ({ attendance }: Person) => attendance !== null && open.some(({ was }) => isThereAt(attendance, was));
  return {
    present: named.filter(wasThere),
    apologies: named.filter(({ attendance }) => attendance?.presence === 'apologies'),
    items: open,
    corrections: corrections.filter(({ itemId }) => (itemId === null ? !hasClosed : ids.has(itemId))),
  };
}
