// npm run bench [-- --record] [-- --others] [-- --writing] [-- --opening] [-- --kills=100]: how fast the pages and a position taken are,
// signed in, beside the limit measured in the same run; how soon words are seen by others, and a long text in a browser. It makes databases
// of its own, in folders of its own, and takes them away; only with --record it writes, into docs/performance.md.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { openPrisma, openReader } from '@tvaers/db/prisma-client';
import { chairOf, signIn } from './bench/chair.ts';
import { endAll, start } from './bench/children.ts';
import { connections, load, type Measured, type Target } from './bench/load.ts';
import { besideOthers, othersTable } from './bench/others.ts';
import { openingTable, openingTexts } from './bench/opening.ts';
import { openPlace, type Place } from './bench/place.ts';
import { figuresOf, machineLoad, recordFigures, type Row, steadyRate } from './bench/report.ts';
import { togetherTable, underKills, writingTogether } from './bench/together.ts';
import { asOneQuery, type Statement, statementsOf } from './bench/statements.ts';

/** The limit of a position taken: the same row inserted, and nothing else. */
const onePosition: Statement = {
  text: `with drawn as (select r.* from rounds r where r.state = 'open' offset floor(random() * 30) limit 1)
    insert into positions (id, taskforce_id, round_id, recommendation_id, version_id, seat_id, serial, stance, reason, taken_at, entered_by_id)
    select gen_random_uuid(), r.taskforce_id, r.id, r.recommendation_id, r.version_id, app_seat(), 100 + (random() * 2e9)::int, 'supports',
      'Det kan vi.', now(), app_seat() from drawn r returning id::text as answer`,
  values: [],
};

const seconds = Number(process.env.BENCH_SECONDS || 8);
const loadBefore = machineLoad();
const opening: Promise<Place>[] = [];

function openNext(): Promise<Place> {
  const place = openPlace();
  opening.push(place);
  return place;
}

/** Ends everything that was begun, whatever it was that ended this. */
let ending: Promise<never> | null = null;
const end = (code: number) =>
  (ending ??= endAll()
    .then(() => Promise.all(opening.map(async (place) => (await place).close())))
    .catch((error: unknown) => console.error(error))
    .then(() => process.exit(code)));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.once(signal, () => void end(1));

try {
  const asked = (flag: string) => process.argv.includes(flag);
  const kills = Number(process.argv.find((word) => word.startsWith('--kills='))?.slice('--kills='.length) ?? 0);
  if (kills > 0) {
    console.log(await underKills(await openNext(), kills));
    await end(0);
  }
  const opened = asked('--others') || asked('--writing') ? null : openingTable(await openingTexts(await openNext()));
  if (opened) console.log(opened);
  if (asked('--opening')) await end(0);
  await endAll();
  const together = asked('--others') ? null : togetherTable(await writingTogether(await openNext(), seconds));
  if (together) console.log(together);
  if (asked('--writing')) await end(0);
  await endAll();
  // With --others only what ten thousand other taskforces cost.
  const rows = asked('--others') ? [] : await measure(await openNext());
  await endAll();
  // In a database of its own: the thousands of positions just taken would be read with each page that tells of positions.
  const beside = othersTable(await measureOthers(await openNext()));
  const own = rows.length > 0 ? figuresOf(rows, { seconds, connections, loadBefore }) : null;
  const figures = [own, together, opened, beside].filter((part) => part !== null).join('\n\n');
  console.log(`\n${figures}`);
  if (process.argv.includes('--record') && rows.length > 0) recordFigures(figures);
  await end(0);
} catch (error) {
  if (!ending) console.error(error);
  await end(1);
}

