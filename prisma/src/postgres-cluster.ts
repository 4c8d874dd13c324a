// A cluster on disk: making it with initdb, running postgres on it, its log.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { findBinaries, giveTo, postgresUser, reach, type Binaries, type Reach, type SystemUser } from './postgres-binaries.ts';

/** The cluster's superuser. */
const OWNER = 'tvaers_owner';
const MAJOR = '18';

/** Where a PostgreSQL listens: a Unix socket in a private folder, or loopback TCP where sockets cannot be had. */
export type Place = { socketFolder: string | null; port: number };

export type Cluster = { folder: string; password: string; user: SystemUser | null; binaries: Binaries };

export function urlOf(password: string, place: Place, database: string): string {
  const port = place.socketFolder ? '' : `:${place.port}`;
  const url = new URL(`postgresql://${OWNER}:${password}@127.0.0.1${port}/${database}`);
  if (place.socketFolder) url.searchParams.set('host', place.socketFolder);
  return url.href;
}

export const homeOf = (dataDir: string): string => path.join(path.resolve(dataDir), 'postgres');
export const passwordOf = (home: string): string => readFileSync(path.join(home, 'owner-password'), 'utf8');

/** The cluster of a data directory, made first where there is none. */
export async function openCluster(dataDir: string): Promise<Cluster> {
  const standard = postgresUser();
  // Root's PostgreSQL runs as another user, who must be able to walk through; nobody may list.
  mkdirSync(dataDir, { recursive: true, mode: standard ? 0o711 : 0o700 });
  const home = homeOf(dataDir);
  const folder = path.join(home, 'data');
  if (!existsSync(path.join(folder, 'PG_VERSION'))) await make(home, standard, await findBinaries(standard));
  const version = readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').trim();
  if (version !== MAJOR) throw new Error(`${folder} was made by PostgreSQL ${version}; this Tværs ships PostgreSQL ${MAJOR}.`);
  // Started as root on what an ordinary user made: PostgreSQL insists on the owner of its folder.
  const { uid, gid } = statSync(folder);
  const user = standard && { uid, gid };
  return { folder, password: passwordOf(home), user, binaries: await findBinaries(user) };
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
        `--locale=${process.platform === 'linux' ? 'C.UTF-8' : 'C'}`,
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

const logOf = (cluster: { folder: string }): string => `${cluster.folder}.log`;

export function tailOfLog(cluster: { folder: string }): string {
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
