-- Who is out of the room for an item is written on the item, for every seat of the person: what he reads, the letters, the quorum and the
-- minutes all ask there. A recusal from a recommendation reaches the items that treat it until their meeting is held; what was held stays
-- as it was. Those who step aside may not read the agenda they are written on, so none of it goes through row security.
create function carry_recusals() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into item_recusals (taskforce_id, item_id, seat_id, reason)
  select i.taskforce_id, i.id, his.id, q.reason
  from recusals q join seats s on s.id = q.seat_id
    join seats his on (his.taskforce_id, his.user_id) = (s.taskforce_id, s.user_id)
    join agenda_items i on i.recommendation_id = q.recommendation_id join meetings m on m.id = i.meeting_id
  where q.taskforce_id = new.taskforce_id and new.id in (q.id, i.id) and m.state not in ('held', 'minutesOut', 'minutesApproved', 'cancelled')
  on conflict do nothing;
  return null;
end
$$;
create trigger carry_recusals after insert on recusals for each row execute function carry_recusals();
create trigger carry_recusals_on_insert after insert on agenda_items for each row when (new.recommendation_id is not null)
  execute function carry_recusals();
create trigger carry_recusals_on_update after update of recommendation_id on agenda_items for each row
  when (new.recommendation_id is distinct from old.recommendation_id and new.recommendation_id is not null) execute function carry_recusals();

create function take_recusals_back() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from item_recusals r using seats s, seats his, agenda_items i, meetings m
  where s.id = old.seat_id and (his.taskforce_id, his.user_id) = (s.taskforce_id, s.user_id) and r.seat_id = his.id
    and i.id = r.item_id and i.recommendation_id = old.recommendation_id and m.id = i.meeting_id
    and m.state not in ('held', 'minutesOut', 'minutesApproved', 'cancelled');
  return null;
end
$$;
create trigger take_recusals_back after delete on recusals for each row execute function take_recusals_back();

create function carry_recusals_to_seat() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into item_recusals (taskforce_id, item_id, seat_id, reason)
  select r.taskforce_id, r.item_id, new.id, r.reason from item_recusals r join seats s on s.id = r.seat_id
  where (s.taskforce_id, s.user_id) = (new.taskforce_id, new.user_id)
  on conflict do nothing;
  return null;
end
$$;
create trigger carry_recusals after insert on seats for each row execute function carry_recusals_to_seat();

insert into item_recusals (taskforce_id, item_id, seat_id, reason)
select i.taskforce_id, i.id, his.id, q.reason
from recusals q join seats s on s.id = q.seat_id
  join seats his on (his.taskforce_id, his.user_id) = (s.taskforce_id, s.user_id)
  join agenda_items i on i.recommendation_id = q.recommendation_id join meetings m on m.id = i.meeting_id
where m.state not in ('held', 'minutesOut', 'minutesApproved', 'cancelled')
on conflict do nothing;
insert into item_recusals (taskforce_id, item_id, seat_id, reason)
select r.taskforce_id, r.item_id, his.id, r.reason
from item_recusals r join seats s on s.id = r.seat_id join seats his on (his.taskforce_id, his.user_id) = (s.taskforce_id, s.user_id)
on conflict do nothing;

-- The minutes say who was recused, to everybody who reads them once they are approved. Asked for few rows and by few, so it is kept out
-- of the plan of every statement.
create function app_is_in_minutes(item uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from agenda_items i join meetings m on m.id = i.meeting_id
    where i.id = item and not i.is_closed and m.state = 'minutesApproved')
$$;
revoke execute on function app_is_in_minutes(uuid) from public;
grant execute on function app_is_in_minutes(uuid) to tvaers_app;
alter policy actor on item_recusals using (
  taskforce_id = (select app_taskforce()) and (seat_id = (select app_seat()) or app_works() or app_is_in_minutes(item_id))
);

-- As before, but a person with two seats is named once.
create or replace function meeting_facts(meeting uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select jsonb_build_object(
    'number', m.number, 'title', m.title, 'startsLocal', m.starts_local, 'endsLocal', m.ends_local, 'place', m.place,
    'attendance', coalesce((
      select jsonb_agg(jsonb_build_object('name', u.name, 'role', s.role, 'letter', x.letter, 'employer', s.employer, 'presence', a.presence,
          'arrivedAtItem', a.arrived_at_item, 'leftAfterItem', a.left_after_item) order by s.role, x.position, u.name, s.id)
      from attendances a join seats s on s.id = a.seat_id join users u on u.id = s.user_id left join sectors x on x.id = s.sector_id
      where a.meeting_id = m.id), '[]'::jsonb),
    'items', coalesce((
      select jsonb_agg(jsonb_build_object('id', i.id, 'position', i.position, 'type', i.type, 'title', i.title, 'presentation', i.presentation,
          'indstilling', i.indstilling, 'isClosed', i.is_closed, 'quorumLost', i.quorum_lost, 'noQuorumReason', i.no_quorum_reason,
          'recused', coalesce((
            select jsonb_agg(p.name order by p.name, p.id)
            from (select distinct u.id, u.name from item_recusals r join seats s on s.id = r.seat_id join users u on u.id = s.user_id
              where r.item_id = i.id) p), '[]'::jsonb),
          'outcomes', coalesce((
            select jsonb_agg(jsonb_build_object('kind', l.kind, 'result', l.result, 'text', l.text, 'by', u.name, 'dueOn', l.due_on,
                'sector', x.name_da, 'role', k.owner_role,
                'decision', case when d.id is not null then jsonb_build_object('year', d.year, 'serial', d.serial) end,
                'supersededBy', case when n.id is not null then jsonb_build_object('year', n.year, 'serial', n.serial) end) order by l.position, l.id)
            from outcome_lines l left join seats s on s.id = l.owner_seat_id left join users u on u.id = s.user_id
              left join decisions d on d.outcome_line_id = l.id left join decisions n on n.id = d.superseded_by_id
              left join actions k on k.outcome_line_id = l.id left join sectors x on x.id = k.owner_sector_id
            where l.item_id = i.id), '[]'::jsonb)) order by i.position, i.id)
      from agenda_items i where i.meeting_id = m.id), '[]'::jsonb))
  from meetings m
  where m.id = meeting and m.taskforce_id = app_taskforce() and (app_role() = 'secretariat' or app_acts_as_chair())
$$;
