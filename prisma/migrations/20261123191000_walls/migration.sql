-- The second wall: row-level security, constraints and the event chain. Each read policy repeats the rule `<noun>.read` of
-- packages/domain; apps/server/src/doors/agreement.test.ts holds the two together.

create extension if not exists btree_gist;

-- Who is asking, as the frame sets it for one transaction. Without it nothing is visible.
create function app_user() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('app.user_id', true), '')::uuid $$;
create function app_taskforce() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('app.taskforce_id', true), '')::uuid $$;
create function app_seat() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('app.seat_id', true), '')::uuid $$;
create function app_sector() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('app.sector_id', true), '')::uuid $$;
create function app_role() returns text language sql stable parallel safe as $$ select nullif(current_setting('app.role', true), '') $$;
create function app_acts_as_chair() returns boolean language sql stable parallel safe as $$ select coalesce(current_setting('app.acts_as_chair', true) = 'on', false) $$;
-- What the seat is recused from: act_as() looks it up once per transaction, so that no policy has to look it up for every table.
create function app_recused() returns uuid[] language sql stable parallel safe as $$ select coalesce(nullif(current_setting('app.recused', true), ''), '{}')::uuid[] $$;
create function app_recused_items() returns uuid[] language sql stable parallel safe as $$ select coalesce(nullif(current_setting('app.recused_items', true), ''), '{}')::uuid[] $$;
-- Voting seats, advisers and the secretariat: those who work in the taskforce, apart from those who follow it.
create function app_works() returns boolean language sql stable parallel safe as $$ select coalesce(app_role() in ('chair', 'deputyChair', 'member', 'adviser', 'secretariat'), false) $$;

-- Constraints ------------------------------------------------------------------------------------------------------------------

alter table installation add constraint installation_one_row check (id = 1);
alter table installation add constraint installation_demo_stands check (is_demo = (stands_at is not null));

-- domain.md, Seat: seats of one user in one taskforce never overlap; one chair at a time.
alter table seats add constraint seats_dates check (until_on is null or from_on <= until_on);
alter table seats add constraint seats_sector check ((role in ('chair', 'deputyChair', 'member', 'adviser')) = (sector_id is not null));
alter table seats add constraint seats_adviser check ((role = 'adviser') = (serves_seat_id is not null));
alter table seats add constraint seats_no_overlap exclude using gist (taskforce_id with =, user_id with =, daterange(from_on, until_on, '[]') with &&);
alter table seats add constraint seats_one_chair exclude using gist (taskforce_id with =, daterange(from_on, until_on, '[]') with &&) where (role = 'chair');
alter table deputy_periods add constraint deputy_periods_dates check (from_on <= until_on);

alter table milestones add constraint milestones_reached check ((state = 'reached') = (actual_on is not null));
alter table milestones add constraint milestones_dropped check ((state = 'dropped') = (drop_reason is not null));
alter table predecessors add constraint predecessors_not_itself check (milestone_id <> predecessor_id);
alter table forecasts add constraint forecasts_decided check ((state = 'proposed') = (decided_at is null));
alter table forecasts add constraint forecasts_not_own check (decided_by_id is null or decided_by_id <> proposed_by_id or state = 'approved');
alter table forecasts add constraint forecasts_one_waiting exclude using gist (milestone_id with =) where (state = 'proposed');

alter table meetings add constraint meetings_local_form check (starts_local is null or starts_local ~ '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$');
alter table meetings add constraint meetings_timed check (state in ('draft', 'pollOpen', 'cancelled') or (starts_at is not null and ends_at is not null));
alter table meetings add constraint meetings_order check (ends_at > starts_at);
alter table poll_slots add constraint poll_slots_order check (ends_at > starts_at);
alter table agenda_items add constraint agenda_items_minutes check (minutes between 0 and 600);
-- domain.md, Agenda: an item treats at most one matter.
alter table agenda_items add constraint agenda_items_one_matter check (num_nonnulls(recommendation_id, milestone_id, finding_id, action_id, previous_meeting_id) <= 1);
alter table outcome_lines add constraint outcome_lines_result check ((kind = 'decision') = (result is not null));

