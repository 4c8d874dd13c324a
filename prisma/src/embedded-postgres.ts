// The embedded PostgreSQL 18: made once in a data directory, then started, adopted or stopped.
//
// One process at a time owns it, by an advisory lock held on a connection to it: the lock goes when its holder goes, however
// that came about, so nothing is left behind that could be stale. Whoever finds a PostgreSQL of this data directory running
// without an owner has found an orphan and adopts it.
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries, giveTo, postgresUser, reach, type Binaries, type Reach, type SystemUser } from './postgres-binaries.ts';
import {
  argumentsOf,
  clearLeftovers,
  isPostgresOf,
  readPostmaster,
  setStalePidFileAside,
  stopPostgres,
} from './postgres-process.ts';

export const OWNER = 'tvaers_owner';
const MAJOR = '18';
const OWNER_LOCK = [7270, 1];
// sun_path holds 104 bytes on macOS and 108 on Linux, one of them for the final NUL.
const SOCKET_PATH_LIMIT = 103;

/** Where a PostgreSQL listens: a Unix socket in a private folder, or loopback TCP where sockets cannot be had. */
export type Place = { socketFolder: string | null; port: number };

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

type Cluster = { folder: string; password: string; user: SystemUser | null; binaries: Binaries };

/** Starts the PostgreSQL of a data directory (making it first where there is none), or adopts the one an ended server left. */
export async function startEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  const cluster = await openCluster(dataDir);
  const deadline = Date.now() + 60_000;
  for (;;) {
    const running = await findRunning(cluster);
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
export async function findEmbeddedPostgres(dataDir: string): Promise<((database: string) => string) | null> {
  const home = path.join(path.resolve(dataDir), 'postgres');
  if (!existsSync(path.join(home, 'owner-password'))) return null;
  const cluster = { folder: path.join(home, 'data'), password: readFileSync(path.join(home, 'owner-password'), 'utf8') };
  const running = await findRunning(cluster);
  return running ? (database) => urlOf(cluster.password, running.place, database) : null;
}

export function urlOf(password: string, place: Place, database: string): string {
  const port = place.socketFolder && place.port === 5432 ? '' : `:${place.port}`;
  const url = new URL(`postgresql://${OWNER}:${password}@127.0.0.1${port}/${database}`);
  if (place.socketFolder) url.searchParams.set('host', place.socketFolder);
  return url.href;
}

async function openCluster(dataDir: string): Promise<Cluster> {
  const user = postgresUser();
  const binaries = await findBinaries(user);
  // Root's PostgreSQL runs as another user, who must be able to walk through; nobody may list.
  mkdirSync(dataDir, { recursive: true, mode: user ? 0o711 : 0o700 });
  const home = path.join(path.resolve(dataDir), 'postgres');
  const folder = path.join(home, 'data');
  if (!existsSync(path.join(folder, 'PG_VERSION'))) await make(home, user, binaries);
  const version = readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').trim();
  if (version !== MAJOR) throw new Error(`${folder} was made by PostgreSQL ${version}; this Tværs ships PostgreSQL ${MAJOR}.`);
  return { folder, password: readFileSync(path.join(home, 'owner-password'), 'utf8'), user, binaries };
}

/**
 * Makes the cluster beside its place and moves it there whole, password included: a start that is killed halfway leaves
 * nothing that looks finished, and of two starts at once one wins.
 */
async function make(home: string, user: SystemUser | null, binaries: Binaries): Promise<void> {
  for (const name of readdirSync(path.dirname(home)).filter((entry) => entry.startsWith('postgres.new-'))) {
    const left = path.join(path.dirname(home), name);
    if (Date.now() - statSync(left).mtimeMs > 10 * 60_000) rmSync(left, { recursive: true, force: true });
  }
  const unfinished = `${home}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  mkdirSync(unfinished, { mode: user ? 0o711 : 0o700 });
  try {
    const password = randomBytes(32).toString('base64url');
    writeFileSync(path.join(unfinished, 'owner-password'), password, { mode: 0o600 });
    await initialise({ folder: path.join(unfinished, 'data'), password, user, binaries }, ['--data-checksums']);
    try {
      renameSync(unfinished, home);
    } catch (error) {
      if (!existsSync(path.join(home, 'data/PG_VERSION'))) throw error;
    }
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Runs initdb: Danish order by ICU, and a password for every way in. */
export async function initialise(cluster: Cluster, flags: string[]): Promise<void> {
  const { folder, user } = cluster;
  mkdirSync(folder, { mode: 0o700 });
  giveTo(folder, user);
  const passwordFile = `${folder}.password`;
  writeFileSync(passwordFile, `${cluster.password}\n`, { mode: 0o600 });
  giveTo(passwordFile, user);
  const data = reach(folder, user, 3);
  const password = reach(passwordFile, user, 4);
  try {
    await run(
      cluster.binaries.initdb,
      [
        `--pgdata=${data.path}`,
        `--username=${OWNER}`,
        `--pwfile=${password.path}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C.UTF-8',
        '--lc-messages=C',
        '--locale-provider=icu',
        '--icu-locale=da-DK',
        '--no-instructions',
        ...flags,
      ],
      user,
      [data, password],
    );
  } finally {
    for (const { fd } of [data, password]) if (fd !== null) closeSync(fd);
    rmSync(passwordFile, { force: true });
  }
}

// Nothing of our own environment (mail password, connection strings) is handed on.
const environment = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' };

