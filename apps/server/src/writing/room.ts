import type { Actor } from '@tvaers/domain/actor';
import { can } from '@tvaers/domain/policy';
import { isEmptyText, type RichText } from '@tvaers/domain/recommendations/rich-text';
import { recommendationWorkflow, type RecommendationState } from '@tvaers/domain/recommendations/workflow';
import type { Reader } from '@tvaers/db/prisma-client';
import * as Y from 'yjs';
import type { Clock } from '../doors/clock.ts';
import * as rows from '../recommendations/text-rows.ts';
import { docOf, OutsideSchema, settleIds, textOf } from './live-text.ts';

/** One who writes: `owns` says whether a client id of Yjs is not somebody else's who is here. */
export type Writer = { actor: Actor; owns: (clientId: number) => boolean };

export type NotKept =
  /** It is no text of ours, or too much of it. */
  | 'outside-schema'
  | 'too-large'
  /** The right to write is gone. */
  | 'not-allowed'
  /** Nothing is wrong with it, but it cannot be kept now: it is sent again when the client comes back. */
  | 'later';
/** Why an update was not kept. Nobody was shown it. */
export class Unkept extends Error {
  readonly why: NotKept;
  constructor(why: NotKept) {
    super(why);
    this.why = why;
  }
}

type Waiting = { update: Uint8Array; writer: Writer; kept: () => void; refused: (why: Unkept) => void };
type Checked = { from: Waiting; update: Uint8Array };
type RoomOptions = { reader: Reader; clock: Clock; onFacts: (facts: rows.TextFacts) => void };

/** Hocuspocus gives it to all, and has nothing of its own to store. */
const fromTheLog = { source: 'local', skipStoreHooks: true } as const;

const mostAtOnce = 64;
const updatesPerSnapshot = 200;
/** What is shown to those who only read follows within a second. */
const showAfterMs = 400;
const showWithinMs = 1000;

export function mayWrite(actor: Actor, facts: rows.TextFacts): boolean {
  const isOpen = (recommendationWorkflow.write.from as readonly RecommendationState[]).includes(facts.state);
  return isOpen && !facts.isArchived && can(actor, 'recommendations.write', facts);
}

/**
 * One text that is open. What somebody writes is tried on a copy, checked by the grammar, appended to the log, and only then given to the
 * document that all see: nothing reaches others that is not kept. Updates that arrive while one batch is being kept make up the next.
 */
export class Room {
  readonly key: rows.TextKey;
  /** What all see. */
  readonly document: Y.Doc;
  facts: rows.TextFacts;
  #options: RoomOptions;
  /** The document with what is being tried; the same as what all see whenever nothing is. */
  #trial = new Y.Doc();
  #serial: number;
  #snapshotSerial: number;
  #waiting: Waiting[] = [];
  /** One thing at a time is done with the text. */
  #work: Promise<void> = Promise.resolve();
  #isWorking = false;
  #shown: { serial: number; text: RichText } | null = null;
  #shownSerial: number;
  #timer: NodeJS.Timeout | undefined;
  #unshownSince = 0;

  private constructor(
    key: rows.TextKey,
    document: Y.Doc,
    facts: rows.TextFacts,
    options: RoomOptions,
    log: rows.LoggedUpdate[],
    shownSerial: number,
  ) {
    this.key = key;
    this.document = document;
    this.facts = facts;
    this.#options = options;
    for (const { bytes } of log) Y.applyUpdate(document, bytes);
    this.#serial = log.at(-1)?.serial ?? 0;
    this.#snapshotSerial = log[0]?.serial ?? 0;
    this.#shownSerial = shownSerial;
    this.#resetTrial();
  }

