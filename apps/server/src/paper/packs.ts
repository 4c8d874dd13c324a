// The packs that are being made and those made a moment ago, each for one person, under what it was made from: whoever asks for something
// else, or may read something else by now, gets another.
import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { Binder, type BinderOptions, type BindOrder } from './binder.ts';

/** How far a pack is: papers looked at, and the binding as one step more. */
export type Making = { done: number; of: number; isMade: boolean };
type Pack = Making & { file: string; made: Promise<void> };

const keptFor = 600_000;
const mostKept = 6;

export class Packs {
  readonly binder: Binder;
  readonly #folder: string;
  readonly #packs = new Map<string, Pack>();

  /** `folder` is emptied: what a server before this one made is nobody's any more. */
  constructor(folder: string, papers: string, options: BinderOptions = {}) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(folder)) if (name.endsWith('.pdf')) rmSync(path.join(folder, name), { force: true });
    this.binder = new Binder(papers, options);
  }

  /** Begins the pack unless it is made or being made, and waits for it, but no longer than that. Rejects with `busy` as the binder does. */
  async ask(of: unknown, order: Omit<BindOrder, 'out' | 'onStep'>, withinMs: number): Promise<Making> {
    const pack = this.#begin(of, order);
    let timer: NodeJS.Timeout | undefined;
    const soon = new Promise<void>((resolve) => (timer = setTimeout(resolve, withinMs)));
    await Promise.race([pack.made, soon]).finally(() => clearTimeout(timer));
    return { done: pack.done, of: pack.of, isMade: pack.isMade };
  }

  /** The file, when it is made; null where it has been put away in the meantime. */
  async read(of: unknown, order: Omit<BindOrder, 'out' | 'onStep'>) {
    const pack = this.#begin(of, order);
    await pack.made;
    const found = await stat(pack.file).catch(() => null);
    if (!found) return null;
    return { bytes: found.size, body: Readable.toWeb(createReadStream(pack.file)) as ReadableStream<Uint8Array> };
  }

  stop(): void {
    this.binder.stop();
    for (const key of this.#packs.keys()) void this.#drop(key);
  }

  #begin(of: unknown, order: Omit<BindOrder, 'out' | 'onStep'>): Pack {
    const key = createHash('sha256').update(JSON.stringify(of)).digest('hex');
    const known = this.#packs.get(key);
    if (known) return known;
    const file = path.join(this.#folder, `${key}.pdf`);
    const pack: Pack = { file, done: 0, of: order.papers.length + 1, isMade: false, made: Promise.resolve() };
    pack.made = this.binder.bind({ ...order, out: file, onStep: () => (pack.done += 1) }).then(
      () => {
        pack.isMade = true;
        setTimeout(() => void this.#drop(key), keptFor).unref();
      },
      async (error: unknown) => {
        await this.#drop(key);
        throw error;
      },
    );
    pack.made.catch(() => {});
    this.#packs.set(key, pack);
    this.#putAway();
    return pack;
  }

  /** The oldest of those that are made, beyond what is kept. */
  #putAway(): void {
    const made = [...this.#packs].filter(([, { isMade }]) => isMade);
    for (const [key] of made.slice(0, Math.max(0, made.length - mostKept))) void this.#drop(key);
  }

  async #drop(key: string): Promise<void> {
    const pack = this.#packs.get(key);
    this.#packs.delete(key);
    if (pack) await unlink(pack.file).catch(() => {});
  }
}
