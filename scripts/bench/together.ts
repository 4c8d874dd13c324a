// Two hundred people write in twenty texts at once: how long until the others see it, and what an open text costs in memory.
import { setTimeout as pause } from 'node:timers/promises';
import { makeSeat, makeUser } from '@tvaers/db/factories/seats';
import { openPrisma } from '@tvaers/db/prisma-client';
import { WebSocket } from 'ws';
import { serveApart, writeUnderKills } from '../../apps/server/src/writing/test-kills.ts';
import { cookieFor, TestWriter } from '../../apps/server/src/writing/test-writer.ts';
import { start } from './children.ts';
import type { Place } from './place.ts';

const texts = 20;
const writersPerText = 10;
/** Each writes so often; a change carries what has been typed meanwhile. */
const betweenChangesMs = 500;
const warmUpSeconds = 4;
const reopenings = 1000;
const sentence =
  'Taskforcen anbefaler, at kravet om erfaring fra egen sektor kun stilles, når opgaven forudsætter det, og begrundes. ';

/** Thirty pages: three thousand characters each. */
function thirtyPages() {
  const words = sentence.repeat(3);
  const content = Array.from({ length: Math.ceil(90_000 / words.length) }, (_, number) => ({
    type: 'paragraph',
    attrs: { id: `b${number}` },
    content: [{ type: 'text', text: words }],
  }));
  return { type: 'doc', content };
}

export type Together = {
  label: string;
  p50: number;
  p95: number;
  p99: number;
  seen: number;
  limit: { p50: number; p95: number };
  kilobytesPerText: number | null;
  /** Of one core, while they write. */
  serverShare: number;
  /** Kilobytes the server holds more than before anybody came: when all have left, and after texts were opened and left again and again. */
  left: { afterAll: number; afterReopening: number } | null;
};

const at = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
const summary = (all: number[]) => {
  const sorted = all.toSorted((a, b) => a - b);
  return { p50: at(sorted, 0.5), p95: at(sorted, 0.95), p99: at(sorted, 0.99), seen: sorted.length };
};

/** People of the secretariat, who write in every text before the taskforce, and twenty such texts. */
async function peopleAndTexts({ ownerUrl }: Place) {
  const owner = openPrisma(ownerUrl, { max: 2 });
  const found = await owner.recommendation.findMany({
    where: { state: 'deliberation', number: { not: null } },
    take: texts * 2,
    orderBy: { number: 'asc' },
    select: { id: true, taskforceId: true },
  });
  if (found.length < texts * 2) throw new Error(`There are only ${found.length} texts to write in.`);
  const taskforceId = found[0]?.taskforceId ?? '';
  const users = [];
  for (let number = 0; number < texts; number += 1) {
    const user = await makeUser(owner);
    await makeSeat(owner, { taskforceId, userId: user.id, role: 'secretariat' });
    users.push(user.id);
  }
  return { owner, taskforceId, users, ids: found.map(({ id }) => id) };
}

/** What is written carries when it was; those who see it look at their own clock, which is the same. */
const stamp = () => `⟨${performance.now().toFixed(1)}⟩`;
const stamped = /⟨([\d.]+)⟩/g;

async function limitOf(seconds: number): Promise<number[]> {
  const relay = await start('relay', {});
  const delays: number[] = [];
  const sockets = await Promise.all(
    Array.from({ length: texts * writersPerText }, (_, number) => {
      const socket = new WebSocket(`${relay}/${number % texts}`);
      socket.on('message', (data: Buffer) => void delays.push(performance.now() - Number(data.toString())));
      return new Promise<WebSocket>((resolve) => socket.on('open', () => resolve(socket)));
    }),
  );
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    sockets.map(async (socket) => {
      await pause(Math.random() * betweenChangesMs);
      while (performance.now() < until) {
        socket.send(String(performance.now()));
        await pause(betweenChangesMs);
      }
    }),
  );
  for (const socket of sockets) socket.close();
  return delays;
}

