// A throwaway PostgreSQL for one test run: in memory where the system offers it, without any care for durability.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { APP_ROLE, ensureAppRole } from './app-role.ts';
import { createDatabase } from './database.ts';
import { applyMigrations } from './migrations.ts';
import { findBinaries, giveTo, postgresUser } from './postgres-binaries.ts';
import { initialise, spawnPostgres, urlOf, type Place } from './postgres-cluster.ts';
import { processesOf, stopPostgres } from './postgres-process.ts';

const PREFIX = 'tvaers-test-';
export const TEMPLATE = 'template_tvaers';

/** Connection strings that lead to the database `postgres`; `withDatabase` leads them elsewhere. */
export type TestCluster = { ownerUrl: string; appUrl: string };

const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
  max_connections: '300',
  shared_buffers: '128MB',
  timezone: 'UTC',
  jit: 'off',
  io_method: 'sync',
  // In the cluster's own folder, which is removed, rather than in files of the system that a killed run would leave behind.
  dynamic_shared_memory_type: 'mmap',
};

/** Starts a cluster that holds one migrated database, `template_tvaers`, ready to be copied (or, `open`, to be looked at). */
export async function startTestCluster({ open = false } = {}): Promise<TestCluster & { stop: () => Promise<void> }> {
  const base = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  await sweep(base);
  const user = postgresUser();
  const home = mkdtempSync(path.join(base, PREFIX));
  giveTo(home, user);
  writeFileSync(path.join(home, 'run'), identity(process.pid));
  const folder = path.join(home, 'data');
  const cluster = { folder, password: randomBytes(16).toString('base64url'), user, binaries: await findBinaries(user) };
  await initialise(cluster, ['--no-sync', '--no-data-checksums']);
  const socketFolder = path.join(home, 'socket');
  mkdirSync(socketFolder, { mode: 0o700 });
  giveTo(socketFolder, user);
  const place: Place = { socketFolder, port: 5432 };
  const listen = { listen_addresses: '', unix_socket_directories: socketFolder };
  const settings = Object.entries({ ...SETTINGS, ...listen }).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const server = spawnPostgres(cluster, ['-p', String(place.port), ...settings]);
  const stop = async (): Promise<void> => {
    await stopPostgres(folder, server.pid);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const ownerUrl = urlOf(cluster.password, place, 'postgres');
    await answering(ownerUrl, server.exit, folder);
    const app = new URL(ownerUrl);
    app.username = APP_ROLE;
    app.password = randomBytes(16).toString('base64url');
    await ensureAppRole(ownerUrl, app.href);
    await createDatabase(ownerUrl, TEMPLATE);
    await applyMigrations(withDatabase(ownerUrl, TEMPLATE));
    if (!open) await closeTemplate(ownerUrl);
    return { ownerUrl, appUrl: app.href, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function answering(url: string, exit: Promise<void>, folder: string): Promise<void> {
  let ended = false;
  void exit.then(() => (ended = true));
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch (error) {
      if (ended) throw new Error(`The test database did not start:\n${readFileSync(`${folder}.log`, 'utf8')}`, { cause: error });
      await pause(10);
    } finally {
      await client.end().catch(() => {});
    }
  }
}

/** A connection left on a template makes every copy of it wait and fail, so none may be opened once it is made. */
async function closeTemplate(ownerUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: ownerUrl });
  await admin.connect();
  try {
    await admin.query(`alter database ${TEMPLATE} with is_template true allow_connections false`);
  } finally {
    await admin.end();
  }
}

/** A process by its number and the moment it started, so that a number given out again is not taken for it. */
function identity(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return `${pid} ${fields.slice(fields.lastIndexOf(')')).split(' ')[20]}`;
  } catch {
    return `${pid}`;
  }
}

function lives(run: string): boolean {
  const pid = Number(run.split(' ')[0]);
  if (process.platform === 'linux') return existsSync(`/proc/${pid}`) && identity(pid) === run;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Ends and removes what test runs left behind that could not clean up after themselves. */
async function sweep(base: string): Promise<void> {
  for (const name of readdirSync(base).filter((entry) => entry.startsWith(PREFIX))) {
    const home = path.join(base, name);
    try {
      if (lives(readFileSync(path.join(home, 'run'), 'utf8'))) continue;
      for (const pid of processesOf(path.join(home, 'data'))) process.kill(pid, 'SIGKILL');
      rmSync(home, { recursive: true, force: true });
    } catch {
      // Just being made or removed by another run, or another user's.
    }
  }
}
