import { Refused } from '@tvaers/domain/refusal';
import type { Reader } from '@tvaers/db/prisma-client';
import { hashOf } from './tokens.ts';

const minutesPerWindow = 15;

/** How often something may be tried within a quarter of an hour, by a key of its own: an address, a source, everyone together. */
export type Limit = { what: string; key: string; most: number };

/**
 * Counts one try against each limit and refuses with `too-many` when one is used up. The real clock counts, whatever day a demo
 * stands at; keys are kept as hashes.
 */
export async function countTry(db: Reader, limits: readonly Limit[], now = new Date()): Promise<void> {
  const window = new Date(Math.floor(now.getTime() / (60_000 * minutesPerWindow)) * 60_000 * minutesPerWindow);
  const keys = limits.map(({ what, key }) => `${what}:${hashOf(key)}`);
  const { rows } = await db.query<{ key: string; count: number }>({
    name: 'count_try',
    text: `insert into attempts (key, window_start, count) select key, $2::timestamptz, 1 from unnest($1::text[]) key order by key
      on conflict (key, window_start) do update set count = attempts.count + 1 returning key, count`,
    values: [keys, window],
  });
  const counts = new Map(rows.map(({ key, count }) => [key, count]));
  if (limits.some(({ most }, index) => (counts.get(keys[index] ?? '') ?? 0) > most)) throw new Refused('too-many');
}