async function measured(place: Place, isLong: boolean, seconds: number, limit: number[]): Promise<Together> {
  const { owner, taskforceId, users, ids } = await peopleAndTexts(place);
  const chosen = isLong ? ids.slice(texts) : ids.slice(0, texts);
  if (isLong) await owner.recommendation.updateMany({ where: { id: { in: chosen } }, data: { text: thirtyPages() } });
  const { child, origin } = await serveApart(place);
  const asked = () =>
    new Promise<{ used: number; cpuSeconds: number }>((resolve) => {
      child.once('message', (said) => resolve(said as { used: number; cpuSeconds: number }));
      child.send('memory');
    });
  const memory = async () => (await asked()).used;
  /** When nothing more is let go of. */
  const memoryAtRest = async () => {
    for (let last = await memory(); ;) {
      await pause(1000);
      const now = await memory();
      if (now > 0.999 * last) return now;
      last = now;
    }
  };
  const cookies = await Promise.all(users.map(async (user) => (await cookieFor(owner, user, origin)).cookie));
  const join = (text: number, person: number) =>
    new TestWriter({ origin, cookie: cookies[person % cookies.length] ?? '', taskforceId, id: chosen[text] ?? '' }).ready();
  // One text is opened before, so that what opening needs at all is not reckoned with.
  const first = await join(0, 0);
  const before = await memory();
  const openers = await Promise.all(chosen.slice(1).map((_, place2) => join(place2 + 1, place2 + 1)));
  const kilobytesPerText = (await memory()) - before;
  const others = await Promise.all(
    chosen.flatMap((_, text) => Array.from({ length: writersPerText - 1 }, (__, number) => join(text, text + number * 3 + 1))),
  );
  const writers = [first, ...openers, ...others];
  const noted: { when: number; delay: number }[] = [];
  writers.forEach((writer, number) => {
    writer.write(':', `skriver-${number}`);
    writer.fragment.observeDeep((events, transaction) => {
      if (transaction.local) return;
      const now = performance.now();
      for (const { delta } of events)
        for (const { insert } of delta)
          if (typeof insert === 'string')
            for (const [, when] of insert.matchAll(stamped)) noted.push({ when: Number(when), delay: now - Number(when) });
    });
  });
  await Promise.all(writers.map((writer) => writer.ask('kept', 60_000)));
  const warmFrom = performance.now();
  const { cpuSeconds: spentBefore } = await asked();
  const until = warmFrom + (warmUpSeconds + seconds) * 1000;
  await Promise.all(
    writers.map(async (writer, number) => {
      await pause(Math.random() * betweenChangesMs);
      while (performance.now() < until) {
        writer.type(`skriver-${number}`, stamp());
        await pause(betweenChangesMs);
      }
    }),
  );
  await Promise.all(writers.map((writer) => writer.ask('kept', 60_000)));
  const serverShare = ((await asked()).cpuSeconds - spentBefore) / ((performance.now() - warmFrom) / 1000);
  for (const writer of writers) writer.leave();
  const left = isLong ? await reopened(before, memoryAtRest, join) : null;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.disconnect();
  await ended;
  await owner.$disconnect();
  const { p50, p95 } = summary(limit);
  return {
    label: isLong ? 'texts of 30 pages' : 'texts of the demo, a page each',
    ...summary(noted.filter(({ when }) => when > warmFrom + warmUpSeconds * 1000).map(({ delay }) => delay)),
    limit: { p50, p95 },
    // Of a short text what opening it costs is less than what comes and goes meanwhile.
    kilobytesPerText: isLong ? kilobytesPerText / 1000 / (texts - 1) : null,
    serverShare,
    left,
  };
}

/** Each text is opened and left again in turn, by one after the other, and its memory is to be given back every time. */
async function reopened(
  before: number,
  memory: () => Promise<number>,
  join: (text: number, person: number) => Promise<TestWriter>,
) {
  const afterAll = (await memory()) - before;
  for (let turn = 0; turn < reopenings; turn += 1) (await join(turn % texts, turn % texts)).leave();
  return { afterAll: afterAll / 1000, afterReopening: ((await memory()) - before) / 1000 };
}

export async function writingTogether(place: Place, seconds: number): Promise<Together[]> {
  const limit = await limitOf(seconds);
  return [await measured(place, false, seconds, limit), await measured(place, true, seconds, limit)];
}

export function togetherTable(rows: readonly Together[]): string {
  const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0);
  const left = rows.flatMap((row) => row.left ?? []);
  return [
    `Writing together: ${texts * writersPerText} writers over ${texts} texts, each with a change every ${betweenChangesMs} ms; how long until another sees it, kept in the log before. The limit is a bare socket that passes on the same changes, in the same run, with the writers in the same process.`,
    '',
    '| texts | seen | p50 / p95 / p99 ms | limit p50 / p95 ms | server, of one core | kB of memory per open text |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map(
      ({ label, seen, p50, p95, p99, limit, serverShare, kilobytesPerText }) =>
        `| ${label} | ${seen} | ${ms(p50)} / ${ms(p95)} / ${ms(p99)} | ${ms(limit.p50)} / ${ms(limit.p95)} | ${Math.round(100 * serverShare)} % | ${kilobytesPerText === null ? '–' : Math.round(kilobytesPerText)} |`,
    ),
    '',
    ...left.map(
      ({ afterAll, afterReopening }) =>
        `When all have left the texts of 30 pages, the server holds ${Math.round(afterAll)} kB more than with one of them open; after ${reopenings} more openings, each left again, ${Math.round(afterReopening)} kB.`,
    ),
  ].join('\n');
}

/** Eight people write in two texts while the server is killed so many times. */
export async function underKills(place: Place, kills: number): Promise<string> {
  const { owner, taskforceId, users, ids } = await peopleAndTexts(place);
  const writers = users.slice(0, 8).map((user, number) => ({
    taskforceId,
    id: ids[number % 2] ?? '',
    cookieOn: async (origin: string) => (await cookieFor(owner, user, origin)).cookie,
  }));
  const { appUrl, dataDir } = place;
  const { lost, written, confirmedAtKills, slowestStartMs } = await writeUnderKills({
    appUrl,
    dataDir,
    owner,
    kills,
    lives: [50, 600],
    writers,
  });
  await owner.$disconnect();
  if (lost.length > 0) throw new Error(`Lost: ${lost.slice(0, 20).join(', ')}`);
  return `${kills} kills of the server under 8 writers in 2 texts: ${written} changes written, none lost; ${confirmedAtKills} looked for right after a kill because they were said to be saved, and all there. The server was back after at most ${(slowestStartMs / 1000).toFixed(1)} s.`;
}
