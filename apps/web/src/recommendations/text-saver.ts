import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import type { Audience } from '@tvaers/domain/recommendations/workflow';

/** A text with the version it was written from and who could read it then. */
export type Based = { text: RichText; textVersion: number; audience: Audience };
/** The text that was saved meanwhile by someone else, or the same text read by more people than before. */
export type Theirs = Based & { changedBy: string | null };

export type SaveOutcome =
  | { kind: 'saved'; textVersion: number }
  | { kind: 'stale'; theirs: Theirs }
  /** No answer came, or nobody is signed in: it is tried again. */
  | { kind: 'unreached' }
  | { kind: 'refused'; sentence: string };

export type SaverState =
  | { kind: 'saved' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  /** Kept here, waiting for the connection or the session to come back. */
  | { kind: 'waiting' }
  | { kind: 'stale'; theirs: Theirs }
  | { kind: 'refused'; sentence: string };

type SaverOptions = {
  start: Based;
  save: (text: RichText, textVersion: number, audience: Audience) => Promise<SaveOutcome>;
  /** Keeps what is not saved in this browser; null forgets it. */
  keep: (kept: Based | null) => void;
  tell: (state: SaverState) => void;
};

const idleMs = 800;
const longestMs = 5000;
const retryMs = [1000, 3000, 8000, 15_000];

/**
 * Saves a text while it is written: kept in the browser at each change, sent when the writer pauses, one save at a time. It says *saved*
 * only when the server has the very text that stands on the screen. A stale save stops it until the writer has chosen; nothing is thrown
 * away on the way.
 */
export class TextSaver {
  #options: SaverOptions;
  #text: RichText;
  #base: { textVersion: number; audience: Audience };
  #isChanged = false;
  #isSending = false;
  #stopped = false;
  #underway: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #changedAt = 0;
  #failures = 0;
  #state: SaverState = { kind: 'saved' };

  constructor(options: SaverOptions) {
    this.#options = options;
    const { text, ...base } = options.start;
    this.#text = text;
    this.#base = base;
  }

  get state(): SaverState {
    return this.#state;
  }

  get textVersion(): number {
    return this.#base.textVersion;
  }

  /** Who could read the text as it was when this was written. */
  get audience(): Audience {
    return this.#base.audience;
  }

  /** The writer changed the text. */
  change(text: RichText): void {
    if (JSON.stringify(text) === JSON.stringify(this.#text)) return;
    this.#text = text;
    if (!this.#isChanged) this.#changedAt = Date.now();
    this.#isChanged = true;
    this.#keep();
    if (this.#state.kind === 'stale' || this.#state.kind === 'refused') return;
    if (this.#state.kind !== 'waiting') this.#tell({ kind: this.#isSending ? 'saving' : 'unsaved' });
    this.#schedule(Math.max(0, Math.min(idleMs, this.#changedAt + longestMs - Date.now())));
  }

  /** Saves at once what is not saved yet, such as when the page is left; done when the server has answered. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#isSending) await this.#underway;
    clearTimeout(this.#timer);
    if (this.#isChanged && !this.#isSending && this.#state.kind !== 'stale') await this.#begin();
  }

  /** Another's save was read while nothing of one's own is unsaved: writing goes on from it. False when one's own stands in the way. */
  follow(theirs: Based): boolean {
    if (this.#isChanged || this.#isSending || this.#state.kind !== 'saved') return false;
    this.#text = theirs.text;
    this.#base = { textVersion: theirs.textVersion, audience: theirs.audience };
    return true;
  }

  /** The writer has seen both texts and says which stands: it is saved over theirs, knowing of it. */
  settle(text: RichText): void {
    if (this.#state.kind !== 'stale') return;
    const { theirs } = this.#state;
    this.#base = { textVersion: theirs.textVersion, audience: theirs.audience };
    this.#text = text;
    this.#isChanged = true;
    this.#keep();
    this.#tell({ kind: 'unsaved' });
    this.#schedule(0);
  }

  /** The writer takes the saved text and lets go of his own. */
  takeTheirs(): void {
    if (this.#state.kind !== 'stale') return;
    const { theirs } = this.#state;
    this.#text = theirs.text;
    this.#base = { textVersion: theirs.textVersion, audience: theirs.audience };
    this.#isChanged = false;
    this.#options.keep(null);
    this.#tell({ kind: 'saved' });
  }

  /** Tries again now, such as when the connection or the session is back. */
  retry(): void {
    if (this.#state.kind !== 'waiting' && this.#state.kind !== 'refused') return;
    this.#tell({ kind: 'unsaved' });
    this.#schedule(0);
  }

  /** Goes on after `stop`: with what is unsaved, at once. */
  resume(): void {
    this.#stopped = false;
    if (this.#isChanged && this.#state.kind === 'unsaved') this.#schedule(0);
  }

  /** What was kept from an earlier visit is the text on the screen, and is not saved yet. */
  restore(): void {
    if (this.#state.kind !== 'saved') return;
    this.#isChanged = true;
    this.#tell({ kind: 'unsaved' });
    this.#schedule(0);
  }

  /** Sends nothing more. What is unsaved stays kept in the browser. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #keep(): void {
    this.#options.keep({ text: this.#text, ...this.#base });
  }

  #tell(state: SaverState): void {
    this.#state = state;
    this.#options.tell(state);
  }

  #schedule(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#stopped || this.#isSending) return;
    this.#timer = setTimeout(() => void this.#begin(), ms);
  }

  #begin(): Promise<void> {
    return (this.#underway = this.#send());
  }

  async #send(): Promise<void> {
    const sent = this.#text;
    this.#isSending = true;
    this.#isChanged = false;
    this.#tell({ kind: 'saving' });
    const outcome = await this.#options.save(sent, this.#base.textVersion, this.#base.audience);
    this.#isSending = false;
    this.#after(outcome);
  }

  #after(outcome: SaveOutcome): void {
    const hasMore = this.#isChanged;
    if (outcome.kind === 'saved') {
      this.#failures = 0;
      this.#base = { ...this.#base, textVersion: outcome.textVersion };
      if (hasMore) {
        this.#changedAt = Date.now();
        this.#keep();
        this.#tell({ kind: 'unsaved' });
        this.#schedule(idleMs);
      } else {
        this.#options.keep(null);
        this.#tell({ kind: 'saved' });
      }
      return;
    }
    // Whatever happened, what stands on the screen is not saved.
    this.#isChanged = true;
    this.#keep();
    if (outcome.kind === 'stale') this.#tell({ kind: 'stale', theirs: outcome.theirs });
    if (outcome.kind === 'refused') this.#tell({ kind: 'refused', sentence: outcome.sentence });
    if (outcome.kind === 'unreached') {
      this.#tell({ kind: 'waiting' });
      this.#schedule(retryMs[Math.min(this.#failures, retryMs.length - 1)] ?? 15_000);
      this.#failures += 1;
    }
  }
}
