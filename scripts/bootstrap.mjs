// Plain JavaScript without dependencies: it runs on any Node from 20 and brings the pinned Node and pnpm itself.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const [command = 'start', ...rest] = process.argv.slice(2);
const startedAt = Date.now();
const quiet = command === 'run' && ['doors', 'session'].includes(rest[0] ?? '');
const say = (text) => quiet || console.log(`[${((Date.now() - startedAt) / 1000).toFixed(1)} s] ${text}`);
const stop = (text) => {
  console.error(text);
  process.exit(1);
};

if (Number(process.versions.node.split('.')[0]) < 20) stop(`Tværs needs Node 20 or newer to start; this is ${process.version}.`);

// npm leaves npm_* variables behind, which pnpm would read as its own settings.
const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^npm_/i.test(key)));
Object.assign(env, {
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
});

function run(binary, args, options = {}) {
  const result = spawnSync(binary, args, { stdio: quiet ? ['ignore', 'ignore', 'inherit'] : 'inherit', env, ...options });
  if (result.error) stop(`${binary} could not be started: ${result.error.message}`);
  if (result.status !== 0) process.exit(result.status ?? 1);
}

const pnpmVersion = JSON.parse(readFileSync('package.json', 'utf8')).devEngines.packageManager.version;
const tools = path.join(root, 'node_modules/.tools', `pnpm-${pnpmVersion}`);
const pnpm = path.join(tools, 'node_modules/.bin/pnpm');
if (!existsSync(pnpm)) {
  say(`getting pnpm ${pnpmVersion}`);
  mkdirSync(tools, { recursive: true });
  writeFileSync(path.join(tools, 'package.json'), '{"private":true}');
  run('npm', ['install', '--prefix', tools, '--no-audit', '--no-fund', '--loglevel=error', `pnpm@${pnpmVersion}`]);
}
env.PATH = [path.dirname(pnpm), path.join(root, 'node_modules/.bin'), env.PATH].join(path.delimiter);

const stamp = path.join(root, 'node_modules/.installed');
const wanted = createHash('sha256');
for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']) wanted.update(readFileSync(file));
wanted.update(process.platform + process.arch);
const digest = wanted.digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest) {
  say('installing from the lockfile');
  run(pnpm, ['install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=warn'], { env: { ...env, CI: '1' } });
  writeFileSync(stamp, digest);
}

const node = path.join(root, 'node_modules/.bin/node');
const version = existsSync(node) ? spawnSync(node, ['--version'], { env, encoding: 'utf8' }).stdout.trim() : process.version;
if (Number(version.slice(1).split('.')[0]) < 24) {
  stop(
    `Tværs runs on Node 24; no packaged Node 24 was found for ${process.platform}-${process.arch}. Start it with Node 24 instead.`,
  );
}
env.NODE_COMPILE_CACHE = path.join(root, 'node_modules/.cache/node');

const script = command === 'run' ? rest.shift() : command;
const child = spawn(existsSync(node) ? node : process.execPath, [`scripts/${script}.ts`, ...rest], { stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
