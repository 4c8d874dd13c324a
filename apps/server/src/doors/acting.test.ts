import { Prisma } from '@tvaers/db/client';
import { openReader, type Reader } from '@tvaers/db/prisma-client';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import type { Actor } from '@tvaers/domain/actor';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readAs } from './acting.ts';
import { makeWorld, type World } from './test-world.ts';

let database: TestDatabase;
let world: World;
let reader: Reader;
let chair: Actor;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  chair = world.personas.chair.actor;
  // One connection, so that what one read leaves behind would be seen by the next.
  reader = openReader(database.appUrl, { max: 1 });
});
afterAll(async () => {
  await reader.end();
  await database.drop();
});

const seats = Prisma.sql`select count(*)::int as count from seats`;
const countSeats = (actor: Actor) =>
  readAs(reader, actor, async (read) => (await read.one<{ count: number }>(seats))?.count ?? 0);

it('an actor that cannot be set shows nothing, and says what was wrong', async () => {
  const nobody: Actor = { ...chair, userId: 'nobody' };
  await expect(countSeats(nobody)).rejects.toThrow(/invalid input syntax for type uuid/);
  await expect(readAs(reader, nobody, () => Promise.resolve('not asked'))).rejects.toThrow(/invalid input syntax/);
  expect(await countSeats(chair)).toBeGreaterThan(0);
});

it('what is read through it cannot write', async () => {
  const change = Prisma.sql`update seats set employer = 'X' returning id`;
  await expect(readAs(reader, chair, (read) => read.rows(change))).rejects.toThrow(/read-only transaction/);
});

it('a statement that fails ends the read, also for those sent along with it, and not the connection', async () => {
  const wrong = Prisma.sql`select 1 / (select count(*)::int - count(*)::int from seats) as nought`;
  const both = readAs(reader, chair, (read) => Promise.all([read.rows(wrong), read.rows(seats)]));
  await expect(both).rejects.toThrow(/division by zero/);
  expect(await countSeats(chair)).toBeGreaterThan(0);
});

it('the actor of one read is not that of the next', async () => {
  expect(await countSeats(chair)).toBeGreaterThan(0);
  const { rows } = await reader.query<{ count: number }>('select count(*)::int as count from seats');
  expect(rows).toEqual([{ count: 0 }]);
  expect(await countSeats(world.personas.stranger.actor)).not.toBe(await countSeats(chair));
});

it('statements of a page are planned once for a connection, whatever their values', async () => {
  const plans = async () => {
    const { rows } = await reader.query<{ generic: number; custom: number }>(
      `select generic_plans as generic, custom_plans as custom from pg_prepared_statements where statement like '%as planned%'`,
    );
    return rows[0];
  };
  for (let number = 0; number < 8; number += 1)
    await readAs(reader, chair, (read) =>
      read.rows(Prisma.sql`select count(*) as planned from meetings where number = ${number}::int`),
    );
  expect(await plans()).toEqual({ generic: 8, custom: 0 });
});
