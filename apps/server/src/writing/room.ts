import type { Actor } from '@tvaers/domain/actor';
import { can } from '@tvaers/domain/policy';
import { referencesIn } from '@tvaers/domain/recommendations/references';
import { isEmptyText, type RichText } from '@tvaers/domain/recommendations/rich-text';
import { recommendationWorkflow, type RecommendationState } from '@tvaers/domain/recommendations/workflow';
import type { Reader } from '@tvaers/db/prisma-client';
import * as Y from 'yjs';
import type { Clock } from '../doors/clock.ts';
import { mayPointAt } from '../recommendations/references-rows.ts';
import * as rows from '../recommendations/text-rows.ts';
import { docOf } from './live-text-changes.ts';
import { textOf } from './live-text.ts';
import { type Checked, Trial, Unkept, type Waiting, type Writer } from './trial.ts';

type RoomOptions = { reader: Reader; clock: Clock; onFacts: (facts: rows.TextFacts) => void; onKept: () => void };

/** Hocuspocus gives it to all, and has nothing of its own to store. */
const fromTheLog = { source: 'local', skipStoreHooks: true } as const;

const mostAtOnce = 64;
const updatesPerSnapshot = 200;
/** What is shown to those who only read follows within a second. */
const showAfterMs = 400;
const showWithinMs = 1000;
/** Pages that show it, lists among them, read it anew no more often than this. */
const betweenTellingsMs = 2000;

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
  #trial: Trial;
  #serial: number;
  #snapshotSerial: number;
  #waiting: Waiting[] = [];
  /** One thing at a time is done with the text. */
  #work: Promise<void> = Promise.resolve();
  #isWorking = false;
  #shown: { serial: number; text: RichText } | null = null;
  /** The text as it is kept. */
  #text: RichText;
  /** What the text points at, or has while it was open: who takes a paragraph out and puts it back need not be able to read all of that. */
  #pointedAt = new Set<string>();
  /** Blocks as they were read; one that is written in is read anew, as another. */
  #noted = new WeakSet<object>();
  #shownSerial: number;
  #timer: NodeJS.Timeout | undefined;
  #unshownSince = 0;
  #toldAt = 0;
  #telling: NodeJS.Timeout | undefined;

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
    this.#trial = new Trial(document);
    // A log that no longer makes up a text is a fault of ours, and says so.
    this.#text = textOf(document);
    this.#noteReferences();
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
    if (standing.textSerial < room.#serial) {
      room.#shown = { serial: room.#serial, text: room.#text };
      await room.show();
    }
    return room;
  }

  /** Shows what the log of a text nobody has open holds. */
  static async showLogged(key: rows.TextKey, { reader, clock }: Pick<RoomOptions, 'reader' | 'clock'>): Promise<void> {
    const found = (await rows.findTextFacts(reader, [key.id])).get(key.id);
    if (found) await Room.open(key, new Y.Doc(), found.facts, { reader, clock, onFacts: () => {}, onKept: () => {} });
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
    if (this.#telling) {
      clearTimeout(this.#telling);
      this.#tell();
    }
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
        this.#trial.reset();
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
    const tried = this.#trial.run(allowed);
    if (tried === null) {
      // Whoever's it is, the others' words are kept.
      for (const one of allowed) await this.#keep([one]);
      return;
    }
    const { checked, text, unchanged } = tried;
    const pointedAt = referencesIn(this.#unnoted(text)).filter(({ id }) => !this.#pointedAt.has(id));
    if (pointedAt.length > 0) {
      const [only, another] = allowed;
      if (another) {
        // Whoever points at what he may not read, the others' words are kept.
        this.#trial.reset();
        for (const one of allowed) await this.#keep([one]);
        return;
      }
      if (only && !(await mayPointAt(this.#options.reader, only.writer.actor, pointedAt))) {
        this.#trial.reset();
        return only.refused(new Unkept('outside-schema'));
      }
    }
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
    this.#trial.reset();
    const again = checked.map(({ from }) => from);
    if (appended.outcome === 'gone') return again.forEach(({ refused }) => refused(new Unkept('not-allowed')));
    if (appended.outcome === 'behind') await this.#pull();
    else this.#learn(appended.facts);
    await this.#keep(again);
  }

  /** What is kept is given to all, and those who wrote it are told. */
  #give(checked: Checked[], text: RichText, serial: number): void {
    this.#serial = serial;
    this.#text = text;
    this.#noteReferences();
    this.#shown = { serial, text };
    for (const { update } of checked) Y.applyUpdate(this.document, update, fromTheLog);
    for (const { from } of checked) from.kept();
    this.#options.onKept();
    if (this.#unshownSince === 0) this.#unshownSince = Date.now();
    clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(showAfterMs, this.#unshownSince + showWithinMs - Date.now()));
    this.#timer = setTimeout(() => void this.show().catch(() => this.#showLater()), wait);
    if (serial - this.#snapshotSerial >= updatesPerSnapshot)
      void this.#alone(() => this.#takeSnapshot(updatesPerSnapshot)).catch(() => {});
  }

  #noteReferences(): void {
    const fresh = this.#unnoted(this.#text);
    for (const { id } of referencesIn(fresh)) this.#pointedAt.add(id);
    for (const block of fresh.content) this.#noted.add(block);
  }

  /** The blocks whose references are not noted yet: of a long text the few that somebody has just written in. */
  #unnoted({ type, content }: RichText): RichText {
    return { type, content: content.filter((block) => !this.#noted.has(block)) };
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
    this.#telling ??= setTimeout(() => this.#tell(), Math.max(0, this.#toldAt + betweenTellingsMs - Date.now()));
  }

  #tell(): void {
    this.#telling = undefined;
    this.#toldAt = Date.now();
    rows.tellOfText(this.#options.reader, this.key).catch(() => {});
  }

  async #pull(): Promise<void> {
    const log = await rows.listTextLog(this.#options.reader, this.key, this.#serial);
    if (log.length === 0) return;
    for (const { serial, bytes } of log) {
      Y.applyUpdate(this.document, bytes, fromTheLog);
      this.#trial.follow(bytes);
      this.#serial = serial;
    }
    this.#text = textOf(this.document);
    this.#noteReferences();
    this.#shown = { serial: this.#serial, text: this.#text };
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
}
