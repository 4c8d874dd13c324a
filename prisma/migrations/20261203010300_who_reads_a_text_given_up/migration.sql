-- text_facts: as before (20261201190100), with how far a text had come when it was given up. Without it an observer's socket opened a text
-- that was withdrawn before it was shared, of which row security shows him nothing.
create or replace function text_facts(r recommendations) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select jsonb_build_object('state', r.state, 'endedFrom', r.ended_from, 'audience', r.audience, 'leadSectorId', r.lead_sector_id,
    'isOpenToAll', r.is_open_to_all,
    'isArchived', (select t.archived_at is not null from taskforces t where t.id = r.taskforce_id),
    'recusedSeatIds', coalesce((select jsonb_agg(own.id order by own.id) from seats own where own.taskforce_id = r.taskforce_id and own.user_id in (
      select held.user_id from recusals q join seats held on held.taskforce_id = q.taskforce_id and held.id = q.seat_id
      where q.taskforce_id = r.taskforce_id and q.recommendation_id = r.id)), '[]'::jsonb))
$$;
