import type { Actor } from '@tvaers/domain/actor';
import { isOfSector, runs, works } from '@tvaers/domain/actor';
import pg from 'pg';

/** What changed, by ids only; who hears of it reads it through the doors. */
export type Change = {
  taskforceId: string | null;
  noun: string;
  id: string;
  verb: string;
  sectorId: string | null;
  whisper?: Whisper | undefined;
};
/** Where somebody writes just now: the line, where it has an id, and his seat. Not for himself, nor for who may not read the item. */
export type Whisper = { noun: 'writing'; lineId: string | null; seatId: string; butSeatIds: readonly string[] };
/** A change, or that some may have been missed: then everything shown is read anew. */
export type Word = { kind: 'change'; change: Change } | { kind: 'resync' };

type Listener = (word: Word) => void;
/** The log of a text goes as far as `serial`. */
export type TextWord = { id: string; serial: number };

/**
 * One LISTEN connection per process, fanned out to its streams, so that several processes can serve one database. When the
 * connection breaks it is made again and listeners are told to resync: what was said in between is lost.
 */
export class Live {
  #listeners = new Set<Listener>();
  #postmen = new Set<() => void>();
  #writers = new Set<(word: TextWord) => void>();
  #client: pg.Client | null = null;
  #isStopped = false;
  #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  async start(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, application_name: 'tvaers live', keepAlive: true });
    client.on('notification', ({ channel, payload }) => this.#hear(channel, payload ?? ''));
    client.on('error', () => {});
    // A connection that never came about ends too; only the one in use is replaced.
    client.on('end', () => this.#client === client && this.#again());
    await client.connect();
    await client.query('listen changed; listen mail; listen text');
    this.#client = client;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#client?.end();
  }

  /** Hears every change of this process's database until the returned function is called. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Called whenever letters may wait in the outbox. */
  onMail(listener: () => void): () => void {
    this.#postmen.add(listener);
    return () => this.#postmen.delete(listener);
  }

  /** Called whenever something was written in a text, by this process or another. */
  onText(listener: (word: TextWord) => void): () => void {
    this.#writers.add(listener);
    return () => this.#writers.delete(listener);
  }

  #hear(channel: string, payload: string): void {
    if (channel === 'mail') for (const postman of this.#postmen) postman();
    else if (channel === 'text')
      for (const word of JSON.parse(payload) as TextWord[]) for (const writer of this.#writers) writer(word);
    else this.#tell({ kind: 'change', change: JSON.parse(payload) as Change });
  }

  #tell(word: Word): void {
    for (const listener of this.#listeners) listener(word);
  }

  #again(): void {
    this.#client = null;
    const retry = () => {
      if (this.#isStopped) return;
      this.start().then(
        () => this.#tell({ kind: 'resync' }),
        () => setTimeout(retry, 500),
      );
    };
    setTimeout(retry, 100);
  }
}

/** What a stream carries: the noun that changed and, where its id betrays nothing, which. */
export type Heard = {
  noun: string;
  id: string | null;
  /** Words were written in a text, and nothing else has happened: that is told every other second while somebody writes. */
  isText?: true;
  lineId?: string | null;
  seatId?: string;
};

/** What this actor may know of a change: nothing of another sector's room, and no id of a thing that may be hidden from him. */
export function heardBy(actor: Actor, change: Change): Heard | null {
  if (change.taskforceId !== actor.seat.taskforceId) return null;
  if (change.sectorId !== null && !(isOfSector(actor, change.sectorId) && works(actor))) return null;
  if (change.whisper) {
    const { noun, lineId, seatId, butSeatIds } = change.whisper;
    const isForHim = runs(actor) && actor.seat.id !== seatId && !butSeatIds.includes(actor.seat.id);
    return isForHim ? { noun, id: change.id, lineId, seatId } : null;
  }
  const isReadableByAll = ['recommendations', 'rounds', 'consultations', 'procedures'].includes(change.noun)
    ? works(actor)
    : change.noun === 'milestones';
  const isText = change.noun === 'recommendations' && change.verb === 'write';
  return { noun: change.noun, id: isReadableByAll ? change.id : null, ...(isText ? { isText } : {}) };
}
