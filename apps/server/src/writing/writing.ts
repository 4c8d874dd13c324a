// Texts that several write in at once: Hocuspocus speaks with the browsers, a room for each open text keeps what is written, and the same
// rules as everywhere say who may. Asked when a text is opened, at every update, and again within a second of any change of rights.
import { type Document, Hocuspocus } from '@hocuspocus/server';
import type { Actor } from '@tvaers/domain/actor';
import { can } from '@tvaers/domain/policy';
import type { Audience } from '@tvaers/domain/recommendations/workflow';
import type { Reader } from '@tvaers/db/prisma-client';
import { type ClosingReason, writerAsks } from '@tvaers/domain/recommendations/writing';
import { removeAwarenessStates } from 'y-protocols/awareness';
import type { Clock } from '../doors/clock.ts';
import type { Live } from '../doors/live.ts';
import { aliveSeats } from '../live/streams.ts';
import * as rows from '../recommendations/text-rows.ts';
import { noteSeen, secondsBetweenNotes } from '../session/session.ts';
import { Closed, say, close, passOver, parsed } from './line.ts';
import { type Context, identify, type Line, type Person, type Pins } from './presence.ts';
import { mayWrite, Room } from './room.ts';
import { Unkept } from './trial.ts';

const millisecondsBetweenLooks = 1000;
/** Other processes hear of what is kept a little later than those on this one. */
const announceAfterMs = 80;
const mostInAWord = 80;
const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A text that is open, and who has which client id in it. */
type Open = { room: Room; pins: Pins };

type WritingOptions = { reader: Reader; live: Live; clock: Clock };

export class Writing {
  readonly hocuspocus: Hocuspocus<Context>;
  #options: WritingOptions;
  #open = new WeakMap<Document, Open>();
  /** Those with a socket, whether or not a text is open on it. */
  #people = new Map<Person, (reason: ClosingReason) => void>();
  #timer: NodeJS.Timeout | undefined;
  #undo: (() => void)[] = [];
  #kept = new Set<string>();
  #announcing: NodeJS.Timeout | undefined;
  #isLooking = false;
  #mustLookAgain = false;

