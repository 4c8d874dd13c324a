import type { PrismaClient } from '@tvaers/db/client';

const minutesBetween = 10;
const day = 24 * 3600 * 1000;

/** Sweeps away what has served its time: ended sessions, spent links, counted tries, answered keys. */
export class Housekeeping {
  #db: PrismaClient;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(db: PrismaClient) {
    this.#db = db;
  }

  start(): void {
    const run = () => void (this.#running = this.sweep().catch((error: unknown) => console.error('housekeeping failed', error)));
    this.#timer = setInterval(run, 60_000 * minutesBetween);
    run();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  /** The real clock counts. A key is kept for three days: longer than anybody sends the same call again. */
  async sweep(now = new Date()): Promise<void> {
    await this.#db.$transaction(async (tx) => {
      await tx.$executeRaw`select set_config('app.role', 'system', true)`;
      await tx.session.deleteMany({ where: { OR: [{ expires: { lt: now } }, { absoluteUntil: { lt: now } }] } });
      await tx.verificationToken.deleteMany({ where: { expires: { lt: now } } });
      await tx.attempt.deleteMany({ where: { windowStart: { lt: new Date(now.getTime() - day) } } });
      await tx.idempotencyKey.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - 3 * day) } } });
    });
  }
}
