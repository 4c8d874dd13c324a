import pg from 'pg';

export type ChainReport = {
  taskforces: number;
  events: number;
  broken: { taskforceId: string; number: number; what: 'missing' | 'changed' | 'unlinked' | 'head' }[];
};

/**
 * Recomputes the event chain of every taskforce in SQL and lists what does not fit: an event that is missing before one
 * that is there, one whose content does not yield its hash, one that does not follow the hash before it, and a head that is
 * not the last event (the last ones were removed, or some were added past `append_event`).
 */
export async function verifyChain(ownerUrl: string): Promise<ChainReport> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'tvaers audit', options: '-c TimeZone=UTC' });
  await client.connect();
  try {
    await client.query('begin transaction isolation level repeatable read read only');
    const { rows } = await client.query<{ taskforces: number; events: number }>(
      "select count(distinct nullif(taskforce_id, '00000000-0000-0000-0000-000000000000'))::int as taskforces, count(*)::int as events from events",
    );
    const broken = await client.query<ChainReport['broken'][number]>(BROKEN);
    return { taskforces: rows[0]?.taskforces ?? 0, events: rows[0]?.events ?? 0, broken: broken.rows };
  } finally {
    await client.end();
  }
}

const BROKEN = `
  with chain as (
    select e.*, lag(number, 1, 0::bigint) over w as number_before, lag(hash, 1, ''::bytea) over w as hash_before
    from events e window w as (partition by taskforce_id order by number)
  ), last_event as (
    select distinct on (taskforce_id) taskforce_id, number, hash from events order by taskforce_id, number desc
  ), faults as (
    select taskforce_id, number, 'missing' as what from chain where number <> number_before + 1
    union all
    select taskforce_id, number, 'changed' from chain
    where hash <> event_hash(previous_hash, taskforce_id, number, at, user_id, seat_id, on_behalf_of, verb, noun, thing_id, sector_id, item_id,
      difference)
    union all
    select taskforce_id, number, 'unlinked' from chain where previous_hash <> hash_before and number = number_before + 1
    union all
    select coalesce(h.taskforce_id, l.taskforce_id), coalesce(h.number, l.number), 'head'
    from event_heads h full join last_event l using (taskforce_id)
    where (h.number, h.hash) is distinct from (l.number, l.hash)
  )
  select taskforce_id as "taskforceId", number::int, what from faults order by taskforce_id, number, what`;