  constructor(options: WritingOptions) {
    this.#options = options;
    this.hocuspocus = new Hocuspocus<Context>({
      quiet: true,
      timeout: 60_000,
      maxPendingDocuments: 2,
      // What was typed off the net comes at once, while the text is still being opened.
      maxUnauthenticatedQueueMessages: 5000,
      maxUnauthenticatedQueueSize: 3_000_000,
      onAuthenticate: async ({ documentName, token, context, connectionConfig }) => {
        connectionConfig.readOnly = await this.#admit(documentName, token, context);
        return { audience: token as Audience };
      },
      onLoadDocument: async ({ document, documentName, context }) => {
        await this.#load(document, documentName, context.person.actor);
      },
      beforeSync: async ({ connection, document, type, payload }) => {
        // 0 asks what the server has.
        if (type !== 0) await this.#take(connection as Line, document, payload.slice(), type === 1);
      },
      afterHandleMessage: async ({ connection, document }) => {
        const line = connection as Line;
        const open = this.#open.get(document);
        if (!line.context.isPassedOver || !open) return;
        line.context.isPassedOver = false;
        line.readOnly = !mayWrite(line.context.person.actor, open.room.facts);
      },
      beforeHandleAwareness: async ({ states, document, connection }) =>
        identify(states, connection as Line | undefined, this.#open.get(document)?.pins),
      onStateless: async ({ connection, document, payload }) => this.#answer(connection as Line, document, payload),
      beforeUnloadDocument: async ({ document }) => this.#open.get(document)?.room.close(),
    });
  }

  start(): void {
    this.#timer = setInterval(() => void this.#look(), millisecondsBetweenLooks);
    const { live } = this.#options;
    this.#undo = [
      live.listen((word) => {
        if (word.kind === 'resync') for (const { room } of this.#rooms()) void room.pull().catch(() => {});
        if (word.kind === 'resync' || this.#concerns(word.change)) void this.#look();
      }),
      live.onText(({ id, serial }) => {
        const document = this.hocuspocus.documents.get(id);
        const open = document && this.#open.get(document);
        if (open && serial > open.room.serial) void open.room.pull().catch(() => {});
      }),
    ];
    void this.#showWhatWasKept();
  }

  /** Everyone is sent away to come back elsewhere; what is kept is shown. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    clearTimeout(this.#announcing);
    for (const undo of this.#undo) undo();
    for (const end of this.#people.values()) end('again');
    await Promise.all(this.#rooms().map(({ room }) => room.close().catch(() => {})));
  }

  /** A socket of this person is open until what this gives is called. */
  join(person: Person, end: (reason: ClosingReason) => void): () => void {
    this.#people.set(person, end);
    // What happened between the look at the session and now.
    void this.#look();
    return () => this.#people.delete(person);
  }

  count(userId: string): { own: number; all: number } {
    let own = 0;
    for (const { actor } of this.#people.keys()) if (actor.userId === userId) own += 1;
    return { own, all: this.#people.size };
  }

  #rooms(): (Open & { document: Document })[] {
    return [...this.hocuspocus.documents.values()].flatMap((document) => {
      const open = this.#open.get(document);
      return open ? [{ ...open, document }] : [];
    });
  }

  #concerns({ noun, id, verb }: { noun: string; id: string; verb: string }): boolean {
    if (noun === 'recommendations') return verb !== 'write' && this.hocuspocus.documents.has(id);
    return noun === 'seats' || noun === 'session' || noun === 'installation' || noun === 'decisions';
  }

  /** Whether this line only reads. Throws `Closed` for who may not even do that. */
  async #admit(id: string, audience: string, { person }: Context): Promise<boolean> {
    const { actor } = person;
    const found = isId.test(id) ? (await rows.findTextFacts(this.#options.reader, [id])).get(id) : null;
    if (!found || found.taskforceId !== actor.seat.taskforceId || !can(actor, 'recommendations.read', found.facts))
      throw new Closed('not-found');
    if (!mayWrite(actor, found.facts)) return true;
    // What was written for the sector's room is not let out because the text has left it meanwhile.
    if (audience !== found.facts.audience) throw new Closed('shared-meanwhile');
    return false;
  }

  async #load(document: Document, id: string, { seat: { taskforceId } }: Actor): Promise<void> {
    const { reader, clock } = this.#options;
    try {
      const facts = (await rows.findTextFacts(reader, [id])).get(id)?.facts;
      if (!facts) throw new Error('The text is gone.');
      const onFacts = (now: rows.TextFacts) => this.#apply(document, now);
      const room = await Room.open({ taskforceId, id }, document, facts, {
        reader,
        clock,
        onFacts,
        onKept: () => this.#announceSoon(id),
      });
      this.#open.set(document, { room, pins: new Map() });
    } catch (error) {
      console.error(`the text ${id} could not be opened`, error);
      throw new Closed('failed');
    }
  }

  #announceSoon(id: string): void {
    this.#kept.add(id);
    this.#announcing ??= setTimeout(() => {
      this.#announcing = undefined;
      const words = [...this.#kept].flatMap((text) => {
        const document = this.hocuspocus.documents.get(text);
        const serial = document && this.#open.get(document)?.room.serial;
        return serial === undefined ? [] : [{ id: text, serial }];
      });
      this.#kept.clear();
      for (let from = 0; from < words.length; from += mostInAWord)
        rows.announceTexts(this.#options.reader, words.slice(from, from + mostInAWord)).catch(() => {});
    }, announceAfterMs);
  }

  /** An update on its way: kept before Hocuspocus goes on to acknowledge it. It has nothing left to apply then. */
  async #take(line: Line, document: Document, update: Uint8Array, isAll: boolean): Promise<void> {
    const open = this.#open.get(document);
    if (line.readOnly || !open) return;
    // What was queued while the line was broken comes again, whole, in the first exchange: tried one by one it would lead nowhere, slowly.
    if (!isAll && !line.context.isAll) return passOver(line);
    const { person } = line.context;
    const owns = (client: number) => {
      const pin = open.pins.get(client);
      return !pin || pin.context.person.actor.seat.id === person.actor.seat.id;
    };
    try {
      await open.room.append(update, { actor: person.actor, owns });
      line.context.isAll ||= isAll;
      this.#noteWriting(person);
    } catch (error) {
      if (!(error instanceof Unkept)) throw error;
      this.#refuse(line, error);
    }
  }

  #refuse(line: Line, { why }: Unkept): void {
    // Whatever it was, Hocuspocus does not apply it.
    line.readOnly = true;
    if (why === 'outside-schema' || why === 'too-large') {
      say(line, { say: 'refused', why });
      close(line, 'refused');
    } else if (why === 'not-allowed') {
      say(line, { say: 'rights', mayWrite: false });
      void this.#look();
    } else close(line, 'again');
  }

  /** Someone who writes is there, also where nothing but the socket tells of it. */
  #noteWriting(person: Person): void {
    const now = Date.now();
    if (now - person.notedAt < 1000 * secondsBetweenNotes) return;
    person.notedAt = now;
    noteSeen(this.#options.reader, person.sessionId, new Date(now));
  }

  async #answer(line: Line, document: Document, payload: string): Promise<void> {
    const asked = writerAsks.safeParse(parsed(payload));
    const room = this.#open.get(document)?.room;
    if (!asked.success || !room) return;
    const { ask, mark } = asked.data;
    // Messages of a line are taken one after the other: what came before this one is in the log, or was refused.
    const isAll = !line.readOnly && (line.context.isAll ?? false);
    if (ask === 'shown') await room.show();
    say(line, { say: ask, mark, isAll });
  }

  /** Reads again who is signed in, in which seat, and what the open texts are: rights that are gone are taken away. */
  async #look(): Promise<void> {
    if (this.#isLooking) return void (this.#mustLookAgain = true);
    if (this.#people.size === 0) return;
    this.#isLooking = true;
    try {
      const { reader, clock } = this.#options;
      const people = [...this.#people.keys()];
      const open = this.#rooms();
      const [isHeld, facts] = await Promise.all([
        aliveSeats(reader, clock, people),
        rows.findTextFacts(
          reader,
          open.map(({ room }) => room.key.id),
        ),
      ]);
      for (const person of people) {
        const held = isHeld(person);
        if (held !== true) this.#people.get(person)?.(held);
      }
      for (const { document, room } of open) {
        const now = facts.get(room.key.id)?.facts;
        if (!now) document.getConnections().forEach((line) => close(line as Line, 'not-found'));
        else {
          room.facts = now;
          this.#apply(document, now);
        }
      }
    } catch {
      // Without a database nothing changes either, and nothing is kept; the next look is a second away.
    } finally {
      this.#isLooking = false;
      if (this.#mustLookAgain) {
        this.#mustLookAgain = false;
        void this.#look();
      }
    }
  }

  /** What the facts of a text now say of each who has it open; nobody else notices. */
  #apply(document: Document, facts: rows.TextFacts): void {
    for (const line of document.getConnections() as Line[]) {
      const { person, audience } = line.context;
      if (!can(person.actor, 'recommendations.read', facts)) close(line, 'not-found');
      else if (!line.readOnly && !mayWrite(person.actor, facts)) {
        line.readOnly = true;
        removeAwarenessStates(document.awareness, [...(document.getClients(line) as Set<number>)], 'rights');
        say(line, { say: 'rights', mayWrite: false });
      } else if (!line.readOnly && audience !== facts.audience) close(line, 'shared-meanwhile');
    }
  }

  /** What a process kept and did not come to show before it ended. */
  async #showWhatWasKept(): Promise<void> {
    const { reader, clock } = this.#options;
    const behind = await rows.listTextsBehind(reader).catch(() => []);
    for (const key of behind)
      await Room.showLogged(key, { reader, clock }).catch((error: unknown) => console.error(`the text ${key.id}`, error));
  }
}
