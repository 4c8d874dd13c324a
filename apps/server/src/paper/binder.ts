// Where the papers of a meeting become one PDF: in a child process, one pack at a time, held in time, memory and size.
import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { PaperOpened, PaperToPrint } from '@tvaers/domain/meetings/agenda-paper';
import { Refused } from '@tvaers/domain/refusal';

export type PdfOpened = Exclude<PaperOpened, { is: 'pages' }> | (Extract<PaperOpened, { is: 'pages' }> & { isLocked: boolean });

export type BinderQuestion =
  | { ask: 'open'; file: string; mostPages: number }
  | { ask: 'bind'; data: object; out: string; isPlain: boolean; printedAt: number }
  | { ask: 'probe'; file: string; format: 'pdf' | 'png' | 'jpg' | 'webp'; pages: number };
export type BinderAnswer = PdfOpened | { is: 'bound'; pages: number; bytes: number } | { is: 'failed'; problem: string };

export type BindOrder = {
  papers: readonly Pick<PaperToPrint, 'storedAs' | 'type' | 'bytes'>[];
  /** What the sheets are set from, once it is known what each paper is. */
  compose: (opened: ReadonlyMap<string, PaperOpened>) => object;
  /** Where the file is written; there must be none. */
  out: string;
  printedAt: number;
  /** Called when a paper has been looked at, and when the whole is bound. */
  onStep: () => void;
};

export type BinderOptions = {
  openWithinMs?: number;
  bindWithinMs?: number;
  mostWaiting?: number;
  /** Of all papers of a pack together, and of the child's memory. */
  mostBytes?: number;
  mostPages?: number;
  mostMegabytes?: number;
};

const pictures: Readonly<Record<string, 'png' | 'jpg' | 'webp'>> = { png: 'png', jpeg: 'jpg', webp: 'webp' };

export class Binder {
  readonly #folder: string;
  readonly #limits: Required<BinderOptions>;
  #child: ChildProcess | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #isStopped = false;

  /** `folder`: where the papers lie; the child reads nothing else. */
  constructor(folder: string, options: BinderOptions = {}) {
    this.#folder = folder;
    const usual = { openWithinMs: 20_000, bindWithinMs: 120_000, mostWaiting: 4 };
    this.#limits = { ...usual, mostBytes: 262_144_000, mostPages: 3000, mostMegabytes: 1500, ...options };
  }

  /** Null while nothing is bound: the child's process id otherwise. */
  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  /** Binds; rejects with `busy` when too many wait. A paper that cannot be shown is said so of in the pack and fails nothing. */
  bind(order: BindOrder): Promise<{ pages: number; bytes: number }> {
    if (this.#isStopped || this.#waiting >= this.#limits.mostWaiting) return Promise.reject(new Refused('busy'));
    this.#waiting += 1;
    const bound = this.#last.then(() => this.#bindNow(order));
    this.#last = bound.catch(() => {});
    return bound.finally(() => (this.#waiting -= 1));
  }

  /** Ends the child; what is being bound is not finished. */
  stop(): void {
    this.#isStopped = true;
    this.#end();
  }

  async #bindNow(order: BindOrder) {
    try {
      const { opened, locked } = await this.#open(order);
      const first = await this.#set(order, opened);
      if (first?.is === 'bound') return first;
      // Something in it could be opened but not joined: which, is asked of each alone.
      const isCulprit = await this.#probe(order, opened, locked);
      const second = isCulprit ? await this.#set(order, opened) : first;
      if (second?.is === 'bound') return second;
      throw new Error(`The pack could not be bound: ${second?.is === 'failed' ? second.problem : 'its child was ended'}`);
    } finally {
      this.#end();
      order.onStep();
    }
  }

  async #open({ papers, onStep }: BindOrder) {
    const opened = new Map<string, PaperOpened>();
    const locked = new Set<string>();
    let [bytesLeft, pagesLeft] = [this.#limits.mostBytes, this.#limits.mostPages];
    for (const { storedAs, type, bytes } of papers) {
      bytesLeft -= bytes;
      if (bytesLeft < 0) opened.set(storedAs, { is: 'unread', why: 'too-large' });
      else if (type === 'pdf') {
        const found = await this.#ask({ ask: 'open', file: storedAs, mostPages: pagesLeft }, this.#limits.openWithinMs);
        if (found?.is === 'pages') {
          pagesLeft -= found.pages.length;
          if (found.isLocked) locked.add(storedAs);
          opened.set(storedAs, { is: 'pages', pages: found.pages });
        } else opened.set(storedAs, found?.is === 'unread' ? found : { is: 'unread', why: 'broken' });
      } else opened.set(storedAs, pictures[type] ? { is: 'picture' } : { is: 'attached' });
      onStep();
    }
    return { opened, locked };
  }

  #set({ compose, out, printedAt }: BindOrder, opened: ReadonlyMap<string, PaperOpened>) {
    const isPlain = [...opened.values()].every(({ is }) => is === 'picture' || is === 'unread');
    return this.#ask({ ask: 'bind', data: compose(opened), out, isPlain, printedAt }, this.#limits.bindWithinMs);
  }

  /** Puts a notice in the place of each paper that cannot be joined; whether there was one. */
  async #probe({ papers }: BindOrder, opened: Map<string, PaperOpened>, locked: ReadonlySet<string>): Promise<boolean> {
    let isAny = false;
    for (const { storedAs, type } of papers) {
      const found = opened.get(storedAs);
      if (found?.is !== 'pages' && found?.is !== 'picture') continue;
      const pages = found.is === 'pages' ? found.pages.length : 1;
      const format = pictures[type] ?? 'pdf';
      const answer = await this.#ask({ ask: 'probe', file: storedAs, format, pages }, this.#limits.openWithinMs);
      if (answer?.is === 'bound') continue;
      opened.set(storedAs, { is: 'unread', why: locked.has(storedAs) ? 'locked' : 'broken' });
      isAny = true;
    }
    return isAny;
  }

  /** The child's answer; null where it died over the question or took too long, and the next question gets a new one. */
  #ask(question: BinderQuestion, withinMs: number): Promise<BinderAnswer | null> {
    if (this.#isStopped) return Promise.reject(new Refused('busy'));
    const child = (this.#child ??= this.#begin());
    return new Promise((resolve) => {
      const settle = (answer: BinderAnswer | null) => {
        clearTimeout(limit);
        child.off('message', settle).off('exit', gone).off('error', gone);
        if (answer === null) this.#end();
        resolve(answer);
      };
      const gone = () => settle(null);
      const limit = setTimeout(gone, withinMs);
      child.on('message', settle).once('exit', gone).once('error', gone);
      child.send(question, (error) => error && gone());
    });
  }

  #begin(): ChildProcess {
    return fork(path.join(import.meta.dirname, 'binder-child.ts'), [this.#folder, String(this.#limits.mostMegabytes)], {
      serialization: 'advanced',
      env: {},
      execArgv: ['--max-old-space-size=512'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  }

  #end(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }
}
