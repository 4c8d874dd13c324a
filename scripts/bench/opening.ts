// How soon a text of thirty pages with two hundred comments stands in a browser, and can be written in: beside a recommendation without a
// text, opened the same way in the same run.
import { fork } from 'node:child_process';
import path from 'node:path';
import { openPrisma } from '@tvaers/db/prisma-client';
import { browserHere } from '../browser.ts';
import { build } from '../build.ts';
import { ROOT } from '../settings.ts';
import { signIn } from './chair.ts';
import { start } from './children.ts';
import { blocksOfLongText, comments, makeLong, threadsOfLongText } from './long-text.ts';
import type { Opened, OpeningOrder, Openings } from './opened.ts';
import type { Place } from './place.ts';

/** Of each kind; the first of each fetches the code and is not reckoned with. */
const texts = 20;
const lettersPerText = 20;

/** Null where there is no browser. */
export async function openingTexts({ appUrl, ownerUrl, dataDir }: Place): Promise<Openings | null> {
  const executable = browserHere();
  if (!executable) return null;
  await build();
  const owner = openPrisma(ownerUrl, { max: 4 });
  const found = await owner.recommendation.findMany({
    where: { state: 'deliberation', number: { gt: 10 } },
    take: texts * 2,
    orderBy: { number: 'asc' },
    select: { id: true, taskforceId: true, number: true },
  });
  const taskforceId = found[0]?.taskforceId ?? '';
  const seats = await owner.seat.findMany({ where: { taskforceId, role: { in: ['member', 'chair'] }, untilOn: null } });
  const seatIds = seats.map(({ id }) => id);
  const [long, empty] = [found.filter((_, place) => place % 2 === 0), found.filter((_, place) => place % 2 === 1)];
  for (const { id: recommendationId } of long) await makeLong(owner, { taskforceId, recommendationId, seatIds });
  await owner.recommendation.updateMany({
    where: { id: { in: empty.map(({ id }) => id) } },
    data: { text: { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'p1' } }] } },
  });
  await owner.$executeRawUnsafe('analyze');
  const { slug } = await owner.taskforce.findUniqueOrThrow({ where: { id: taskforceId } });
  await owner.$disconnect();
  const origin = await start('serve', { APP_URL: appUrl, DATA_DIR: dataDir, WEB_ROOT: path.join(ROOT, 'apps/web/dist') });
  const order: OpeningOrder = {
    origin,
    cookie: await signIn(origin, 'secretariat'),
    list: `/${slug}/anbefalinger`,
    lettersPerText,
    texts: found.map(({ number }, place) => {
      const isLong = place % 2 === 0;
      const key = `R-${String(number).padStart(2, '0')}`;
      return isLong
        ? { kind: 'long', number: key, blocks: blocksOfLongText, threads: threadsOfLongText }
        : { kind: 'empty', number: key, blocks: 1, threads: 0 };
    }),
  };
  const child = fork(path.join(ROOT, 'e2e/bench/opening.ts'), { env: { ...process.env, CHROMIUM: executable } });
  const openings = await new Promise<Openings>((resolve, reject) => {
    child.once('message', (said) => resolve(said as Openings));
    child.once('exit', (code, signal) => reject(new Error(`The browser of the bench ended with ${signal ?? code}.`)));
    child.send(order);
  });
  child.disconnect();
  return openings;
}

const shareOf = (all: readonly number[], share: number) => {
  const sorted = all.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};
const halfAndMost = (all: readonly number[]) => `${Math.round(shareOf(all, 0.5))} / ${Math.round(shareOf(all, 0.95))}`;

export function openingTable(openings: Openings | null): string {
  if (!openings) return 'How soon a text stands in a browser was not measured: no Chromium was found.';
  const { opened, letters } = openings;
  const row = (label: string, kind: Opened['kind']) => {
    const these = opened.filter((one) => one.kind === kind);
    const of = (part: (one: Opened) => number) => halfAndMost(these.map(part));
    const kilobytes = (part: (one: Opened) => number) => Math.round(shareOf(these.map(part), 0.5) / 1000);
    const cells = [
      label,
      of(({ readable }) => readable),
      of(({ complete }) => complete),
      of(({ wait }) => wait),
      of(({ longestTask }) => longestTask),
      kilobytes(({ bytes }) => bytes),
      of(({ writable }) => writable),
      kilobytes(({ socketBytes }) => socketBytes),
    ];
    return `| ${cells.join(' | ')} |`;
  };
  return [
    `Opened in Chromium by a press in the list of recommendations, each text for the first time, after the code is loaded: milliseconds until it is on the screen, then from the press of “Skriv” until one can type. ${texts - 1} of each kind, p50 / p95.`,
    '',
    '| text | readable | with every comment | of this the server | longest pause | kB sent | ready to type in | kB sent |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    row(`30 pages, ${comments} comments`, 'long'),
    row('no text: the limit', 'empty'),
    '',
    `A letter typed in the 30 pages is on the screen after ${halfAndMost(letters)} ms (${letters.length} letters).`,
  ].join('\n');
}
