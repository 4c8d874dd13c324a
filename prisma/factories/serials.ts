import type { Factory } from './taskforces.ts';

/** Draws the next number as the application does, or takes note that one was given. */
export async function numbered(db: Factory, taskforceId: string, kind: string, given?: number | null, year = 0): Promise<number> {
  const rows = await db.$queryRaw<{ last: number }[]>`
    insert into serials (taskforce_id, kind, year, last) values (${taskforceId}::uuid, ${kind}, ${year}::int, ${given ?? 1}::int)
    on conflict (taskforce_id, kind, year) do update set last = greatest(serials.last + ${given ? 0 : 1}::int, ${given ?? 0}::int)
    returning last`;
  return given ?? rows[0]?.last ?? 1;
}
