// Measures what the issue of speed is about: pages and a position taken, signed in, beside the limit measured in the same run.
import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import autocannon from 'autocannon';
import { openPrisma, openReader } from '@tvaers/db/prisma-client';
import { demoMoment } from '@tvaers/db/seed';
import { actorIn } from '../apps/server/src/doors/acting.ts';
import { standingClock } from '../apps/server/src/doors/clock.ts';
import type { Context } from '../apps/server/src/doors/context.ts';
import { listed, openPlace, type Place } from './bench/place.ts';
import { asOneQuery, type Statement, statementsOf } from './bench/statements.ts';

const secondsEach = Number(process.env.BENCH_SECONDS || 8);
const connections = 20;

type Row = {
  name: string;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  statements: number | null;
  of: number | null;
};

const place = await openPlace();
const children: ChildProcess[] = [];
try {
  const rows = await measure(place);
  console.log(`\n${cpus()[0]?.model}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`);
  console.log(
    `${listed} recommendations; ${connections} connections, ${secondsEach} s each; database, server and load on the same cores\n`,
  );
  console.log('| what | statements | requests/s | p50 ms | p95 ms | p99 ms | of the limit |\n|---|---|---|---|---|---|---|');
  for (const row of rows) console.log(lineOf(row));
} finally {
  for (const child of children) child.disconnect();
  await Promise.all(
    children.filter((child) => child.exitCode === null).map((child) => new Promise((resolve) => child.once('exit', resolve))),
  );
  await place.close();
}

async function measure({ appUrl, ownerUrl, dataDir }: Place): Promise<Row[]> {
  const reader = openReader(appUrl, { max: 2 });
  const db = openPrisma(appUrl, { max: 1 });
  const owner = openPrisma(ownerUrl, { max: 1 });
  try {
    const server = start('serve', { APP_URL: appUrl, DATA_DIR: dataDir });
    const { origin } = (await answerOf(server)) as { origin: string };
    const cookies = { chair: await signIn(origin, 'chair'), member: await signIn(origin, 'member-regions') };
    const context = await contextOf({ db, reader, owner });
    const taskforceId = context.session?.seats[0]?.taskforceId ?? '';
    const input = { taskforceId };
    const meeting = { ...input, number: 5 };
    const pages = {
      'recommendations.list': await statementsOf(context, (call) => call.recommendations.list(input)),
      'meetings.page': await statementsOf(context, (call) => call.meetings.page(meeting)),
      'progress.page': await statementsOf(context, (call) => call.progress.page(input)),
    };
    const inputs: Record<keyof typeof pages, object> = {
      'recommendations.list': input,
      'meetings.page': meeting,
      'progress.page': input,
    };
    const limit = await startLimit(appUrl, settingsOf(context), pages);

    const rows: Row[] = [];
    for (const [name, statements] of Object.entries(pages) as [keyof typeof pages, Statement[]][]) {
      const bare = await load({ url: `${limit}/${name}` });
      const url = `${origin}/trpc/${name}?input=${encodeURIComponent(JSON.stringify(inputs[name]))}`;
      const page = await load({ url, headers: { cookie: cookies.chair } });
      rows.push({ name, ...page, statements: statements.length, of: page.perSecond / bare.perSecond });
      rows.push({ name: `limit of ${name}`, ...bare, statements: 1, of: null });
    }
    rows.push(...(await positions({ origin, limit, cookie: cookies.member, taskforceId, owner })));
    return rows;
  } finally {
    await Promise.all([reader.end(), db.$disconnect(), owner.$disconnect()]);
  }
}

/** One member takes positions on the recommendations in turn; the limit inserts the same row and nothing else. */
async function positions(given: {
  origin: string;
  limit: string;
  cookie: string;
  taskforceId: string;
  owner: ReturnType<typeof openPrisma>;
}): Promise<Row[]> {
  const { origin, limit, cookie, taskforceId, owner } = given;
  const rounds = await owner.round.findMany({ where: { taskforceId, state: 'open', recommendation: { number: { gt: 10 } } } });
  const bodies = rounds.map(({ id: roundId, versionId }) =>
    JSON.stringify({
      taskforceId,
      roundId,
      versionId,
      seatId: null,
      howGiven: null,
      stance: 'supports',
      reason: 'Det kan vi.',
      wouldChange: '',
    }),
  );
  let next = 0;
  const bare = await load({ url: `${limit}/position` });
  const page = await load({
    url: `${origin}/trpc/rounds.takePosition`,
    headers: { cookie, origin, 'content-type': 'application/json' },
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => ({
          ...request,
          body: bodies[next++ % bodies.length] ?? '',
          headers: { ...request.headers, 'idempotency-key': randomUUID() },
        }),
      },
    ],
  });
  return [
    { name: 'rounds.takePosition', ...page, statements: null, of: page.perSecond / bare.perSecond },
    { name: 'limit of rounds.takePosition', ...bare, statements: 1, of: null },
  ];
}

