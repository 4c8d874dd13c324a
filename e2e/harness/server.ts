// The server under test: a process of its own, as in real life, on a free port.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestCluster } from '@tvaers/db/test-cluster';

const ROOT = path.resolve(import.meta.dirname, '../..');

export type RunningServer = { origin: string; stop: () => Promise<void> };

/** Starts a server on a database; it ends with `stop`, or by itself when this process is gone. */
export async function startServerOn({ appUrl }: TestCluster): Promise<RunningServer> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tvaers-browser-'));
  // A channel to this process: the server notices when it closes. A time zone nobody works in, as in the other tests.
  const child = fork(path.join(ROOT, 'scripts/serve.ts'), [], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      TZ: 'Pacific/Chatham',
      APP_DATABASE_URL: appUrl,
      DATA_DIR: dataDir,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += String(chunk)));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(late);
    rmSync(dataDir, { recursive: true, force: true });
  };
  const origin = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { origin: string }).origin));
    child.once('exit', (code) => reject(new Error(`The server did not start (${code}):\n${said}`)));
  });
  const log = process.env['SERVER_LOG'];
  if (log) child.once('exit', () => writeFileSync(log, said));
  return { origin, stop };
}
