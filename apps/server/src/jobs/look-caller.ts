import type { PrismaClient } from '@tvaers/db/client';
import type { Live } from '../doors/live.ts';
import { secondsToLook } from '../notices/jobs.ts';
import { asSystem, type Send } from './job.ts';
import { logTrouble } from '../doors/away-log.ts';

/** Less than it takes to look: a change after the look that was asked for must ask for another. */
const heardMs = 1000 * (secondsToLook - 10);

/** A database used before this server kept notices: what waits in it already is no news to anybody. */
export function beginLooks(db: PrismaClient): Promise<void> {
  return asSystem(db, async (tx) => void (await tx.$executeRaw`select begin_notice_looks()`));
}

/**
 * Asks for a look at a taskforce half a minute after something has happened in it. The events are what is kept: where this process dies before
 * it asked, `notices.missed` finds by their numbers that a look is due.
 */
export class LookCaller {
  #asked = new Map<string, number>();
  #unlisten: () => void;
  #send: Send;

  constructor(live: Live, send: Send) {
    this.#send = send;
    this.#unlisten = live.listen(
      (word) => word.kind === 'change' && word.change.taskforceId && this.#ask(word.change.taskforceId),
    );
  }

  stop(): void {
    this.#unlisten();
  }

  #ask(taskforceId: string): void {
    const now = Date.now();
    if (now - (this.#asked.get(taskforceId) ?? 0) < heardMs) return;
    if (this.#asked.size > 10_000) this.#asked.clear();
    this.#asked.set(taskforceId, now);
    const startAt = new Date(now + 1000 * secondsToLook);
    this.#send('notices.look', { taskforceId }, { key: taskforceId, startAt }).catch((error: unknown) => {
      this.#asked.delete(taskforceId);
      logTrouble('a look could not be asked for', error);
    });
  }
}
