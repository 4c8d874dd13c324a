import type { LineWritten } from '../meeting.ts';

/** A line that was finished without a connection, and what to send for it. */
export type QueuedLine = {
  id: string;
  kind: 'discussed' | 'remark';
  text: string;
  send: Extract<LineWritten, { act: 'add' | 'change' }>;
  /** Why the server would not take it, in a sentence; null while it waits. */
  refused: string | null;
};
export type SendOutcome = { kind: 'saved' } | { kind: 'unreached' } | { kind: 'refused'; sentence: string };

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The finished lines of one item that the server does not have yet, in the order they were written. They are kept in this browser, so
 * that they outlive a reload, and leave one by one: each carries an id of its own, so that one whose answer got lost is not made twice.
 */
export class LineQueue {
  readonly #name: string;
  readonly #store: Store;
  readonly #send: (line: QueuedLine) => Promise<SendOutcome>;
  readonly #tell: (lines: readonly QueuedLine[]) => void;
  #lines: readonly QueuedLine[];
  #draining: Promise<void> | null = null;

  constructor(
    name: string,
    store: Store,
    send: (line: QueuedLine) => Promise<SendOutcome>,
    tell: (lines: readonly QueuedLine[]) => void,
  ) {
    this.#name = name;
    this.#store = store;
    this.#send = send;
    this.#tell = tell;
    this.#lines = read(name, store);
  }

  get lines(): readonly QueuedLine[] {
    return this.#lines;
  }

  /** Takes a finished line; the same line again, by its id, takes the place of the earlier. */
  put(line: Omit<QueuedLine, 'refused'>): void {
    this.#change([...this.#lines.filter(({ id }) => id !== line.id), { ...line, refused: null }]);
  }

  /** The writer has done something else with it. */
  drop(id: string): void {
    this.#change(this.#lines.filter((line) => line.id !== id));
  }

  /** Sends what waits, in order, and stops at the first that finds no connection. */
  drain(): Promise<void> {
    this.#draining ??= this.#drainOnce().finally(() => (this.#draining = null));
    return this.#draining;
  }

  /** Sends what waits; false where some still waits, which a line written later must not overtake. */
  async isClear(): Promise<boolean> {
    await this.drain();
    return this.#lines.every(({ refused }) => refused !== null);
  }

  async #drainOnce(): Promise<void> {
    for (;;) {
      const next = this.#lines.find(({ refused }) => refused === null);
      if (!next) return;
      const outcome = await this.#send(next);
      if (outcome.kind === 'unreached') return;
      if (outcome.kind === 'saved') this.#change(this.#lines.filter((line) => line !== next));
      else this.#change(this.#lines.map((line) => (line === next ? { ...line, refused: outcome.sentence } : line)));
    }
  }

  #change(lines: readonly QueuedLine[]): void {
    this.#lines = lines;
    try {
      if (lines.length === 0) this.#store.removeItem(this.#name);
      else this.#store.setItem(this.#name, JSON.stringify({ text: JSON.stringify(lines), at: Date.now() }));
    } catch {
      // No room, or storage is switched off: the lines still stand on the screen.
    }
    this.#tell(lines);
  }
}

/** An id for a line that is not sent yet (a random UUID). */
export function drawLineId(): string {
  // randomUUID exists only on secure origins; a test installation on plain http is not one.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function read(name: string, store: Store): QueuedLine[] {
  try {
    const kept = store.getItem(name);
    return kept === null ? [] : (JSON.parse((JSON.parse(kept) as { text: string }).text) as QueuedLine[]);
  } catch {
    return [];
  }
}
