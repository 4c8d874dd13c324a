// What runs on a data directory: told from postmaster.pid, and believed only after looking at the process itself.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export type Postmaster = { pid: number; port: number; socketFolder: string; address: string };

/** What postmaster.pid says; nothing about whether it is true. */
export function readPostmaster(cluster: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1) return null;
  return { pid, port: Number(lines[3] ?? 0), socketFolder: (lines[4] ?? '').trim(), address: (lines[5] ?? '').trim() };
}

/**
 * Whether this pid is a PostgreSQL of exactly this data directory. A pid alone proves nothing: after a crash or a restart
 * of the machine the number in postmaster.pid may belong to anybody. PostgreSQL works inside its data directory, so the
 * working directory tells.
 */
export function isPostgresOf(cluster: string, pid: number): boolean {
  if (process.platform === 'linux') {
    try {
      const [program = ''] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      return (
        /^postgres\b/.test(path.basename(program.split(':')[0] ?? '')) &&
        readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
      );
    } catch {
      return false;
    }
  }
  const command = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? '';
  return /postgres/.test(command) && command.includes(`-D ${cluster}`);
}

/** The program and the arguments a process was started with (Linux; elsewhere unknown). */
export function commandOf(pid: number): string[] | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1);
  } catch {
    return null;
  }
}

/** All processes of this data directory, also those whose postmaster is gone. */
export function processesOf(cluster: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => isPostgresOf(cluster, pid));
}

/**
 * Moves a postmaster.pid out of the way whose number belongs to somebody else by now: PostgreSQL itself refuses to start
 * while any process has it. The file is looked at again after the move; if another start has meanwhile written its own,
 * that one is put back.
 */
export function setStrangersPidFileAside(cluster: string): void {
  const named = readPostmaster(cluster);
  if (!named || isPostgresOf(cluster, named.pid) || !isTaken(named.pid)) return;
  const file = path.join(cluster, 'postmaster.pid');
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (Number(readFileSync(aside, 'utf8').split('\n')[0]) === named.pid) rmSync(aside);
  else renameSync(aside, file);
}

/** Whether any process has this number. */
function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself in the meantime.
  }
}

async function gone(cluster: string, pid: number, milliseconds: number): Promise<boolean> {
  for (const until = Date.now() + milliseconds; Date.now() < until; await pause(20)) {
    if (!isPostgresOf(cluster, pid)) return true;
  }
  return !isPostgresOf(cluster, pid);
}

/** Stops a PostgreSQL of this data directory: fast (clients are cut, all is written), and if that hangs, at once. */
export async function stopPostgres(cluster: string, pid: number): Promise<void> {
  for (const [name, milliseconds] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    if (!isPostgresOf(cluster, pid)) return;
    signal(pid, name);
    if (await gone(cluster, pid, milliseconds)) return;
  }
  throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
}

/**
 * After a kill -9 of the postmaster its children end by themselves, usually within a second or two; the rest are ended.
 * False when a new postmaster appears meanwhile: then they are its children.
 */
export async function clearLeftovers(cluster: string): Promise<boolean> {
  const patient = Date.now() + 3_000;
  for (let left = processesOf(cluster); left.length > 0; left = processesOf(cluster)) {
    const postmaster = readPostmaster(cluster);
    if (postmaster && isPostgresOf(cluster, postmaster.pid)) return false;
    if (Date.now() > patient) for (const pid of left) signal(pid, 'SIGKILL');
    await pause(50);
  }
  return true;
}
