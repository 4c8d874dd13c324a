// The browser of the tests and the pictures: the system's own Chromium, or Debian's package where one may install.
import { installFromDebian, isProgram, mayInstall, programOnPath } from './debian.ts';

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
  return programOnPath(names) ?? elsewhere.find(isProgram) ?? null;
}

/** The browser's file; as root on Debian its package is installed when there is none. */
export async function findBrowser(): Promise<string> {
  const here = browserHere();
  if (here) return here;
  if (mayInstall()) {
    const failed = await installFromDebian('Chromium', 'chromium');
    if (failed !== null) throw new Error(`Chromium could not be installed:\n${failed}`);
    const installed = browserHere();
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need Chromium and found none. Install it (Debian, Ubuntu: apt-get install chromium; macOS: Google Chrome), or name one: CHROMIUM=/path/to/chromium npm test',
  );
}
