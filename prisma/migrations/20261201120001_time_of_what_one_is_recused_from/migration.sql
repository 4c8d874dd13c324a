-- How long the items take that the asker is recused from, by their places on the agenda, which he knows (decision 9): those after them begin when
-- they begin for everybody. Nothing else of them, and only of an agenda he would read.
create function minutes_recused_from(meeting uuid) returns table (place integer, minutes integer)
language sql stable security definer set search_path = pg_catalog, public as $$
  select i.position, i.minutes from agenda_items i join meetings m on m.taskforce_id = i.taskforce_id and m.id = i.meeting_id
  where app_works() and i.taskforce_id = app_taskforce() and i.meeting_id = meeting and i.id = any (app_recused_items())
    and (app_runs() or m.released_at is not null)
$$;
revoke execute on function minutes_recused_from(uuid) from public;
grant execute on function minutes_recused_from(uuid) to tvaers_app;
