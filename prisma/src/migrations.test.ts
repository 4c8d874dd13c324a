import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyMigrations, listMigrations, migrationState, type Migration } from './migrations.ts';
import { differenceToSchema, schemaFiles } from './schema-engine.ts';
import { emptyDatabase } from './test-database.ts';

let url: string;
let drop: () => Promise<void>;

beforeAll(async () => {
  ({ ownerUrl: url, drop } = await emptyDatabase());
  await applyMigrations(url);
});
afterAll(() => drop());

async function onEmpty(what: (url: string, client: pg.Client) => Promise<void>): Promise<void> {
  const database = await emptyDatabase();
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    await what(database.ownerUrl, client);
  } finally {
    await client.end();
    await database.drop();
  }
}

const migration = (name: string, sql: string): Migration => ({ name, sql, checksum: name.padEnd(64, '0') });

test('the migrations yield exactly the schema', async () => {
  expect(await differenceToSchema(url)).toBe('');
});

test('what the schema has beyond the migrations is named', async () => {
  const changed = schemaFiles().map((file) =>
    file.path === 'session.prisma'
      ? { ...file, content: file.content.replace('  image ', '  nickname String?\n  image ') }
      : file,
  );
  expect(await differenceToSchema(url, changed)).toContain(`ALTER TABLE "users" ADD COLUMN     "nickname" TEXT;`);
});

test('applying them again does nothing', async () => {
  expect(await applyMigrations(url)).toEqual([]);
});

test('starts at the same moment apply each migration once', async () => {
  await onEmpty(async (empty, client) => {
    const applied = await Promise.all([1, 2, 3, 4].map(() => applyMigrations(empty)));
    expect(applied.flat()).toEqual(listMigrations().map(({ name }) => name));
    const { rows } = await client.query('select migration_name from _prisma_migrations order by 1');
    expect(rows).toHaveLength(listMigrations().length);
  });
});

test('they are recorded as Prisma records them: the file’s SHA-256, finished, one step', async () => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('select * from _prisma_migrations order by migration_name limit 1');
  await client.end();
  expect(rows[0]).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    checksum: listMigrations()[0]?.checksum,
    migration_name: listMigrations()[0]?.name,
    finished_at: expect.any(Date) as Date,
    started_at: expect.any(Date) as Date,
    rolled_back_at: null,
    applied_steps_count: 1,
    logs: null,
  });
});

test('functions and several statements in one file work', async () => {
  await onEmpty(async (empty, client) => {
    const sql = `create table one (a int);
      create function two() returns int language plpgsql as $$ begin insert into one values (1); return 2; end $$;
      do $$ begin perform two(); perform two(); end $$;`;
    await applyMigrations(empty, [migration('1_functions', sql)]);
    expect((await client.query('select count(*)::int as n from one')).rows).toEqual([{ n: 2 }]);
  });
});

test('a migration that fails leaves nothing behind, and says where it failed', async () => {
  await onEmpty(async (empty, client) => {
    const good = migration('1_good', 'create table good (a int)');
    const bad = migration('2_bad', 'create table half (a int);\nselect * from nowhere;');
    await expect(applyMigrations(empty, [good, bad])).rejects.toThrow(
      /Migration 2_bad failed, nothing of it was kept: .*nowhere.* \(line 2\)/,
    );
    const { rows } = await client.query(
      `select to_regclass('good') is not null as good, to_regclass('half') is not null as half`,
    );
    expect(rows).toEqual([{ good: true, half: false }]);
    expect((await migrationState(client, [good, bad])).pending).toEqual([bad]);
  });
});

test('a database newer than the code is refused and left alone', async () => {
  await onEmpty(async (empty, client) => {
    const old = migration('1_old', 'create table old (a int)');
    await applyMigrations(empty, [old, migration('9_from_tomorrow', 'create table tomorrow (a int)')]);
    const pending = migration('2_next', 'create table next (a int)');
    await expect(applyMigrations(empty, [old, pending])).rejects.toThrow(/newer than the code: it holds 9_from_tomorrow/);
    expect((await client.query(`select to_regclass('next') as next`)).rows).toEqual([{ next: null }]);
  });
});

test('a migration changed after it was applied is refused', async () => {
  await onEmpty(async (empty) => {
    const original = migration('1_it', 'create table it (a int)');
    await applyMigrations(empty, [original]);
    await expect(applyMigrations(empty, [{ ...original, checksum: 'f'.repeat(64) }])).rejects.toThrow(
      /1_it was changed after it had been applied/,
    );
  });
});

test('a migration that Prisma left failed is refused until it is resolved', async () => {
  await onEmpty(async (empty, client) => {
    const first = migration('1_first', 'create table first (a int)');
    await applyMigrations(empty, [first]);
    const second = migration('2_second', 'create table second (a int)');
    await client.query(`insert into _prisma_migrations (id, checksum, migration_name) values ('x', $1, $2)`, [
      second.checksum,
      second.name,
    ]);
    await expect(applyMigrations(empty, [first, second])).rejects.toThrow(/2_second failed halfway/);
    await client.query(`update _prisma_migrations set rolled_back_at = now() where id = 'x'`);
    expect(await applyMigrations(empty, [first, second])).toEqual(['2_second']);
  });
});
