// Programs the tests use that are no packages of ours: the machine's own, or Debian's where one may install.
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { runQuietly, say } from './progress.ts';

export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of these names that is a program on the path; null when there is none. */
export function programOnPath(names: readonly string[]): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(isProgram) ?? null;
}

/** Root on Debian and its kin. */
export function mayInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs Debian's package; null when it is done, else what was said instead. */
export async function installFromDebian(called: string, name: string): Promise<string | null> {
  say(`installing ${called} from Debian’s packages`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const packages = ['install', '--yes', '--no-install-recommends', name];
  const first = await runQuietly(`installing ${called}`, 'apt-get', packages, env);
  if (first.code === 0) return null;
  // A machine made from an image often has no list of packages yet.
  await runQuietly('reading the list of packages', 'apt-get', ['update'], env);
  const second = await runQuietly(`installing ${called}`, 'apt-get', packages, env);
  return second.code === 0 ? null : second.output;
}
