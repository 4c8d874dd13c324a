import { jobWords } from '@tvaers/domain/installation/work-labels';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { PgBoss } from 'pg-boss';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { standingClock } from '../doors/clock.ts';
import { testMoment } from '../doors/test-world.ts';
import { allJobs } from './all-jobs.ts';
import { Jobs, jobSchema } from './boss.ts';
import { asSystem, type Job } from './job.ts';

let database: TestDatabase;
let running: Jobs[] = [];
const pace = { betweenLooksSeconds: 0.5, retryDelaySeconds: 0, retries: 6 };
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(() => database.owner.attempt.deleteMany());
afterEach(async () => {
  await Promise.all(running.map((jobs) => jobs.stop()));
  running = [];
});
afterAll(() => database.drop());

function processOf(...jobs: Job[]): Jobs {
  const { prisma: db, reader, appUrl } = database;
  const made = new Jobs(appUrl, jobs, { db, reader, clock: standingClock(testMoment), origin: 'https://tvaers.test' }, pace);
  running.push(made);
  return made;
}

/** A job whose effect is a row counted up: what it does twice shows. */
const counting = (queue: string, given: Partial<Job> = {}): Job => ({
  queue,
  run: ({ db }, { key = '' }, settle) =>
    asSystem(db, async (tx) => {
      await count(tx, key);
      await settle(tx);
    }),
  ...given,
});
const count = (tx: Parameters<Parameters<typeof asSystem>[1]>[0], key: string) =>
  tx.attempt.upsert({
    where: { key_windowStart: { key, windowStart: testMoment } },
    create: { key, windowStart: testMoment },
    update: { count: { increment: 1 } },
  });
const counts = async () =>
  Object.fromEntries((await database.owner.attempt.findMany({ orderBy: { key: 'asc' } })).map((row) => [row.key, row.count]));
type Kept = { state: string; retries: number; output: unknown };
const kept = (queue: string) =>
  database.owner.$queryRaw<
    Kept[]
  >`select state::text, retry_count as retries, output from jobs.job where name = ${queue} order by created_on`;

it('the queues lie in the database as this pg-boss expects them, made by the migrations', async () => {
  const boss = new PgBoss({
    connectionString: database.ownerUrl,
    schema: jobSchema,
    migrate: false,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  const { ok, ...drift } = await boss.detectSchemaDrift();
  await boss.stop();
  expect([ok, drift.missing, drift.columnDrift, drift.constraintDrift]).toEqual([true, [], [], []]);
});

it('the application can use the queues and not change how they are kept', async () => {
  await expect(database.prisma.$executeRaw`alter table jobs.job_common add column more int`).rejects.toThrow(/must be owner/);
  await expect(database.prisma.$executeRaw`create table jobs.more (a int)`).rejects.toThrow(/permission denied/);
  await expect(database.prisma.$executeRaw`delete from jobs.version`).rejects.toThrow(/permission denied/);
});

it('a job leaves with the change that caused it, and not at all when that is taken back', async () => {
  const jobs = processOf(counting('test.leave'));
  await jobs.open();
  const attempt = asSystem(database.prisma, async (tx) => {
    await jobs.send('test.leave', { key: 'a' }, { key: 'a', tx });
    throw new Error('no');
  });
  await expect(attempt).rejects.toThrow('no');
  expect(await kept('test.leave')).toEqual([]);
  await asSystem(database.prisma, (tx) => jobs.send('test.leave', { key: 'a' }, { key: 'a', tx }));
  await asSystem(database.prisma, (tx) => jobs.send('test.leave', { key: 'a' }, { key: 'a', tx }));
  expect(await kept('test.leave')).toMatchObject([{ state: 'created' }]);
});

it('a job that dies halfway is run again, and has one effect', async () => {
  let died = 0;
  const dying = counting('test.die', {
    run: ({ db }, { key = '' }, settle) =>
      asSystem(db, async (tx) => {
        await count(tx, key);
        if (died++ === 0) throw new Error('The title “Udlån af ledere” of ida@stat.example is in the way.');
        await settle(tx);
      }),
  });
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const jobs = processOf(dying);
  await jobs.start();
  await jobs.send('test.die', { key: 'once' }, { key: 'once' });
  await vi.waitFor(async () => expect((await kept('test.die'))[0]?.state).toBe('completed'), { timeout: 15_000 });
  expect(await counts()).toEqual({ once: 1 });
  expect(died).toBe(2);
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();
}, 20_000);

it('one that dies after what it did has been kept is not run again', async () => {
  let runs = 0;
  const dying = counting('test.late', {
    run: async ({ db }, { key = '' }, settle) => {
      runs += 1;
      await asSystem(db, async (tx) => {
        await count(tx, key);
        await settle(tx);
      });
      throw new Error('killed');
    },
  });
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const jobs = processOf(dying);
  await jobs.start();
  await jobs.send('test.late', { key: 'late' }, { key: 'late' });
  await vi.waitFor(() => expect(log).toHaveBeenCalled(), { timeout: 10_000 });
  await jobs.stop();
  expect(await kept('test.late')).toMatchObject([{ state: 'completed', retries: 0 }]);
  expect([runs, await counts()]).toEqual([1, { late: 1 }]);
  log.mockRestore();
}, 20_000);

it('a failure keeps its kind and a number, and nothing of what it was about', async () => {
  const failing = counting('test.fail', {
    run: async () => Promise.reject(Object.assign(new Error('ida@stat.example: Udlån af ledere'), { code: '23505' })),
  });
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const jobs = processOf(failing);
  await jobs.start();
  await jobs.send('test.fail', { key: 'x' }, { key: 'x' });
  await vi.waitFor(async () => expect((await kept('test.fail'))[0]?.output).toBeTruthy(), { timeout: 10_000 });
  const [{ output } = { output: null }] = await kept('test.fail');
  expect((output as { message: string }).message).toMatch(/^23505 \([0-9a-f]{8}\)$/);
  expect(JSON.stringify(output)).not.toMatch(/Udlån|stat\.example/);
  await jobs.stop();
  log.mockRestore();
}, 20_000);

it('several processes share the queues: each job is run once', async () => {
  const job = counting('test.share');
  const two = [processOf(job), processOf(job), processOf(job)];
  await Promise.all(two.map((jobs) => jobs.start()));
  const keys = Array.from({ length: 12 }, (_, number) => `job ${10 + number}`);
  for (const [number, key] of keys.entries()) await two[number % 3]?.send('test.share', { key }, { key });
  await vi.waitFor(async () => expect((await kept('test.share')).every(({ state }) => state === 'completed')).toBe(true), {
    timeout: 40_000,
  });
  expect(await counts()).toEqual(Object.fromEntries(keys.map((key) => [key, 1])));
}, 60_000);

it('in a demo nothing that moves the story comes by itself', () => {
  const timed = (isDemo: boolean) => allJobs(isDemo).flatMap(({ queue, cron }) => (cron ? [queue] : []));
  expect(timed(true)).toEqual(['session.sweep', 'notices.missed']);
  expect(timed(false)).toEqual([
    'session.sweep',
    'notices.missed',
    'notices.wake',
    'notices.digests',
    'meetings.findSilent',
    'meetings.findUnanswered',
    'rounds.findNearDeadline',
    'consultations.findNearDeadline',
  ]);
});

it('every kind of job has words for the operator', () => {
  const queues = allJobs(false).map(({ queue }) => queue);
  expect(queues.filter((queue) => !(queue in jobWords))).toEqual([]);
});