  /** Opens the text into an empty document. Throws when it cannot be read whole: an empty text is never shown in its place. */
  static async open(key: rows.TextKey, document: Y.Doc, facts: rows.TextFacts, options: RoomOptions): Promise<Room> {
    const { reader, clock } = options;
    const standing = await rows.findTextStanding(reader, key);
    if (!standing) throw new Error(`There is no text ${key.id}.`);
    let log = await rows.listTextLog(reader, key, -1);
    if (log.length === 0) {
      await rows.keepTextSnapshot(reader, key, 0, Y.encodeStateAsUpdate(docOf(standing.text)), clock.now());
      log = await rows.listTextLog(reader, key, -1);
    }
    const room = new Room(key, document, facts, options, log, standing.textSerial);
    // A log that no longer makes up a text is a fault of ours, and says so.
    const text = textOf(document);
    if (standing.textSerial < room.#serial) {
      room.#shown = { serial: room.#serial, text };
      await room.show();
    }
    return room;
  }

  /** Shows what the log of a text nobody has open holds. */
  static async showLogged(key: rows.TextKey, { reader, clock }: Pick<RoomOptions, 'reader' | 'clock'>): Promise<void> {
    const found = (await rows.findTextFacts(reader, [key.id])).get(key.id);
    if (found) await Room.open(key, new Y.Doc(), found.facts, { reader, clock, onFacts: () => {} });
  }

  get serial(): number {
    return this.#serial;
  }

  /** Keeps what somebody wrote; done when it is in the log. Throws `Unkept`. */
  append(update: Uint8Array, writer: Writer): Promise<void> {
    return new Promise((kept, refused) => {
      this.#waiting.push({ update, writer, kept, refused });
      void this.#keepWaiting();
    });
  }

  /** Brings in what others have appended past this room: another process, or an act on the text. */
  pull(): Promise<void> {
    return this.#alone(() => this.#pull());
  }

  /** What is kept so far stands in the recommendation afterwards. */
  show(): Promise<void> {
    return this.#alone(() => this.#show());
  }

  /** What is kept is shown, and a snapshot taken where the log has grown. */
  async close(): Promise<void> {
    await this.show();
    await this.#alone(() => this.#takeSnapshot(updatesPerSnapshot / 10)).catch(() => {});
  }

