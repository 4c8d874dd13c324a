import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { borrowDatabase, openDatabase, type Database } from './database.ts';
import { listMigrations } from './migrations.ts';

const home = mkdtempSync(path.join(tmpdir(), 'tvaers-database-'));
const dataDir = path.join(home, 'data');
let database: Database;

beforeAll(async () => {
  database = await openDatabase({ dataDir });
});
afterAll(async () => {
  await database.stop();
  rmSync(home, { recursive: true, force: true });
});

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('a fresh data directory gets a migrated database and the application’s own role', async () => {
  expect(database.applied).toEqual(listMigrations().map(({ name }) => name));
  expect(await ask(database.appUrl, 'select current_user as app, current_database() as name')).toEqual([
    { app: 'tvaers_app', name: 'tvaers' },
  ]);
  expect(statSync(path.join(dataDir, 'app-password')).mode & 0o777).toBe(0o600);
});

test('the application may not change the schema, make roles or databases, or take another role', async () => {
  for (const attempt of [
    'create table mine (a int)',
    'create role friend superuser',
    'create database more',
    'set role tvaers_owner',
    'alter table users disable row level security',
    'set session_replication_role = replica',
    `copy (select 1) to program 'true'`,
  ]) {
    await expect(ask(database.appUrl, attempt), attempt).rejects.toThrow(/permission denied|must be owner/);
  }
});

test('what the server stores of the application’s password is a verifier of it', async () => {
  const [stored] = await ask(database.ownerUrl, `select rolpassword from pg_authid where rolname = 'tvaers_app'`);
  expect(stored).toEqual({ rolpassword: expect.stringMatching(/^SCRAM-SHA-256\$4096:/) as string });
});

test('a script beside a running server borrows its database and leaves it running', async () => {
  const borrowed = await borrowDatabase({ dataDir });
  expect(borrowed).toMatchObject({ ownerUrl: database.ownerUrl, appUrl: database.appUrl });
  await borrowed.stop();
  expect(await ask(database.appUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('DATABASE_URL is used as it is, and the role’s lost password is set anew', async () => {
  const elsewhere = path.join(home, 'elsewhere');
  const opened = await openDatabase({ dataDir: elsewhere, databaseUrl: database.ownerUrl });
  expect(opened).toMatchObject({ ownerUrl: database.ownerUrl, applied: [] });
  expect(await ask(opened.appUrl, 'select current_user as app')).toEqual([{ app: 'tvaers_app' }]);
  await opened.stop();
  const back = await openDatabase({ dataDir, databaseUrl: database.ownerUrl });
  expect(new URL(back.appUrl).password).toBe(readFileSync(path.join(dataDir, 'app-password'), 'utf8'));
  expect(await ask(back.appUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('a role row security would not hold is refused as the application’s', async () => {
  await expect(openDatabase({ dataDir, databaseUrl: database.ownerUrl, appDatabaseUrl: database.ownerUrl })).rejects.toThrow(
    /must not connect as tvaers_owner: row security would not hold it/,
  );
});

test('a role the administrator made is used when it is a member of the application’s role', async () => {
  await ask(
    database.ownerUrl,
    `create role web_one login password 'one'; create role web_two login password 'two' in role tvaers_app`,
  );
  const [one, two] = ['one', 'two'].map((name) => {
    const url = new URL(database.appUrl);
    Object.assign(url, { username: `web_${name}`, password: name });
    return { dataDir, databaseUrl: database.ownerUrl, appDatabaseUrl: url.href };
  });
  await expect(openDatabase(one!)).rejects.toThrow(/web_one of APP_DATABASE_URL must be tvaers_app or a member of it/);
  const opened = await openDatabase(two!);
  expect(await ask(opened.appUrl, 'select count(*)::int as n from taskforces')).toEqual([{ n: 0 }]);
});

test('an owner who may not make roles gets the sentence an administrator needs', async () => {
  await ask(database.ownerUrl, `create role small login password 'small'`);
  await ask(database.ownerUrl, 'create database smalls owner small');
  const url = new URL(database.ownerUrl);
  Object.assign(url, { username: 'small', password: 'small', pathname: '/smalls' });
  await expect(openDatabase({ dataDir: path.join(home, 'third'), databaseUrl: url.href })).rejects.toThrow(
    /may not make the role tvaers_app\. Let an administrator run "create role tvaers_app login nosuperuser/,
  );
});

test('an owner who made the role, and is no superuser, starts again after the kept password was lost', async () => {
  await ask(database.ownerUrl, `create role maker login createrole password 'maker'`);
  await ask(database.ownerUrl, 'create database makers owner maker');
  const url = new URL(database.ownerUrl);
  Object.assign(url, { username: 'maker', password: 'maker', pathname: '/makers' });
  await ask(database.ownerUrl, `grant tvaers_app to maker with admin option, inherit false, set false`);
  const again = await openDatabase({ dataDir: path.join(home, 'lost'), databaseUrl: url.href });
  expect(await ask(again.appUrl, 'select current_user::text as who')).toEqual([{ who: 'tvaers_app' }]);
  // The role belongs to the whole server; the other tests know it by the first password.
  await openDatabase({ dataDir, databaseUrl: database.ownerUrl });
});

test('what is no address of a PostgreSQL is told so', async () => {
  await expect(openDatabase({ dataDir, databaseUrl: 'banana' })).rejects.toThrow('must begin with postgresql://');
});

test('a database that cannot be reached is told in one sentence', async () => {
  await expect(openDatabase({ dataDir, databaseUrl: 'postgresql://nobody:x@127.0.0.1:1/none' })).rejects.toThrow(
    /^The database cannot be reached: .*ECONNREFUSED/,
  );
});

test('an owner without superuser rights can migrate and is not held by row security', async () => {
  await ask(database.ownerUrl, `create role plain login password 'plain'`);
  await ask(database.ownerUrl, 'create database plains owner plain');
  const url = new URL(database.ownerUrl);
  Object.assign(url, { username: 'plain', password: 'plain', pathname: '/plains' });
  const app = new URL(database.appUrl);
  app.pathname = '/plains';
  const opened = await openDatabase({ dataDir, databaseUrl: url.href, appDatabaseUrl: app.href });
  expect(opened.applied).toEqual(listMigrations().map(({ name }) => name));
  await ask(opened.ownerUrl, `insert into event_heads values (gen_random_uuid(), 0, '')`);
  expect(await ask(opened.ownerUrl, 'select count(*)::int as n from event_heads')).toEqual([{ n: 1 }]);
});
