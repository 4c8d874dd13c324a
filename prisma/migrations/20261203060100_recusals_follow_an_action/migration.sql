-- An item that treats an action from another item speaks of the same matter: who is recused from the one is recused from the other, as with a
-- recommendation (20261123211000). Until its meeting is held; past row security, for who steps aside may read neither.
create function carry_recusals_of_actions() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  item uuid := coalesce(to_jsonb(new) ->> 'item_id', to_jsonb(new) ->> 'id');
begin
  insert into item_recusals (taskforce_id, item_id, seat_id, reason)
  select i.taskforce_id, i.id, r.seat_id, r.reason
  from item_recusals r join actions a on a.taskforce_id = r.taskforce_id and a.item_id = r.item_id
    join agenda_items i on i.taskforce_id = a.taskforce_id and i.action_id = a.id join meetings m on m.id = i.meeting_id
  where r.taskforce_id = new.taskforce_id and item in (r.item_id, i.id) and m.state not in ('held', 'minutesOut', 'minutesApproved', 'cancelled')
  on conflict do nothing;
  return null;
end
$$;
create trigger carry_recusals_of_actions after insert on item_recusals for each row execute function carry_recusals_of_actions();
create trigger carry_recusals_of_actions_on_insert after insert on agenda_items for each row when (new.action_id is not null)
  execute function carry_recusals_of_actions();
create trigger carry_recusals_of_actions_on_update after update of action_id on agenda_items for each row
  when (new.action_id is distinct from old.action_id and new.action_id is not null) execute function carry_recusals_of_actions();

insert into item_recusals (taskforce_id, item_id, seat_id, reason)
select i.taskforce_id, i.id, r.seat_id, r.reason
from item_recusals r join actions a on a.taskforce_id = r.taskforce_id and a.item_id = r.item_id
  join agenda_items i on i.taskforce_id = a.taskforce_id and i.action_id = a.id join meetings m on m.id = i.meeting_id
where m.state not in ('held', 'minutesOut', 'minutesApproved', 'cancelled')
on conflict do nothing;
