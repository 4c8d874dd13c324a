import { HocuspocusProvider, HocuspocusProviderWebsocket, WebSocketStatus } from '@hocuspocus/provider';
import type { Audience } from '@tvaers/domain/recommendations/workflow';
import type { NotWrittenReason, ServerSays, WriterAsks, WriterHere } from '@tvaers/domain/recommendations/writing';
import { connectAnew, LineWatch } from '@tvaers/domain/recommendations/writing-line';
import { applyUpdate, Doc } from 'yjs';
import { forgetUpdates, keepUpdate, keptUpdates } from './kept-updates.ts';
import { Unconfirmed } from './unconfirmed.ts';

export type LiveState =
  | { kind: 'opening' }
  /** It could not be fetched whole: no text is shown in its place. */
  | { kind: 'failed' }
  | { kind: 'saved' }
  | { kind: 'saving' }
  /** Kept in this browser until there is a connection again. */
  | { kind: 'offline' }
  /** The text has left the sector's room, and what was written for the room is not sent by itself. */
  | { kind: 'shared' }
  | { kind: 'refused'; why: NotWrittenReason }
  /** The right to write, or to read, is gone. */
  | { kind: 'readOnly' }
  | { kind: 'closed' };

type LiveTextOptions = {
  taskforceId: string;
  recommendationId: string;
  userId: string;
  audience: Audience;
  tell: (state: LiveState) => void;
  tellWriters: (writers: WriterHere[]) => void;
};

const askAfterMs = 80;
const askAgainMs = 1500;
const longestGoodbyeMs = 15_000;
const lookAtLineMs = 1000;
/** Longer than a busy server needs to open a long text. */
const patienceMs = { first: 10_000, longest: 60_000 };

/**
 * The text one writes in together with others. It says *saved* when the server has said that every change made here is in its log; until
 * then the changes are kept in this browser, so that a closed tab loses nothing.
 */
export class LiveText {
  readonly doc = new Doc();
  readonly provider: HocuspocusProvider;
  #options: LiveTextOptions;
  #socket: HocuspocusProviderWebsocket;
  #unconfirmed = new Unconfirmed();
  #state: LiveState = { kind: 'opening' };
  #isOpen = false;
  #isOnline = false;
  #isOver = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watch = new LineWatch(patienceMs);
  #watching: ReturnType<typeof setInterval>;
  #shown: (() => void) | null = null;
  /** Kept for the room, while the text is before all: sent only when the writer says so. */
  #held: Uint8Array[] = [];