-- domain.md, Recommendations: what is before the taskforce has a number, what is in a sector room has none.
alter table recommendations add constraint recommendations_number check ((audience = 'sector') = (number is null));
alter table recommendations add constraint recommendations_outward check (audience <> 'sector' or state in ('idea', 'drafting', 'withdrawn', 'merged'));
alter table recommendations add constraint recommendations_one_ball check (num_nonnulls(ball_seat_id, ball_sector_id, ball_role) <= 1);
alter table rounds add constraint rounds_one_open exclude using gist (recommendation_id with =) where (state = 'open');
-- domain.md, Round: who blocks says why, and what would change it.
alter table positions add constraint positions_block_says_why check (stance <> 'cannotSupport' or (reason <> '' and would_change <> ''));
alter table sources add constraint sources_room check ((audience = 'sector') = (number is null) and (audience <> 'sector' or sector_id is not null));
alter table findings add constraint findings_room check ((audience = 'sector') = (number is null) and (audience <> 'sector' or sector_id is not null));
alter table actions add constraint actions_one_owner check (num_nonnulls(owner_seat_id, owner_sector_id, owner_role) = 1);

-- Who is signed in --------------------------------------------------------------------------------------------------------------

-- One look-up for a request: the session of a hashed token, its person, and the seats held on a day.
create function session_actor(token_hash text, real_now timestamptz, today date) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select jsonb_build_object(
    'sessionId', s.id, 'userId', u.id, 'name', u.name, 'email', u.email, 'language', u.language, 'isOperator', u.is_operator,
    'lastSeenAt', s.last_seen_at, 'expires', s.expires,
    'seats', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', seat.id, 'taskforceId', seat.taskforce_id, 'slug', t.slug, 'role', seat.role, 'sectorId', seat.sector_id,
        'servesSeatId', seat.serves_seat_id, 'employer', seat.employer, 'title', seat.title,
        'actsAsChair', seat.role = 'chair' or exists (select 1 from deputy_periods d
          where d.taskforce_id = seat.taskforce_id and d.seat_id = seat.id and seat.role = 'deputyChair' and today between d.from_on and d.until_on)) order by t.slug)
      from seats seat join taskforces t on t.id = seat.taskforce_id
      where seat.user_id = u.id and seat.from_on <= today and (seat.until_on is null or seat.until_on >= today)), '[]'::jsonb))
  from sessions s join users u on u.id = s.user_id
  where s.session_token = token_hash and s.expires > real_now and s.absolute_until > real_now
$$;

-- Sets the actor for the transaction: the one call that opens a guarded read or write.
create function act_as(acting_user uuid, taskforce uuid, seat uuid, sector uuid, acting_role text, acts_as_chair boolean) returns void
language plpgsql as $$
begin
  perform set_config('app.user_id', acting_user::text, true), set_config('app.taskforce_id', taskforce::text, true),
    set_config('app.seat_id', seat::text, true), set_config('app.sector_id', coalesce(sector::text, ''), true),
    set_config('app.role', acting_role, true), set_config('app.acts_as_chair', case when acts_as_chair then 'on' else 'off' end, true);
  perform set_config('app.recused', coalesce((select array_agg(r.recommendation_id)::text from recusals r where r.seat_id = seat), ''), true),
    set_config('app.recused_items', coalesce((select array_agg(r.item_id)::text from item_recusals r where r.seat_id = seat), ''), true);
end
$$;

-- The event chain ---------------------------------------------------------------------------------------------------------------

create function event_hash(previous bytea, taskforce uuid, number bigint, at timestamptz, user_id uuid, seat_id uuid, on_behalf_of uuid,
  verb text, noun text, thing_id uuid, sector_id uuid, item_id uuid, difference jsonb) returns bytea language sql immutable parallel safe as $$
  select sha256(previous || convert_to(jsonb_build_array(taskforce, number, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    user_id, seat_id, on_behalf_of, verb, noun, thing_id, sector_id, item_id, difference)::text, 'UTF8'))
$$;

