import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DatabaseInUse, startEmbeddedPostgres } from './embedded-postgres.ts';
import { postgresUser } from './postgres-binaries.ts';
import { isPostgresOf, processesOf, readPostmaster, stopPostgres } from './postgres-process.ts';

let home: string;
let dataDir: string;
let cluster: string;
let children: ChildProcess[];

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'tvaers-embedded-'));
  dataDir = path.join(home, 'data');
  cluster = path.join(dataDir, 'postgres/data');
  children = [];
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  const left = readPostmaster(cluster);
  if (left && isPostgresOf(cluster, left.pid)) await stopPostgres(cluster, left.pid);
  rmSync(home, { recursive: true, force: true });
});

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Another process that owns the database of the data directory until it is killed. */
async function anotherOwner(): Promise<ChildProcess> {
  const module = new URL('embedded-postgres.ts', import.meta.url).href;
  const code = `import { startEmbeddedPostgres } from ${JSON.stringify(module)};
    await startEmbeddedPostgres(${JSON.stringify(dataDir)}); console.log('ready'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  await once(child.stdout, 'data');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

test('a new cluster is Danish, checksummed, durable, and opens to a password over a private socket only', async () => {
  const database = await startEmbeddedPostgres(dataDir);
  const [settings] = await ask(
    database.url('postgres'),
    `select current_user as owner, datlocprovider, datlocale, current_setting('data_checksums') as checksums, current_setting('fsync') as fsync,
       current_setting('listen_addresses') as tcp, current_setting('server_version_num')::int / 10000 as major, inet_server_addr() as address
     from pg_database where datname = 'template1'`,
  );
  expect(settings).toEqual({
    owner: 'tvaers_owner',
    datlocprovider: 'i',
    datlocale: 'da-DK',
    checksums: 'on',
    fsync: 'on',
    tcp: '',
    major: 18,
    address: null,
  });
  const ways = await ask<{ auth_method: string }>(database.url('postgres'), 'select distinct auth_method from pg_hba_file_rules');
  expect(ways).toEqual([{ auth_method: 'scram-sha-256' }]);
  const socket = new URL(database.url('postgres')).searchParams.get('host') ?? '';
  expect(statSync(socket).mode & 0o777).toBe(0o700);
  expect(statSync(path.join(dataDir, 'postgres/owner-password')).mode & 0o777).toBe(0o600);
  const wrong = new URL(database.url('postgres'));
  wrong.password = 'postgres';
  await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  await database.stop();
  expect(processesOf(cluster)).toEqual([]);
});

test('below a folder only we may enter, and deeper than a socket path may be long, it starts all the same', async () => {
  chmodSync(home, 0o700);
  dataDir = path.join(home, 'a-folder-with-a-long-name/'.repeat(5));
  cluster = path.join(dataDir, 'postgres/data');
  const database = await startEmbeddedPostgres(dataDir);
  const socket = new URL(database.url('postgres')).searchParams.get('host') ?? '';
  expect(Buffer.byteLength(path.join(socket, '.s.PGSQL.5432'))).toBeLessThan(104);
  expect(statSync(socket).mode & 0o777).toBe(0o700);
  await database.stop();
  expect(existsSync(socket)).toBe(false);
});

test('what was written is there after a stop and a start', async () => {
  const first = await startEmbeddedPostgres(dataDir);
  await ask(first.url('postgres'), 'create table kept as select 1 as n');
  await first.stop();
  const second = await startEmbeddedPostgres(dataDir);
  expect(second.adopted).toBe(false);
  expect(await ask(second.url('postgres'), 'select n from kept')).toEqual([{ n: 1 }]);
  await second.stop();
});

test('the orphan of a killed server is adopted, and stopped by the one who adopted it', async () => {
  await kill(await anotherOwner());
  const orphan = readPostmaster(cluster);
  const database = await startEmbeddedPostgres(dataDir);
  expect(database).toMatchObject({ adopted: true, pid: orphan?.pid });
  expect(await ask(database.url('postgres'), 'select 1 as n')).toEqual([{ n: 1 }]);
  await database.stop();
  expect(isPostgresOf(cluster, database.pid)).toBe(false);
});

test('after a kill of server and database alike it starts in under eight seconds with all that was committed', async () => {
  const owner = await anotherOwner();
  const pid = readPostmaster(cluster)?.pid ?? 0;
  const password = readFileSync(path.join(dataDir, 'postgres/owner-password'), 'utf8');
  const place = readPostmaster(cluster);
  const url = `postgresql://tvaers_owner:${password}@localhost/postgres?host=${encodeURIComponent(place?.socketFolder ?? '')}`;
  await ask(url, 'create table kept as select generate_series(1, 10000) as n');
  await kill(owner);
  process.kill(pid, 'SIGKILL');
  const startedAt = performance.now();
  const database = await startEmbeddedPostgres(dataDir);
  expect(performance.now() - startedAt).toBeLessThan(8_000);
  expect(database.adopted).toBe(false);
  expect(await ask(database.url('postgres'), 'select count(*)::int as n from kept')).toEqual([{ n: 10_000 }]);
  await database.stop();
});

