// What ten thousand other taskforces in the database cost the pages of one: the same pages before they are there and after, as a ratio.
import { openPrisma } from '@tvaers/db/prisma-client';
import { rowsOfOthers } from './others-rows.ts';

export const others = 10_000;
/** One after the other, so that no request waits for another and what is measured is what one costs. */
const asked = 300;

/** Milliseconds: what a request takes when nothing else disturbs it (the tenth quickest of a hundred), and as often less as more. */
type Cost = { quick: number; median: number };

export type Page = { name: string; input: object };
export type Beside = { name: string; alone: Cost; among: Cost };

/** Measures the pages, fills the database, and measures them again. Throws when another taskforce changes what is answered. */
export async function besideOthers(
  pages: readonly Page[],
  given: { origin: string; cookie: string; ownerUrl: string },
): Promise<Beside[]> {
  const targets = pages.map(({ name, input }) => ({
    name,
    url: `${given.origin}/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`,
    headers: { cookie: given.cookie },
  }));
  const answers = () => Promise.all(targets.map(async ({ url, headers }) => (await fetch(url, { headers })).text()));
  const measure = async () => {
    const costs: Cost[] = [];
    for (const { url, headers } of targets) costs.push(await costOf(url, headers));
    return costs;
  };
  const [alone, told] = [await measure(), await answers()];
  await fill(given.ownerUrl);
  const [among, toldAmong] = [await measure(), await answers()];
  const changed = targets.filter((_, place) => told[place] !== toldAmong[place]).map(({ name }) => name);
  if (changed.length > 0) throw new Error(`Other taskforces change what is answered by ${changed.join(', ')}.`);
  return targets.map(({ name }, place) => ({
    name,
    alone: alone[place] as Cost,
    among: among[place] as Cost,
  }));
}

async function costOf(url: string, headers: Record<string, string>): Promise<Cost> {
  const times: number[] = [];
  for (let request = 0; request < asked; request += 1) {
    const begun = performance.now();
    const answer = await fetch(url, { headers });
    await answer.text();
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
    // The first ones find caches cold and statements unplanned.
    if (request >= asked / 10) times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? NaN;
  return { quick: at(0.1), median: at(0.5) };
}

/** The figures as Markdown. */
export function othersTable(rows: readonly Beside[]): string {
  const ms = (value: number) => value.toFixed(1);
  return [
    `With ${others} other taskforces in the database against one alone, ${asked} requests one after the other:`,
    '',
    '| door | ms alone, quick / median | ms among, quick / median | ratio of the quick |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ({ name, alone, among }) =>
        `| ${name} | ${ms(alone.quick)} / ${ms(alone.median)} | ${ms(among.quick)} / ${ms(among.median)} | ${(among.quick / alone.quick).toFixed(2)} |`,
    ),
  ].join('\n');
}

async function fill(ownerUrl: string): Promise<void> {
  const db = openPrisma(ownerUrl, { max: 1 });
  try {
    await db.$executeRawUnsafe(`set session_replication_role = replica`);
    for (const statement of rowsOfOthers) await db.$executeRawUnsafe(statement.replaceAll('(1, N)', `(1, ${others})`));
    await db.$executeRawUnsafe(`set session_replication_role = origin`);
    // What the rows leave to do is done before anything is measured.
    await db.$executeRawUnsafe('vacuum (analyze)');
    await db.$executeRawUnsafe('checkpoint');
  } finally {
    await db.$disconnect();
  }
}
