import type { Actor } from '@tvaers/domain/actor';
import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import * as Y from 'yjs';
import { settleIds } from './live-text-changes.ts';
import { OutsideSchema, Reading } from './live-text.ts';

/** One who writes: `owns` says whether a client id of Yjs is not somebody else's who is here. */
export type Writer = { actor: Actor; owns: (clientId: number) => boolean };

type NotKept =
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

/** An update that waits to be kept. */
export type Waiting = { update: Uint8Array; writer: Writer; kept: () => void; refused: (why: Unkept) => void };
export type Checked = { from: Waiting; update: Uint8Array };

/** A copy of a text on which updates are tried before they are kept. It is the same as what all see whenever nothing is being tried. */
export class Trial {
  #source: Y.Doc;
  #doc = new Y.Doc();
  #reading = new Reading(this.#doc);

  constructor(source: Y.Doc) {
    this.#source = source;
    this.reset();
  }

  /** Lets go of what was tried. */
  reset(): void {
    this.#doc.destroy();
    this.#doc = new Y.Doc();
    this.#reading = new Reading(this.#doc);
    Y.applyUpdate(this.#doc, Y.encodeStateAsUpdate(this.#source));
  }

  /** Takes in what is kept already. */
  follow(update: Uint8Array): void {
    Y.applyUpdate(this.#doc, update);
  }

  /** Tries the updates on the copy. Null when one of several leads out of the grammar; a single one is refused. */
  run(batch: Waiting[]): { checked: Checked[]; unchanged: Waiting[]; text: RichText } | null {
    const checked: Checked[] = [];
    const unchanged: Waiting[] = [];
    const refuse = (why: NotKept) => {
      this.reset();
      if (batch.length === 1) batch[0]?.refused(new Unkept(why));
      return batch.length === 1 ? { checked: [], unchanged: [], text: { type: 'doc' as const, content: [] } } : null;
    };
    try {
      for (const from of batch) {
        const change = this.#changeOf(() => Y.applyUpdate(this.#doc, from.update));
        const { pendingStructs, pendingDs } = this.#doc.store;
        // It goes on from something that is still on its way; the client's own first exchange brings both.
        if (pendingStructs !== null || pendingDs !== null) return refuse('later');
        if (change === null) {
          unchanged.push(from);
          continue;
        }
        for (const client of Y.parseUpdateMeta(change).to.keys()) if (!from.writer.owns(client)) return refuse('later');
        checked.push({ from, update: change });
      }
      let text = this.#reading.text();
      const last = checked.at(-1);
      const settled = last && this.#changeOf(() => settleIds(this.#doc));
      if (last && settled) {
        last.update = Y.mergeUpdates([last.update, settled]);
        text = this.#reading.text();
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
    this.#doc.on('update', note);
    try {
      work();
    } finally {
      this.#doc.off('update', note);
    }
    return changes.length === 0 ? null : changes.length === 1 ? (changes[0] as Uint8Array) : Y.mergeUpdates(changes);
  }
}