type Load = Pick<autocannon.Options, 'url' | 'headers' | 'requests'>;

async function load(options: Load): Promise<Pick<Row, 'perSecond' | 'p50' | 'p95' | 'p99'>> {
  const quiet = { ...options, connections, timeout: 30 };
  await autocannon({ ...quiet, duration: 2 });
  const result = await autocannon({ ...quiet, duration: secondsEach });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${options.url}: ${result.non2xx} refusals, ${result.errors} errors.`);
  const { p50, p97_5, p99 } = result.latency;
  return { perSecond: result.requests.average, p50, p95: p97_5, p99 };
}

function start(script: 'serve' | 'limit', environment: Record<string, string>): ChildProcess {
  const child = fork(path.join(import.meta.dirname, `bench/${script}.ts`), { env: { ...process.env, ...environment } });
  children.push(child);
  return child;
}

function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`A process under measure ended with ${code}.`)));
  });
}

async function startLimit(appUrl: string, settings: [string, string][], pages: Record<string, Statement[]>): Promise<string> {
  const child = start('limit', { APP_URL: appUrl });
  const queries = Object.fromEntries(Object.entries(pages).map(([name, statements]) => [name, asOneQuery(statements)]));
  const position = {
    text: `insert into positions (id, taskforce_id, round_id, recommendation_id, version_id, seat_id, serial, stance, reason, taken_at, entered_by_id)
      select gen_random_uuid(), r.taskforce_id, r.id, r.recommendation_id, r.version_id, app_seat(), 100 + (random() * 2e9)::int, 'supports',
        'Det kan vi.', now(), app_seat() from rounds r where r.state = 'open' limit 1 returning id`,
    values: [],
  };
  child.send({ settings, queries: { ...queries, position } });
  const { origin } = (await answerOf(child)) as { origin: string };
  return origin;
}

/** What the frame tells row security for each transaction; the limit is told once per connection. */
function settingsOf(context: Context): [string, string][] {
  const { userId, seat } = actorIn(context, context.session?.seats[0]?.taskforceId ?? '');
  return [
    ['app.user_id', userId],
    ['app.taskforce_id', seat.taskforceId],
    ['app.seat_id', seat.id],
    ['app.sector_id', seat.sectorId ?? ''],
    ['app.role', seat.role],
    ['app.acts_as_chair', 'on'],
  ];
}

async function signIn(origin: string, persona: string): Promise<string> {
  const answer = await fetch(`${origin}/api/demo/sign-in`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
  if (!answer.ok || !cookie) throw new Error(`Signing in as ${persona} answered ${answer.status}.`);
  return cookie;
}

/** The chair's context, as a request would bring it. */
async function contextOf(given: { db: Context['db']; reader: Context['reader']; owner: Context['db'] }): Promise<Context> {
  const user = await given.owner.user.findFirstOrThrow({
    where: { persona: 'chair' },
    include: { seats: { include: { taskforce: true } } },
  });
  const seat = user.seats.find(({ fromOn, untilOn }) => fromOn <= demoMoment && (untilOn === null || untilOn >= demoMoment));
  if (!seat) throw new Error('The demo has no chair.');
  const { id, taskforceId, role, sectorId, servesSeatId, employer, title, taskforce } = seat;
  const held = { id, taskforceId, role, sectorId, servesSeatId, actsAsChair: true, slug: taskforce.slug, employer, title };
  return {
    session: {
      sessionId: id,
      userId: user.id,
      name: user.name,
      email: user.email,
      language: 'da',
      isOperator: false,
      seats: [held],
    },
    db: given.db,
    reader: given.reader,
    clock: standingClock(demoMoment),
    isDemo: true,
    origin: 'http://localhost',
    streams: null,
    idempotencyKey: null,
  };
}

function lineOf({ name, statements, perSecond, p50, p95, p99, of }: Row): string {
  return `| ${name} | ${statements ?? '–'} | ${Math.round(perSecond)} | ${p50} | ${p95} | ${p99} | ${of === null ? '1' : of.toFixed(2)} |`;
}
