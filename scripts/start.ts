// What `npm start` runs once Node and the packages are there: build, database, demo, server.
import path from 'node:path';
import { openDatabase, type Database } from '@tvaers/db/database';
import type { startServer } from '../apps/server/src/main.ts';
import { build } from './build.ts';
import { fill, openForServing, tellWhereToGo } from './opening.ts';
import { refuseUsedPort } from './port.ts';
import { say } from './progress.ts';
import { address, databaseOptions, dataDir, ROOT, serving } from './settings.ts';

type Server = Awaited<ReturnType<typeof startServer>>;

let opening: Promise<Database> | null = null;
let server: Server | null = null;
let stopping = 0;

/** First the server, which answers what it has begun; then the database. */
async function stop(code: number): Promise<void> {
  if (stopping > 0) {
    // The terminal and npm may both pass one Ctrl-C on; a second one, later, means now. The database is adopted next time.
    if (Date.now() - stopping > 1_000) process.exit(1);
    return;
  }
  stopping = Date.now();
  if (server) say('stopping: the server finishes what it has begun');
  await server?.stop().catch((error: unknown) => console.error(error));
  const database = await opening?.catch(() => null);
  await database?.stop();
  if (server) say('stopped');
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
// The bootstrap that started this was killed: nobody could stop it any more.
process.on('disconnect', () => void stop(0));
process.channel?.unref();

/** The embedded database is started again when it goes; connections find it at the same address. */
async function keepDatabase(database: Database): Promise<void> {
  await database.lost;
  if (stopping > 0) return;
  say('the database has gone; starting it again');
  opening = openDatabase(databaseOptions());
  const again = await opening;
  if (again.ownerUrl !== database.ownerUrl) throw new Error('The database started again, but at another address.');
  say('the database is back');
  await keepDatabase(again);
}

async function start(): Promise<void> {
  const where = address();
  await refuseUsedPort(where);
  const opened = (opening = openForServing());
  // What goes wrong with it is seen below, after the build; until then it must not count as unhandled.
  opened.catch(() => {});
  await build();
  const database = await opened;
  await fill(database);
  // Not before the build: it imports the generated database client.
  const main = await import('../apps/server/src/main.ts');
  server = await main.startServer({
    ...where,
    ...serving(),
    appUrl: database.appUrl,
    dataDir: dataDir(),
    webRoot: path.join(ROOT, 'apps/web/dist'),
  });
  say('ready');
  await tellWhereToGo(server.origin, database, server.isDemoOpen);
  await keepDatabase(database);
}

start().catch((error: unknown) => {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
  void stop(1);
});