test('a pid file that names a stranger by now does not hinder the start, and the stranger is left alone', async () => {
  await (await startEmbeddedPostgres(dataDir)).stop();
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore', ...postgresUser() });
  children.push(stranger);
  const file = path.join(cluster, 'postmaster.pid');
  writeFileSync(file, [stranger.pid, cluster, 1_600_000_000, 5432, '/tmp', '', '  1 1', 'ready   ', ''].join('\n'));
  const database = await startEmbeddedPostgres(dataDir);
  expect(database.adopted).toBe(false);
  expect(readPostmaster(cluster)?.pid).toBe(database.pid);
  await database.stop();
  expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
});

test('a PostgreSQL of another data directory is a stranger too', async () => {
  const other = path.join(home, 'other');
  await (await startEmbeddedPostgres(dataDir)).stop();
  const neighbour = await startEmbeddedPostgres(other);
  const theirs = readFileSync(path.join(other, 'postgres/data/postmaster.pid'), 'utf8');
  writeFileSync(path.join(cluster, 'postmaster.pid'), theirs);
  const database = await startEmbeddedPostgres(dataDir);
  expect(database.pid).not.toBe(neighbour.pid);
  expect(await ask(neighbour.url('postgres'), 'select 1 as n')).toEqual([{ n: 1 }]);
  await database.stop();
  expect(isPostgresOf(path.join(other, 'postgres/data'), neighbour.pid)).toBe(true);
  await neighbour.stop();
});

test('a second start on the same data directory is told who has it, and the first goes on', async () => {
  const owner = await anotherOwner();
  await expect(startEmbeddedPostgres(dataDir)).rejects.toThrow(DatabaseInUse);
  await expect(startEmbeddedPostgres(dataDir)).rejects.toThrow(new RegExp(`in use by another Tværs \\(process ${owner.pid}\\)`));
  await kill(owner);
  const database = await startEmbeddedPostgres(dataDir);
  expect(database.adopted).toBe(true);
  await database.stop();
});

test('of several first starts at the same moment one gets the database and the others are told', async () => {
  const starts = await Promise.allSettled([1, 2, 3].map(() => startEmbeddedPostgres(dataDir)));
  const [owner, ...more] = starts.filter((start) => start.status === 'fulfilled');
  expect(more).toEqual([]);
  for (const start of starts) if (start.status === 'rejected') expect(start.reason).toBeInstanceOf(DatabaseInUse);
  expect(readdirSync(dataDir)).toEqual(['postgres']);
  await owner?.value.stop();
});

test('that the database has gone is told, and it starts again at the same address', async () => {
  const first = await startEmbeddedPostgres(dataDir);
  process.kill(first.pid, 'SIGKILL');
  await first.lost;
  const second = await startEmbeddedPostgres(dataDir);
  expect(second.url('postgres')).toBe(first.url('postgres'));
  await second.stop();
});
