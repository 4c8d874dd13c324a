import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyChain } from './audit.ts';
import { testDatabase, type TestDatabase } from './test-database.ts';

const taskforce = '01900000-0000-7000-8000-000000000001';
const other = '01900000-0000-7000-8000-000000000002';
const user = '01900000-0000-7000-8000-0000000000aa';

let told: TestDatabase;

async function append(db: TestDatabase, to: string): Promise<void> {
  await db.prisma.$transaction([
    db.prisma.$executeRaw`select set_config('app.taskforce_id', ${to}, true)`,
    db.prisma
      .$queryRaw`select append_event(${to}::uuid, now(), ${user}::uuid, null, null, 'call', 'meetings', ${to}::uuid, null, null, '{}')`,
  ]);
}

async function tell(): Promise<TestDatabase> {
  const db = await testDatabase();
  for (const to of [taskforce, taskforce, other, taskforce, other, taskforce]) await append(db, to);
  return db;
}

/** What the check finds after the owner of the database has meddled with it. */
async function foundAfter(meddling: string): Promise<string[]> {
  const db = await tell();
  try {
    await db.owner.$executeRawUnsafe(meddling);
    return (await verifyChain(db.ownerUrl)).broken.map(
      ({ taskforceId, number, what }) => `${taskforceId.slice(-1)}/${number} ${what}`,
    );
  } finally {
    await db.drop();
  }
}

beforeAll(async () => {
  told = await tell();
});
afterAll(() => told.drop());

test('a chain as append_event writes it verifies, for each taskforce by itself', async () => {
  expect(await verifyChain(told.ownerUrl)).toEqual({ taskforces: 2, events: 6, broken: [] });
});

test('an event that was changed is found', async () => {
  expect(await foundAfter(`update events set difference = '{"a":2}' where taskforce_id = '${taskforce}' and number = 2`)).toEqual(
    ['1/2 changed'],
  );
});

test('an event that was changed together with its own hash is found by the next', async () => {
  const rehash = `hash = event_hash(previous_hash, taskforce_id, number, at, user_id, seat_id, on_behalf_of, 'other', noun, thing_id, sector_id, item_id, difference)`;
  expect(
    await foundAfter(`update events set verb = 'other', ${rehash} where taskforce_id = '${taskforce}' and number = 2`),
  ).toEqual(['1/3 unlinked']);
});

test('a removed event is found, in the middle and at the end', async () => {
  expect(await foundAfter(`delete from events where taskforce_id = '${taskforce}' and number = 3`)).toEqual(['1/4 missing']);
  expect(await foundAfter(`delete from events where taskforce_id = '${taskforce}' and number = 4`)).toEqual(['1/4 head']);
  expect(await foundAfter(`delete from events where taskforce_id = '${other}'`)).toEqual(['2/2 head']);
});

test('an inserted event is found', async () => {
  const forged = `insert into events (taskforce_id, number, at, user_id, verb, noun, thing_id, difference, previous_hash, hash)
    select taskforce_id, 5, at, user_id, 'forged', noun, thing_id, difference, hash,
      event_hash(hash, taskforce_id, 5, at, user_id, null, null, 'forged', noun, thing_id, null, null, difference)
    from events where taskforce_id = '${taskforce}' and number = 4`;
  expect(await foundAfter(forged)).toEqual(['1/4 head']);
});

test('the application cannot change, remove or insert events itself', async () => {
  for (const statement of [
    `update events set verb = 'x'`,
    'delete from events',
    'delete from event_heads',
    `update event_heads set number = 0`,
  ]) {
    await expect(told.reader.query(statement)).rejects.toThrow(/permission denied/);
  }
});
