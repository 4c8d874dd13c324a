-- The same walls, lighter. A policy is part of every statement once for each table named in it, with the policies of the tables it asks in
-- turn: each `(select …)` in it is a small plan of its own, and a page's statement began with some hundred of them. Two constants are now
-- asked for at once, what is asked of few rows or in a branch hardly ever taken is asked in place, and who may read a meeting's agenda
-- or a round's positions is one question instead of one for each role. Nobody reads more or less by it: apps/server/src/doors/agreement.test.ts.

-- Secretariat or acting chair.
create function app_runs() returns boolean language sql stable parallel safe as $$ select coalesce(app_role() = 'secretariat', false) or app_acts_as_chair() $$;
-- The room one reads in: the own sector's, for those who work in the taskforce.
create function app_room() returns uuid language sql stable parallel safe as $$ select case when app_works() then app_sector() end $$;

-- The rounds in which others' positions are kept from this seat: to observers while they are open, and where a round says so until one
-- has answered. Asked by the policy of positions itself, so it must not go through that policy.
create function app_sealed_rounds() returns uuid[] language sql stable security definer set search_path = pg_catalog, public as $$
  select case app_role()
    when 'secretariat' then '{}'
    when 'observer' then coalesce((select array_agg(o.id) from rounds o where o.taskforce_id = (select app_taskforce()) and o.state <> 'closed'), '{}')
    else coalesce((select array_agg(o.id) from rounds o
      where o.taskforce_id = (select app_taskforce()) and o.is_hidden_until_answer and o.state <> 'closed'
        and not exists (select 1 from positions p where p.round_id = o.id and p.seat_id = app_seat())), '{}')
  end
$$;

-- Who has answered in the open rounds that keep their answers hidden, though not what: that somebody has is no secret. Nothing of what
-- one is recused from.
create function answers_in_hidden_rounds() returns table (round_id uuid, opened_at timestamptz, seat_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct p.round_id, o.opened_at, p.seat_id from positions p join rounds o on o.id = p.round_id
  where o.taskforce_id = app_taskforce() and o.state = 'open' and o.is_hidden_until_answer and o.recommendation_id <> all (app_recused())
$$;
revoke execute on function app_sealed_rounds(), answers_in_hidden_rounds() from public;
grant execute on function app_sealed_rounds(), answers_in_hidden_rounds() to tvaers_app;

alter policy actor on meetings using (
  taskforce_id = (select app_taskforce())
  and case
    when state = 'draft' or (state = 'cancelled' and called_at is null and polled_at is null) then app_runs()
    when state = 'pollOpen' or (state = 'cancelled' and called_at is null) then app_works()
    else true
  end
);
alter policy actor on poll_slots
  using ((taskforce_id, true) = (select app_taskforce(), app_works()) and meeting_id in (select m.id from meetings m));
alter policy actor on poll_answers
  using (taskforce_id = (select app_taskforce()) and slot_id in (select s.id from poll_slots s));
alter policy actor on item_recusals
  using (taskforce_id = (select app_taskforce()) and (seat_id = (select app_seat()) or app_works()));
alter policy actor on agenda_items using (
  taskforce_id = (select app_taskforce())
  and meeting_id in (select m.id from meetings m where case
    when app_runs() then true
    when app_works() or app_role() = 'observer' then m.released_at is not null
    else app_role() = 'commissioner' and m.state = 'minutesApproved'
  end)
  and (not is_closed or app_works())
  and id <> all ((select app_recused_items())::uuid[])
);
alter policy actor on outcome_lines using (
  taskforce_id = (select app_taskforce())
  and item_id in (select i.id from agenda_items i
    where (select app_works()) or i.meeting_id in (select m.id from meetings m where m.state = 'minutesApproved'))
);

alter policy actor on recusals
  using (taskforce_id = (select app_taskforce()) and (seat_id = (select app_seat()) or app_works()));
alter policy actor on recommendations using (
  taskforce_id = (select app_taskforce())
  and case
    when audience = 'sector' then lead_sector_id = (select app_room())
    when (select app_works()) then true
    when app_role() = 'observer' then state not in ('idea', 'drafting')
    else app_role() = 'commissioner' and state in ('adopted', 'published')
  end
  and id <> all ((select app_recused())::uuid[])
);
alter policy actor on comments
  using ((taskforce_id, true) = (select app_taskforce(), app_works()) and recommendation_id in (select r.id from recommendations r));
alter policy actor on rounds
  using ((taskforce_id, true) = (select app_taskforce(), app_works() or app_role() = 'observer')
    and recommendation_id in (select r.id from recommendations r));
alter policy actor on positions using (
  (taskforce_id, true) = (select app_taskforce(), app_works() or app_role() = 'observer')
  and recommendation_id in (select r.id from recommendations r)
  and ((seat_id = (select app_seat()) and app_works()) or round_id <> all ((select app_sealed_rounds())::uuid[]))
);