  #alone(work: () => Promise<void>): Promise<void> {
    const done = this.#work.then(work);
    this.#work = done.catch(() => {});
    return done;
  }

  async #keepWaiting(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, mostAtOnce);
      await this.#alone(() => this.#keep(batch)).catch((error: unknown) => {
        console.error(`writing in ${this.key.id} could not be kept`, error);
        this.#resetTrial();
        for (const { refused } of batch) refused(new Unkept('later'));
      });
    }
    this.#isWorking = false;
  }

  async #keep(batch: Waiting[]): Promise<void> {
    const allowed = batch.filter((one) => {
      const may = mayWrite(one.writer.actor, this.facts);
      if (!may) one.refused(new Unkept('not-allowed'));
      return may;
    });
    const tried = this.#try(allowed);
    if (tried === null) {
      // Whoever's it is, the others' words are kept.
      for (const one of allowed) await this.#keep([one]);
      return;
    }
    const { checked, text, unchanged } = tried;
    for (const { kept } of unchanged) kept();
    if (checked.length === 0) return;
    const appended = await rows.appendTextUpdates(this.#options.reader, this.key, {
      known: this.#serial,
      seen: this.facts,
      written: checked.map(({ from: { writer }, update }) => ({
        userId: writer.actor.userId,
        seatId: writer.actor.seat.id,
        update,
      })),
      now: this.#options.clock.now(),
    });
    if (appended.outcome === 'kept') return this.#give(checked, text, appended.serial);
    this.#resetTrial();
    const again = checked.map(({ from }) => from);
    if (appended.outcome === 'gone') return again.forEach(({ refused }) => refused(new Unkept('not-allowed')));
    if (appended.outcome === 'behind') await this.#pull();
    else this.#learn(appended.facts);
    await this.#keep(again);
  }

  /** Tries the updates on the copy. Null when one of several leads out of the grammar; a single one is refused. */
  #try(batch: Waiting[]): { checked: Checked[]; unchanged: Waiting[]; text: RichText } | null {
    const checked: Checked[] = [];
    const unchanged: Waiting[] = [];
    const refuse = (why: NotKept) => {
      this.#resetTrial();
      if (batch.length === 1) batch[0]?.refused(new Unkept(why));
      return batch.length === 1 ? { checked: [], unchanged: [], text: { type: 'doc' as const, content: [] } } : null;
    };
    try {
      for (const from of batch) {
        const change = this.#changeOf(() => Y.applyUpdate(this.#trial, from.update));
        const { pendingStructs, pendingDs } = this.#trial.store;
        // It goes on from something that is still on its way; the client's own first exchange brings both.
        if (pendingStructs !== null || pendingDs !== null) return refuse('later');
        if (change === null) {
          unchanged.push(from);
          continue;
        }
        for (const client of Y.parseUpdateMeta(change).to.keys()) if (!from.writer.owns(client)) return refuse('later');
        checked.push({ from, update: change });
      }
      let text = textOf(this.#trial);
      const last = checked.at(-1);
      const settled = last && this.#changeOf(() => settleIds(this.#trial));
      if (last && settled) {
        last.update = Y.mergeUpdates([last.update, settled]);
        text = textOf(this.#trial);
      }
      return { checked, unchanged, text };
    } catch (error) {
      return refuse(error instanceof OutsideSchema && error.isTooLarge ? 'too-large' : 'outside-schema');
    }
  }

  /** What a piece of work changed of the copy, as one update; null when nothing. */
  #changeOf(work: () => unknown): Uint8Array | null {
    const changes: Uint8Array[] = [];
    const note = (change: Uint8Array) => void changes.push(change);
    this.#trial.on('update', note);
    try {
      work();
    } finally {
      this.#trial.off('update', note);
    }
    return changes.length === 0 ? null : changes.length === 1 ? (changes[0] as Uint8Array) : Y.mergeUpdates(changes);
  }

  /** What is kept is given to all, and those who wrote it are told. */
  #give(checked: Checked[], text: RichText, serial: number): void {
    this.#serial = serial;
    this.#shown = { serial, text };
    for (const { update } of checked) Y.applyUpdate(this.document, update, fromTheLog);
    for (const { from } of checked) from.kept();
    if (this.#unshownSince === 0) this.#unshownSince = Date.now();
    clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(showAfterMs, this.#unshownSince + showWithinMs - Date.now()));
    this.#timer = setTimeout(() => void this.show().catch(() => this.#showLater()), wait);
    if (serial - this.#snapshotSerial >= updatesPerSnapshot)
      void this.#alone(() => this.#takeSnapshot(updatesPerSnapshot)).catch(() => {});
  }

  #showLater(): void {
    this.#timer = setTimeout(() => void this.show().catch(() => this.#showLater()), showWithinMs);
  }

  async #show(): Promise<void> {
    clearTimeout(this.#timer);
    this.#unshownSince = 0;
    const shown = this.#shown;
    if (!shown || shown.serial <= this.#shownSerial) return;
    const isWritten = !isEmptyText(shown.text);
    await rows.showText(this.#options.reader, this.key, { ...shown, isWritten, now: this.#options.clock.now() });
    this.#shownSerial = shown.serial;
  }

  async #pull(): Promise<void> {
    const log = await rows.listTextLog(this.#options.reader, this.key, this.#serial);
    if (log.length === 0) return;
    for (const { serial, bytes } of log) {
      Y.applyUpdate(this.document, bytes, fromTheLog);
      Y.applyUpdate(this.#trial, bytes);
      this.#serial = serial;
    }
    this.#shown = { serial: this.#serial, text: textOf(this.document) };
    clearTimeout(this.#timer);
    this.#showLater();
  }

  async #takeSnapshot(atLeast: number): Promise<void> {
    if (this.#serial - this.#snapshotSerial < atLeast) return;
    const serial = this.#serial;
    await rows.keepTextSnapshot(
      this.#options.reader,
      this.key,
      serial,
      Y.encodeStateAsUpdate(this.document),
      this.#options.clock.now(),
    );
    this.#snapshotSerial = serial;
  }

  #learn(facts: rows.TextFacts): void {
    this.facts = facts;
    this.#options.onFacts(facts);
  }

  #resetTrial(): void {
    this.#trial.destroy();
    this.#trial = new Y.Doc();
    Y.applyUpdate(this.#trial, Y.encodeStateAsUpdate(this.document));
  }
}
