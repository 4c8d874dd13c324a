// Starts the server on a migrated database and stops it in order. The scripts open the database and read the environment.
import { isMailbox } from '@tvaers/domain/session/mailbox';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { openPrisma, openReader, type Reader } from '@tvaers/db/prisma-client';
import { listDoors } from './doors/all-doors.ts';
import { type Clock, realClock, standingClock } from './doors/clock.ts';
import { Live } from './doors/live.ts';
import type { Services } from './doors/route.ts';
import { FileStore } from './files/store.ts';
import { createApp } from './http/app.ts';
import { allJobs } from './jobs/all-jobs.ts';
import { Jobs } from './jobs/boss.ts';
import { beginLooks, LookCaller } from './jobs/look-caller.ts';
import { Streams } from './live/streams.ts';
import { deliveryTo } from './mail/delivery.ts';
import { Sender } from './mail/sender.ts';
import { sentSheet } from './status/paper-service.ts';
import { Packs } from './paper/packs.ts';
import { Press } from './paper/press.ts';
import { cookiesOf } from './session/cookies.ts';
import { opensDemo } from './session/demo.ts';
import { logTrouble } from './doors/away-log.ts';
import { Sockets } from './writing/socket.ts';
import { Writing } from './writing/writing.ts';

export type ServerOptions = {
  /** The application's own role on a migrated database. */
  appUrl: string;
  /** Holds what the server writes, such as mail where there is no SMTP. */
  dataDir: string;
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** The built web page; null where something else serves it. */
  webRoot: string | null;
  /** Where people reach this server, such as https://tvaers.example; without it, where it listens. Links in letters begin with it. */
  origin?: string | undefined;
  smtpUrl?: string | undefined;
  /** Who letters come from. */
  mailFrom?: string | undefined;
  /** The mailbox to which calendars answer, whose mail is given to `npm run mail:receive`. */
  calendarAddress?: string | undefined;
  /** The address people write to about the installation; shown to everybody. */
  contact?: string | undefined;
  /** A proxy of ours stands in front and appends the caller's address to `X-Forwarded-For`. */
  isBehindProxy?: boolean;
};

/** `isDemoOpen`: one can sign in as the demo’s people here. */
export type RunningServer = { origin: string; isDemo: boolean; isDemoOpen: boolean; stop: () => Promise<void> };

const seconds = 1000;
const headersWithin = 10 * seconds;
/** Long enough for a paper of the largest size over a slow line; one that moves nothing is cut long before. */
const requestWithin = 180 * seconds;
/** A connection on which nothing moves; live streams say something every 15 seconds. */
const silentFor = 60 * seconds;
const stopWithin = 5 * seconds;
const connectionsAtOnce = 10_000;
const headerBytes = 16_384;

