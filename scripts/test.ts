// npm test: every part, also after one that failed; the last line counts them all. `npm run test:server -- meetings` runs one
// part, of tests only the files that match.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from './browser.ts';
import { findRadicale } from './calendar-server.ts';
import { runAloud, runQuietly, say, seconds, type Finished } from './progress.ts';
import { ROOT } from './settings.ts';

type Count = { passed: number; failed: number };
type Part = { name: string; run: () => Promise<Count & { output: string }> };

const ROOMS = ['domain', 'db', 'server', 'web', 'scripts'];
const CHECKS = ['format', 'lint', 'types', 'rooms', 'unused', 'documents'];
const REPORTS = path.join(ROOT, 'node_modules/.cache/tvaers-tests');
const bin = (name: string): string => path.join(ROOT, 'node_modules/.bin', name);

const words = process.argv.slice(2);
const wanted = words
  .flatMap((word) => (word === 'check' ? CHECKS : word))
  .filter((word) => [...ROOMS, ...CHECKS, 'radicale', 'browser'].includes(word));
const filters = words.filter((word) => word !== 'check' && !wanted.includes(word));
const isAll = wanted.length === 0;
const isAlone = wanted.length === 1;

const env = {
  ...process.env,
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  ...(isAlone ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' }),
};
const run = (what: string, program: string, args: string[], more: NodeJS.ProcessEnv = {}): Promise<Finished> =>
  (isAlone ? runAloud : runQuietly)(what, program, args, { ...env, ...more });

/** Something that is right or not: counts as one. */
function check(name: string, ...commands: [string, string[]][]): Part {
  return {
    name,
    run: async () => {
      let output = '';
      for (const [program, args] of commands) {
        const finished = await run(name, program, args);
        output += finished.output;
        if (finished.code !== 0) return { passed: 0, failed: 1, output };
      }
      return { passed: 1, failed: 0, output };
    },
  };
}

function turbo(...tasks: string[]): [string, string[]] {
  return [bin('turbo'), ['run', ...tasks, '--output-logs=errors-only']];
}

function script(name: string, ...args: string[]): [string, string[]] {
  return [process.execPath, [path.join(ROOT, 'scripts', `${name}.ts`), ...args]];
}

function readReport<T>(file: string): T | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
}

/** A run that ended badly without a failed test (a file that does not load, an error outside of tests) counts as one failure. */
function counted(passed: number, failed: number, { code, output }: Finished): Count & { output: string } {
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, output };
}

function rooms(names: string[], more: NodeJS.ProcessEnv = {}): Part {
  type Report = {
    numPassedTests: number;
    numFailedTests: number;
    testResults: { status: string; assertionResults: unknown[] }[];
  };
  return {
    name: names.join(', '),
    run: async () => {
      const file = path.join(REPORTS, 'vitest.json');
      const projects = names.flatMap((name) => ['--project', name]);
      const args = [
        'run',
        ...projects,
        `--reporter=${isAlone ? 'default' : 'dot'}`,
        '--reporter=json',
        `--outputFile.json=${file}`,
        ...(names.includes('radicale') ? [] : filters),
      ];
      const finished = await run(`testing ${names.join(', ')}`, bin('vitest'), args, more);
      const report = readReport<Report>(file);
      const unloaded =
        report?.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0) ?? [];
      return counted(report?.numPassedTests ?? 0, (report?.numFailedTests ?? 0) + unloaded.length, finished);
    },
  };
}

/** What is written for calendars, read by a calendar server that is not ours. Where none can be had that is said, and nothing is counted. */
const radicale: Part = {
  name: 'radicale',
  run: async () => {
    const found = await findRadicale();
    if (found.program !== null) return rooms(['radicale'], { RADICALE: found.program }).run();
    say(`what we write for calendars was not read by a calendar server: ${found.because}`);
    return { passed: 0, failed: 0, output: '' };
  },
};

const browser: Part = {
  name: 'browser',
  run: async () => {
    type Report = { stats: { expected: number; unexpected: number; flaky: number } };
    const file = path.join(REPORTS, 'playwright.json');
    let chromium: string;
    try {
      chromium = await findBrowser();
    } catch (error) {
      return { passed: 0, failed: 1, output: (error as Error).message };
    }
    const args = [
      'test',
      '--config',
      'e2e/playwright.config.ts',
      '--project',
      'journeys',
      `--reporter=${isAlone ? 'line' : 'dot'},json`,
      ...filters,
    ];
    const playwright = path.join(ROOT, 'e2e/node_modules/.bin/playwright');
    const finished = await run('testing in the browser', playwright, args, {
      CHROMIUM: chromium,
      CI: '1',
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    });
    const stats = readReport<Report>(file)?.stats;
    return counted(stats?.expected ?? 0, (stats?.unexpected ?? 0) + (stats?.flaky ?? 0), finished);
  },
};

const checks: Record<string, Part> = {
  format: check('format', [bin('prettier'), ['--check', '--log-level=warn', '.']]),
  lint: check('lint', [bin('oxlint'), ['--type-aware']]),
  types: check('types', turbo('generate', 'typecheck'), [bin('tsc'), ['-p', 'scripts']]),
  rooms: check('rooms', script('check-rooms')),
  unused: check('unused', [bin('knip'), ['--no-progress', '--no-config-hints']]),
  documents: check('documents', script('docs', '--check')),
};

/** What the wanted parts need: the generated client, and for the browser the built web with its budget. */
function partsWanted(): Part[] {
  const isWanted = (name: string): boolean => isAll || wanted.includes(name);
  const parts = [check('generated client', turbo('generate'))];
  for (const [name, part] of Object.entries(checks)) if (isWanted(name)) parts.push(part);
  const tested = ROOMS.filter(isWanted);
  if (tested.length > 0) parts.push(rooms(tested));
  if (isWanted('radicale')) parts.push(radicale);
  if (isWanted('browser')) parts.push(check('build and budget', turbo('build')), browser);
  return parts;
}

process.chdir(ROOT);
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const total: Count = { passed: 0, failed: 0 };
for (const part of partsWanted()) {
  const startedAt = Date.now();
  const { passed, failed, output } = await part.run();
  total.passed += passed;
  total.failed += failed;
  if (failed > 0 && !isAlone) console.log(`\n${output}\n`);
  say(`${failed === 0 ? '✓' : '✗'} ${part.name}: ${passed} passed, ${failed} failed (${seconds(startedAt)})`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
