// Who is at the other end of a line, and where he stands in the text as the others see it.
import type { Connection } from '@hocuspocus/server';
import type { Actor } from '@tvaers/domain/actor';
import type { Audience } from '@tvaers/domain/recommendations/workflow';
import type { WriterHere } from '@tvaers/domain/recommendations/writing';

const longestCursor = 1000;

/** Who sits at the other end of a socket. */
export type Person = { actor: Actor; name: string; sessionId: string; notedAt: number };
export type Context = {
  person: Person;
  audience?: Audience;
  /** The line has brought what it had before it was opened. */
  isAll?: boolean;
  /** The message being handled is passed over; it comes again. */
  isPassedOver?: boolean;
};
export type Line = Connection<Context>;
/** Which client id of Yjs belongs to which line. */
export type Pins = Map<number, Line>;

/** Who a cursor belongs to is said by the server; the browser says only where it stands. Who only reads has none. */
export function identify(states: Map<number, Record<string, unknown>>, line: Line | undefined, pins: Pins | undefined): void {
  if (!line || !pins) return states.clear();
  const { actor, name } = line.context.person;
  for (const [client, state] of states) {
    const pin = pins.get(client);
    const isOwn = !pin || pin === line || pin.context.person.actor.seat.id === actor.seat.id;
    const hasOther = [...pins].some(([other, held]) => held === line && other !== client);
    // Among them is an empty one of Hocuspocus's own making.
    if (line.readOnly || !isOwn || hasOther || Object.keys(state).length === 0) {
      states.delete(client);
      continue;
    }
    if (pin !== line) {
      pins.set(client, line);
      line.onClose(() => pins.get(client) === line && pins.delete(client));
    }
    const cursor = cursorOf(state['cursor']);
    const user: WriterHere = { seatId: actor.seat.id, name, sectorId: actor.seat.sectorId };
    for (const key of Object.keys(state)) delete state[key];
    Object.assign(state, { user, cursor });
  }
}

/** Where a cursor stands: two places in the document, small enough to be passed on to everyone. */
function cursorOf(given: unknown): object | null {
  if (typeof given !== 'object' || given === null) return null;
  const { anchor, head } = given as { anchor?: unknown; head?: unknown };
  if (typeof anchor !== 'object' || typeof head !== 'object') return null;
  const cursor = { anchor, head };
  return JSON.stringify(cursor).length > longestCursor ? null : cursor;
}
