-- sessions_alive: as before (20261123200000), with whether the seat acts as chair today, as session_actor tells it (20261123191000): a line
-- that was opened by a deputy chair in his period ends with it.
drop function sessions_alive(uuid[], timestamptz, date);
create function sessions_alive(ids uuid[], real_now timestamptz, today date)
returns table (session_id uuid, taskforce_id uuid, seat_id uuid, role text, sector_id uuid, acts_as_chair boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select s.id, seat.taskforce_id, seat.id, seat.role::text, seat.sector_id,
    seat.role = 'chair' or exists (select 1 from deputy_periods d
      where d.taskforce_id = seat.taskforce_id and d.seat_id = seat.id and seat.role = 'deputyChair' and today between d.from_on and d.until_on)
  from sessions s
  left join seats seat on seat.user_id = s.user_id and seat.from_on <= today and (seat.until_on is null or seat.until_on >= today)
  where s.id = any (ids) and s.expires > real_now and s.absolute_until > real_now
$$;
revoke execute on function sessions_alive(uuid[], timestamptz, date) from public;
grant execute on function sessions_alive(uuid[], timestamptz, date) to tvaers_app;
