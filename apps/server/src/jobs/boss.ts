import { fromPrisma, PgBoss } from 'pg-boss';
import { incidentSentence } from './job-failure.ts';
import type { Job, JobWorld, Send } from './job.ts';
import { logTrouble } from '../doors/away-log.ts';

/** Where the queues lie in the database; a migration made it. */
export const jobSchema = 'jobs';
const timeZone = 'Europe/Copenhagen';

/** A full hand means there is more, and no wait before the next. */
const atOnce = 5;
const seconds = { betweenChecks: 30, expiry: 120, stop: 5 };

/** How often one looks for jobs, and how a job that fails is tried again: after this long, then twice as long, and so on. */
type Pace = { betweenLooksSeconds: number; retryDelaySeconds: number; retries: number };
const usualPace: Pace = { betweenLooksSeconds: 2, retryDelaySeconds: 10, retries: 6 };
const queueOptions = {
  // Of two jobs with one key that both wait, one is enough.
  policy: 'short',
  retryBackoff: true,
  // Whoever took it is gone by then; another takes it.
  expireInSeconds: seconds.expiry,
  deleteAfterSeconds: 7 * 24 * 3600,
} as const;

/**
 * The jobs of one serving process: several processes share the queues. It connects as the application, which neither makes nor changes
 * them (`migrate: false`): the owner's migrations do.
 */
export class Jobs {
  #boss: PgBoss;
  #jobs: readonly Job[];
  #world: JobWorld;

  #pace: Pace;
  #isStopped = false;

  constructor(appUrl: string, jobs: readonly Job[], world: Omit<JobWorld, 'send'>, pace: Pace = usualPace) {
    this.#pace = pace;
    this.#boss = new PgBoss({
      connectionString: appUrl,
      options: '-c TimeZone=UTC',
      application_name: 'tvaers jobs',
      max: 3,
      schema: jobSchema,
      migrate: false,
      createSchema: false,
      reindex: false,
      monitorVacuum: false,
      persistWarnings: false,
      persistQueueStats: false,
      superviseIntervalSeconds: seconds.betweenChecks,
      monitorIntervalSeconds: seconds.betweenChecks,
      cronMonitorIntervalSeconds: seconds.betweenChecks,
    });
    // The database is away, and the next look is seconds away; or a look is cut off by the stop.
    this.#boss.on('error', (error) => this.#isStopped || logTrouble('jobs could not be looked for', error));
    this.#jobs = jobs;
    this.#world = { ...world, send: this.send };
  }

  send: Send = async (queue, data, { key, startAt, tx }) => {
    await this.#boss.send(queue, data, {
      singletonKey: key,
      ...(startAt ? { startAfter: startAt } : {}),
      ...(tx ? { db: fromPrisma(tx) } : {}),
    });
  };

  get world(): JobWorld {
    return this.#world;
  }

  /** Makes sure of the queues, into which jobs can be put from then on. */
  async open(): Promise<void> {
    await this.#boss.start();
    for (const { queue } of this.#jobs)
      await this.#boss.createQueue(queue, {
        ...queueOptions,
        retryDelay: this.#pace.retryDelaySeconds,
        retryLimit: this.#pace.retries,
      });
  }

  /** Opens, sets the times and begins to work. */
  async start(): Promise<void> {
    await this.open();
    for (const job of this.#jobs) {
      await this.#boss.work<Record<string, string>>(
        job.queue,
        { pollingIntervalSeconds: this.#pace.betweenLooksSeconds, batchSize: atOnce, burstWhenBatchFull: true },
        async (taken) => {
          for (const { id, data } of taken) await this.#run(job, id, data);
        },
      );
    }
    await this.#setTimes();
  }

  /** Lets the jobs that have begun come to their end; what does not in time is taken again later. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#boss.stop({ graceful: true, timeout: 1000 * seconds.stop });
  }

  /** A time that no job has any more, such as one of a demo's database or of an older version, is taken away. */
  async #setTimes(): Promise<void> {
    const wanted = this.#jobs.filter(({ cron }) => cron !== undefined);
    for (const { name } of await this.#boss.getSchedules()) {
      if (!wanted.some(({ queue }) => queue === name)) await this.#boss.unschedule(name);
    }
    for (const { queue, cron = '' } of wanted) await this.#boss.schedule(queue, cron, {}, { tz: timeZone });
  }

  /** Each job of a batch comes to its own end: one that fails holds up none of the others. */
  async #run(job: Job, id: string, data: Record<string, string> | null): Promise<void> {
    try {
      await job.run(this.#world, data ?? {}, async (tx) => {
        await this.#boss.complete(job.queue, id, null, { db: fromPrisma(tx) });
      });
      await this.#boss.complete(job.queue, id);
    } catch (error) {
      await this.#boss.fail(job.queue, id, { message: incidentSentence(job.queue, error) });
    }
  }
}
