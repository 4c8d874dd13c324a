// The browser of the tests and the pictures: the system's own Chromium, or Debian's package where one may install.
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { runQuietly, say } from './progress.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser's file, without installing anything; null when there is none. `CHROMIUM` names one of one's own. */
export function browserHere(): string | null {
  const named = process.env.CHROMIUM;
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`CHROMIUM=${named} is no program.`);
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const found = folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(isProgram);
  return found ?? elsewhere.find(isProgram) ?? null;
}

/** The browser's file; as root on Debian its package is installed when there is none. */
export async function findBrowser(): Promise<string> {
  const here = browserHere();
  if (here) return here;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    await install();
    const installed = browserHere();
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need Chromium and found none. Install it (Debian, Ubuntu: apt-get install chromium; macOS: Google Chrome), or name one: CHROMIUM=/path/to/chromium npm test',
  );
}

async function install(): Promise<void> {
  say('installing Chromium from Debian’s packages');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const packages = ['install', '--yes', '--no-install-recommends', 'chromium'];
  const first = await runQuietly('installing Chromium', 'apt-get', packages, env);
  if (first.code === 0) return;
  // A machine made from an image often has no list of packages yet.
  await runQuietly('reading the list of packages', 'apt-get', ['update'], env);
  const second = await runQuietly('installing Chromium', 'apt-get', packages, env);
  if (second.code !== 0) throw new Error(`Chromium could not be installed:\n${second.output}`);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
