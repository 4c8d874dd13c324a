import { mergeUpdates } from 'yjs';

/**
 * What was written here and is not known to be in the server's log. Each change gets the next mark; the server confirms up to a mark. Only
 * when nothing is left may a screen say that the text is saved.
 */
export class Unconfirmed {
  #mark = 0;
  #waiting: { mark: number; update: Uint8Array }[] = [];

  /** The mark of the last change. */
  get mark(): number {
    return this.#mark;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  add(update: Uint8Array): void {
    this.#mark += 1;
    this.#waiting.push({ mark: this.#mark, update });
  }

  /** All changes up to this mark are in the log. */
  confirm(mark: number): void {
    this.#waiting = this.#waiting.filter((one) => one.mark > mark);
  }

  /** What is waiting, as one update; null when nothing is. */
  merged(): Uint8Array | null {
    if (this.#waiting.length === 0) return null;
    const update = mergeUpdates(this.#waiting.map((one) => one.update));
    return update;
  }
}