/** Serves until `stop`, which lets what has begun come to its end. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  // A door that names neither its permission nor why it needs none keeps the server from starting.
  listDoors();
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const db = openPrisma(options.appUrl, { max: 10 });
  const reader = openReader(options.appUrl, { max: 10 });
  const live = new Live(options.appUrl);
  const undone: (() => unknown)[] = [() => db.$disconnect(), () => reader.end(), () => live.stop()];
  try {
    const { isDemo, clock } = await installationOf(reader);
    await live.start();
    const streams = new Streams(live, reader, clock);
    streams.start();
    const server = listener();
    const { port } = await listen(server, options.host, options.port);
    const origin = originOf(options.origin ?? `http://${bracketed(options.host)}:${port}`);
    const press = new Press();
    const files = path.join(options.dataDir, 'files');
    const store = new FileStore(files);
    const packs = new Packs(path.join(options.dataDir, 'packs'), files);
    undone.push(
      () => press.stop(),
      () => packs.stop(),
    );
    const background = new Set<Promise<unknown>>();
    const services: Services = {
      db,
      reader,
      clock,
      isDemo,
      isDemoOpen: isDemo && opensDemo(options.host, process.env.NODE_ENV),
      origin,
      calendarAddress: options.calendarAddress ?? null,
      contact: contactOf(options.contact, isDemo),
      cookies: cookiesOf(origin),
      streams,
      press,
      packs,
      files: store,
      settled: async () => void (await Promise.all(background)),
      inBackground: (work) => {
        const noted = work
          .catch((error: unknown) => logTrouble('work in the background failed', error))
          .finally(() => background.delete(noted));
        background.add(noted);
      },
    };
    const { webRoot, isBehindProxy = false, smtpUrl, dataDir, mailFrom } = options;
    const app = createApp({ services, webRoot, isOriginFixed: options.origin !== undefined, isBehindProxy });
    const writing = new Writing({ reader, live, clock });
    writing.start();
    const sockets = new Sockets({ services, writing, isOriginFixed: options.origin !== undefined });
    server.server.on('upgrade', sockets.upgrade);
    server.serve(app.fetch);
    const sender = new Sender(
      db,
      live,
      clock,
      deliveryTo({ smtpUrl, dataDir, mailFrom, origin }),
      ({ job, keep }, taskforceId) =>
        keep && taskforceId ? sentSheet(services, { taskforceId, ...keep }, job) : press.print(job),
    );
    sender.start();
    services.inBackground(services.files.sweep(db, realClock.now()));
    await beginLooks(db);
    const jobs = new Jobs(options.appUrl, allJobs(isDemo), { db, reader, clock, origin });
    undone.push(() => jobs.stop());
    await jobs.start();
    const lookCaller = new LookCaller(live, jobs.send);
    const stop = async (): Promise<void> => {
      streams.stop();
      lookCaller.stop();
      sockets.stop();
      await writing.stop();
      await close(server.server);
      await Promise.all([...background, sender.stop(), jobs.stop()]);
      for (const undo of undone.toReversed()) await undo();
    };
    let stopping: Promise<void> | null = null;
    return { origin, isDemo, isDemoOpen: services.isDemoOpen, stop: () => (stopping ??= stop()) };
  } catch (error) {
    for (const undo of undone.toReversed()) await Promise.resolve(undo()).catch(() => {});
    throw error;
  }
}

/** The address shown to whoever wants to write. Refuses to start with one that is not one mailbox. */
function contactOf(given: string | undefined, isDemo: boolean): string | null {
  if (given === undefined) return isDemo ? 'sekretariatet@taskforce.example' : null;
  if (!isMailbox(given)) throw new Error(`CONTACT must be the address of one mailbox, not "${given}".`);
  return given;
}

/** A demo stands at its own moment; any other installation follows the real clock. */
async function installationOf(reader: Reader): Promise<{ isDemo: boolean; clock: Clock }> {
  const { rows } = await reader.query<{ is_demo: boolean; stands_at: string | null }>(
    'select is_demo, stands_at from installation',
  );
  const [installation] = rows;
  const isDemo = installation?.is_demo ?? false;
  return { isDemo, clock: isDemo && installation?.stands_at ? standingClock(new Date(installation.stands_at)) : realClock };
}

type Listener = { server: Server; serve: (answer: (request: Request, env: never) => Response | Promise<Response>) => void };

/** The port is taken before the application is made, because the application's own address names it. */
function listener(): Listener {
  let answer: (request: Request, env: never) => Response | Promise<Response> = () => new Response('starting', { status: 503 });
  const server = createAdaptorServer({
    fetch: (request, env) => answer(request, env as never),
    serverOptions: {
      headersTimeout: headersWithin,
      requestTimeout: requestWithin,
      connectionsCheckingInterval: seconds,
      maxHeaderSize: headerBytes,
      keepAliveTimeout: 65 * seconds,
    },
  }) as Server;
  server.maxConnections = connectionsAtOnce;
  server.timeout = silentFor;
  return { server, serve: (next) => void (answer = next) };
}

function listen({ server }: Listener, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server.address() as AddressInfo);
    });
  });
}

/** Takes no new requests, waits for those that have begun, and cuts what is still open after a while, such as live streams. */
async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection whose last answer has just left is idle from then on, and would be kept for the next request.
  const idle = setInterval(() => server.closeIdleConnections(), 20);
  const cut = setTimeout(() => server.closeAllConnections(), stopWithin);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}

function originOf(address: string): string {
  const { origin, protocol } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:')
    throw new Error(`The address people reach the server at begins with http:// or https://, not "${address}".`);
  return origin;
}

function bracketed(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
