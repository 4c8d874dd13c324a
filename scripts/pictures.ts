// `npm run pictures`: every page into docs/pictures/. `npm run pictures -- --all <folder>`: in both languages, both sizes,
// light and dark, for review. `-- --only <name>`: one page.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from './browser.ts';
import { build } from './build.ts';
import { runQuietly, say } from './progress.ts';
import { ROOT } from './settings.ts';

const { values } = parseArgs({ options: { all: { type: 'string' }, only: { type: 'string' } } });

const browser = await findBrowser();
await build();
const folder = values.all ? path.resolve(values.all) : path.join(ROOT, 'docs/pictures');
const env = { ...process.env, CHROMIUM: browser, PICTURES_TO: folder, PICTURES: values.all ? 'all' : 'docs' };
// A page that is no more leaves no picture behind.
if (!values.all && !values.only) rmSync(folder, { recursive: true, force: true });
const only = values.only ? ['--grep', `pictures of ${values.only}$`] : [];
const { code, output } = await runQuietly(
  'taking pictures',
  path.join(ROOT, 'e2e/node_modules/.bin/playwright'),
  ['test', '--config', path.join(ROOT, 'e2e/playwright.config.ts'), '--project', 'pictures', ...only],
  env,
);
if (code !== 0) {
  console.error(output);
  process.exit(1);
}
say(`pictures in ${path.relative(process.cwd(), folder)}`);
