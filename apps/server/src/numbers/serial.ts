import type { Transaction } from '../doors/acting.ts';

/** What is numbered: things by their noun, decisions by year, meetings through the taskforce's life, drafts within their sector's room. */
export type DrawnKind = 'recommendation' | 'finding' | 'source' | 'decision' | 'meeting' | 'status' | `draft of ${string}`;

/**
 * Draws the next number of a kind, in the transaction that uses it: others who draw wait for its end, and a rollback gives the number
 * back, so the row of numbers has no gap and no number twice. Kinds that start anew each year name the year; the rest are in year 0.
 */
export async function drawSerial(tx: Transaction, taskforceId: string, kind: DrawnKind, year = 0): Promise<number> {
  const rows = await tx.$queryRaw<{ last: number }[]>`
    insert into serials (taskforce_id, kind, year, last) values (${taskforceId}::uuid, ${kind}, ${year}::int, 1)
    on conflict (taskforce_id, kind, year) do update set last = serials.last + 1
    returning last`;
  const [row] = rows;
  if (!row) throw new Error(`No number was drawn for ${kind}`);
  return row.last;
}
