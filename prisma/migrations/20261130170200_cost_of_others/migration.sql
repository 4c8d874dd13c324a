-- What one taskforce costs does not grow with the others: these two asked the positions of every taskforce where those of one are meant.
-- The index of positions begins with the taskforce.

create or replace function app_sealed_rounds() returns uuid[] language sql stable security definer set search_path = pg_catalog, public as $$
  select case app_role()
    when 'secretariat' then '{}'
    when 'observer' then coalesce((select array_agg(o.id) from rounds o where o.taskforce_id = (select app_taskforce()) and o.state <> 'closed'), '{}')
    else coalesce((select array_agg(o.id) from rounds o
      where o.taskforce_id = (select app_taskforce()) and o.is_hidden_until_answer and o.state <> 'closed'
        and not exists (select 1 from positions p where p.taskforce_id = o.taskforce_id and p.round_id = o.id and p.seat_id = app_seat())), '{}')
  end
$$;

create or replace function answers_in_hidden_rounds() returns table (round_id uuid, opened_at timestamptz, seat_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct p.round_id, o.opened_at, p.seat_id
  from rounds o join positions p on p.taskforce_id = o.taskforce_id and p.round_id = o.id
  where o.taskforce_id = (select app_taskforce()) and o.state = 'open' and o.is_hidden_until_answer and o.recommendation_id <> all (app_recused())
$$;
