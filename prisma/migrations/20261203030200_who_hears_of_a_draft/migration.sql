-- seats_kept_from: as before (20261202140100), and
-- · who has taken his name off a statement that is not shared hears of that, and nothing more once its words are others;
-- · observers hear of no draft and commissioners of nothing that is not adopted: that something is written somewhere is not theirs to know.
create or replace function seats_kept_from(ids uuid[])
returns table (thing_id uuid, seat_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  with things as materialized (
    select r.id, r.taskforce_id, r.id as recommendation_id, false as is_signers, coalesce(r.ended_from, r.state) as reached, r.state
    from recommendations r where r.id = any (ids)
    union all
    select m.id, m.taskforce_id, m.recommendation_id, m.released_at is null, coalesce(r.ended_from, r.state), r.state
    from minority_statements m join recommendations r on r.taskforce_id = m.taskforce_id and r.id = m.recommendation_id where m.id = any (ids))
  select t.id, own.id
  from things t join recusals q on q.taskforce_id = t.taskforce_id and q.recommendation_id = t.recommendation_id
    join seats held on held.taskforce_id = q.taskforce_id and held.id = q.seat_id
    join seats own on own.taskforce_id = held.taskforce_id and own.user_id = held.user_id
  union
  select t.id, s.id from things t join seats s on s.taskforce_id = t.taskforce_id
  where t.is_signers and not exists (
    select 1 from minority_signatures g
    where g.taskforce_id = t.taskforce_id and g.statement_id = t.id and g.seat_id = s.id
      and (g.left_at is null or not exists (
        select 1 from minority_versions v where v.taskforce_id = t.taskforce_id and v.statement_id = t.id and v.written_at > g.left_at)))
  union
  select t.id, s.id from things t join seats s on s.taskforce_id = t.taskforce_id
  where (s.role = 'observer' and t.reached in ('idea', 'drafting')) or (s.role = 'commissioner' and t.state not in ('adopted', 'published'))
$$;
