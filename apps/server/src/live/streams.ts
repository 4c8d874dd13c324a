import type { Actor } from '@tvaers/domain/actor';
import { Refused } from '@tvaers/domain/refusal';
import type { Reader } from '@tvaers/db/prisma-client';
import type { Clock } from '../doors/clock.ts';
import { stopping } from '../doors/errors.ts';
import { type Heard, heardBy, type Live, type Word } from '../doors/live.ts';

/** What is told when words may have been missed: then everything shown is read anew. */
const resync: Heard = { noun: 'resync', id: null };

const secondsBetweenLooks = 1;
/** A person has a handful of tabs; a program that listens for many of them gets far, but not to everyone's expense. */
export const mostPerSession = 250;
const mostInAll = 5_000;
/** A client that does not read gets one word, to read everything anew, instead of a growing queue. */
const longestQueue = 100;
/** A page stands, and listens, long before this. */
const rememberedFor = 60_000;
/** The age of a page is told when it asks, and the asking takes its time; what is told twice is only read once more. */
const onTheWay = 5_000;
const mostRemembered = 1_000;

/** A word with the seats it is kept from, for they are recused from what it is about or may not know of it: to them it is not told at all. */
type Told = { word: Word; keptFrom: ReadonlySet<string> };
const nobody: ReadonlySet<string> = new Set();
/** That one is recused, or no longer, is told to the one himself too: it says no more than he knows. */
const saidToAll = ['recuse', 'readmit'];

type Alive = {
  session_id: string;
  taskforce_id: string | null;
  seat_id: string | null;
  role: string | null;
  sector_id: string | null;
  acts_as_chair: boolean | null;
};

class Stream {
  readonly actor: Actor;
  readonly sessionId: string;
  #queue: Heard[] = [];
  #ended: Error | null = null;
  #wake: () => void = () => {};

  constructor(actor: Actor, sessionId: string) {
    this.actor = actor;
    this.sessionId = sessionId;
  }