/** The chair's pages with ten thousand other taskforces beside his, as a ratio to his alone. */
async function measureOthers({ appUrl, ownerUrl, dataDir }: Place) {
  const owner = openPrisma(ownerUrl, { max: 1 });
  const { taskforceId } = await chairOf(owner, openPrisma(appUrl, { max: 1 }), openReader(appUrl, { max: 2 }));
  const pages = Object.entries({
    'progress.page': {},
    'progress.burnUp': {},
    'inbox.page': {},
    'recommendations.list': {},
    'recommendations.page': { key: 'R-05' },
    'meetings.list': {},
    'meetings.page': { number: 5 },
    'milestones.page': {},
    'mandate.coverage': {},
    'status.page': {},
    'decisions.list': { year: null, result: null },
    'evidence.page': {},
    'report.page': {},
    'seats.roster': { on: '2022-03-01' },
    'taskforce.search': { query: 'leder' },
  }).map(([name, input]) => ({ name, input: { taskforceId, ...input } }));
  const origin = await start('serve', { APP_URL: appUrl, DATA_DIR: dataDir });
  return besideOthers(pages, { origin, cookie: await signIn(origin, 'chair'), ownerUrl });
}

async function measure({ appUrl, ownerUrl, dataDir }: Place): Promise<Row[]> {
  const owner = openPrisma(ownerUrl, { max: 1 });
  const { context, settings, taskforceId } = await chairOf(owner, openPrisma(appUrl, { max: 1 }), openReader(appUrl, { max: 2 }));
  const input = { taskforceId };
  const meeting = { ...input, number: 5 };
  const pages = [
    { name: 'recommendations.list', input, ask: (call: Caller) => call.recommendations.list(input) },
    { name: 'meetings.page', input: meeting, ask: (call: Caller) => call.meetings.page(meeting) },
    { name: 'progress.page', input, ask: (call: Caller) => call.progress.page(input) },
    { name: 'inbox.page', input, ask: (call: Caller) => call.inbox.page(input) },
  ];
  const queries: Record<string, Statement> = { position: onePosition };
  const statements = new Map<string, number>();
  for (const { name, ask } of pages) {
    const asked = await statementsOf(context, ask);
    queries[name] = asOneQuery(asked);
    statements.set(name, asked.length);
  }
  const origin = await start('serve', { APP_URL: appUrl, DATA_DIR: dataDir });
  const secured = await start('limit', { LIMIT_URL: appUrl }, { settings, queries });
  const plain = await start('limit', { LIMIT_URL: ownerUrl }, { settings, queries });

  const rows: Row[] = [];
  const beside = async (name: string, limit: string, target: Target, steady: boolean, counted: number, bytes: number) => {
    const limits = {
      secured: await measured({ url: `${secured}/${limit}` }),
      plain: await measured({ url: `${plain}/${limit}` }),
    };
    const free = await measured(target);
    rows.push({ name, statements: counted, bytes, free, steady: steady ? await measured(target, steadyRate) : null, ...limits });
    console.log(`${name}: ${Math.round(free.perSecond)}/s, p95 ${Math.round(free.p95)} ms`);
  };
  const chair = { cookie: await signIn(origin, 'chair') };
  for (const { name, input } of pages) {
    const url = `${origin}/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`;
    const bytes = (await (await fetch(url, { headers: chair })).text()).length;
    await beside(name, name, { url, headers: chair }, true, statements.get(name) ?? 0, bytes);
  }
  const member = await signIn(origin, 'member-regions');
  await beside('rounds.takePosition', 'position', await positions(origin, member, owner, taskforceId), false, 0, 0);
  return rows;
}

type Caller = Parameters<Parameters<typeof statementsOf>[1]>[0];

async function measured(target: Target, perSecond?: number): Promise<Measured> {
  const result = await load(target, seconds, perSecond);
  // What the last one has left to do is not the next one's.
  await pause(500);
  return result;
}

/** One member takes positions on the recommendations in turn. */
async function positions(
  origin: string,
  cookie: string,
  owner: ReturnType<typeof openPrisma>,
  taskforceId: string,
): Promise<Target> {
  const rounds = await owner.round.findMany({ where: { taskforceId, state: 'open', recommendation: { number: { gt: 10 } } } });
  const given = { seatId: null, howGiven: null, stance: 'supports', reason: 'Det kan vi.', wouldChange: '' };
  const bodies = rounds.map(({ id: roundId, versionId }) => JSON.stringify({ taskforceId, roundId, versionId, ...given }));
  let next = 0;
  return {
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
  };
}
