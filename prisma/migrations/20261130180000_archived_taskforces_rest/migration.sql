-- In an archived taskforce nothing happens by itself: no minutes are approved by silence, nobody is told, no digest is written.
create or replace function taskforces_to_look_through() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select h.taskforce_id from event_heads h join taskforces t on t.id = h.taskforce_id left join notice_looks l on l.taskforce_id = h.taskforce_id
  where app_role() = 'system' and t.archived_at is null and h.number > coalesce(l.number, 0)
$$;

create or replace function digests_due(slots jsonb, default_weekday int, default_hour int, today date)
returns table (taskforce_id uuid, seat_id uuid, due_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select s.taskforce_id, s.id, x.due_at
  from seats s join taskforces t on t.id = s.taskforce_id
  left join mail_settings m on m.user_id = s.user_id
  join jsonb_to_recordset(slots) as x(weekday int, hour int, due_at timestamptz)
    on x.weekday = coalesce(m.digest_weekday, default_weekday) and x.hour = coalesce(m.digest_hour, default_hour)
  left join digest_marks k on k.seat_id = s.id
  where app_role() = 'system' and t.archived_at is null and coalesce(m.has_digest, true)
    and s.from_on <= today and (s.until_on is null or s.until_on >= today)
    and (k.due_at is null or k.due_at < x.due_at)
$$;

-- Taskforces in which something that slept wakes on a day, an action or a row somebody has put off: no event tells of it.
create or replace function taskforces_that_wake(today date) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select t.id from taskforces t
  where app_role() = 'system' and t.archived_at is null
    and (exists (select 1 from actions a where a.taskforce_id = t.id and a.state = 'open' and a.snoozed_until = today)
      or exists (select 1 from inbox_snoozes z where z.taskforce_id = t.id and z.until_on = today))
$$;

create or replace function minutes_past_objection(today date) returns table (taskforce_id uuid, meeting_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select m.taskforce_id, m.id from meetings m join taskforces t on t.id = m.taskforce_id
  where app_role() = 'system' and t.archived_at is null and m.state = 'minutesOut' and m.objections_until_on < today
$$;
