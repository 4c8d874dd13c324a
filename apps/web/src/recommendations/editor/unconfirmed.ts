import { mergeUpdates } from 'yjs';

/** More changes than these are not merged again for each letter. */
const mostLatest = 64;

/**
 * What was written here and is not known to be in the server's log. Each change gets the next mark; the server confirms up to a mark. Only
 * when nothing is left may a screen say that the text is saved.
 */
export class Unconfirmed {
  #mark = 0;
  /** Their marks follow one another; the last one's is `#mark`. */
  #waiting: Uint8Array[] = [];
  #merged: { update: Uint8Array; mark: number } | null = null;
  #keptTo = 0;

  /** The mark of the last change. */
  get mark(): number {
    return this.#mark;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  add(update: Uint8Array): void {
    this.#mark += 1;
    this.#waiting.push(update);
  }

  /** All changes up to this mark are in the log. */
  confirm(mark: number): void {
    const left = this.#after(mark);
    if (left.length === this.#waiting.length) return;
    this.#waiting = left;
    this.#merged = null;
    this.#keptTo = 0;
  }

  /** What is waiting, as one update; null when nothing is. */
  merged(): Uint8Array | null {
    if (this.#waiting.length === 0) return null;
    const since = this.#after(this.#merged?.mark ?? 0);
    const parts = this.#merged ? [this.#merged.update, ...since] : since;
    this.#merged = { update: mergeUpdates(parts), mark: this.#mark };
    return this.#merged.update;
  }

  /** All that is waiting now has been put where it is safe. */
  wholeIsKept(): void {
    this.#keptTo = this.#mark;
  }

  /** What is waiting and came after the whole was last kept, as one update; null when that is nothing, or so much that the whole is due. */
  latest(): Uint8Array | null {
    const since = this.#after(this.#keptTo);
    return since.length === 0 || since.length > mostLatest ? null : mergeUpdates(since);
  }

  #after(mark: number): Uint8Array[] {
    return this.#waiting.slice(Math.max(0, mark - (this.#mark - this.#waiting.length)));
  }
}
