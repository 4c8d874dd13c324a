import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { standingClock } from '../doors/clock.ts';
import { as, type Caller, makeWorld, operatorPersona, refusalOf, testMoment, type World } from '../doors/test-world.ts';
import { Jobs } from '../jobs/boss.ts';
import type { Job } from '../jobs/job.ts';

let database: TestDatabase;
let world: World;
let operator: Caller;
let jobs: Jobs;
let isBroken = true;
const failing: Job = {
  queue: 'test.fail',
  run: async () => {
    if (isBroken) throw new Error('Udlån af ledere til ida@stat.example');
  },
};
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  operator = await operatorPersona(database);
  const { prisma: db, reader, appUrl } = database;
  const of = { db, reader, clock: standingClock(testMoment), origin: 'https://tvaers.test' };
  jobs = new Jobs(appUrl, [failing], of, { betweenLooksSeconds: 0.5, retryDelaySeconds: 0, retries: 0 });
});
afterAll(async () => {
  await jobs.stop();
  await database.drop();
});

const doors = () => as(database, operator).installation;
const letter = (given: object) =>
  database.owner.outbox.create({
    data: {
      taskforceId: world.taskforceId,
      recipient: 'ida@stat.example',
      kind: 'meetings.convene',
      subject: 'Hemmeligt møde',
      text: 'Hemmeligt møde',
      messageId: `<${Math.random()}@tvaers>`,
      ...given,
    },
  });

it('a job that has failed for good stands there by kind and number, is tried again, and is gone when it is done', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  await jobs.start();
  await jobs.send('test.fail', {}, { key: 'x' });
  await vi.waitFor(async () => expect((await doors().work({})).failed).toHaveLength(1), { timeout: 20_000 });
  log.mockRestore();
  const { counts, failed } = await doors().work({});
  expect(counts.find(({ kind }) => kind === 'test.fail')).toMatchObject({ work: 'job', waiting: 0, failed: 1 });
  expect(failed[0]).toMatchObject({ kind: 'test.fail', reason: expect.stringMatching(/^Error \([0-9a-f]{8}\)$/) as string });
  isBroken = false;
  const workId = failed[0]?.id ?? '';
  await doors().retryWork({ work: 'job', workId });
  await vi.waitFor(
    async () =>
      expect((await doors().work({})).counts.find(({ kind }) => kind === 'test.fail')).toMatchObject({ waiting: 0, failed: 0 }),
    { timeout: 10_000 },
  );
  expect(await refusalOf(doors().retryWork({ work: 'job', workId }))).toBe('not-found');
  expect(await database.owner.event.findMany({ where: { thingId: workId } })).toMatchObject([
    { noun: 'installation', verb: 'retryWork', userId: operator.session.userId },
  ]);
}, 40_000);

it('letters stand there by kind, count and code: never to whom or about what, nor what a mail server said', async () => {
  await letter({});
  const given = await letter({ droppedAt: new Date(), error: '550 5.1.1 <ida@stat.example> user unknown', attempts: 12 });
  await letter({ droppedAt: new Date(), error: 'the seat has ended' });
  const answer = await doors().work({});
  expect(answer.counts.filter(({ work }) => work === 'letter')).toMatchObject([
    { kind: 'meetings.convene', waiting: 1, again: 0, failed: 1 },
  ]);
  expect(answer.failed.filter(({ work }) => work === 'letter')).toMatchObject([{ id: given.id, reason: '550', attempts: 12 }]);
  expect(JSON.stringify(answer)).not.toMatch(/stat\.example|Hemmeligt|Udlån/);
});

it('a letter that was given up is tried again, or let go; one that was not wanted any more is neither', async () => {
  const [again, gone, unwanted] = [
    await letter({ droppedAt: new Date(), error: 'connect ECONNREFUSED', attempts: 12 }),
    await letter({ droppedAt: new Date(), error: 'connect ECONNREFUSED', attempts: 12 }),
    await letter({ droppedAt: new Date(), error: 'the seat has ended' }),
  ];
  await doors().retryWork({ work: 'letter', workId: again.id });
  await doors().discardWork({ work: 'letter', workId: gone.id });
  expect(await refusalOf(doors().retryWork({ work: 'letter', workId: unwanted.id }))).toBe('not-found');
  const row = (id: string) => database.owner.outbox.findUniqueOrThrow({ where: { id } });
  expect(await row(again.id)).toMatchObject({ droppedAt: null, attempts: 0 });
  expect(await row(gone.id)).toMatchObject({ droppedAt: expect.any(Date) as Date, sentAt: null });
  const { failed } = await doors().work({});
  expect(failed.map(({ id }) => id)).not.toContain(gone.id);
});
