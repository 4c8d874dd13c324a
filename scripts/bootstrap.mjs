// Plain JavaScript without dependencies: it runs on any Node from 20 and brings the pinned Node and pnpm itself.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const [script = 'start', ...rest] = process.argv.slice(2);
const startedAt = Date.now();
// What these print is read by programs.
const quiet = ['doors', 'session', 'mail-receive', 'audit-verify'].includes(script);
const say = (text) => quiet || console.log(`[${((Date.now() - startedAt) / 1000).toFixed(1)} s] ${text}`);
const stop = (text) => {
  console.error(text);
  process.exit(1);
};

if (Number(process.versions.node.split('.')[0]) < 20) stop(`Tværs needs Node 20 or newer to start; this is ${process.version}.`);

// npm leaves npm_* variables behind, which pnpm would read as its own settings.
const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^npm_/i.test(key)));
Object.assign(env, {
  TVAERS_STARTED_AT: String(startedAt),
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
});

/** Runs a program to its end; a line every few seconds tells that it goes on, what it says is shown only when it fails. */
function run(what, program, args, more = {}) {
  return new Promise((resolve) => {
    say(what);
    const child = spawn(program, args, { env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    const still = setInterval(() => say(`still ${what}`), 5_000);
    child.on('error', (error) => stop(`${program} could not be started: ${error.message}`));
    child.on('close', (code) => {
      clearInterval(still);
      if (code === 0) resolve(output);
      else stop(`${output}\n${what} failed`);
    });
  });
}

const pnpmVersion = JSON.parse(readFileSync('package.json', 'utf8')).devEngines.packageManager.version;
const tools = path.join(root, 'node_modules/.tools', `pnpm-${pnpmVersion}`);
const pnpm = path.join(tools, 'node_modules/.bin/pnpm');
if (!existsSync(pnpm)) {
  mkdirSync(tools, { recursive: true });
  writeFileSync(path.join(tools, 'package.json'), '{"private":true}');
  await run(`getting pnpm ${pnpmVersion}`, 'npm', [
    'install',
    '--prefix',
    tools,
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    `pnpm@${pnpmVersion}`,
  ]);
}
env.PATH = [path.dirname(pnpm), path.join(root, 'node_modules/.bin'), env.PATH].join(path.delimiter);

const stamp = path.join(root, 'node_modules/.installed');
const wanted = createHash('sha256');
for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']) wanted.update(readFileSync(file));
wanted.update(process.platform + process.arch);
const digest = wanted.digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest) {
  await run('installing from the lockfile', pnpm, ['install', '--frozen-lockfile', '--reporter=append-only'], { CI: '1' });
  writeFileSync(stamp, digest);
}

const packaged = path.join(root, 'node_modules/.bin/node');
const node = existsSync(packaged) ? packaged : process.execPath;
const version =
  node === process.execPath ? process.version : spawnSync(node, ['--version'], { env, encoding: 'utf8' }).stdout.trim();
if (Number(version.slice(1).split('.')[0]) < 24) {
  stop(
    `Tværs runs on Node 24; no packaged Node 24 was found for ${process.platform}-${process.arch}. Start it with Node 24 instead.`,
  );
}
env.NODE_COMPILE_CACHE = path.join(root, 'node_modules/.cache/node');

// start, dev and test generate the database client together with what else they build.
if (!['start', 'dev', 'test'].includes(script)) {
  await run('generating', path.join(root, 'node_modules/.bin/turbo'), ['run', 'generate', '--output-logs=errors-only']);
}

// The channel tells the child when this process is gone, however it went, so that no server is left that nobody can stop.
const child = spawn(node, [`scripts/${script}.ts`, ...rest], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
// npm's shell passes no signal on: when it has been ended, this process gets another parent.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 300);
}
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
