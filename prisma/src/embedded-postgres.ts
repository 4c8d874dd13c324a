// The embedded PostgreSQL 18: made once in a data directory, then started, adopted or stopped.
//
// One process at a time owns it, by an advisory lock held on a connection to it: the lock goes when its holder goes, however
// that came about, so nothing is left behind that could be stale. Whoever finds a PostgreSQL of this data directory running
// without an owner has found an orphan and adopts it.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import {
  homeOf,
  openCluster,
  passwordOf,
  spawnPostgres,
  tailOfLog,
  urlOf,
  type Cluster,
  type Place,
} from './postgres-cluster.ts';
import {
  clearLeftovers,
  commandOf,
  isPostgresOf,
  readPostmaster,
  setStrangersPidFileAside,
  stopPostgres,
} from './postgres-process.ts';
import { freePort, privateSocketFolder } from './socket-folder.ts';

const OWNER_LOCK = [7270, 1];

export type EmbeddedPostgres = {
  /** The connection string of the cluster's superuser for one of its databases. */
  url: (database: string) => string;
  pid: number;
  adopted: boolean;
  /** Fulfils when the database has gone without being asked to. */
  lost: Promise<void>;
  stop: () => Promise<void>;
};

export class DatabaseInUse extends Error {}

/** Starts the PostgreSQL of a data directory (making it first where there is none), or adopts the one an ended server left. */
export async function startEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  const cluster = await openCluster(dataDir);
  const deadline = Date.now() + 60_000;
  for (;;) {
    const running = findRunning(cluster.folder);
    if (running) {
      const adopted = await adopt(cluster, running.pid, running.place);
      if (adopted) return adopted;
    } else {
      const started = await launch(cluster, dataDir);
      if (started) return started;
    }
    if (Date.now() > deadline)
      throw new Error(`PostgreSQL in ${cluster.folder} neither starts nor answers. Its log:\n${tailOfLog(cluster)}`);
    await pause(50);
  }
}

/** The connection string of a running embedded PostgreSQL that somebody else owns; null where none runs. */
export function findEmbeddedPostgres(dataDir: string): ((database: string) => string) | null {
  const home = homeOf(dataDir);
  const running = findRunning(path.join(home, 'data'));
  return running && ((database) => urlOf(passwordOf(home), running.place, database));
}

/** The PostgreSQL that runs on this data directory, if any. What the pid file says is believed only of a process that fits. */
function findRunning(folder: string): { pid: number; place: Place } | null {
  const postmaster = readPostmaster(folder);
  if (!postmaster || !isPostgresOf(folder, postmaster.pid)) return null;
  return { pid: postmaster.pid, place: { port: postmaster.port, socketFolder: postmaster.socketFolder || null } };
}

type Answer = 'ready' | 'wait' | 'silent';

async function connect(
  cluster: { password: string },
  place: Place,
  pid: number,
): Promise<{ client: pg.Client | null; answer: Answer }> {
  const client = new pg.Client({
    connectionString: urlOf(cluster.password, place, 'postgres'),
    connectionTimeoutMillis: 5_000,
    application_name: `tvaers owner ${process.pid}`,
    keepAlive: true,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return { client, answer: 'ready' };
  } catch (error) {
    await client.end().catch(() => {});
    const code = (error as { code?: string }).code ?? '';
    if (['28P01', '28000'].includes(code)) {
      throw new Error(`The PostgreSQL in process ${pid} does not accept the password kept in the data directory.`, {
        cause: error,
      });
    }
    // 57P03: starting up or shutting down; 53300: too many connections, so somebody is using it.
    return { client: null, answer: ['57P03', '57P01', '53300'].includes(code) ? 'wait' : 'silent' };
  }
}

/** Takes the owner's lock on a running PostgreSQL. Null: it has ended, or was ended, and the search goes on. */
async function adopt(cluster: Cluster, pid: number, place: Place): Promise<EmbeddedPostgres | null> {
  for (const silentUntil = Date.now() + 5_000; isPostgresOf(cluster.folder, pid); await pause(25)) {
    const { client, answer } = await connect(cluster, place, pid);
    if (client) {
      if (!(await takeOwnership(client))) {
        const holder = await ownerOf(client);
        await client.end();
        throw new DatabaseInUse(
          `The data directory ${path.dirname(path.dirname(cluster.folder))} is in use by another Tværs (process ${holder}). ` +
            'Stop it first, or set DATA_DIR to another folder.',
        );
      }
      // An orphan with other settings (an older Tværs started it) is not kept: what runs is what this code asks for.
      if (sameSettings(cluster, pid, place)) return own(cluster, client, pid, place, true);
      await client.end();
      await stopPostgres(cluster.folder, pid);
      return null;
    }
    if (answer === 'silent' && Date.now() > silentUntil) {
      await stopPostgres(cluster.folder, pid);
      return null;
    }
  }
  return null;
}

async function takeOwnership(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1, $2) as got', OWNER_LOCK);
  return rows[0]?.got === true;
}