  constructor(options: LiveTextOptions) {
    this.#options = options;
    const { taskforceId, recommendationId, audience } = options;
    this.#socket = new HocuspocusProviderWebsocket({
      url: `${location.origin.replace(/^http/, 'ws')}/api/writing?taskforceId=${taskforceId}`,
      delay: 400,
      minDelay: 400,
      maxDelay: 5000,
    });
    this.provider = new HocuspocusProvider({
      websocketProvider: this.#socket,
      name: recommendationId,
      document: this.doc,
      token: audience,
      flushDelay: 30,
      onAuthenticated: ({ scope }) => this.#admitted(scope !== 'readonly'),
      onAuthenticationFailed: ({ reason }) => this.#turnedAway(reason),
      onSynced: ({ state }) => state && this.#opened(),
      onStateless: ({ payload }) => this.#hear(JSON.parse(payload) as ServerSays),
      onClose: ({ event }) => this.#turnedAway(event.reason),
      onAwarenessChange: ({ states }) => options.tellWriters(writersOf(states)),
    });
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this.provider) this.#changed(update);
    });
    this.#socket.on('disconnect', () => this.#lost());
    this.provider.attach();
    this.#watching = setInterval(() => this.#lookAtLine(), lookAtLineMs);
    addEventListener('offline', this.#lost);
    addEventListener('online', this.#comeBack);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Sends what was written for the room to all who read the text now. */
  sendToAll(audience: Audience): void {
    for (const update of this.#held.splice(0)) applyUpdate(this.doc, update, 'kept');
    this.#options.audience = audience;
    this.provider.configuration.token = audience;
    this.#keep();
    this.#again();
  }

  /** Lets go of what was written here and is not sent. The text is then opened anew. */
  discard(): void {
    const { userId, recommendationId } = this.#options;
    forgetUpdates(userId, recommendationId, 'everything');
    this.#unconfirmed.confirm(this.#unconfirmed.mark);
    this.#end();
  }

  /** Everything written so far stands in the recommendation, as far as the server can be reached. */
  settle(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, 3000);
      this.#shown = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.#isOnline) this.#ask('shown');
      else resolve();
    });
  }

  /** Leaves the text; what is still on its way is waited for a little. */
  leave(): void {
    this.provider.awareness?.setLocalState(null);
    if (this.#unconfirmed.isEmpty || !this.#isOnline) return this.#end();
    this.#ask('kept');
    this.#options.tell = (state) => state.kind === 'saved' && this.#end();
    setTimeout(() => this.#end(), longestGoodbyeMs);
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#timer);
    clearInterval(this.#watching);
    removeEventListener('offline', this.#lost);
    removeEventListener('online', this.#comeBack);
    this.provider.destroy();
    this.#socket.destroy();
  }

  #tell(state: LiveState): void {
    if (this.#isOver) return;
    this.#state = state;
    this.#options.tell(state);
  }

  /** What is not confirmed within some time is no longer waited for on the same line. */
  #lookAtLine(): void {
    const { kind } = this.#state;
    if (kind !== 'opening' && kind !== 'saving' && kind !== 'offline') this.#watch.rest();
    else if (this.#watch.isOverdue(Date.now())) this.#again();
  }

  #admitted(mayWrite: boolean): void {
    this.#isOnline = true;
    if (!mayWrite) this.#tell({ kind: 'readOnly' });
    else if (this.#isOpen) this.#tellSaving();
  }

  /** The text is here, and what was written in this browser earlier joins it. */
  #opened(): void {
    const { userId, recommendationId, audience } = this.#options;
    if (!this.#isOpen) {
      this.#isOpen = true;
      const kept = keptUpdates(userId, recommendationId);
      this.#held = kept.filter((one) => one.audience !== audience).map(({ update }) => update);
      if (this.#held.length > 0) return this.#tell({ kind: 'shared' });
      for (const { update } of kept) applyUpdate(this.doc, update, 'kept');
      if (kept.length > 0) this.#moveKept();
    }
    if (this.#state.kind !== 'readOnly') this.#tellSaving();
  }

  /** What earlier visits kept is this visit's from now on. */
  #moveKept(): void {
    const { userId, recommendationId } = this.#options;
    forgetUpdates(userId, recommendationId, 'everything');
    this.#keep();
  }

  #changed(update: Uint8Array): void {
    this.#unconfirmed.add(update);
    this.#keepLatest();
    if (this.#state.kind === 'saved' || this.#state.kind === 'saving') this.#tellSaving();
  }

  #keep(): void {
    const { userId, recommendationId, audience } = this.#options;
    const update = this.#unconfirmed.merged();
    if (!update) forgetUpdates(userId, recommendationId, this.doc.clientID);
    else if (keepUpdate(userId, recommendationId, this.doc.clientID, { update, audience })) this.#unconfirmed.wholeIsKept();
  }

  /** Each letter is kept as it is typed: beside what was kept before, which off the net grows all the time. */
  #keepLatest(): void {
    const { userId, recommendationId, audience } = this.#options;
    const update = this.#unconfirmed.latest();
    if (update) keepUpdate(userId, recommendationId, this.doc.clientID, { update, audience }, 'latest');
    else this.#keep();
  }

  #tellSaving(): void {
    if (!this.#isOnline) return this.#tell({ kind: 'offline' });
    this.#tell({ kind: this.#unconfirmed.isEmpty ? 'saved' : 'saving' });
    if (!this.#unconfirmed.isEmpty) this.#askSoon(askAfterMs);
  }

  #askSoon(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask('kept'), ms);
  }

  /** The server answers in order: when it does, all that was sent before is in the log. No answer is no confirmation. */
  #ask(ask: WriterAsks['ask']): void {
    if (this.#isOver || !this.#isOnline || this.#state.kind === 'readOnly') return;
    this.provider.flushPendingUpdates();
    this.provider.sendStateless(JSON.stringify({ ask, mark: this.#unconfirmed.mark } satisfies WriterAsks));
    this.#askSoon(askAgainMs);
  }

  #hear(word: ServerSays): void {
    if (word.say === 'kept' || word.say === 'shown') {
      if (!word.isAll) return this.#askSoon(askAfterMs);
      this.#watch.rest();
      this.#unconfirmed.confirm(word.mark);
      this.#keep();
      if (word.say === 'shown') this.#shown?.();
      if (this.#unconfirmed.isEmpty) clearTimeout(this.#timer);
      if (this.#state.kind === 'saving' || this.#state.kind === 'offline') this.#tellSaving();
    } else if (word.say === 'rights') {
      if (!word.mayWrite) this.#tell({ kind: 'readOnly' });
    } else if (word.say === 'refused') {
      this.#tell({ kind: 'refused', why: word.why });
      this.#end();
    }
  }

  readonly #lost = (): void => {
    this.#isOnline = false;
    clearTimeout(this.#timer);
    if (this.#isOpen && (this.#state.kind === 'saved' || this.#state.kind === 'saving')) this.#tell({ kind: 'offline' });
  };

  readonly #comeBack = (): void => {
    if (!this.#isOnline) this.#again();
  };

  #again(): void {
    this.#lost();
    setTimeout(() => {
      if (!this.#isOver) connectAnew(this.#socket, this.provider);
    }, askAfterMs);
  }

  /** The server has closed the text, or not opened it, and says why. A line that merely broke is made again by itself. */
  #turnedAway(reason: string): void {
    if (this.#isOver || this.#state.kind === 'refused') return;
    if (reason === 'shared-meanwhile') {
      this.#isOnline = false;
      this.#tell({ kind: 'shared' });
    } else if (reason === 'not-found') {
      this.#tell({ kind: 'closed' });
      this.#end();
    } else if (reason === 'failed' || reason === 'permission-denied') {
      this.#lost();
      if (this.#isOpen) setTimeout(() => this.#comeBack(), askAgainMs);
      else {
        this.#tell({ kind: 'failed' });
        this.#end();
      }
    } else if (reason === 'again') this.#again();
    else if (this.#socket.status === WebSocketStatus.Connected) {
      // The text alone was closed, by a fault of the server's: the socket stands, and nothing would open the text on it again.
      this.#lost();
      setTimeout(() => this.#comeBack(), askAgainMs);
    }
  }

  /** Nothing written here waits to be sent. */
  get hasNothingOwn(): boolean {
    return this.#unconfirmed.isEmpty && this.#held.length === 0;
  }
}

/** Those whose cursor stands in the text, each seat once, as the server names them. */
function writersOf(states: Record<string, unknown>[]): WriterHere[] {
  const writers = new Map<string, WriterHere>();
  for (const { user } of states as { user?: WriterHere }[]) if (user?.seatId) writers.set(user.seatId, user);
  return [...writers.values()];
}