  tell({ word, keptFrom }: Told): void {
    if (keptFrom.has(this.actor.seat.id)) return;
    const heard = word.kind === 'resync' ? resync : heardBy(this.actor, word.change);
    if (heard === null) return;
    if (this.#queue.length >= longestQueue) this.#queue = [resync];
    else this.#queue.push(heard);
    this.#wake();
  }

  end(why: Error): void {
    this.#ended ??= why;
    this.#wake();
  }

  async *words(signal: AbortSignal): AsyncGenerator<Heard> {
    const wake = () => this.#wake();
    signal.addEventListener('abort', wake);
    try {
      for (;;) {
        if (signal.aborted) return;
        if (this.#ended) throw this.#ended;
        const next = this.#queue.shift();
        if (next) yield next;
        else await new Promise<void>((resolve) => (this.#wake = resolve));
      }
    } finally {
      signal.removeEventListener('abort', wake);
    }
  }
}

/**
 * The live streams this process holds open. Rights that end bite within a second: the sessions and seats behind all streams are
 * read again, in one query, every second and whenever a seat changes or a session ends.
 */
export class Streams {
  #streams = new Set<Stream>();
  /** What was told lately, in real time, for it is compared with the age of a page; and since when nothing has been missed. */
  #lately: ({ at: number } & Told)[] = [];
  /** Words that wait until it is known to whom they may not be told, in their order. */
  #waiting: Word[] = [];
  #isAsking = false;
  #completeSince = Date.now();
  #live: Live;
  #reader: Reader;
  #clock: Clock;
  #timer: NodeJS.Timeout | undefined;
  #unlisten: () => void = () => {};
  #isLooking = false;
  #mustLookAgain = false;

  constructor(live: Live, reader: Reader, clock: Clock) {
    this.#live = live;
    this.#reader = reader;
    this.#clock = clock;
  }

  start(): void {
    this.#timer = setInterval(() => void this.#look(), 1000 * secondsBetweenLooks);
    this.#unlisten = this.#live.listen((word) => {
      this.#waiting.push(word);
      void this.#tellWaiting();
      if (word.kind === 'resync' || word.change.noun === 'seats' || word.change.noun === 'session') void this.#look();
    });
  }

  /** Ends every stream, so that its client comes back elsewhere. */
  stop(): void {
    clearInterval(this.#timer);
    this.#unlisten();
    for (const stream of this.#streams) stream.end(stopping());
  }

  async #tellWaiting(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      while (this.#waiting.length > 0) {
        const words = this.#waiting;
        this.#waiting = [];
        for (const told of await this.#withThoseKeptFrom(words)) {
          // What is over in a moment is not told to who comes later.
          if (told.word.kind === 'resync' || !told.word.change.whisper) this.#remember(told);
          for (const stream of this.#streams) stream.tell(told);
        }
      }
    } finally {
      // One that fails does not silence all that come after it.
      this.#isAsking = false;
    }
  }

  /** From whom the words are kept. Where that cannot be asked, all that is told is to read anew. */
  async #withThoseKeptFrom(words: readonly Word[]): Promise<Told[]> {
    const ids = words.flatMap((word) => (word.kind === 'change' && word.change.taskforceId !== null ? [word.change.id] : []));
    if (ids.length === 0) return words.map((word) => ({ word, keptFrom: nobody }));
    try {
      const { rows } = await this.#reader.query<{ thing_id: string; seat_id: string }>({
        name: 'seats_kept_from',
        text: 'select * from seats_kept_from($1)',
        values: [[...new Set(ids)]],
      });
      const kept = Map.groupBy(rows, (row) => row.thing_id);
      return words.map((word) => {
        const all = word.kind === 'change' && !saidToAll.includes(word.change.verb) ? kept.get(word.change.id) : undefined;
        return { word, keptFrom: all ? new Set(all.map((row) => row.seat_id)) : nobody };
      });
    } catch {
      return [{ word: { kind: 'resync' }, keptFrom: nobody }];
    }
  }

  #remember({ word, keptFrom }: Told): void {
    const now = Date.now();
    this.#lately.push({ at: now, word, keptFrom });
    const kept = this.#lately.filter(({ at }) => at >= now - rememberedFor).slice(-mostRemembered);
    if (kept.length < this.#lately.length) this.#completeSince = kept[0]?.at ?? now;
    if (word.kind === 'resync') this.#completeSince = now;
    this.#lately = kept;
  }

  get size(): number {
    return this.#streams.size;
  }

  /**
   * Begins to listen at once and until `signal`, after telling what changed in the last `missed` milliseconds. Refuses with `too-many`; ends with
   * `not-signed-in` or `not-found` when rights end.
   */
  open(actor: Actor, sessionId: string, signal: AbortSignal, missed: number): AsyncIterable<Heard> {
    const own = [...this.#streams].filter((other) => other.sessionId === sessionId).length;
    if (own >= mostPerSession || this.#streams.size >= mostInAll) throw new Refused('too-many');
    const stream = new Stream(actor, sessionId);
    this.#streams.add(stream);
    const leave = () => this.#streams.delete(stream);
    signal.addEventListener('abort', leave, { once: true });
    if (signal.aborted) leave();
    const asked = Date.now() - missed;
    const since = asked - onTheWay;
    if (missed > 0 && asked < this.#completeSince) stream.tell({ word: { kind: 'resync' }, keptFrom: nobody });
    else for (const told of this.#lately.filter(({ at }) => missed > 0 && at >= since)) stream.tell(told);
    // What happened between the look at the session and now.
    void this.#look();
    return this.#wordsOf(stream, signal);
  }

  async *#wordsOf(stream: Stream, signal: AbortSignal): AsyncGenerator<Heard> {
    try {
      yield* stream.words(signal);
    } finally {
      this.#streams.delete(stream);
    }
  }

  async #look(): Promise<void> {
    if (this.#isLooking) {
      this.#mustLookAgain = true;
      return;
    }
    const streams = [...this.#streams];
    if (streams.length === 0) return;
    this.#isLooking = true;
    try {
      const isHeld = await aliveSeats(this.#reader, this.#clock, streams);
      for (const stream of streams) {
        const held = isHeld(stream);
        // A stream comes back by itself, and is not told why it had to.
        if (held !== true) stream.end(new Refused(held === 'again' ? 'not-found' : held));
      }
    } catch {
      // Without a database nothing changes either; the next look is a second away.
    } finally {
      this.#isLooking = false;
      if (this.#mustLookAgain) {
        this.#mustLookAgain = false;
        void this.#look();
      }
    }
  }
}

type Held = { actor: Actor; sessionId: string };

/**
 * Reads again the sessions and seats behind open lines, in one query: of each whether it still holds, or why not. `again` where the seat
 * holds and has begun or ceased to act as chair: the line is to be made anew, with the rights it has then.
 */
export async function aliveSeats(
  reader: Reader,
  clock: Clock,
  lines: readonly Held[],
): Promise<(line: Held) => true | 'not-signed-in' | 'not-found' | 'again'> {
  const ids = [...new Set(lines.map(({ sessionId }) => sessionId))];
  const values = [ids, new Date(), clock.today()];
  const { rows } = await reader.query<Alive>({
    name: 'sessions_alive',
    text: 'select * from sessions_alive($1, $2, $3)',
    values,
  });
  const alive = Map.groupBy(rows, (row) => row.session_id);
  return ({ actor, sessionId }) => {
    const seats = alive.get(sessionId);
    if (!seats) return 'not-signed-in';
    const own = seats.find((row) => isHeld(actor, row));
    if (!own) return 'not-found';
    return own.acts_as_chair === actor.seat.actsAsChair || 'again';
  };
}

function isHeld({ seat }: Actor, row: Alive): boolean {
  return (
    row.taskforce_id === seat.taskforceId && row.seat_id === seat.id && row.role === seat.role && row.sector_id === seat.sectorId
  );
}