-- Appends one event to the taskforce's chain and tells listeners, both only when the transaction commits. The row lock on the head
-- puts the events of one taskforce in one order.
create function append_event(taskforce uuid, at timestamptz, user_id uuid, seat_id uuid, on_behalf_of uuid, verb text, noun text, thing_id uuid,
  sector_id uuid, item_id uuid, difference jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  head event_heads%rowtype;
  next_number bigint;
  next_hash bytea;
  moment timestamptz := date_trunc('milliseconds', at);
begin
  if taskforce is distinct from app_taskforce() and app_role() is distinct from 'system' then
    raise exception 'an event belongs to the taskforce that is acted in';
  end if;
  insert into event_heads (taskforce_id, number, hash) values (taskforce, 0, ''::bytea) on conflict do nothing;
  select * into head from event_heads h where h.taskforce_id = taskforce for update;
  next_number := head.number + 1;
  next_hash := event_hash(head.hash, taskforce, next_number, moment, user_id, seat_id, on_behalf_of, verb, noun, thing_id, sector_id, item_id, difference);
  insert into events (taskforce_id, number, at, user_id, seat_id, on_behalf_of, verb, noun, thing_id, sector_id, item_id, difference, previous_hash, hash)
    values (taskforce, next_number, moment, user_id, seat_id, on_behalf_of, verb, noun, thing_id, sector_id, item_id, difference, head.hash, next_hash);
  update event_heads h set number = next_number, hash = next_hash where h.taskforce_id = taskforce;
  perform pg_notify('changed', jsonb_build_object('taskforceId', taskforce, 'noun', noun, 'id', thing_id, 'verb', verb, 'sectorId', sector_id)::text);
  return next_number;
end
$$;

-- Whether a seat has taken a position in a round: asked by the policy of positions itself, so it must not go through that policy.
create function has_answered(round uuid, seat uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from positions p where p.round_id = round and p.seat_id = seat)
$$;

-- Rights of the application role ------------------------------------------------------------------------------------------------

revoke all on all tables in schema public from tvaers_app;
revoke execute on function session_actor(text, timestamptz, date), has_answered(uuid, uuid),
  append_event(uuid, timestamptz, uuid, uuid, uuid, text, text, uuid, uuid, uuid, jsonb) from public;
grant execute on function session_actor(text, timestamptz, date), has_answered(uuid, uuid),
  append_event(uuid, timestamptz, uuid, uuid, uuid, text, text, uuid, uuid, uuid, jsonb) to tvaers_app;

grant select on installation, events to tvaers_app;
grant select, insert, update on users to tvaers_app;
grant select, insert, update, delete on accounts, sessions, verification_tokens, attempts, idempotency_keys to tvaers_app;
grant select, insert, update on outbox, serials, taskforces, sectors, themes, taskforce_facts, composition_rules, seats, deputy_periods, mandates,
  mandate_tasks, milestones, forecasts, meetings, invitations, item_proposals, attendances, recommendations, comments, rounds, sources, findings,
  actions, minutes_corrections to tvaers_app;
-- Frozen once written.
grant select, insert on recommendation_versions, positions, round_asked to tvaers_app;
grant select, insert on decisions to tvaers_app;
grant update (superseded_by_id) on decisions to tvaers_app;
-- Links and lines of work in progress may be taken away again; the event log keeps them.
grant select, insert, update, delete on deputy_periods, poll_slots, poll_answers, agenda_items, item_recusals, outcome_lines, recusals, predecessors, basis, finding_sources to tvaers_app;

-- Row-level security ------------------------------------------------------------------------------------------------------------

do $$
declare
  name text;
begin
  foreach name in array array['taskforces', 'sectors', 'themes', 'taskforce_facts', 'composition_rules', 'serials', 'seats', 'deputy_periods', 'mandates',
    'mandate_tasks', 'milestones', 'predecessors', 'forecasts', 'meetings', 'poll_slots', 'poll_answers', 'invitations', 'agenda_items', 'item_proposals',
    'attendances', 'item_recusals', 'outcome_lines', 'minutes_corrections', 'decisions', 'recommendations', 'recommendation_versions', 'comments',
    'recusals', 'basis', 'rounds', 'round_asked', 'positions', 'sources', 'findings', 'finding_sources', 'actions', 'events', 'event_heads', 'outbox',
    'idempotency_keys'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    -- The owner migrates, seeds and verifies; it is never the role that serves requests.
    execute format('create policy steward on %I to current_user using (true) with check (true)', name);
  end loop;
end
$$;

-- Every seat of the taskforce reads these.
do $$
declare
  name text;
begin
  foreach name in array array['sectors', 'themes', 'taskforce_facts', 'composition_rules', 'serials', 'seats', 'deputy_periods', 'mandates', 'mandate_tasks',
    'milestones', 'predecessors', 'forecasts'] loop
    execute format('create policy actor on %I to tvaers_app using (taskforce_id = (select app_taskforce())) with check (taskforce_id = (select app_taskforce()))', name);
  end loop;
end
$$;

create policy actor on taskforces to tvaers_app using (id = (select app_taskforce())) with check (id = (select app_taskforce()));

-- meetings.read: a draft is silent; a poll is for those who work in the taskforce.
create policy actor on meetings to tvaers_app using (
  taskforce_id = (select app_taskforce())
  and case state
    when 'draft' then (select app_role() = 'secretariat' or app_acts_as_chair())
    when 'pollOpen' then (select app_works())
    else true
  end
) with check (taskforce_id = (select app_taskforce()));

create policy actor on poll_slots to tvaers_app
  using (taskforce_id = (select app_taskforce()) and (select app_works()) and meeting_id in (select m.id from meetings m))
  with check (taskforce_id = (select app_taskforce()));
create policy actor on poll_answers to tvaers_app
  using (taskforce_id = (select app_taskforce()) and (select app_works()) and slot_id in (select s.id from poll_slots s))
  with check (taskforce_id = (select app_taskforce()));
create policy actor on invitations to tvaers_app
  using (taskforce_id = (select app_taskforce()) and ((select app_works()) or seat_id = (select app_seat())) and meeting_id in (select m.id from meetings m))
  with check (taskforce_id = (select app_taskforce()));

create policy actor on item_recusals to tvaers_app
  using (taskforce_id = (select app_taskforce()) and (select app_works()))
  with check (taskforce_id = (select app_taskforce()));

-- agenda.read: before release the secretariat and the chair; then who works in the taskforce; observers open items once released,
-- commissioners open items of approved minutes; nobody an item he is recused from.
create policy actor on agenda_items to tvaers_app using (
  taskforce_id = (select app_taskforce())
  and case
    when (select app_role() = 'secretariat' or app_acts_as_chair()) then meeting_id in (select m.id from meetings m)
    when (select app_works()) then meeting_id in (select m.id from meetings m where m.released_at is not null)
    when (select app_role() = 'observer') then not is_closed and meeting_id in (select m.id from meetings m where m.released_at is not null)
    when (select app_role() = 'commissioner') then not is_closed and meeting_id in (select m.id from meetings m where m.state = 'minutesApproved')
    else false
  end
  and id <> all ((select app_recused_items())::uuid[])
) with check (taskforce_id = (select app_taskforce()));

create policy actor on item_proposals to tvaers_app using (
  taskforce_id = (select app_taskforce()) and (proposed_by_id = (select app_seat()) or (select app_role() = 'secretariat' or app_acts_as_chair()))
) with check (taskforce_id = (select app_taskforce()));

-- Attendance and minutes: who works in the taskforce; others once the minutes are approved.
create policy actor on attendances to tvaers_app using (
  taskforce_id = (select app_taskforce())
  and ((select app_works()) or meeting_id in (select m.id from meetings m where m.state = 'minutesApproved'))
) with check (taskforce_id = (select app_taskforce()));
create policy actor on outcome_lines to tvaers_app using (
  taskforce_id = (select app_taskforce())
  and item_id in (select i.id from agenda_items i)
  and ((select app_works()) or item_id in (select i.id from agenda_items i join meetings m on m.id = i.meeting_id where m.state = 'minutesApproved'))
) with check (taskforce_id = (select app_taskforce()));
create policy actor on minutes_corrections to tvaers_app using (
  taskforce_id = (select app_taskforce())
  and ((select app_works()) or meeting_id in (select m.id from meetings m where m.state = 'minutesApproved'))
) with check (taskforce_id = (select app_taskforce()));

-- decisions.read: who works in the taskforce, minus closed ones he is recused from; others open ones of approved minutes.
create policy actor on decisions to tvaers_app using (
  taskforce_id = (select app_taskforce())
  and case
    when (select app_works()) then not is_closed or item_id is null or item_id <> all ((select app_recused_items())::uuid[])
    else not is_closed and meeting_id in (select m.id from meetings m where m.state = 'minutesApproved')
  end
) with check (taskforce_id = (select app_taskforce()));

create policy actor on recusals to tvaers_app
  using (taskforce_id = (select app_taskforce()) and (select app_works()))
  with check (taskforce_id = (select app_taskforce()));

-- recommendations.read: the sector's room is its own; observers from shared on, commissioners what is adopted; nobody what he is recused from.
create policy actor on recommendations to tvaers_app using (
  taskforce_id = (select app_taskforce())
  and case
    when (select app_works()) then audience <> 'sector' or lead_sector_id = (select app_sector())
    when (select app_role() = 'observer') then audience <> 'sector' and state not in ('idea', 'drafting')
    when (select app_role() = 'commissioner') then audience <> 'sector' and state in ('adopted', 'published')
    else false
  end
  and id <> all ((select app_recused())::uuid[])
) with check (taskforce_id = (select app_taskforce()));

create policy actor on recommendation_versions to tvaers_app
  using (taskforce_id = (select app_taskforce()) and recommendation_id in (select r.id from recommendations r))
  with check (taskforce_id = (select app_taskforce()));
create policy actor on comments to tvaers_app
  using (taskforce_id = (select app_taskforce()) and (select app_works()) and recommendation_id in (select r.id from recommendations r))
  with check (taskforce_id = (select app_taskforce()));
create policy actor on rounds to tvaers_app
  using (taskforce_id = (select app_taskforce()) and (select app_works() or app_role() = 'observer') and recommendation_id in (select r.id from recommendations r))
  with check (taskforce_id = (select app_taskforce()));
create policy actor on round_asked to tvaers_app
  using (taskforce_id = (select app_taskforce()) and round_id in (select r.id from rounds r))
  with check (taskforce_id = (select app_taskforce()));

-- positions.read: observers once the round is closed; in a hidden round others' positions only when one has answered.
create policy actor on positions to tvaers_app using (
  taskforce_id = (select app_taskforce())
  and case
    when (select app_role() = 'observer') then round_id in (select r.id from rounds r where r.state = 'closed')
    else seat_id = (select app_seat()) and round_id in (select r.id from rounds r)
      or round_id in (select r.id from rounds r
        where not r.is_hidden_until_answer or r.state = 'closed' or (select app_role() = 'secretariat') or has_answered(r.id, (select app_seat())))
  end
) with check (taskforce_id = (select app_taskforce()));

-- evidence.read: who works in the taskforce; a sector's own evidence its seats only.
create policy actor on sources to tvaers_app
  using (taskforce_id = (select app_taskforce()) and (select app_works()) and (audience <> 'sector' or sector_id = (select app_sector())))
  with check (taskforce_id = (select app_taskforce()));
create policy actor on findings to tvaers_app
  using (taskforce_id = (select app_taskforce()) and (select app_works()) and (audience <> 'sector' or sector_id = (select app_sector())))
  with check (taskforce_id = (select app_taskforce()));
create policy actor on finding_sources to tvaers_app
  using (taskforce_id = (select app_taskforce()) and finding_id in (select f.id from findings f) and source_id in (select s.id from sources s))
  with check (taskforce_id = (select app_taskforce()));
create policy actor on basis to tvaers_app
  using (taskforce_id = (select app_taskforce()) and recommendation_id in (select r.id from recommendations r) and finding_id in (select f.id from findings f))
  with check (taskforce_id = (select app_taskforce()));

create policy actor on actions to tvaers_app
  using (taskforce_id = (select app_taskforce()) and (select app_works()))
  with check (taskforce_id = (select app_taskforce()));

-- history.read: who works in the taskforce; a sector room's events its seats only; not what one is recused from. Seats, mandate and plan are
-- followed by every seat.
create policy actor on events for select to tvaers_app using (
  taskforce_id = (select app_taskforce())
  and ((select app_works()) or noun in ('seats', 'mandate', 'milestones'))
  and (sector_id is null or sector_id = (select app_sector()))
  and (item_id is null or item_id <> all ((select app_recused_items())::uuid[]))
  and (noun not in ('recommendations', 'rounds') or thing_id <> all ((select app_recused())::uuid[]))
);

-- Mail: anyone acting may put a letter in; only the sender reads the box.
create policy actor on outbox for insert to tvaers_app with check (true);
create policy sender on outbox to tvaers_app using ((select app_role() = 'system'));
create policy actor on idempotency_keys to tvaers_app using (user_id = (select app_user())) with check (user_id = (select app_user()));
