-- From which seats it is kept that something happened to one of these things; asked by the server for its live streams, which act as nobody.
-- In place of `recused_seats`: recusal is the person's (20261123206000), so whoever declared it from an earlier seat hears nothing at the one he
-- holds now; and of a minority statement that is not released nobody knows but who has signed it (20261201090100).
drop function recused_seats(uuid[]);
create function seats_kept_from(ids uuid[])
returns table (thing_id uuid, seat_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  with things as materialized (
    select r.id, r.taskforce_id, r.id as recommendation_id, false as is_signers from recommendations r where r.id = any (ids)
    union all
    select m.id, m.taskforce_id, m.recommendation_id, m.released_at is null from minority_statements m where m.id = any (ids))
  select t.id, own.id
  from things t join recusals q on q.taskforce_id = t.taskforce_id and q.recommendation_id = t.recommendation_id
    join seats held on held.taskforce_id = q.taskforce_id and held.id = q.seat_id
    join seats own on own.taskforce_id = held.taskforce_id and own.user_id = held.user_id
  union
  select t.id, s.id from things t join seats s on s.taskforce_id = t.taskforce_id
  where t.is_signers and not exists (
    select 1 from minority_signatures g where g.taskforce_id = t.taskforce_id and g.statement_id = t.id and g.seat_id = s.id)
$$;
revoke execute on function seats_kept_from(uuid[]) from public;
grant execute on function seats_kept_from(uuid[]) to tvaers_app;

-- As what was withdrawn before: of what had gone on in another, how far it had come, so that a draft observers could not read stays unread.
update recommendations r set ended_from = case
    when exists (select 1 from events e where e.taskforce_id = r.taskforce_id and e.noun = 'recommendations' and e.thing_id = r.id
      and e.verb in ('share', 'deliberate')) then 'shared'::recommendation_state
    else 'drafting'::recommendation_state
  end
where r.state = 'merged' and r.ended_from is null;
