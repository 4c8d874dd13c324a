/** The saved line that is being written; null before the first save. */
export type SavedLine = { lineId: string; version: number };
export type TheirLine = { version: number; text: string };
/** What is written: the text and, of a remark, who asked for it. */
export type Written = { text: string; bySeatId: string | null };

export type LineOutcome =
  | { kind: 'saved'; line: SavedLine }
  | { kind: 'stale'; theirs: TheirLine }
  /** No answer came, or nobody is signed in: it is tried again. */
  | { kind: 'unreached' }
  | { kind: 'refused'; sentence: string };

export type LineState =
  | { kind: 'saved' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'waiting' }
  | { kind: 'stale'; theirs: TheirLine }
  | { kind: 'refused'; sentence: string };

type LineSaverOptions = {
  line: SavedLine | null;
  written: Written;
  /** Adds the line when there is none yet, changes it otherwise. */
  save: (written: Written, line: SavedLine | null) => Promise<LineOutcome>;
  /** False while there is nothing to save yet, such as a blank line or half a command. */
  isReady: (written: Written) => boolean;
  tell: (state: LineState, line: SavedLine | null) => void;
};

const idleMs = 1000;
const retryMs = [1000, 3000, 8000, 15_000];

/**
 * Saves one line of the minutes while it is written: when the writer pauses, one save at a time, so that the line is made once and
 * then changed. It says *saved* only when the server has the very text on the screen.
 */
export class LineSaver {
  #options: LineSaverOptions;
  #line: SavedLine | null;
  #written: Written;
  #saved: Written | null;
  #state: LineState = { kind: 'saved' };
  #sending: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #isStopped = false;

  constructor(options: LineSaverOptions) {
    this.#options = options;
    this.#line = options.line;
    this.#written = options.written;
    this.#saved = options.line ? options.written : null;
  }

  get state(): LineState {
    return this.#state;
  }

  get line(): SavedLine | null {
    return this.#line;
  }

  /** The writer changed the line. */
  change(written: Written): void {
    this.#written = written;
    clearTimeout(this.#timer);
    if (this.#state.kind === 'stale') return;
    if (this.#isSaved()) return this.#tell({ kind: 'saved' });
    this.#tell({ kind: 'unsaved' });
    if (this.#options.isReady(written)) this.#schedule(idleMs);
  }

  /** Saves at once what is not saved; true when the server has it all. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    await this.#sending;
    if (!this.#isSaved() && this.#options.isReady(this.#written) && this.#state.kind !== 'stale') await this.#send();
    return this.#isSaved();
  }

  /** The writer has seen both texts and says which stands. */
  async settle(text: string): Promise<void> {
    if (this.#state.kind !== 'stale' || !this.#line) return;
    const { theirs } = this.#state;
    this.#line = { ...this.#line, version: theirs.version };
    this.#saved = { ...this.#written, text: theirs.text };
    this.#written = { ...this.#written, text };
    this.#tell(this.#isSaved() ? { kind: 'saved' } : { kind: 'unsaved' });
    if (!this.#isSaved()) await this.#send();
  }

  /** Tries again now, such as when the connection or the session is back. */
  retry(): void {
    if (this.#state.kind === 'waiting' || this.#state.kind === 'refused') this.#schedule(0);
  }

  /** Sends nothing more. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #isSaved(): boolean {
    const { text, bySeatId } = this.#written;
    return this.#saved === null ? text.trim() === '' : this.#saved.text === text && this.#saved.bySeatId === bySeatId;
  }

  #tell(state: LineState): void {
    this.#state = state;
    this.#options.tell(state, this.#line);
  }

  #schedule(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#isStopped) this.#timer = setTimeout(() => void this.#send(), ms);
  }

  #send(): Promise<void> {
    // One at a time: a second save before the first is answered would make the line twice.
    this.#sending ??= this.#sendOnce().finally(() => (this.#sending = null));
    return this.#sending;
  }

  async #sendOnce(): Promise<void> {
    const sent = this.#written;
    this.#tell({ kind: 'saving' });
    const outcome = await this.#options.save(sent, this.#line);
    if (outcome.kind === 'saved') {
      this.#failures = 0;
      this.#line = outcome.line;
      this.#saved = sent;
      this.#tell({ kind: this.#isSaved() ? 'saved' : 'unsaved' });
      if (!this.#isSaved() && this.#options.isReady(this.#written)) this.#schedule(idleMs);
      return;
    }
    if (outcome.kind === 'unreached') {
      this.#tell({ kind: 'waiting' });
      this.#schedule(retryMs[Math.min(this.#failures, retryMs.length - 1)] ?? 15_000);
      this.#failures += 1;
      return;
    }
    this.#tell(outcome);
  }
}
