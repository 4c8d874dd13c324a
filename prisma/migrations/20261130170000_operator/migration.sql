-- The operator runs the installation and reads no content (access.md): his transactions act in no taskforce, so the policies of every
-- table of one show him nothing. What he needs to know he is told by functions that ask for his role and give the few columns he needs;
-- a policy of his own on a table would be asked of everybody else's reads too.

-- Opens a transaction for an operator. Who has ceased to be one since the request came is turned away here.
create function act_as_operator(acting_user uuid) returns void
language plpgsql as $$
begin
  if not exists (select 1 from users u where u.id = acting_user and u.is_operator) then
    raise exception 'only an operator acts as one' using errcode = 'TVOP1';
  end if;
  perform set_config('app.user_id', acting_user::text, true), set_config('app.taskforce_id', '', true), set_config('app.seat_id', '', true),
    set_config('app.sector_id', '', true), set_config('app.role', 'operator', true), set_config('app.acts_as_chair', 'off', true),
    set_config('app.recused', '', true), set_config('app.recused_items', '', true);
end
$$;

-- What every function for the operator asks first.
create function ask_operator() returns void
language plpgsql stable as $$
begin
  if app_role() is distinct from 'operator' then raise exception 'this is for the operator' using errcode = 'TVOP1'; end if;
end
$$;

-- Appends one event to a chain and tells listeners, both only when the transaction commits. The row lock on the head puts the events of
-- one chain in one order. The operator appends his own acts to any taskforce's chain, so that its chair sees them, and to the
-- installation's own, which stands under the id that no taskforce has.
create or replace function append_event(taskforce uuid, at timestamptz, user_id uuid, seat_id uuid, on_behalf_of uuid, verb text, noun text, thing_id uuid,
  sector_id uuid, item_id uuid, difference jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  head event_heads%rowtype;
  next_number bigint;
  next_hash bytea;
  moment timestamptz := date_trunc('milliseconds', at);
begin
  if taskforce is distinct from app_taskforce() and app_role() is distinct from 'system'
    and not (app_role() is not distinct from 'operator' and noun = 'installation' and user_id = app_user()) then
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

-- The taskforces of the installation, with what is public of each: names, address and period.
create function installation_taskforces() returns table (id uuid, slug text, name_da text, name_en text, set_up_by text, starts_on date,
  delivery_on date, delivery_precision date_precision)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  perform ask_operator();
  return query select t.id, t.slug, t.name_da, t.name_en, t.set_up_by, t.starts_on, t.delivery_on, t.delivery_precision from taskforces t;
end
$$;

-- The people of the demo one may sign in as; the operator among them, though he holds no seat.
create or replace function demo_personas(today date) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(jsonb_agg(jsonb_build_object(
      'key', u.persona, 'name', u.name, 'language', u.language, 'role', coalesce(seat.role::text, 'operator'), 'slug', t.slug, 'title', seat.title,
      'employer', seat.employer, 'sectorLetter', s.letter, 'sectorPosition', s.position, 'sectorDa', s.name_da, 'sectorEn', s.name_en)
    order by t.slug nulls last, seat.role, s.position, u.name), '[]'::jsonb)
  from users u
  left join (seats seat join taskforces t on t.id = seat.taskforce_id)
    on seat.user_id = u.id and seat.from_on <= today and (seat.until_on is null or seat.until_on >= today)
  left join sectors s on s.id = seat.sector_id
  where u.persona is not null and (seat.id is not null or u.is_operator) and exists (select 1 from installation i where i.is_demo)
$$;

revoke execute on function act_as_operator(uuid), ask_operator(), installation_taskforces() from public;
grant execute on function act_as_operator(uuid), ask_operator(), installation_taskforces() to tvaers_app;
