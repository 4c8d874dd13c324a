-- Whether anything of a meeting is closed, past row security: who only follows does not see that it is.
create function has_closed_items(meeting uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from agenda_items i where i.taskforce_id = app_taskforce() and i.meeting_id = meeting and i.is_closed)
$$;
revoke execute on function has_closed_items(uuid) from public;
grant execute on function has_closed_items(uuid) to tvaers_app;

-- As before, and a correction of the whole may touch a closed item: while there is one, it is for those who work in the taskforce, as the
-- public edition has it.
alter policy actor on minutes_corrections using (
  taskforce_id = (select app_taskforce())
  and ((select app_works()) or (meeting_id in (select m.id from meetings m where m.state = 'minutesApproved')
    and (item_id is not null or not has_closed_items(meeting_id))))
  and (item_id is null or item_id in (select i.id from agenda_items i))
);