async function ownerOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.classid = $1 and l.objid = $2 and l.granted`,
    OWNER_LOCK,
  );
  return /\d+/.exec(rows[0]?.name ?? '')?.[0] ?? 'unknown';
}

function settingsOf(place: Place): string[] {
  const settings = {
    listen_addresses: place.socketFolder ? '' : '127.0.0.1',
    unix_socket_directories: place.socketFolder ?? '',
    unix_socket_permissions: '0700',
    password_encryption: 'scram-sha-256',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    max_connections: '100',
    timezone: 'UTC',
    jit: 'off',
    // Details of an error name the values of the row; they do not belong in a log.
    log_error_verbosity: 'terse',
    log_parameter_max_length_on_error: '0',
    cluster_name: 'tvaers',
  };
  return ['-p', String(place.port), ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])];
}

function sameSettings(cluster: Cluster, pid: number, place: Place): boolean {
  const [program, , , ...settings] = commandOf(pid) ?? [];
  return program === cluster.binaries.postgres && settings.join('\0') === settingsOf(place).join('\0');
}

/** Starts postgres and waits until it answers. Null: another start was quicker, or remains of the last one are in the way. */
async function launch(cluster: Cluster, dataDir: string): Promise<EmbeddedPostgres | null> {
  setStrangersPidFileAside(cluster.folder);
  if (!(await clearLeftovers(cluster.folder))) return null;
  const socketFolder = privateSocketFolder(dataDir, cluster.user);
  for (const folder of socketFolder ? [socketFolder, null] : [null]) {
    const place: Place = folder ? { socketFolder: folder, port: 5432 } : { socketFolder: null, port: await freePort() };
    if (folder) rmSync(path.join(folder, '.s.PGSQL.5432.lock'), { force: true });
    const server = spawnPostgres(cluster, settingsOf(place));
    const client = await firstConnection(cluster, place, server);
    if (client) {
      if (await takeOwnership(client)) return own(cluster, client, server.pid, place, false);
      await client.end();
      return null;
    }
    const log = tailOfLog(cluster);
    if (folder && /could not create any Unix-domain sockets/.test(log)) continue;
    if (/lock file .* already exists|shared memory block .* is still in use/.test(log)) return null;
    throw new Error(`PostgreSQL did not start. Its log ends with:\n${log}`);
  }
  return null;
}

/** Null when postgres ended before it answered. */
async function firstConnection(
  cluster: Cluster,
  place: Place,
  { pid, exit }: { pid: number; exit: Promise<void> },
): Promise<pg.Client | null> {
  const ended = exit.then(() => 'ended' as const);
  try {
    for (;;) {
      const connection = await Promise.race([connect(cluster, place, pid), ended]);
      if (connection === 'ended') return null;
      if (connection.client) return connection.client;
      if ((await Promise.race([pause(20), ended])) === 'ended') return null;
    }
  } catch (error) {
    await stopPostgres(cluster.folder, pid);
    throw error;
  }
}

function own(cluster: Cluster, client: pg.Client, pid: number, place: Place, adopted: boolean): EmbeddedPostgres {
  let stopping: Promise<void> | null = null;
  const lost = new Promise<void>((resolve) =>
    client.on('end', () => {
      if (!stopping) resolve();
    }),
  );
  const stop = async (): Promise<void> => {
    await client.end().catch(() => {});
    await stopPostgres(cluster.folder, pid);
    if (place.socketFolder) rmSync(place.socketFolder, { recursive: true, force: true });
  };
  return {
    url: (database) => urlOf(cluster.password, place, database),
    pid,
    adopted,
    lost,
    stop: () => (stopping ??= stop()),
  };
}
