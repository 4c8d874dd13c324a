// A server on a database that is there already and on what is already built: for the browser tests and the pictures. It goes
// when the process that started it goes.
import path from 'node:path';
import { startServer } from '../apps/server/src/main.ts';
import { ROOT, dataDir } from './settings.ts';

function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is needed.`);
  return value;
}

const server = await startServer({
  host: 'localhost',
  port: 0,
  appUrl: needed('APP_DATABASE_URL'),
  dataDir: dataDir(),
  webRoot: process.env.WEB_ROOT || path.join(ROOT, 'apps/web/dist'),
});

async function stop(): Promise<void> {
  await server.stop();
  process.exit(0);
}
process.on('SIGTERM', () => void stop());
process.on('disconnect', () => void stop());
process.send?.({ origin: server.origin });