function run(program: string, args: string[], user: SystemUser | null, descriptors: Reach[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: '/',
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe', ...descriptors.map(({ fd }) => fd ?? ('ignore' as const))],
      ...user,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${path.basename(program)} failed:\n${output}`))));
  });
}

/** The PostgreSQL that runs on this data directory, if any. A pid file that names a stranger is set aside, never acted on. */
async function findRunning(cluster: { folder: string }): Promise<{ pid: number; place: Place } | null> {
  const postmaster = readPostmaster(cluster.folder);
  if (!postmaster) return null;
  if (!isPostgresOf(cluster.folder, postmaster.pid)) return null;
  const { pid, port, socketFolder } = postmaster;
  return { pid, place: { port, socketFolder: socketFolder || null } };
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
      if (sameSettings(argumentsOf(pid), place)) return own(cluster, client, pid, place, true);
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

function sameSettings(args: string[] | null, place: Place): boolean {
  return args !== null && args.slice(2).join('\0') === settingsOf(place).join('\0');
}

/** Starts postgres and waits until it answers. Null: another start was quicker, or remains of the last one are in the way. */
async function launch(cluster: Cluster, dataDir: string): Promise<EmbeddedPostgres | null> {
  const stale = readPostmaster(cluster.folder);
  if (stale) setStalePidFileAside(cluster.folder, stale);
  await clearLeftovers(cluster.folder);
  const socketFolder = privateSocketFolder(dataDir, cluster.user);
  for (const folder of socketFolder ? [socketFolder, null] : [null]) {
    const place: Place = folder ? { socketFolder: folder, port: 5432 } : { socketFolder: null, port: await freePort() };
    if (folder) rmSync(path.join(folder, '.s.PGSQL.5432.lock'), { force: true });
    const ended = spawnPostgres(cluster, settingsOf(place));
    for (;;) {
      const connection = await Promise.race([connect(cluster, place, ended.pid), ended.exit.then(() => null)]);
      if (connection?.client) {
        if (await takeOwnership(connection.client)) return own(cluster, connection.client, ended.pid, place, false);
        await connection.client.end();
        return null;
      }
      if (!connection) break;
      await Promise.race([pause(20), ended.exit]);
    }
    const log = tailOfLog(cluster);
    if (folder && /could not create any Unix-domain sockets/.test(log)) continue;
    if (/lock file .* already exists|shared memory block .* is still in use/.test(log)) return null;
    throw new Error(`PostgreSQL did not start. Its log ends with:\n${log}`);
  }
  return null;
}

/**
 * A private folder for the socket: beside the data if the path is short enough and can be walked to, otherwise a short one
 * in the system's runtime or temporary folder. Its name follows from the data directory, so that a restarted database is
 * found where connections expect it. Null where there are no sockets to be had.
 */
function privateSocketFolder(dataDir: string, user: SystemUser | null): string | null {
  if (process.platform === 'win32') return null;
  const beside = path.join(path.resolve(dataDir), 'postgres', 'socket');
  const short = `tvaers-${createHash('sha256').update(path.resolve(dataDir)).digest('hex').slice(0, 12)}`;
  const runtime = user ? [] : [process.env.XDG_RUNTIME_DIR ?? ''];
  const candidates = [beside, ...[...runtime, '/run', tmpdir(), '/tmp'].filter(Boolean).map((base) => path.join(base, short))];
  for (const folder of candidates) {
    if (Buffer.byteLength(path.join(folder, '.s.PGSQL.5432')) > SOCKET_PATH_LIMIT) continue;
    try {
      mkdirSync(folder, { recursive: false, mode: 0o700 });
      giveTo(folder, user);
    } catch {
      // It is there already, or cannot be made; what is there decides.
    }
    if (isPrivate(folder, user)) return folder;
  }
  try {
    const folder = mkdtempSync(path.join('/tmp', 'tvaers-'));
    giveTo(folder, user);
    return isPrivate(folder, user) ? folder : null;
  } catch {
    return null;
  }
}

function isPrivate(folder: string, user: SystemUser | null): boolean {
  try {
    const stat = lstatSync(folder);
    const owner = user?.uid ?? process.getuid?.();
    if (!stat.isDirectory() || stat.uid !== owner) return false;
    chmodSync(folder, 0o700);
    return reach(path.join(folder, 'x'), user, 3).fd === null;
  } catch {
    return false;
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

const logOf = (cluster: { folder: string }): string => `${cluster.folder}.log`;

function tailOfLog(cluster: { folder: string }): string {
  return existsSync(logOf(cluster)) ? readFileSync(logOf(cluster), 'utf8').split('\n').slice(-12).join('\n') : '';
}

/**
 * Starts postgres in a session of its own, so that Ctrl-C in the terminal reaches the server first and the database is
 * stopped after it. The log goes to a file, as a pipe would break for a database that outlives its server.
 */
export function spawnPostgres(cluster: Cluster, args: string[]): { pid: number; exit: Promise<void> } {
  if (existsSync(logOf(cluster)) && statSync(logOf(cluster)).size > 10_000_000) renameSync(logOf(cluster), `${logOf(cluster)}.1`);
  const data = reach(cluster.folder, cluster.user, 3);
  const log = openSync(logOf(cluster), 'a', 0o600);
  const child = spawn(cluster.binaries.postgres, ['-D', data.path, ...args], {
    cwd: '/',
    env: environment,
    detached: true,
    stdio: ['ignore', log, log, data.fd ?? 'ignore'],
    ...cluster.user,
  });
  closeSync(log);
  if (data.fd !== null) closeSync(data.fd);
  const exit = new Promise<void>((resolve) => child.on('exit', () => resolve()).on('error', () => resolve()));
  child.unref();
  return { pid: child.pid ?? 0, exit };
}

function own(cluster: Cluster, client: pg.Client, pid: number, place: Place, adopted: boolean): EmbeddedPostgres {
  let stopping: Promise<void> | null = null;
  const lost = new Promise<void>((resolve) => client.on('end', () => stopping ?? resolve()));
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
