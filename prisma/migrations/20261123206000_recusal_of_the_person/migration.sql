-- Recusal is the person's, not the chair he sits on: who changes employer gets a new seat, and is recused from there as well. Asked before
-- the actor is set, so it must not go through row security.
create function recused_from(taskforce uuid, person uuid, out recommendations text, out items text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select
    coalesce((select array_agg(r.recommendation_id)::text from recusals r where r.taskforce_id = taskforce and r.seat_id in (
      select s.id from seats s where s.taskforce_id = taskforce and s.user_id = person)), ''),
    coalesce((select array_agg(r.item_id)::text from item_recusals r where r.taskforce_id = taskforce and r.seat_id in (
      select s.id from seats s where s.taskforce_id = taskforce and s.user_id = person)), '')
$$;
revoke execute on function recused_from(uuid, uuid) from public;
grant execute on function recused_from(uuid, uuid) to tvaers_app;

create or replace function act_as(acting_user uuid, taskforce uuid, seat uuid, sector uuid, acting_role text, acts_as_chair boolean) returns void
language plpgsql as $$
begin
  perform set_config('app.user_id', acting_user::text, true), set_config('app.taskforce_id', taskforce::text, true),
    set_config('app.seat_id', seat::text, true), set_config('app.sector_id', coalesce(sector::text, ''), true),
    set_config('app.role', acting_role, true), set_config('app.acts_as_chair', case when acts_as_chair then 'on' else 'off' end, true);
  perform set_config('app.recused', r.recommendations, true), set_config('app.recused_items', r.items, true)
    from recused_from(taskforce, acting_user) r;
end
$$;
