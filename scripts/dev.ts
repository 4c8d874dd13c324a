// npm run dev: one address, hot reload on both sides. Vite answers, and hands what is the server's on to a server that
// starts again at every change. A change of the database's schema wants a migration and a new start.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { freePort } from '@tvaers/db/socket-folder';
import { createServer } from 'vite';
import { build } from './build.ts';
import { fill, openForServing, tellWhereToGo } from './opening.ts';
import { refuseUsedPort } from './port.ts';
import { address, ROOT, serving } from './settings.ts';

const { host, port } = address();
const undo: (() => unknown)[] = [];
let stopping = false;

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  for (const step of undo.toReversed()) await step();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
process.on('disconnect', () => void stop(0));
process.channel?.unref();

function watchServer(env: NodeJS.ProcessEnv): void {
  const child = spawn(process.execPath, ['--watch', '--watch-preserve-output', path.join(ROOT, 'scripts/dev-server.ts')], {
    cwd: ROOT,
    stdio: 'inherit',
    // Ctrl-C reaches it through us, before the database is stopped.
    detached: true,
    env: { ...process.env, ...env },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  undo.push(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  void ended.then(() => stop(1));
}

async function serveWeb(backend: string): Promise<void> {
  const proxied = { target: backend, changeOrigin: false };
  const vite = await createServer({
    root: path.join(ROOT, 'apps/web'),
    clearScreen: false,
    server: {
      host,
      port,
      strictPort: true,
      proxy: {
        '/trpc': proxied,
        '/api': proxied,
        '/demo': proxied,
        '/kalender': proxied,
        '/afmeld': proxied,
        '/healthz': proxied,
        '/readyz': proxied,
      },
    },
  });
  await vite.listen();
  undo.push(() => vite.close());
}

async function start(): Promise<void> {
  await refuseUsedPort({ host, port });
  await build(['generate']);
  const database = await openForServing();
  undo.push(() => database.stop());
  const isDemo = await fill(database);
  const origin = serving().origin ?? `http://${host}:${port}`;
  const backend = await freePort();
  watchServer({ APP_DATABASE_URL: database.appUrl, SERVER_PORT: String(backend), ORIGIN: origin });
  await serveWeb(`http://127.0.0.1:${backend}`);
  await tellWhereToGo(origin, database, isDemo);
}

start().catch((error: unknown) => {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
  void stop(1);
});
