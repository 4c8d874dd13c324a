// Where paper is printed: Typst in a child process, one sheet at a time, ended when it has been idle.
import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { Refused } from '@tvaers/domain/refusal';

/** The papers there are: each a `.typ` file beside this one, given its texts as data. */
export type Template = 'status' | 'minutes' | 'agenda' | 'recommendation';

export type PrintJob = {
  template: Template;
  /** The same paper, each variant tighter than the one before: the first that fits is printed. */
  variants: readonly object[];
  /** Null where a paper may be as long as it is. */
  mostPages: number | null;
  /** The moment the paper says it was made, in milliseconds: the same paper printed twice is the same file. */
  printedAt: number;
};

export type Printed = { pdf: Uint8Array } | { problem: string };

export type PressOptions = { limitMs?: number; idleMs?: number; mostWaiting?: number; child?: string };

/** Prints; rejects with the refusal `busy` when too many wait already, and with an error when a sheet cannot be set or takes too long. */
export class Press {
  readonly #limitMs: number;
  readonly #idleMs: number;
  readonly #mostWaiting: number;
  readonly #file: string;
  #child: ChildProcess | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #idle: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor({ limitMs = 10_000, idleMs = 60_000, mostWaiting = 4, child = 'press-child.ts' }: PressOptions = {}) {
    this.#limitMs = limitMs;
    this.#idleMs = idleMs;
    this.#mostWaiting = mostWaiting;
    this.#file = path.resolve(import.meta.dirname, child);
  }

  /** Null while nothing is printed: the child's process id otherwise. */
  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  print(job: PrintJob): Promise<Buffer> {
    if (this.#isStopped || this.#waiting >= this.#mostWaiting) return Promise.reject(new Refused('busy'));
    this.#waiting += 1;
    const printed = this.#last.then(() => this.#printNow(job));
    this.#last = printed.catch(() => {});
    return printed.finally(() => (this.#waiting -= 1));
  }

  /** Ends the child; what is being printed is not finished. */
  stop(): void {
    this.#isStopped = true;
    this.#end();
  }

  #printNow(job: PrintJob): Promise<Buffer> {
    if (this.#isStopped) return Promise.reject(new Refused('busy'));
    clearTimeout(this.#idle);
    const child = (this.#child ??= this.#begin());
    return new Promise<Buffer>((resolve, reject) => {
      const settle = (end: () => void) => {
        clearTimeout(limit);
        child.off('message', heard).off('exit', gone).off('error', gone);
        end();
      };
      const heard = (printed: Printed) =>
        settle(() => {
          this.#idle = setTimeout(() => this.#end(), this.#idleMs).unref();
          if ('pdf' in printed) resolve(Buffer.from(printed.pdf));
          else reject(new Error(`The sheet could not be set: ${printed.problem}`));
        });
      const gone = () =>
        settle(() => {
          this.#end();
          reject(new Error('The press ended while it was printing.'));
        });
      const limit = setTimeout(
        () =>
          settle(() => {
            this.#end();
            reject(new Error(`The sheet took more than ${this.#limitMs} milliseconds.`));
          }),
        this.#limitMs,
      );
      child.on('message', heard).once('exit', gone).once('error', gone);
      child.send(job);
    });
  }

  #begin(): ChildProcess {
    const child = fork(this.#file, {
      serialization: 'advanced',
      // It needs nothing of ours: no address of a database, no secret.
      env: {},
      execArgv: ['--max-old-space-size=128'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.once('exit', () => {
      if (this.#child === child) this.#child = null;
    });
    return child;
  }

  #end(): void {
    clearTimeout(this.#idle);
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }
}
